using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Acts;
using ThonSo.Core.Field;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Field.Photos;

namespace ThonSo.Field.Sync;

/// <summary>An act as a phone sends it.</summary>
/// <param name="At">When it was done, by the phone's clock.</param>
/// <param name="Village">The village it was done in: whose leader sees it when it is refused.</param>
internal sealed record SentAct(Guid Id, string? Kind, string? Village, DateTimeOffset At, JsonElement Body, IReadOnlyList<SentPhoto>? Photos);

internal sealed record SentPhoto(Guid Id, string? Slot);

/// <summary>What an act came to. Missing photographs are no end: the phone sends them and the act again.</summary>
internal sealed record ActResult(Guid Id, string State, Text? Says = null, string? Code = null, string? Link = null, IReadOnlyList<Guid>? Missing = null);

/// <summary>
/// Does what a phone sends, each act once however often it arrives, and keeps how it ended. An act commits by its own
/// module's door; what it came to is kept right after. A crash between the two is healed by the phone's next try, because
/// the act answers the second call as the first.
/// </summary>
internal sealed class ActRunner(IServiceScopeFactory scopes, Keys keys, TimeProvider clock, ILogger<ActRunner> log)
{
    /// <summary>Characters of one act's body: a form of ninety long answers.</summary>
    private const int Longest = 64 * 1024;

    /// <summary>What the server fails to do this often, over more than an hour, ends as refused.</summary>
    private const int Tries = 8;

    /// <summary>How often an act is looked at anew because somebody was faster: a whole team may hand in the same evening.</summary>
    private const int Attempts = 10;

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(30);
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    /// <param name="skew">What is to be added to the phone's clock.</param>
    public async Task<ActResult> RunAsync(DeviceRow device, Role role, SentAct sent, TimeSpan skew, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (await FindAsync(db, device.CommuneId, sent.Id) is { } before)
            return before.PersonId == device.PersonId ? ResultOf(before) : new ActResult(sent.Id, "refused", Refusals.IdTaken.Sentence, Refusals.IdTaken.Code);
        var now = clock.UtcNow();
        var body = sent.Body.ValueKind == JsonValueKind.Undefined ? "{}" : sent.Body.GetRawText();
        var kept = new Kept(body.Length > Longest ? "{}" : body, sent.Photos ?? [], role);
        var row = new ActRow
        {
            CommuneId = device.CommuneId,
            Id = sent.Id,
            DeviceId = device.Id,
            PersonId = device.PersonId,
            Kind = sent.Kind is { Length: > 0 and <= 40 } kind ? kind : "?",
            Village = sent.Village is { Length: <= 20 } village ? village : "",
            SaidAt = Said(sent.At, skew, now),
            CameAt = now,
            Answer = [],
        };
        if (body.Length > Longest) return await KeepAsync(row, kept, Refusals.ActTooLarge, isNew: true, stopping);
        var photos = await scope.ServiceProvider.GetRequiredService<PhotoBook>().FindAsync(device.CommuneId, device.PersonId, [.. kept.Photos.Select(p => p.Id)], stopping);
        if (photos.Missing.Count > 0) return new ActResult(sent.Id, "photos", Missing: photos.Missing);
        if (photos.Refused is { } bad) return await KeepAsync(row, kept, bad, isNew: true, stopping);
        var answer = await DoAsync(row, kept, photos.Found, stopping);
        return await KeepAsync(row, kept, answer, isNew: true, stopping);
    }

