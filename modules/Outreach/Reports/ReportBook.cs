using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Places;
using ThonSo.Teams;

namespace ThonSo.Outreach.Reports;

/// <summary>
/// Counts a month by the rule of <see cref="Counting"/>, in the database: one index holds all that is counted, so the
/// whole commune is a few grouped questions (docs/decisions/0009).
/// </summary>
internal sealed class ReportBook(Db db, TeamBook teams, VillageBook villages, IEnumerable<IOpenHelp> help, OutreachSettings settings, TimeProvider clock)
{
    /// <summary>Months to choose from, this one and those before.</summary>
    private const int MonthsShown = 12;

    public DateOnly ThisMonth => FirstOf(clock.UtcNow().VietnamDate());

    public IEnumerable<DateOnly> Months => Enumerable.Range(0, MonthsShown).Select(i => ThisMonth.AddMonths(-i));

    /// <summary>The month meant by "2026-11", or the present one.</summary>
    public DateOnly Month(string? typed) =>
        DateOnly.TryParseExact(typed + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month <= ThisMonth ? month : ThisMonth;

    /// <summary>Every village: the quiet first, then by how much of them is quiet, and those nothing is known of last.</summary>
    public async Task<IReadOnlyList<VillageLine>> AllAsync(CommuneId commune, DateOnly month)
    {
        var counted = await CountAsync(commune, month, null);
        var open = await OpenAsync(commune);
        var met = await MetAsync(commune);
        var byVillage = (await teams.AllAsync(commune)).ToDictionary(t => t.Village);
        var lines = (await villages.OfAsync(commune)).Select(v => Line(v, byVillage.GetValueOrDefault(v.Code), counted, open, met));
        return [.. lines.OrderByDescending(l => l.IsQuiet).ThenBy(l => l.Households is null).ThenByDescending(l => l.QuietShare).ThenBy(l => VietnameseOrder.Key(l.Village.Name), StringComparer.Ordinal)];
    }

    public async Task<VillageLine> OfAsync(Village village, Team? team, DateOnly month) =>
        Line(village, team, await CountAsync(village.Commune, month, village.Code), await OpenAsync(village.Commune), await MetAsync(village.Commune));

    /// <summary>The members of a team, who has most on their hands first.</summary>
    public async Task<IReadOnlyList<MemberLine>> MembersAsync(Team team, DateOnly month)
    {
        var visits = In(team.Commune, month).Where(v => v.Village == team.Village);
        var days = await visits.Select(v => new { v.MemberId, v.HouseholdId, v.Day }).Distinct().GroupBy(v => v.MemberId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        Task<Dictionary<Guid, int>> HomesAsync(IQueryable<Visit> some) => some.Select(v => new { v.MemberId, v.HouseholdId }).Distinct().GroupBy(v => v.MemberId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var (reached, helped, filed) = (await HomesAsync(visits.Where(v => v.Outcome == VisitOutcome.AtHome)), await HomesAsync(visits.Where(v => v.Helped)), await HomesAsync(visits.Where(v => v.Filed)));
        return [.. team.Members.OrderByDescending(m => m.Load).ThenBy(m => VietnameseOrder.Key(m.Name), StringComparer.Ordinal).Select(m => new MemberLine(m,
            m.Households == 0 && !days.ContainsKey(m.Person) ? null
            : new Counted(days.GetValueOrDefault(m.Person), reached.GetValueOrDefault(m.Person), helped.GetValueOrDefault(m.Person), filed.GetValueOrDefault(m.Person))))];
    }

    /// <summary>The households behind a number.</summary>
    public async Task<IReadOnlyList<Household>> BehindAsync(Team team, DateOnly month, Behind which)
    {
        var all = await teams.HouseholdsAsync(team);
        var visits = In(team.Commune, month).Where(v => v.Village == team.Village);
        visits = which switch
        {
            Behind.Reached => visits.Where(v => v.Outcome == VisitOutcome.AtHome),
            Behind.Helped => visits.Where(v => v.Helped),
            Behind.Filed => visits.Where(v => v.Filed),
            _ => visits,
        };
        var since = QuietSince;
        var found = which == Behind.Quiet
            ? await db.Set<SeenRow>().Where(s => s.CommuneId == team.Commune && s.Village == team.Village && s.MetAt >= since).Select(s => s.HouseholdId).ToListAsync()
            : await visits.Select(v => v.HouseholdId).Distinct().ToListAsync();
        var ids = found.ToHashSet();
        return [.. all.Where(h => ids.Contains(h.Id) == (which != Behind.Quiet))];
    }

    private DateTime QuietSince => clock.UtcNow().AddDays(-settings.QuietDays);

    private IQueryable<Visit> In(CommuneId commune, DateOnly month)
    {
        var next = month.AddMonths(1);
        return db.Set<Visit>().AsNoTracking().Where(v => v.CommuneId == commune && v.Day >= month && v.Day < next);
    }

    private async Task<Dictionary<string, Counted>> CountAsync(CommuneId commune, DateOnly month, string? village)
    {
        var visits = In(commune, month).Where(v => village == null || v.Village == village);
        var days = await visits.Select(v => new { v.Village, v.HouseholdId, v.Day }).Distinct().GroupBy(v => v.Village).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        Task<Dictionary<string, int>> HomesAsync(IQueryable<Visit> some) => some.Select(v => new { v.Village, v.HouseholdId }).Distinct().GroupBy(v => v.Village).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var (reached, helped, filed) = (await HomesAsync(visits.Where(v => v.Outcome == VisitOutcome.AtHome)), await HomesAsync(visits.Where(v => v.Helped)), await HomesAsync(visits.Where(v => v.Filed)));
        return days.ToDictionary(d => d.Key, d => new Counted(d.Value, reached.GetValueOrDefault(d.Key), helped.GetValueOrDefault(d.Key), filed.GetValueOrDefault(d.Key)));
    }

    /// <summary>How many households of each village were met lately.</summary>
    private Task<Dictionary<string, int>> MetAsync(CommuneId commune)
    {
        var since = QuietSince;
        return db.Set<SeenRow>().Where(s => s.CommuneId == commune && s.MetAt >= since).GroupBy(s => s.Village).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }

    private async Task<Dictionary<string, int>> OpenAsync(CommuneId commune)
    {
        var open = new Dictionary<string, int>();
        foreach (var one in help)
            foreach (var (village, count) in await one.ByVillageAsync(commune)) open[village] = open.GetValueOrDefault(village) + count;
        return open;
    }

    private static VillageLine Line(Village village, Team? team, Dictionary<string, Counted> counted, Dictionary<string, int> open, Dictionary<string, int> met)
    {
        int? households = team?.Members.Sum(m => m.Households) is > 0 and { } all ? all : null;
        return new VillageLine(village, team, households,
            households is null ? null : counted.GetValueOrDefault(village.Code, Counted.Nothing),
            households - met.GetValueOrDefault(village.Code), open.GetValueOrDefault(village.Code));
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
