using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Field;
using ThonSo.Field.Sync;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Field.Tests;

/// <summary>What the server promises a phone, through the real host.</summary>
public sealed class PhoneTests
{
    [Theory, BothEngines]
    public async Task A_first_sync_brings_the_members_own_households_and_nobody_elses(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        using var phone = await Phone.BeginAsync(site, "0900 000 202");
        await phone.SyncAsync();
        Assert.Equal(["H-001", "H-002", "H-003"], phone.Shelf("households").Select(h => h.GetProperty("c").GetString()).Order());
        using var other = await Phone.BeginAsync(site, "0900 000 203");
        await other.SyncAsync();
        Assert.NotEmpty(other.Shelf("households"));
        Assert.Empty(phone.Keys("households").Intersect(other.Keys("households")));
    }

    [Theory, BothEngines]
    public async Task Nothing_new_is_nothing_sent_and_what_changes_hands_is_dropped(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var phone = await Phone.BeginAsync(site, "0900 000 202");
        using var heir = await Phone.BeginAsync(site, "0900 000 203");
        await phone.SyncAsync();
        await heir.SyncAsync();
        Assert.Equal(JsonValueKind.Null, (await phone.SyncAsync()).GetProperty("shelves").ValueKind);
        var given = phone.Keys("households").Single(key => phone.Item("households", key).GetProperty("c").GetString() == "H-001");
        var leader = await site.MemberAsync("0900 000 201");
        var list = await leader.GoAsync("/to-cong-nghe/thon-4/ho");
        var to = await site.ReadAsync(db => db.Database.SqlQueryRaw<byte[]>("SELECT member_id AS \"Value\" FROM teams_household WHERE id = {0}", heir.Keys("households")[0].ToByteArray(bigEndian: true)).SingleAsync());
        await list.Choose("H-001 Nguyễn Văn Thử Cả").Fill("Bàn giao cho", new Guid(to, bigEndian: true).ToString()).PressAsync("Giao các hộ đã đánh dấu");
        var said = await phone.SyncAsync();
        Assert.Equal([given.ToString("N")], said.GetProperty("shelves").GetProperty("households").GetProperty("drop").EnumerateArray().Select(k => k.GetString()));
        await heir.SyncAsync();
        Assert.Contains(given, heir.Keys("households"));
        Assert.DoesNotContain(given, phone.Keys("households"));
    }

    [Theory, BothEngines]
    public async Task The_order_of_walking_comes_with_the_households_and_one_that_changes_sends_no_other_anew(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var leader = await site.MemberAsync("0900 000 201");
        var more = string.Concat(Enumerable.Range(1, 40).Select(i => $"K-{i:D2},Chủ hộ {i},số {41 - i} đường liên thôn,,viet,0900 000 202\n"));
        await (await leader.GoAsync("/to-cong-nghe/thon-4/ho/tep")).Attach("ho.csv", Encoding.UTF8.GetBytes("code,head,address,phone,language,member_phone\n" + more)).PressAsync("Nhập tệp CSV");
        using var phone = await Phone.BeginAsync(site, "0900 000 202");
        await phone.SyncAsync();
        List<string> Way() => [.. Assert.Single(phone.Shelf("ways")).GetProperty("way").EnumerateArray().SelectMany(place => place.EnumerateArray()).Select(id => phone.Item("households", Guid.Parse(id.GetString()!)).GetProperty("c").GetString()!)];
        // As people count houses: number 9 before number 10.
        Assert.Equal(["H-001", "H-003", "H-002", .. Enumerable.Range(1, 40).Select(i => $"K-{41 - i:D2}")], Way());

        await (await leader.GoAsync("/to-cong-nghe/thon-4/ho/tep")).Attach("ho.csv", Encoding.UTF8.GetBytes("code,head,address,phone,language,member_phone\nK-20,Chủ hộ 20,cạnh ao,,viet,0900 000 202\n")).PressAsync("Nhập tệp CSV");
        var said = (await phone.SyncAsync()).GetProperty("shelves");
        Assert.Equal(["households", "ways"], said.EnumerateObject().Select(s => s.Name).Order());
        Assert.Equal("K-20", Assert.Single(said.GetProperty("households").GetProperty("put").EnumerateArray()).GetProperty("x").GetProperty("c").GetString());
        Assert.Equal("K-20", Way()[0]);
        // A day's difference has ten kilobytes.
        Assert.InRange(said.GetRawText().Length, 1, 3_000);
    }

