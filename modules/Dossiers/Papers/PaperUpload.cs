using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs.Papers;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Assisted;

namespace ThonSo.Dossiers.Papers;

/// <summary>
/// Takes in papers: streamed from the request to sealed storage, checked by content, and only then named by an act. No
/// paper is ever whole in memory.
/// </summary>
internal sealed class PaperUpload(Work work, PaperIntake intake)
{
    /// <summary>The largest paper: a photograph at full size, a scanned contract.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>All papers of one dossier, or of the draft it will be.</summary>
    public const long MostOfADossier = 60 * 1024 * 1024;

    /// <summary>All papers one resident sends in 24 hours: several dossiers, and photographs taken again.</summary>
    public const long MostInADay = 5 * MostOfADossier;

    /// <summary>The largest request: a few photographs at once, and the form's own fields.</summary>
    public const long MostInOneGo = MostOfADossier;

    public async Task<Outcome<PaperRow>> KeepAsync(CommuneId commune, Actor actor, Stream content, string slot, Guid? draft = null, Guid? dossier = null, int round = 0, RequestId? request = null, Consent? consent = null, CancellationToken stopping = default)
    {
        var left = MostOfADossier - await BytesAsync(commune, draft, dossier);
        var full = left <= 0 ? Refusals.TooMuchPaper : await IsOverDailyAsync(commune, actor) ? Refusals.TooMuchInADay : null;
        var kept = full is not null ? full : await intake.KeepAsync(commune, content, Math.Min(MostBytes, left), stopping);
        if (kept.Refusal is { } refusal)
        {
            // Whoever still sends hears nothing: the rest is let in and thrown away, so that the answer is read.
            await content.CopyToAsync(Stream.Null, stopping);
            // It is not this paper that is too large, but all of them.
            return left < MostBytes && refusal.Code == PaperRefusals.TooLarge(left).Code ? Refusals.TooMuchPaper : refusal;
        }
        return await AddAsync(commune, actor, kept.Value, slot, draft, dossier, round, request, consent);
    }

    /// <summary>Adds a paper that is kept already: it came in pieces from a phone.</summary>
    public async Task<Outcome<PaperRow>> AdoptAsync(CommuneId commune, Actor actor, KeptPaper paper, string slot, Guid draft, RequestId request, Consent consent) =>
        await BytesAsync(commune, draft, null) + paper.Size > MostOfADossier && await work.FindAsync(commune, request) is null ? Refusals.TooMuchPaper
        : await AddAsync(commune, actor, paper, slot, draft, null, 0, request, consent);

    private async Task<PaperRow> AddAsync(CommuneId commune, Actor actor, KeptPaper kept, string slot, Guid? draft, Guid? dossier, int round, RequestId? request, Consent? consent)
    {
        var row = new PaperRow
        {
            CommuneId = commune,
            Id = NewId.Next(),
            AddedBy = actor.Id,
            DraftId = draft,
            DossierId = dossier,
            Slot = slot,
            Round = round,
            Pending = true,
            Blob = kept.Name.ToString(),
            Salt = Commitment.NewSalt(),
            Kind = kept.Kind,
            Bytes = kept.Size,
            AddedAt = work.Now,
        };
        work.Db.Insert(row);
        if (consent is not null) work.Db.Insert(DeedRow.Of(consent, work.Now, Deed.AddedPaper, slot));
        var receipt = await work.CommitAsync(commune, actor, request ?? RequestId.Fresh(), new PaperAdded(row.Id, draft, dossier, row.Bytes, Commitment.To(row.Salt, row.Blob)));
        if (!receipt.Replayed) return row;
        var first = ((PaperAdded)receipt.Fact).Paper;
        return await work.Db.Set<PaperRow>().AsNoTracking().SingleAsync(p => p.CommuneId == commune && p.Id == first);
    }

    /// <summary>How much there is in the draft or dossier already.</summary>
    private async Task<long> BytesAsync(CommuneId commune, Guid? draft, Guid? dossier) =>
        draft is null && dossier is null ? 0
        : await work.Db.Set<PaperRow>().Where(p => p.CommuneId == commune && (dossier != null ? p.DossierId == dossier : p.DraftId == draft)).SumAsync(p => p.Bytes, CancellationToken.None);

    /// <summary>An officer's results are not counted: they are part of the day's work.</summary>
    private async Task<bool> IsOverDailyAsync(CommuneId commune, Actor actor)
    {
        var since = work.Now.AddDays(-1);
        return actor.As is Role.Villager or Role.Helper or Role.TeamLeader
            && await work.Db.Set<PaperRow>().Where(p => p.CommuneId == commune && p.AddedBy == actor.Id && p.AddedAt > since).SumAsync(p => p.Bytes, CancellationToken.None) >= MostInADay;
    }

    /// <summary>Takes out a paper that has not been sent yet. Its bytes are swept up later.</summary>
    /// <param name="draft">The draft the actor may work on, whoever added the paper; null for a paper of their own.</param>
    public async Task<bool> RemoveAsync(CommuneId commune, Actor actor, Guid id, Guid? draft = null, Consent? consent = null)
    {
        var row = await work.Db.Set<PaperRow>().SingleOrDefaultAsync(p => p.CommuneId == commune && p.Id == id && p.Pending && (draft == null ? p.AddedBy == actor.Id : p.DraftId == draft));
        if (row is null) return false;
        if (consent is not null) work.Db.Insert(DeedRow.Of(consent, work.Now, Deed.RemovedPaper, row.Slot));
        var fact = new PaperRemoved(row.Id, row.DraftId, row.DossierId);
        (row.DraftId, row.DossierId) = (null, null);
        await work.CommitAsync(commune, actor, RequestId.Fresh(), fact);
        return true;
    }

    /// <summary>The files of a form, one after the other as they arrive.</summary>
    public static IAsyncEnumerable<ArrivingFile> FilesAsync(HttpRequest request, Func<Task> check, CancellationToken stopping, IDictionary<string, string>? fields = null) =>
        FormFiles.ReadAsync(request, MostInOneGo, check, stopping, fields);
}
