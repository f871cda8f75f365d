using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;

namespace ThonSo.Voices.Acts;

/// <summary>A leader hears a recording and lets everybody hear it, or says why not; also later, of one that everybody hears already.</summary>
internal sealed class DecideVoice(Work work, VoiceScope scope)
{
    public const int LongestNote = 200;

    public async Task<Refusal?> ApproveAsync(CommuneId commune, Actor actor, RequestId request, Guid id)
    {
        if (await work.FindAsync(commune, request) is not null) return null;
        // First the one that gives way: its row is written first, so that there are never two (index voices_recording_heard).
        if (await FindAsync(commune, id, asNoTracking: true) is not { } wanted) return Refusals.NoVoice;
        var before = await work.Db.Set<Recording>().SingleOrDefaultAsync(v => v.CommuneId == commune && v.Script == wanted.Script && v.Language == wanted.Language && v.State == VoiceState.Approved);
        if (await FindAsync(commune, id) is not { } voice) return Refusals.NoVoice;
        if (await scope.RefuseAsync(actor, voice) is { } no) return no;
        if (voice.State != VoiceState.Waiting) return await DecidedAsync(commune, request);
        before?.End(VoiceState.Replaced, work.Now);
        (voice.State, voice.DecidedAt, voice.DecidedBy) = (VoiceState.Approved, work.Now, actor.Id);
        return await CommitAsync(commune, actor, request, new VoiceApproved(id, voice.Key, new(voice.Language), before?.Id));
    }

    public async Task<Refusal?> RefuseAsync(CommuneId commune, Actor actor, RequestId request, Guid id, VoiceFault? fault, string? note)
    {
        if (await work.FindAsync(commune, request) is not null) return null;
        if (await FindAsync(commune, id) is not { } voice) return Refusals.NoVoice;
        if (await scope.RefuseAsync(actor, voice) is { } no) return no;
        if (voice.State is not (VoiceState.Waiting or VoiceState.Approved)) return await DecidedAsync(commune, request);
        if (fault is not { } why) return Refusals.FaultWanted;
        var said = Fold.Clean(note ?? "");
        if (said.Length > LongestNote) return Refusals.NoteTooLong(LongestNote);
        (voice.State, voice.DecidedAt, voice.DecidedBy, voice.Fault, voice.Note) = (VoiceState.Refused, work.Now, actor.Id, why, said.Length > 0 ? said : null);
        voice.EraseAt = work.Now + Recording.RefusedFor;
        return await CommitAsync(commune, actor, request, new VoiceRefused(id, voice.Key, new(voice.Language), why));
    }

    private async Task<Refusal?> CommitAsync(CommuneId commune, Actor actor, RequestId request, IFact fact)
    {
        try
        {
            await work.CommitAsync(commune, actor, request, fact);
            return null;
        }
        // Another leader decided, or the speaker took it back, at this very moment.
        catch (Exception problem) when (problem is StaleException or TakenException)
        {
            return await DecidedAsync(commune, request);
        }
    }

    /// <summary>Nothing to say when it was this very request, that came twice at once.</summary>
    private async Task<Refusal?> DecidedAsync(CommuneId commune, RequestId request) => await work.FindAsync(commune, request) is null ? Refusals.AlreadyDecided : null;

    private Task<Recording?> FindAsync(CommuneId commune, Guid id, bool asNoTracking = false)
    {
        var all = asNoTracking ? work.Db.Set<Recording>().AsNoTracking() : work.Db.Set<Recording>();
        return all.SingleOrDefaultAsync(v => v.CommuneId == commune && v.Id == id);
    }
}
