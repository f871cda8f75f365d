using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Learning.Frameworks;
using ThonSo.People;
using ThonSo.Places;

namespace ThonSo.Learning.Progress;

/// <summary>
/// Follows what shows that somebody can do something: lessons, practice, checks by a trainer, and what they really did with
/// their own hand. Keeps how each person stands with each skill, and how many of a village stand where.
/// </summary>
internal sealed class SkillReader(LearningRules rules, PersonBook people, VillageBook villages) : IReader
{
    public string Name => "learning.skills";

    public async Task ApplyAsync(Db db, IReadOnlyList<Entry> entries, CancellationToken stopping)
    {
        foreach (var entry in entries)
        {
            var (person, skills, shows) = entry.Fact switch
            {
                ISkillEvidence evidence => (evidence.Person, evidence.Skills, evidence.Shows),
                // Filed by a helper it shows what the helper can do.
                IRealUse real when real.Person == entry.Actor.Id => (real.Person, rules.Uses.GetValueOrDefault(real.Use) ?? [], SkillLevel.Alone),
                _ => (default, [], SkillLevel.Unknown),
            };
            if (shows != SkillLevel.Unknown && skills.Count > 0) await LearnAsync(db, entry, person, skills, shows, stopping);
        }
    }

    private async Task LearnAsync(Db db, Entry entry, Guid person, IReadOnlyList<SkillCode> skills, SkillLevel shows, CancellationToken stopping)
    {
        var village = await VillageAsync(db, entry.Commune, person, stopping);
        foreach (var skill in skills.Distinct())
        {
            var row = await db.Set<SkillRow>().FindAsync([entry.Commune, person, skill.Value], stopping);
            var before = row?.Level ?? SkillLevel.Unknown;
            if (row is null) db.Add(row = new SkillRow { CommuneId = entry.Commune, PersonId = person, Skill = skill.Value, ReviewOn = DateOnly.MinValue, Review = -1 });
            var day = entry.At.VietnamDate();
            // Done again when it was due, or for the first time: the next review lies further away. Done twice in an hour shows nothing new.
            if (day >= row.ReviewOn)
            {
                row.Review = Math.Min(row.Review + 1, rules.ReviewDays.Count - 1);
                row.ReviewOn = day.AddDays(rules.ReviewDays[row.Review]);
            }
            row.SeenAt = entry.At;
            if (shows <= before) continue;
            row.Level = shows;
            await CountAsync(db, entry.Commune, village, skill.Value, before, -1, stopping);
            await CountAsync(db, entry.Commune, village, skill.Value, shows, +1, stopping);
        }
    }

    /// <summary>The village somebody counts in. Where they moved, all they can do counts there from now on.</summary>
    private async Task<Guid> VillageAsync(Db db, CommuneId commune, Guid person, CancellationToken stopping)
    {
        var learner = await db.Set<LearnerRow>().FindAsync([commune, person], stopping);
        var lives = (await villages.FindAsync(commune, (await people.FindAsync(commune, person))?.Profile.AddressVillage))?.Id;
        if (learner is null)
        {
            db.Add(learner = new LearnerRow { CommuneId = commune, PersonId = person, VillageId = lives });
        }
        else if (lives is not null && lives != learner.VillageId)
        {
            await db.Set<SkillRow>().Where(s => s.CommuneId == commune && s.PersonId == person).LoadAsync(stopping);
            foreach (var row in db.Set<SkillRow>().Local.Where(s => s.CommuneId == commune && s.PersonId == person).ToList())
            {
                await CountAsync(db, commune, learner.VillageId ?? Guid.Empty, row.Skill, row.Level, -1, stopping);
                await CountAsync(db, commune, lives.Value, row.Skill, row.Level, +1, stopping);
            }
            learner.VillageId = lives;
        }
        return learner.VillageId ?? Guid.Empty;
    }

    private static async Task CountAsync(Db db, CommuneId commune, Guid village, string skill, SkillLevel level, int by, CancellationToken stopping)
    {
        if (level == SkillLevel.Unknown) return;
        var row = await db.Set<CoverageRow>().FindAsync([commune, village, skill], stopping);
        if (row is null) db.Add(row = new CoverageRow { CommuneId = commune, VillageId = village, Skill = skill });
        switch (level)
        {
            case SkillLevel.Learned: row.Learned += by; break;
            case SkillLevel.Practised: row.Practised += by; break;
            case SkillLevel.WithHelp: row.WithHelp += by; break;
            case SkillLevel.Alone: row.Alone += by; break;
        }
    }
}