    [Theory, BothEngines]
    public async Task An_act_is_done_once_however_often_it_is_sent(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var phone = await Phone.BeginAsync(site, "0900 000 202");
        var photo = await phone.SendPhotoAsync(Samples.Jpeg());
        var act = phone.Act("consent.ask", new { village = "thon-4", name = "H'Thử Niê", phone = "", procedure = "1.014027", means = "thumb-mark" }, photo);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => phone.SendAsync(act)));
        Assert.All(answers, answer => Assert.Equal("accepted", answer[0].GetProperty("state").GetString()));
        Assert.Equal(1, await site.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM dossiers_consent").SingleAsync()));
        Assert.Equal(1, await site.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM field_act").SingleAsync()));
        var counts = (await phone.SyncAsync()).GetProperty("counts");
        Assert.Equal((1, 0, 0), (counts.GetProperty("accepted").GetInt32(), counts.GetProperty("refused").GetInt32(), counts.GetProperty("waiting").GetInt32()));
    }

    [Theory, BothEngines]
    public async Task A_dossier_filled_without_a_line_waits_for_the_witness_and_is_then_filed_by_itself(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var phone = await Phone.BeginAsync(site, "0900 000 202");
        var consent = phone.Act("consent.ask", new { village = "thon-4", name = "H'Thử Niê", phone = "", procedure = "1.014027", means = "signature" }, await phone.SendPhotoAsync(Samples.Jpeg()));
        var file = phone.Act("dossier.file", new { consent = consent.Id, answers = Samples.Pension().ToDictionary(a => a.Key, a => a.Key.EndsWith(".village", StringComparison.Ordinal) ? "thon-4" : a.Value) });
        var sent = await phone.SendAsync(consent, file);
        Assert.Equal(["accepted", "waiting"], sent.Select(a => a.GetProperty("state").GetString()));

        // The second member says what they saw; the helper's phone may lie at the bottom of a well meanwhile.
        var witness = await site.MemberAsync("0900 000 203");
        var page = await witness.GoAsync("/to/lam-chung");
        await page.PressAsync("Tôi có mặt và thấy bà con đồng ý");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Services.GetRequired<Retrier>().RetryAsync(TestContext.Current.CancellationToken);
        var state = (await phone.SyncAsync(waiting: [file.Id])).GetProperty("acts")[0];
        Assert.True(state.GetProperty("state").GetString() == "accepted", state.ToString());
        Assert.Equal(1, await site.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM dossiers_dossier d JOIN dossiers_consent c ON c.dossier_id = d.id").SingleAsync()));
    }

    [Theory, BothEngines]
    public async Task A_signature_drawn_without_a_line_is_looked_at_and_lasts_until_the_day_that_was_read_out(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var phone = await Phone.BeginAsync(site, "0900 000 202");
        var asked = site.Clock.GetUtcNow();
        async Task<string?> AskAsync(byte[] drawing, string means = "signature") =>
            (await phone.SendAsync(phone.Act("consent.ask", new { village = "thon-4", name = "H'Ký Niê", phone = "", procedure = "1.014027", means, on = "screen" }, await phone.SendPhotoAsync(drawing)) with { At = asked }))[0].GetProperty("code").GetString();
        Assert.Equal("dossiers.assist-nothing-drawn", await AskAsync(Drawings.Empty()));
        Assert.Equal("dossiers.assist-not-drawn", await AskAsync(Samples.Jpeg()));
        Assert.Equal("dossiers.assist-mark-on-paper", await AskAsync(Drawings.Signature(), "thumb-mark"));
        // What was refused asked nobody.
        Assert.Equal(0, await site.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM dossiers_consent").SingleAsync()));

        site.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Null(await AskAsync(Drawings.Signature()));
        await phone.SyncAsync();
        Assert.Equal(asked.AddDays(30), Assert.Single(phone.Shelf("consents")).GetProperty("until").GetDateTimeOffset(), TimeSpan.FromSeconds(1));
        var page = await (await site.MemberAsync("0900 000 203")).GoAsync("/to/lam-chung");
        Assert.Contains("Chữ ký bà con vẽ trên màn hình", page.Text, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromDays(11));
        Assert.Equal("dossiers.assist-over", await AskAsync(Drawings.Signature()));
    }

    [Theory, BothEngines]
    public async Task A_helper_who_was_taken_out_while_away_hears_why_and_the_leader_keeps_what_was_written(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var phone = await Phone.BeginAsync(site, "0900 000 202");
        var photo = await phone.SendPhotoAsync(Samples.Jpeg());
        await site.TakeVillageRoleAsync("0900 000 202", Role.Helper, "thon-4");
        var answer = (await phone.SendAsync(phone.Act("consent.ask", new { village = "thon-4", name = "Bà Y Thử", phone = "", procedure = "1.014027", means = "signature" }, photo)))[0];
        Assert.Equal(("refused", "dossiers.assist-not-your-village"), (answer.GetProperty("state").GetString(), answer.GetProperty("code").GetString()));
        var said = await phone.SyncAsync();
        Assert.False(said.GetProperty("member").GetBoolean());
        Assert.Empty(phone.Keys("households"));

        var leader = await site.MemberAsync("0900 000 201");
        var page = await leader.GoAsync("/to-cong-nghe/con-lai");
        Assert.Contains("Bà Y Thử", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Đã xử lý");
        Assert.Contains("Không có việc nào", page.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_photograph_goes_on_where_the_line_broke(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        using var phone = await Phone.BeginAsync(site, "0900 000 202");
        var (id, bytes) = (NewId.Next(), Samples.Jpeg());
        var middle = bytes.Length / 2;
        await phone.PutAsync(id, bytes.Length, 0, bytes[..middle]);
        Assert.Equal(middle, (await phone.PhotoAsync(id)).GetProperty("got").GetInt64());
        // The answer was lost, so the piece comes once more; and one that leaves a gap is not taken.
        Assert.Equal(middle, (await phone.PutAsync(id, bytes.Length, 0, bytes[..middle])).GetProperty("got").GetInt64());
        Assert.Equal(HttpStatusCode.Conflict, await phone.TryPutAsync(id, bytes.Length, middle + 1, bytes[(middle + 1)..]));
        var whole = await phone.PutAsync(id, bytes.Length, middle, bytes[middle..]);
        Assert.True(whole.GetProperty("whole").GetBoolean());
        Assert.Equal(0, await site.ReadAsync(db => db.Set<PartRow>().CountAsync(p => p.PhotoId == id)));
    }

    [Theory, BothEngines]
    public async Task A_photograph_that_is_none_ends_the_act_with_a_reason(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        using var phone = await Phone.BeginAsync(site, "0900 000 202");
        var photo = await phone.SendPhotoAsync("<svg onload=alert(1)>"u8.ToArray());
        var answer = (await phone.SendAsync(phone.Act("consent.ask", new { village = "thon-4", name = "Bà Y Thử", procedure = "1.014027", means = "signature" }, photo)))[0];
        Assert.Equal("refused", answer.GetProperty("state").GetString());
    }

    [Theory, BothEngines]
    public async Task A_phone_that_was_shut_is_told_to_empty_itself_signed_in_or_not(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        using var phone = await Phone.BeginAsync(site, "0900 000 204");
        Assert.Equal("open", await phone.StateAsync());
        var member = await site.MemberAsync("0900 000 204");
        var page = await member.GoAsync("/to-cong-nghe/may");
        while (page.Document.QuerySelector("form.card button") is not null) page = await page.PressAsync("Khoá và xoá máy này");
        Assert.Equal("shut", await phone.StateAsync());
        Assert.Equal(HttpStatusCode.Gone, await phone.TrySyncAsync());
        Assert.Equal("unknown", await phone.StateAsync(secret: new byte[32]));
    }

    [Theory, BothEngines]
    public async Task Reconciling_names_what_the_server_does_not_have(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        using var phone = await Phone.BeginAsync(site, "0900 000 202");
        var act = phone.Act("no.such", new { });
        await phone.SendAsync(act);
        var lost = NewId.Next();
        var said = await phone.ReconcileAsync(act.Id, lost);
        Assert.Equal([lost], said.GetProperty("unknown").EnumerateArray().Select(k => k.GetGuid()));
        Assert.Equal(act.Id, said.GetProperty("acts")[0].GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task What_the_server_cannot_do_it_keeps_and_ends_in_the_open()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite, more: services => services.AddScopedAct<Failing>());
        using var phone = await Phone.BeginAsync(site, "0900 000 202");
        var act = phone.Act("test.fails", new { words = "giữ lại" });
        Assert.Equal("waiting", (await phone.SendAsync(act))[0].GetProperty("state").GetString());
        for (var i = 0; i < 12; i++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(31));
            await site.Services.GetRequired<Retrier>().RetryAsync(TestContext.Current.CancellationToken);
        }
        var end = (await phone.SyncAsync(waiting: [act.Id])).GetProperty("acts")[0];
        Assert.Equal(("refused", "field.failed"), (end.GetProperty("state").GetString(), end.GetProperty("code").GetString()));
        var row = await site.ReadAsync(db => db.Set<ActRow>().SingleAsync(a => a.Id == act.Id));
        Assert.Equal("giữ lại", JsonElement.Parse(site.Services.GetRequired<ActRunner>().BodyOf(row).Body).GetProperty("words").GetString());
    }

    [Theory]
    [InlineData(-3 * 24 * 60, 0)]
    [InlineData(5 * 24 * 60, 0)]
    [InlineData(0, 90)]
    public void A_clock_that_is_days_wrong_is_set_right(int wrongMinutes, int minutesAgo)
    {
        var now = new DateTime(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);
        var phoneNow = new DateTimeOffset(now.AddMinutes(wrongMinutes));
        var said = ActRunner.Said(phoneNow.AddMinutes(-minutesAgo), new DateTimeOffset(now) - phoneNow, now);
        Assert.Equal(now.AddMinutes(-minutesAgo), said);
    }

    private sealed class Failing : IFieldAct
    {
        public string Kind => "test.fails";

        public Core.Language.Text Title => new("Thử", "Test");

        public Task<FieldAnswer> RunAsync(FieldCall call, CancellationToken stopping) => throw new IOException("The disk is on fire.");
    }
}