    /// <summary>Tries an act once more that waits.</summary>
    public async Task AgainAsync(CommuneId commune, Guid id, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await FindAsync(scope.ServiceProvider.GetRequiredService<Db>(), commune, id) is not { State: FieldState.Waiting } row) return;
        var kept = JsonSerializer.Deserialize<Kept>(keys.OpenText(BodyPurpose, row.Body!, row.Id), Json)!;
        var photos = await scope.ServiceProvider.GetRequiredService<PhotoBook>().FindAsync(commune, row.PersonId, [.. kept.Photos.Select(p => p.Id)], stopping);
        await KeepAsync(row, kept, await DoAsync(row, kept, photos.Found, stopping), isNew: false, stopping);
    }

    /// <summary>What was written in an act that is kept because it waits or was refused.</summary>
    public Kept BodyOf(ActRow row) => row.Body is null ? new Kept("{}", [], Role.Helper) : JsonSerializer.Deserialize<Kept>(keys.OpenText(BodyPurpose, row.Body, row.Id), Json)!;

    public ActResult ResultOf(ActRow row)
    {
        var answer = JsonSerializer.Deserialize<Answer>(keys.OpenText(AnswerPurpose, row.Answer, row.Id), Json)!;
        return new ActResult(row.Id, EnumCode<FieldState>.Of(row.State), new Text(answer.Vi, answer.En), row.Code, answer.Link);
    }

    private async Task<FieldAnswer> DoAsync(ActRow row, Kept kept, IReadOnlyDictionary<Guid, FieldPhoto> photos, CancellationToken stopping)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (scope.ServiceProvider.GetServices<IFieldAct>().FirstOrDefault(a => a.Kind == row.Kind) is not { } act) return Refusals.KindUnknown;
            var actor = new Actor(row.PersonId, kept.Role);
            try
            {
                using var body = JsonDocument.Parse(kept.Body);
                var call = new FieldCall(row.CommuneId, row.Id, actor, RequestId.From(actor, $"field:{row.Id:N}"), row.SaidAt, body.RootElement, [.. kept.Photos.Select(p => photos[p.Id] with { Slot = p.Slot ?? "" })]);
                return await act.RunAsync(call, stopping);
            }
            // Somebody did something to the same at this moment: look again.
            catch (StaleException) when (attempt < Attempts)
            {
                await Task.Delay(Random.Shared.Next(5, 10 * attempt), stopping);
            }
            catch (Exception problem) when (!stopping.IsCancellationRequested)
            {
                log.LogError(problem, "The act {Act} of kind {Kind} could not be done", row.Id, row.Kind);
                return row.Tries + 1 >= Tries && clock.UtcNow() - row.CameAt > TimeSpan.FromHours(1) ? Refusals.Failed : new FieldAnswer(FieldState.Waiting, Texts.ServerTriesAgain, "field.failing");
            }
        }
    }

    private async Task<ActResult> KeepAsync(ActRow row, Kept kept, FieldAnswer answer, bool isNew, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        var waits = answer.State == FieldState.Waiting;
        if (!isNew)
        {
            row = await work.Db.Set<ActRow>().SingleAsync(a => a.CommuneId == row.CommuneId && a.Id == row.Id, stopping);
            if (row.State != FieldState.Waiting) return ResultOf(row);
        }
        row.State = answer.State;
        row.Code = answer.Code;
        row.Answer = keys.SealText(AnswerPurpose, JsonSerializer.Serialize(new Answer(answer.Says.Vi, answer.Says.En, answer.Link), Json), row.Id);
        row.Body = answer.State == FieldState.Accepted ? null : keys.SealText(BodyPurpose, JsonSerializer.Serialize(kept, Json), row.Id);
        row.EndedAt = waits ? null : work.Now;
        row.Tries++;
        // Half a minute, a minute, two, four: at most half an hour.
        row.NextTry = waits ? work.Now + TimeSpan.FromSeconds(Math.Min(1800, Again.TotalSeconds * Math.Pow(2, Math.Min(row.Tries - 1, 6)))) : null;
        if (isNew) work.Db.Insert(row);
        try
        {
            await work.CommitAsync(row.CommuneId, new Actor(row.PersonId, kept.Role), RequestId.Fresh(), new FieldActAnswered(row.Id, row.DeviceId, row.PersonId, row.State, row.SaidAt));
            return ResultOf(row);
        }
        // The same act came twice at once, or is tried by somebody else: what they kept counts.
        catch (StaleException)
        {
            return await FindAsync(work.Db, row.CommuneId, row.Id) is { } first ? ResultOf(first) : throw new InvalidOperationException("An act was kept and is not there.");
        }
    }

    private static Task<ActRow?> FindAsync(Db db, CommuneId commune, Guid id) => db.Set<ActRow>().AsNoTracking().SingleOrDefaultAsync(a => a.CommuneId == commune && a.Id == id);

    /// <summary>The phone's time with its error taken out: not after now, and not before the phone can have been there.</summary>
    internal static DateTime Said(DateTimeOffset at, TimeSpan skew, DateTime now)
    {
        var earliest = now.AddDays(-400);
        var ticks = at.UtcTicks + skew.Ticks;
        return ticks >= now.Ticks ? now : ticks <= earliest.Ticks ? earliest : new DateTime(ticks, DateTimeKind.Utc);
    }

    private const string BodyPurpose = "field.body";
    private const string AnswerPurpose = "field.answer";

    /// <summary>An act's own words, as they are kept.</summary>
    internal sealed record Kept(string Body, IReadOnlyList<SentPhoto> Photos, Role Role);

    private sealed record Answer(string Vi, string En, string? Link);
}
