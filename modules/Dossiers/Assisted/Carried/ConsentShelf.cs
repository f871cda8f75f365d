using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Field;
using ThonSo.Core.Store;
using ThonSo.Core.Time;

namespace ThonSo.Dossiers.Assisted.Carried;

/// <summary>The consents a helper asked for and has not done with: whether the person's yes counts yet, and until when.</summary>
internal sealed class ConsentShelf(Db db, Assist assist, TimeProvider clock) : IFieldShelf
{
    public string Name => "consents";

    public async Task<IReadOnlyList<FieldItem>> OfAsync(FieldMember member, CancellationToken stopping)
    {
        var now = clock.UtcNow();
        var rows = await db.Set<Consent>().AsNoTracking().Where(c => c.CommuneId == member.Commune && c.HelperId == member.Person && c.AskedAt > now - Consent.Lasts && c.EndedAt == null && c.DossierId == null && c.Until > now).OrderBy(c => c.AskedAt).ToListAsync(stopping);
        return [.. rows.Where(c => c.IsLive(now) || c.IsAsked(now)).Select(c => new FieldItem(c.Id, new
        {
            s = c.ConfirmedAt is not null ? "live" : c.Evidence is not null ? "signed" : "asked",
            n = assist.NameIn(c),
            v = c.Village,
            pr = c.Procedure.Value,
            until = c.Until,
        }))];
    }
}
