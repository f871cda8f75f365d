using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Core.Time;
using ThonSo.Teams;

namespace ThonSo.Outreach.Acts;

/// <summary>A visit as a member writes it down, with or without a signal.</summary>
/// <param name="Id">A UUID of version 7 made where it is written down. The same id is the same visit.</param>
/// <param name="SaidAt">When, in UTC, by the clock it was written down with.</param>
/// <param name="Done">Codes of what was done.</param>
/// <param name="Next">When somebody comes again, by the same clock.</param>
internal sealed record VisitRecord(Guid Id, Guid Household, DateTime SaidAt, VisitOutcome? Outcome, IReadOnlyList<string> Done, string? Note = null, DateOnly? Next = null);

/// <summary>
/// Writes a visit down. Heard of once or ten times, today or after weeks without a signal, it is one visit. It happened,
/// so it is taken also when the household has been given to somebody else since: what counts is that the visitor belongs
/// to the village's team, or did then.
/// </summary>
internal sealed class RecordVisit(Work work, TeamBook teams, VisitActs acts, OutreachSettings settings, Keys keys)
{
    public const int LongestNote = 300;
    private const string NotePurpose = "outreach.note";
    private const int Tries = 4;

    public async Task<Outcome<Guid>> RunAsync(CommuneId commune, Actor actor, RequestId request, VisitRecord said)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await OnceAsync(commune, actor, request, said);
            }
            // The same visit from another phone, or another visit to the same household, at this very moment.
            catch (StaleException) when (tried < Tries)
            {
            }
        }
    }

    private async Task<Outcome<Guid>> OnceAsync(CommuneId commune, Actor actor, RequestId request, VisitRecord said)
    {
        if (await work.FindAsync(commune, request) is { Fact: Visited done }) return done.Visit;
        if (said.Id.Version != 7) return Refusals.IdWrong;
        if (await work.Db.Set<Visit>().AsNoTracking().SingleOrDefaultAsync(v => v.CommuneId == commune && v.Id == said.Id) is { } known)
            return known.MemberId == actor.Id && known.HouseholdId == said.Household ? known.Id : Refusals.IdTaken;
        var time = VisitTime.Of(said.SaidAt, work.Now, settings.OldestDays);
        if (await teams.HouseholdAsync(commune, said.Household) is not { } found) return Refusals.NoHousehold;
        if (!await teams.BelongedAsync(found.Team, actor.Id, time.At)) return Refusals.NotOfTheTeam;
        var note = Fold.Clean(said.Note ?? "");
        var next = time.Moved(said.Next, said.SaidAt);
        if (Wrong(said, note, time.At.VietnamDate(), next) is { } wrong) return wrong;

        var kinds = said.Done.Select(code => acts.Find(code)!.CountsAs).ToHashSet();
        var visit = new Visit
        {
            CommuneId = commune,
            Id = said.Id,
            HouseholdId = said.Household,
            Village = found.Team.Village,
            MemberId = actor.Id,
            SaidAt = said.SaidAt,
            At = time.At,
            RecordedAt = work.Now,
            Clock = time.Clock,
            Day = time.At.VietnamDate(),
            Outcome = said.Outcome!.Value,
            Done = string.Join(' ', said.Done.Distinct().Order(StringComparer.Ordinal)),
            Helped = kinds.Contains(CountsAs.Guided),
            Filed = kinds.Contains(CountsAs.Filed),
            Note = note.Length == 0 ? null : keys.SealText(NotePurpose, note, said.Id),
            NextOn = next,
        };
        work.Db.Insert(visit);
        await StandAsync(visit);
        await work.CommitAsync(commune, actor, request, new Visited(visit.Id, visit.HouseholdId, visit.MemberId, visit.At, visit.Outcome, visit.Helped, visit.Filed, visit.NextOn, visit.Clock));
        return visit.Id;
    }

    public static string? NoteOf(Keys keys, Visit visit) => visit.Note is { } box ? keys.OpenText(NotePurpose, box, visit.Id) : null;

    private Refusal? Wrong(VisitRecord said, string note, DateOnly day, DateOnly? next) =>
        said.Outcome is null ? Refusals.OutcomeMissing
        : said.Done.Any(code => acts.Find(code) is null) ? Refusals.ActUnknown
        : said.Outcome != VisitOutcome.AtHome && said.Done.Count > 0 ? Refusals.NothingToDo
        : note.Length > LongestNote ? Refusals.NoteTooLong(LongestNote)
        : next is { } on && (on <= day || on > day.AddYears(1)) ? Refusals.NextWrong
        : null;

    /// <summary>How the household stands now. Its row is written with every visit, so that of two at once the second is decided anew.</summary>
    private async Task StandAsync(Visit visit)
    {
        var before = await work.Db.Set<Visit>().AsNoTracking().Where(v => v.CommuneId == visit.CommuneId && v.HouseholdId == visit.HouseholdId).ToListAsync();
        var standing = Standing.Of(before.Append(visit));
        var row = await work.Db.Set<SeenRow>().SingleOrDefaultAsync(s => s.CommuneId == visit.CommuneId && s.HouseholdId == visit.HouseholdId);
        if (row is null) work.Db.Add(row = new SeenRow { CommuneId = visit.CommuneId, HouseholdId = visit.HouseholdId, Village = visit.Village });
        else work.Db.Entry(row).Property(s => s.TriedAt).IsModified = true;
        (row.MetAt, row.TriedAt, row.NextOn) = (standing.MetAt, standing.TriedAt, standing.NextOn);
    }
}
