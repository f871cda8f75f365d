using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.People;
using ThonSo.Teams;

namespace ThonSo.Dossiers.Assisted;

/// <summary>
/// Dossiers a helper filed that wait for the person, for the day's list. No longer than the consent lasts: then it is the
/// person's alone.
/// </summary>
internal sealed class AssistToday(Db db, ConsentBook book, PersonBook people, TimeProvider clock) : ITodayItems
{
    private static readonly Stage[] Waiting = [.. Enum.GetValues<Stage>().Where(s => s.Turn() == Turn.Applicant)];

    public async Task<IReadOnlyList<TodayItem>> OfAsync(CommuneId commune, Guid member)
    {
        var now = clock.UtcNow();
        var filed = await (
            from consent in db.Set<Consent>().AsNoTracking()
            join dossier in db.Set<Dossier>() on new { consent.CommuneId, Id = consent.DossierId } equals new { dossier.CommuneId, Id = (Guid?)dossier.Id }
            where consent.CommuneId == commune && consent.HelperId == member && consent.EndedAt == null && consent.Until > now && Waiting.Contains(dossier.Stage)
            select new { Consent = consent, dossier.Id, dossier.Stage }).ToListAsync();
        if (filed.Count == 0) return [];
        var ids = filed.Select(f => f.Id).ToList();
        var replies = (await db.Set<SupplementRow>().AsNoTracking().Where(s => s.CommuneId == commune && ids.Contains(s.DossierId) && s.AnsweredAt == null).ToListAsync()).ToLookup(s => s.DossierId, s => s.ReplyBy);
        var persons = await people.FindAsync(commune, filed.Select(f => f.Consent.PersonId));
        var items = new List<TodayItem>();
        foreach (var one in filed)
        {
            var due = replies[one.Id].Max();
            items.Add(new TodayItem(AssistTexts.WaitsFor(one.Stage), (await book.ViewAsync(one.Consent)).Person, persons[one.Consent.PersonId].Phone, one.Consent.Village, $"/to/nop-ho/{one.Consent.Id}", Due: due, Late: due < now.VietnamDate()));
        }
        return items;
    }
}
