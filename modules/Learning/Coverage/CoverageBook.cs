using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Learning.Certificates;
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
/// <param name="Confirmed">How many hold a certificate that needs the skill; where several do, of the one that most hold.</param>
/// <param name="LastClass">The last class that was held, or null.</param>
/// <param name="NextClass">The next one planned, or null.</param>
internal sealed record VillageCoverage(Village? Village, IReadOnlyDictionary<SkillCode, Counted> Skills, IReadOnlyDictionary<SkillCode, int> Confirmed, DateTime? LastClass, DateTime? NextClass, int OpenHelp)
{
    public Counted? Of(SkillCode skill) => Skills.TryGetValue(skill, out var counted) ? counted : null;
}

/// <summary>Reads how far the villages are. Counted by <see cref="Progress.SkillReader"/>, so that looking costs little however many people there are.</summary>
internal sealed class CoverageBook(Db db, IDbContextFactory<Db> dbs, VillageBook villages, IEnumerable<IOpenHelp> help, LearningRules rules, TimeProvider clock)
{
    /// <summary>A village without a class for so long is offered one.</summary>
    private const int LongAgo = 60;

    /// <summary>More is not suggested at once.</summary>
    private const int MostSuggested = 5;

    public async Task<IReadOnlyList<VillageCoverage>> AllAsync(CommuneId commune)
    {
        var now = clock.UtcNow();
        // As long as all the rest together, where half of the residents hold a certificate: it is counted beside it.
        var confirmed = Task.Run(() => HoldingAsync(commune, now.VietnamDate()));
        var counts = (await db.Set<CoverageRow>().AsNoTracking().Where(c => c.CommuneId == commune).ToListAsync()).ToLookup(c => c.VillageId);
        var held = await db.Set<ClassRow>().AsNoTracking().Where(c => c.CommuneId == commune && c.CancelledAt == null).GroupBy(c => c.Village)
            .Select(g => new { g.Key, Last = g.Where(c => c.StartsAt <= now).Max(c => (DateTime?)c.StartsAt), Next = g.Where(c => c.StartsAt > now).Min(c => (DateTime?)c.StartsAt) }).ToDictionaryAsync(g => g.Key);
        var open = new Dictionary<string, int>();
        foreach (var one in help)
            foreach (var (village, count) in await one.ByVillageAsync(commune)) open[village] = open.GetValueOrDefault(village) + count;
        var holding = await confirmed;
        var lines = (await villages.OfAsync(commune)).Select(v => new VillageCoverage(v, Skills(v.Id), Confirmed(v.Id), held.GetValueOrDefault(v.Code)?.Last, held.GetValueOrDefault(v.Code)?.Next, open.GetValueOrDefault(v.Code)));
        return counts.Contains(Guid.Empty) ? [.. lines, new VillageCoverage(null, Skills(Guid.Empty), Confirmed(Guid.Empty), null, null, 0)] : [.. lines];

        Dictionary<SkillCode, Counted> Skills(Guid village) => counts[village].ToDictionary(c => new SkillCode(c.Skill), c => new Counted(c.Learned, c.Practised, c.WithHelp, c.Alone));

        Dictionary<SkillCode, int> Confirmed(Guid village) => (from held in holding[village]
                                                               from award in rules.Awards
                                                               where award.Code == held.Award
                                                               from skill in award.Needs
                                                               group held.People by skill).ToDictionary(s => s.Key, s => s.Max());
    }

    /// <summary>How many people of each village hold each certificate on a day; who renewed theirs counts once.</summary>
    private async Task<ILookup<Guid, (string Award, int People)>> HoldingAsync(CommuneId commune, DateOnly today)
    {
        await using var own = await dbs.CreateDbContextAsync();
        var counted = await (from certificate in own.Set<CertificateRow>()
                             where certificate.CommuneId == commune && certificate.RevokedAt == null && (certificate.ExpiresOn == null || certificate.ExpiresOn >= today)
                             join learner in own.Set<LearnerRow>() on new { certificate.CommuneId, certificate.PersonId } equals new { learner.CommuneId, learner.PersonId }
                             group certificate.PersonId by new { learner.VillageId, certificate.Award } into held
                             select new { held.Key.VillageId, held.Key.Award, People = held.Distinct().Count() }).ToListAsync();
        return counted.ToLookup(c => c.VillageId ?? Guid.Empty, c => (c.Award, c.People));
    }

    /// <summary>Where a class is wanted most: no class planned and none for long, most who ask for help, fewest who can do it alone.</summary>
    public IReadOnlyList<VillageCoverage> Suggested(IReadOnlyList<VillageCoverage> all)
    {
        var longAgo = clock.UtcNow().AddDays(-LongAgo);
        return [.. all.Where(v => v is { Village: not null, NextClass: null } && (v.LastClass is null || v.LastClass < longAgo))
            .OrderByDescending(v => v.OpenHelp).ThenBy(v => v.Skills.Values.Sum(c => c.Alone)).Take(MostSuggested)];
    }
}
