using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Learning.Checks;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning.Certificates;

/// <summary>What is known of one skill that an award needs.</summary>
/// <param name="Since">When it was last shown; null when it never was.</param>
/// <param name="ByTrainer">A trainer watched; otherwise it follows from lessons and from what was really done.</param>
internal sealed record Evidence(Skill Skill, SkillLevel Level, DateTime? Since, bool ByTrainer)
{
    /// <param name="after">What was shown up to then is used up by an earlier certificate; null when there was none.</param>
    public bool IsEnough(DateTime? after) => Level == SkillLevel.Alone && (after is null || Since > after);
}

/// <summary>
/// What shows that somebody deserves an award. Where a trainer has watched, their last word counts: a lesson answered
/// again afterwards takes no "not yet" away.
/// </summary>
internal sealed class EvidenceBook(Db db, FrameworkShelf frameworks)
{
    public async Task<IReadOnlyList<Evidence>> OfAsync(CommuneId commune, Guid person, Award award)
    {
        var needs = award.Needs.Select(n => n.Value).ToList();
        var known = await db.Set<SkillRow>().AsNoTracking().Where(s => s.CommuneId == commune && s.PersonId == person && needs.Contains(s.Skill)).ToDictionaryAsync(s => s.Skill);
        var seen = await db.Set<CheckRow>().AsNoTracking().Where(c => c.CommuneId == commune && c.PersonId == person && needs.Contains(c.Skill)).ToDictionaryAsync(c => c.Skill);
        return [.. award.Needs.Select(need => Of(frameworks.Find(need)!, known.GetValueOrDefault(need.Value), seen.GetValueOrDefault(need.Value)))];
    }

    /// <summary>Everybody who can do all that an award needs, and when the oldest of it was shown.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateTime>> ReadyAsync(CommuneId commune, Award award)
    {
        var needs = award.Needs.Select(n => n.Value).ToList();
        var known = await db.Set<SkillRow>().AsNoTracking().Where(s => s.CommuneId == commune && needs.Contains(s.Skill) && s.Level == SkillLevel.Alone).Select(s => new { s.PersonId, s.Skill, s.SeenAt }).ToListAsync();
        var seen = await db.Set<CheckRow>().AsNoTracking().Where(c => c.CommuneId == commune && needs.Contains(c.Skill)).ToListAsync();
        var shown = known.ToDictionary(k => (k.PersonId, k.Skill), k => k.SeenAt);
        foreach (var check in seen)
        {
            if (check.Result == SkillCheck.Alone) shown[(check.PersonId, check.Skill)] = Later(check.At, shown.GetValueOrDefault((check.PersonId, check.Skill)));
            else shown.Remove((check.PersonId, check.Skill));
        }
        return shown.GroupBy(s => s.Key.PersonId).Where(person => person.Count() == needs.Count).ToDictionary(person => person.Key, person => person.Min(s => s.Value));
    }

    private static Evidence Of(Skill skill, SkillRow? known, CheckRow? seen) =>
        seen is null ? new Evidence(skill, known?.Level ?? SkillLevel.Unknown, known?.SeenAt, ByTrainer: false)
        : new Evidence(skill, seen.Result.Level(), seen.Result == SkillCheck.Alone && known is not null ? Later(seen.At, known.SeenAt) : seen.At, ByTrainer: true);

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;
}
