using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using ThonSo.Core.Time;
using ThonSo.Core.Values;
using ThonSo.Core.Voices;
using ThonSo.Core.Web;
using ThonSo.People;
using ThonSo.Support;
using ThonSo.Voices.Acts;

namespace ThonSo.Voices.Tests;

/// <summary>Speakers, leaders, and their acts.</summary>
internal sealed class Given(TestSite site)
{
    public const string Village = "buon-mau-12";

    public static readonly ScriptKey Lesson = new("hoc", "nop-ho-so"), Procedure = new("thu-tuc", "1.014027");

    private Site Here => SiteOf(site);

    public static Site SiteOf(TestSite site) => site.Services.GetRequiredService<ISites>().Find("localhost")!;

    public static IReadOnlyList<IScriptShelf> ShelvesOf(TestSite site) => [.. site.Services.GetServices<IScriptShelf>().OrderBy(s => s.Order)];

    /// <summary>A member of a village's team.</summary>
    public async Task<Actor> MemberAsync(string name = "H'Thử Niê", string village = Village, Role role = Role.Helper, string? phone = null)
    {
        phone ??= Samples.NewPhone();
        await site.GiveVillageRoleAsync(phone, name, role, village, trained: false);
        return new((await site.Services.GetRequiredService<PersonBook>().FindAsync(TestSite.HoaPhu, PhoneNumber.Parse(phone)))!.Id, role);
    }

    /// <summary>The commune's leader, who hears everybody.</summary>
    public async Task<Actor> OfficerAsync() => new((await site.Services.GetRequiredService<PersonBook>().OfficersAsync(TestSite.HoaPhu, Role.CommuneLeader))[0].Id, Role.CommuneLeader);

    public Task<Outcome<Guid>> SendAsync(Actor speaker, ScriptKey? script = null, string? language = "ede", bool agreed = true, bool named = true, RequestId? request = null, byte[]? file = null) =>
        DoAsync<SendVoice, Outcome<Guid>>(act => act.RunAsync(Here, speaker, request ?? RequestId.Fresh(), new Spoken(script ?? Lesson, language, agreed, named), file ?? Samples.Voice()));

    public Task<Refusal?> ApproveAsync(Actor leader, Guid voice, RequestId? request = null) =>
        DoAsync<DecideVoice, Refusal?>(act => act.ApproveAsync(TestSite.HoaPhu, leader, request ?? RequestId.Fresh(), voice));

    public Task<Refusal?> RefuseAsync(Actor leader, Guid voice, VoiceFault? fault = VoiceFault.Noise, string? note = null) =>
        DoAsync<DecideVoice, Refusal?>(act => act.RefuseAsync(TestSite.HoaPhu, leader, RequestId.Fresh(), voice, fault, note));

    public Task<Refusal?> WithdrawAsync(Actor speaker, Guid voice, RequestId? request = null) =>
        DoAsync<WithdrawVoice, Refusal?>(act => act.RunAsync(TestSite.HoaPhu, speaker, request ?? RequestId.Fresh(), voice));

    /// <summary>A recording that everybody hears.</summary>
    public async Task<Guid> HeardAsync(Actor speaker, ScriptKey? script = null, string language = "ede", bool named = true)
    {
        var voice = (await SendAsync(speaker, script, language, named: named)).Value;
        return await ApproveAsync(await OfficerAsync(), voice) is null ? voice : throw new InvalidOperationException("It was not approved.");
    }

    public async Task<Recording> RecordingAsync(Guid voice) => (await site.Services.GetRequiredService<VoiceBook>().FindAsync(TestSite.HoaPhu, voice))!;

    public async Task<IReadOnlyList<Voice>> VoicesAsync(ScriptKey? script = null)
    {
        var key = script ?? Lesson;
        return await site.Services.GetRequiredService<IVoices>().OfAsync(TestSite.HoaPhu, (await site.Services.GetServices<IScriptShelf>().Single(s => s.Name == key.Shelf).FindAsync(key.Code, Here))!);
    }

    /// <summary>Whether the sound lies in the store.</summary>
    public async Task<bool> IsKeptAsync(string? blob)
    {
        try
        {
            await using var sound = await site.Services.GetRequiredService<IBlobs>().OpenAsync(TestSite.HoaPhu, BlobName.TryParse(blob, out var name) ? name : default);
            return sound.Length > 0;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Until all that is due is deleted; the server's own worker may be at it too.</summary>
    public async Task ErasedAsync()
    {
        var now = site.Clock.UtcNow();
        do
        {
            await site.Services.GetRequiredService<EraseVoices>().EraseAsync(default);
        }
        while (await site.ReadAsync(db => db.Set<Recording>().AnyAsync(v => v.EraseAt <= now)));
    }

    public Task<TResult> DoAsync<TAct, TResult>(Func<TAct, Task<TResult>> act) where TAct : notnull => site.DoAsync(act);

    /// <summary>Somebody signed in by phone.</summary>
    public Task<Visitor> SignedInAsync(string phone) => site.SignedInAsync(phone);

    /// <summary>The sound as a player asks for it.</summary>
    public async Task<HttpResponseMessage> PlayAsync(Guid voice, string? token = null, string? range = null)
    {
        using var player = site.Api();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/giong/" + voice);
        if (token is not null) request.Headers.Add("Cookie", "ts=" + token);
        if (range is not null) request.Headers.Range = RangeHeaderValue.Parse(range);
        var answer = await player.SendAsync(request);
        await answer.Content.LoadIntoBufferAsync();
        return answer;
    }
}
