using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Learning.Classes;
using ThonSo.Learning.Frameworks;
using ThonSo.Places;
using ThonSo.Teams;

namespace ThonSo.Learning.Coverage;

/// <summary>How many people of a village stand where with one skill.</summary>
internal readonly record struct Counted(int Learned, int Practised, int WithHelp, int Alone)
{
    public int Learners => Learned + Practised + WithHelp + Alone;
}

/// <summary>One village.</summary>
/// <param name="Village">Null for people whose village is not known.</param>
/// <param name="Skills">A skill that is not in it has nobody: that is not the same as nobody being able.</param>
/// <param name="LastClass">The last class that was held, or null.</param>
/// <param name="NextClass">The next one planned, or null.</param>
internal sealed record VillageCoverage(Village? Village, IReadOnlyDictionary<SkillCode, Counted> Skills, DateTime? LastClass, DateTime? NextClass, int OpenHelp)
{
    public Counted? Of(SkillCode skill) => Skills.TryGetValue(skill, out var counted) ? counted : null;
}

/// <summary>Reads how far the villages are. Counted by <see cref="Progress.SkillReader"/>, so that looking costs little however many people there are.</summary>
internal sealed class CoverageBook(Db db, VillageBook villages, IEnumerable<IOpenHelp> help, TimeProvider clock)
{
    /// <summary>A village without a class for so long is offered one.</summary>
    private const int LongAgo = 60;

    /// <summary>More is not suggested at once.</summary>
    private const int MostSuggested = 5;

    public async Task<IReadOnlyList<VillageCoverage>> AllAsync(CommuneId commune)
    {
        var now = clock.UtcNow();
        var counts = (await db.Set<CoverageRow>().AsNoTracking().Where(c => c.CommuneId == commune).ToListAsync()).ToLookup(c => c.VillageId);
        var held = await db.Set<ClassRow>().AsNoTracking().Where(c => c.CommuneId == commune && c.CancelledAt == null).GroupBy(c => c.Village)
            .Select(g => new { g.Key, Last = g.Where(c => c.StartsAt <= now).Max(c => (DateTime?)c.StartsAt), Next = g.Where(c => c.StartsAt > now).Min(c => (DateTime?)c.StartsAt) }).ToDictionaryAsync(g => g.Key);
        var open = new Dictionary<string, int>();
        foreach (var one in help)
            foreach (var (village, count) in await one.ByVillageAsync(commune)) open[village] = open.GetValueOrDefault(village) + count;
        var lines = (await villages.OfAsync(commune)).Select(v => new VillageCoverage(v, Skills(v.Id), held.GetValueOrDefault(v.Code)?.Last, held.GetValueOrDefault(v.Code)?.Next, open.GetValueOrDefault(v.Code)));
        return counts.Contains(Guid.Empty) ? [.. lines, new VillageCoverage(null, Skills(Guid.Empty), null, null, 0)] : [.. lines];

        Dictionary<SkillCode, Counted> Skills(Guid village) => counts[village].ToDictionary(c => new SkillCode(c.Skill), c => new Counted(c.Learned, c.Practised, c.WithHelp, c.Alone));
    }

    /// <summary>Where a class is wanted most: no class planned and none for long, most who ask for help, fewest who can do it alone.</summary>
    public IReadOnlyList<VillageCoverage> Suggested(IReadOnlyList<VillageCoverage> all)
    {
        var longAgo = clock.UtcNow().AddDays(-LongAgo);
        return [.. all.Where(v => v is { Village: not null, NextClass: null } && (v.LastClass is null || v.LastClass < longAgo))
            .OrderByDescending(v => v.OpenHelp).ThenBy(v => v.Skills.Values.Sum(c => c.Alone)).Take(MostSuggested)];
    }
}
