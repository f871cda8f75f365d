using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Time;
using ThonSo.Learning.Lessons;
using ThonSo.Learning.Progress;

namespace ThonSo.Learning.Reminders;

/// <summary>
/// Looks whether somebody who wants it is to be reminded: of one lesson, at most once a week, by day. Whoever was reminded
/// several times and learned nothing is left in peace for a month.
/// </summary>
internal sealed class Remind(Work work, ProgressBook progress, CourseBook courses, Ledger ledger)
{
    private const int Days = 7, Patience = 3, Peace = 30, FirstHour = 8, LastHour = 20;

    /// <returns>Whether they were reminded.</returns>
    public async Task<bool> RunAsync(CommuneId commune, Guid person)
    {
        if (await work.Db.Set<WishRow>().SingleOrDefaultAsync(w => w.CommuneId == commune && w.PersonId == person) is not { Reminded: true, LookAt: { } at } row || at > work.Now) return false;
        var standing = await progress.OfAsync(commune, person);
        var due = standing.Skills.Where(s => s.Review).Select(s => s.Skill.Code).ToHashSet();
        var lesson = (standing.Again is [var learned, ..] ? learned : null) ?? (await courses.OfAsync(commune)).All.FirstOrDefault(l => !l.ForHelpers && l.Skills.Any(due.Contains));
        try
        {
            if (lesson is null || !IsDay(work.Now))
            {
                // Nobody was told anything: no act.
                row.LookAt = Morning(work.Now);
                await ledger.SaveAsync(work.Db);
                return false;
            }
            if (row.RemindedAt is { } last && standing.Skills.Any(s => s.SeenAt > last)) row.Unheeded = 0;
            row.Unheeded++;
            row.RemindedAt = work.Now;
            row.LookAt = Morning(work.Now.AddDays((row.Unheeded >= Patience ? Peace : Days) - 1));
            await work.CommitAsync(commune, Actor.System, RequestId.Fresh(), new ReviewOffered(person, lesson.Code));
            return true;
        }
        // They changed their mind, or another node was faster, at this very moment.
        catch (StaleException)
        {
            return false;
        }
    }

    /// <summary>When to look at somebody first: the next morning, and not within a week of what they were reminded of before.</summary>
    public static DateTime Next(DateTime now, DateTime? last) => Morning(last is { } told && told.AddDays(Days - 1) > now ? told.AddDays(Days - 1) : now);

    /// <summary>The first morning after an instant.</summary>
    private static DateTime Morning(DateTime after)
    {
        var local = after.ToVietnam();
        return DateOnly.FromDateTime(local).AddDays(local.Hour < FirstHour ? 0 : 1).ToDateTime(new TimeOnly(FirstHour, 0)).FromVietnam();
    }

    private static bool IsDay(DateTime utc) => utc.ToVietnam().Hour is >= FirstHour and < LastHour;
}
