using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Language;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Values;
using ThonSo.Teams;

namespace ThonSo.Outreach.Today;

/// <summary>One reason to go somewhere.</summary>
/// <param name="Path">Where it is done, when that is not the visit itself.</param>
internal sealed record Reason(Text Why, string? Path = null, bool Late = false);

/// <summary>Somewhere to go today: a household, or somebody who asked and is in no register.</summary>
/// <param name="At">The hour that was promised for today, in UTC.</param>
internal sealed record Stop(Guid? Household, string Who, string Code, string Where, PhoneNumber? Phone, DateTime? At, IReadOnlyList<Reason> Reasons);

/// <summary>A member's day in one village.</summary>
/// <param name="Done">Households visited today, each once.</param>
internal sealed record Day(IReadOnlyList<Stop> Stops, int Done);

/// <summary>
/// Whom a member goes to today: who asked for help, whose dossier needs something, who was promised a visit, and who has
/// not been seen for longest. Made of who looks after what now, so a household that changes hands takes all of it along.
/// </summary>
internal sealed class TodayList(Db db, TeamBook teams, IEnumerable<ITodayItems> others, OutreachSettings settings, TimeProvider clock)
{
    public async Task<Day> OfAsync(Team team, Guid member)
    {
        var now = clock.UtcNow();
        var today = now.VietnamDate();
        var homes = (await teams.HouseholdsAsync(team)).Where(h => HomeDoor.LooksAfter(team, member, h.Member, today)).ToList();
        var seen = await db.Set<SeenRow>().AsNoTracking().Where(s => s.CommuneId == team.Commune && s.Village == team.Village).ToDictionaryAsync(s => s.HouseholdId);
        var done = await db.Set<Visit>().Where(v => v.CommuneId == team.Commune && v.Day == today && v.Village == team.Village && v.MemberId == member).Select(v => v.HouseholdId).Distinct().ToListAsync();

        var stops = new Dictionary<object, Stop>();
        foreach (var other in others)
        {
            foreach (var item in (await other.OfAsync(team.Commune, member)).Where(i => i.Village == team.Village))
            {
                var home = item.Phone is null ? null : homes.Find(h => h.Phone == item.Phone);
                var at = item.Appointed is { } hour && hour.VietnamDate() == today ? item.Appointed : null;
                Add(stops, home, home is null ? item.Path : home.Id, new Reason(Texts.Why(item, today), item.Path, item.Late), at, item);
            }
        }
        foreach (var home in homes.Where(h => !done.Contains(h.Id)))
        {
            if (seen.GetValueOrDefault(home.Id) is { NextOn: { } next } && next <= today) Add(stops, home, home.Id, new Reason(Texts.Promised(next, today), Late: next < today));
        }
        foreach (var (home, row) in Quiet(homes.Where(h => !stops.ContainsKey(h.Id) && !done.Contains(h.Id)), seen, now).Take(settings.QuietShown))
            Add(stops, home, home.Id, new Reason(row?.MetAt is { } met ? Texts.LastMet(met) : Texts.NeverMet));
        return new Day(WalkingOrder.Of(stops.Values), done.Count);
    }

    /// <summary>Who has not been seen for longest, and who never was before all others; not again at once where nobody was at home.</summary>
    private IEnumerable<(Household Home, SeenRow? Row)> Quiet(IEnumerable<Household> homes, Dictionary<Guid, SeenRow> seen, DateTime now)
    {
        var (longAgo, rested) = (now.AddDays(-settings.QuietDays), now.AddDays(-settings.RestDays));
        return homes.Select(h => (Home: h, Row: seen.GetValueOrDefault(h.Id)))
            .Where(h => h.Row is null || ((h.Row.MetAt is null || h.Row.MetAt < longAgo) && h.Row.TriedAt < rested))
            .OrderBy(h => h.Row?.MetAt ?? DateTime.MinValue).ThenBy(h => h.Home.Code, StringComparer.Ordinal);
    }

    /// <summary>One stop for one household, whatever reasons there are to go.</summary>
    private static void Add(Dictionary<object, Stop> stops, Household? home, object key, Reason reason, DateTime? at = null, TodayItem? item = null)
    {
        if (stops.TryGetValue(key, out var stop))
            stops[key] = stop with { At = Earlier(stop.At, at), Reasons = [.. stop.Reasons, reason] };
        else
            stops[key] = home is null ? new Stop(null, item!.Who, "", "", item.Phone, at, [reason]) : new Stop(home.Id, home.Head, home.Code, home.Address, home.Phone, at, [reason]);
    }

    private static DateTime? Earlier(DateTime? a, DateTime? b) => a is null || b < a ? b ?? a : a;
}
