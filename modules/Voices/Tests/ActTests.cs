using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Time;
using ThonSo.Core.Voices;
using ThonSo.Core.Web;
using ThonSo.Support;
using ThonSo.Voices.Sound;
using Xunit;

namespace ThonSo.Voices.Tests;

/// <summary>Who may say what about a voice, and what becomes of its sound.</summary>
public sealed class ActTests
{
    [Theory, BothEngines]
    public async Task A_neighbours_voice_is_heard_by_everybody_once_the_teams_leader_has_heard_it(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = new Given(site);
        var (speaker, leader) = (await given.MemberAsync(), await given.MemberAsync("Y Trưởng Êban", role: Role.TeamLeader));

        var voice = (await given.SendAsync(speaker)).Value;
        Assert.Empty(await given.VoicesAsync());
        Assert.Null(await given.ApproveAsync(leader, voice));

        var heard = Assert.Single(await given.VoicesAsync());
        Assert.Equal((voice, "ede", "Êđê", "H'Thử", false), (heard.Id, heard.Language, heard.LanguageName, heard.Speaker, heard.Changed));
        Assert.Equal(TimeSpan.FromSeconds(2.16), heard.Length);
        Assert.InRange(heard.Bytes, 4_000, 6_000);
    }

    [Theory, BothEngines]
    public async Task A_repeated_request_is_one_recording_and_one_approval(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = new Given(site);
        var (speaker, officer) = (await given.MemberAsync(), await given.OfficerAsync());
        var (wish, yes) = (RequestId.From(speaker, "once"), RequestId.From(officer, "yes"));
        await site.EverythingAsync();

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => given.SendAsync(speaker, request: wish)));
        var voice = Assert.Single(sent.Select(s => s.Value).Distinct());
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => given.ApproveAsync(officer, voice, yes))), Assert.Null);

        Assert.Equal(1, await site.ReadAsync(db => db.Set<Recording>().CountAsync()));
        // Nothing lies there that no row names.
        Assert.Single(Sounds(site));
    }

    [Theory, BothEngines]
    public async Task Of_ten_who_approve_at_once_one_is_heard(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = new Given(site);
        var officer = await given.OfficerAsync();
        var voices = new List<Guid>();
        for (var i = 0; i < 5; i++) voices.Add((await given.SendAsync(await given.MemberAsync())).Value);

        var outcomes = await Task.WhenAll(voices.Concat(voices).Select(v => given.ApproveAsync(officer, v)));

        Assert.All(outcomes, o => Assert.True(o is null or { Code: "voices.already-decided" }, o?.Code));
        Assert.Contains(outcomes, o => o is null);
        Assert.Single(await given.VoicesAsync());
        Assert.Equal(1, await site.ReadAsync(db => db.Set<Recording>().CountAsync(v => v.State == VoiceState.Approved)));
    }

    [Theory, BothEngines]
    public async Task A_newer_one_takes_the_place_of_the_older_whose_sound_goes(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = new Given(site);
        var first = await given.HeardAsync(await given.MemberAsync());
        var other = await given.HeardAsync(await given.MemberAsync(), language: "mnong");
        var blob = (await given.RecordingAsync(first)).Blob;

        var second = (await given.SendAsync(await given.MemberAsync())).Value;
        Assert.Equal([first, other], (await given.VoicesAsync()).Select(v => v.Id));
        Assert.Null(await given.ApproveAsync(await given.OfficerAsync(), second));

        Assert.Equal([second, other], (await given.VoicesAsync()).Select(v => v.Id));
        await given.ErasedAsync();
        Assert.Equal((VoiceState.Replaced, null), ((await given.RecordingAsync(first)).State, (await given.RecordingAsync(first)).Blob));
        Assert.False(await given.IsKeptAsync(blob));
    }

    [Theory, BothEngines]
    public async Task What_is_taken_back_is_heard_by_nobody_and_deleted_also_after_leaving_the_team(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = new Given(site);
        var phone = Samples.NewPhone();
        var (speaker, somebody) = (await given.MemberAsync(phone: phone), await given.MemberAsync());
        var voice = await given.HeardAsync(speaker);
        var blob = (await given.RecordingAsync(voice)).Blob;
        await site.TakeVillageRoleAsync(phone, Role.Helper, Given.Village);

        // It stays until they say otherwise, and nobody else may say so.
        Assert.Single(await given.VoicesAsync());
        Assert.Equal("voices.no-voice", (await given.WithdrawAsync(somebody, voice))!.Code);
        Assert.True(await given.IsKeptAsync(blob));
        Assert.Equal("voices.not-of-a-team", (await given.SendAsync(speaker)).Refusal!.Code);

        var wish = RequestId.Fresh();
        Assert.Null(await given.WithdrawAsync(speaker with { As = Role.Villager }, voice, wish));
        Assert.Null(await given.WithdrawAsync(speaker with { As = Role.Villager }, voice, wish));

        Assert.Empty(await given.VoicesAsync());
        await given.ErasedAsync();
        Assert.False(await given.IsKeptAsync(blob));
        Assert.Empty(Sounds(site));
    }

    [Fact]
    public async Task Nobody_approves_their_own_voice_nor_another_teams()
    {
        var given = new Given(await TestSite.SharedAsync(Engines.Sqlite));
        var (alone, elsewhere) = (await given.MemberAsync("Y Trưởng Êban", role: Role.TeamLeader), await given.MemberAsync("Y Xa Niê", "buon-mau-7", Role.TeamLeader));
        var voice = (await given.SendAsync(alone, language: "giarai")).Value;

        Assert.Equal("voices.own-voice", (await given.ApproveAsync(alone, voice))!.Code);
        Assert.Equal("voices.own-voice", (await given.RefuseAsync(alone, voice))!.Code);
        Assert.Equal("voices.not-your-village", (await given.ApproveAsync(elsewhere, voice))!.Code);
        // The only leader records: the commune hears it.
        Assert.Null(await given.ApproveAsync(await given.OfficerAsync(), voice));
    }

    [Fact]
    public async Task What_is_refused_says_why_is_kept_a_month_for_its_speaker_and_gives_way_to_the_next_try()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var given = new Given(site);
        var (speaker, officer) = (await given.MemberAsync(), await given.OfficerAsync());
        var (first, other) = ((await given.SendAsync(speaker)).Value, (await given.SendAsync(speaker, language: "viet")).Value);

        Assert.Equal("voices.fault-wanted", (await given.RefuseAsync(officer, first, null))!.Code);
        Assert.Equal("voices.note-too-long", (await given.RefuseAsync(officer, first, note: new string('a', 201)))!.Code);
        Assert.Null(await given.RefuseAsync(officer, first, VoiceFault.Unclear, "  Gần máy   hơn "));
        Assert.Null(await given.RefuseAsync(officer, other));
        Assert.Equal("voices.already-decided", (await given.ApproveAsync(officer, first))!.Code);
        var refused = await given.RecordingAsync(first);
        Assert.Equal((VoiceState.Refused, VoiceFault.Unclear, "Gần máy hơn"), (refused.State, refused.Fault, refused.Note));
        await given.ErasedAsync();
        Assert.True(await given.IsKeptAsync(refused.Blob));

        var again = (await given.SendAsync(speaker)).Value;
        Assert.Equal(VoiceState.Replaced, (await given.RecordingAsync(first)).State);
        await given.ErasedAsync();
        Assert.False(await given.IsKeptAsync(refused.Blob));
        var kept = (await given.RecordingAsync(other)).Blob;
        Assert.True(await given.IsKeptAsync(kept));
        site.Clock.AdvanceTo(site.Clock.UtcNow().AddDays(30));
        await given.ErasedAsync();
        Assert.False(await given.IsKeptAsync(kept));
        Assert.True(await given.IsKeptAsync((await given.RecordingAsync(again)).Blob));
    }

    [Fact]
    public async Task What_everybody_hears_can_be_taken_down()
    {
        var given = new Given(await TestSite.SharedAsync(Engines.Sqlite));
        var voice = await given.HeardAsync(await given.MemberAsync(), Given.Procedure, "nung");

        Assert.Null(await given.RefuseAsync(await given.OfficerAsync(), voice, VoiceFault.Unfit));

        Assert.DoesNotContain(await given.VoicesAsync(Given.Procedure), v => v.Id == voice);
    }

    [Fact]
    public async Task Without_agreement_a_language_or_a_text_nothing_is_kept()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var given = new Given(site);
        var speaker = await given.MemberAsync();
        var before = await site.EverythingAsync();

        Assert.Equal("voices.agreement-wanted", (await given.SendAsync(speaker, agreed: false)).Refusal!.Code);
        Assert.Equal("voices.language-wanted", (await given.SendAsync(speaker, language: "klingon")).Refusal!.Code);
        Assert.Equal("voices.no-script", (await given.SendAsync(speaker, new("hoc", "khong-co"))).Refusal!.Code);
        Assert.Equal("voices.no-script", (await given.SendAsync(speaker, new("khac", "nop-ho-so"))).Refusal!.Code);
        Assert.Equal("voices.broken", (await given.SendAsync(speaker, file: Samples.Voice()[..90])).Refusal!.Code);
        Assert.Equal("voices.too-rich", (await given.SendAsync(speaker, file: WebmWriter.Write(SoundTests.Sound(5, 64_000), Guid.Empty))).Refusal!.Code);

        Assert.Equal(before, await site.EverythingAsync());
    }

    [Fact]
    public async Task A_changed_text_is_said_and_the_name_only_when_they_agreed()
    {
        var shelf = new Shelf();
        await using var site = await TestSite.StartAsync(Engines.Sqlite, more: services => services.AddSingleton<IScriptShelf>(shelf));
        var given = new Given(site);
        await given.HeardAsync(await given.MemberAsync(), shelf.Key, named: false);
        await given.HeardAsync(await given.MemberAsync("Nguyễn Thị Mẫu"), Given.Procedure, "viet");
        Assert.Equal((null, false), (Assert.Single(await given.VoicesAsync(shelf.Key)).Speaker, (await given.VoicesAsync(shelf.Key))[0].Changed));
        Assert.Equal("Mẫu", Assert.Single(await given.VoicesAsync(Given.Procedure)).Speaker);

        shelf.Line = "Gọi số khác.";

        Assert.True(Assert.Single(await given.VoicesAsync(shelf.Key)).Changed);
        Assert.False(Assert.Single(await given.VoicesAsync(Given.Procedure)).Changed);
    }

    [Theory]
    [InlineData("Nguyễn Thị Mẫu", "Mẫu")]
    [InlineData("H'Thử Niê", "H'Thử")]
    [InlineData("Y Thử Êban", "Y Thử")]
    [InlineData("Y", "Y")]
    [InlineData("Hoa", "Hoa")]
    [InlineData("", "")]
    public void People_are_called_by_their_own_name(string name, string called) => Assert.Equal(called, GivenName.Of(name));

    /// <summary>A text that is changed by its owner.</summary>
    private sealed class Shelf : IScriptShelf
    {
        public string Line { get; set; } = "Gọi số này.";

        public ScriptKey Key => new(Name, "mot");

        public string Name => "thu-nghiem";

        public Text Title => new("Thử", "Test");

        public int Order => 99;

        private Script Only => new(Key, Title, [new ScriptPart("Một", [Line])]);

        public ValueTask<IReadOnlyList<Script>> AllAsync(Site site) => new([Only]);

        public ValueTask<Script?> FindAsync(string code, Site site) => new(Only);
    }

    private static IEnumerable<string> Sounds(TestSite site) =>
        Path.Combine(site.Options.DataFolder, "papers") is var papers && Directory.Exists(papers) ? Directory.EnumerateFiles(papers, "*", SearchOption.AllDirectories) : [];
}
