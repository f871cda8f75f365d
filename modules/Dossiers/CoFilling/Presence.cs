using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;

namespace ThonSo.Dossiers.CoFilling;

/// <summary>Somebody has a draft open on their phone.</summary>
internal sealed class PresentRow
{
    public CommuneId CommuneId { get; init; }
    public Guid DraftId { get; init; }
    public Guid PersonId { get; init; }

    /// <summary>The question they are at, or <see cref="Seat.Checking"/>.</summary>
    public required string At { get; set; }

    /// <summary>Until when they count as there unless they say so again: a phone says nothing when its line drops.</summary>
    public DateTime Until { get; set; }
}

/// <summary>
/// Who has a draft open now. Kept in the database, so that every process of an installation knows, and for two minutes
/// at a time, so that nobody stays for ever whose phone went out.
/// </summary>
internal sealed class Presence(Work work)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(2);

    public async Task<IReadOnlyList<PresentRow>> InAsync(CommuneId commune, Guid draft) =>
        await work.Db.Set<PresentRow>().AsNoTracking().Where(p => p.CommuneId == commune && p.DraftId == draft && p.Until > work.Now).ToListAsync();

    public Task<bool> IsInAsync(CommuneId commune, Guid draft, Guid person) =>
        work.Db.Set<PresentRow>().AnyAsync(p => p.CommuneId == commune && p.DraftId == draft && p.PersonId == person && p.Until > work.Now);

    /// <summary>They are there, at this question; or still there, wherever they are.</summary>
    /// <param name="at">Null: they have not moved.</param>
    public async Task StayAsync(CommuneId commune, Guid draft, Actor actor, string? at)
    {
        var row = await work.Db.Set<PresentRow>().SingleOrDefaultAsync(p => p.CommuneId == commune && p.DraftId == draft && p.PersonId == actor.Id);
        if (row is not null && (at is null || row.At == at) && row.Until - work.Now > Lasts / 2) return;
        if (row is null) work.Db.Add(new PresentRow { CommuneId = commune, DraftId = draft, PersonId = actor.Id, At = at ?? Seat.Checking, Until = work.Now + Lasts });
        else (row.At, row.Until) = (at ?? row.At, work.Now + Lasts);
        try
        {
            await work.CommitAsync(commune, actor, RequestId.Fresh(), new DraftOpen(draft));
        }
        // Two pages of one phone said it at once, or the draft was sent meanwhile: either is known already.
        catch (Exception known) when (known is TakenException or StaleException)
        {
        }
    }
}
