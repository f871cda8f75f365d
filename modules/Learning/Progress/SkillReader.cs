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
        var shown = entries.Select(entry => (Entry: entry, Shown: Of(entry))).Where(e => e.Shown.Level != SkillLevel.Unknown && e.Shown.Skills.Count > 0).ToList();
        if (shown.Count == 0) return;
        var batch = await BatchAsync(db, entries[0].Commune, [.. shown.Select(e => e.Shown.Person).Distinct()], stopping);
        foreach (var (entry, (person, skills, level)) in shown) await LearnAsync(batch, entry, person, skills, level, stopping);
    }

    private (Guid Person, IReadOnlyList<SkillCode> Skills, SkillLevel Level) Of(Entry entry) => entry.Fact switch
    {
        ISkillEvidence evidence => (evidence.Person, evidence.Skills, evidence.Shows),
        // Filed by a helper it shows what the helper can do.
        IRealUse real when real.Person == entry.Actor.Id => (real.Person, rules.Uses.GetValueOrDefault(real.Use) ?? [], SkillLevel.Alone),
        _ => (default, [], SkillLevel.Unknown),
    };

    /// <summary>All that is known of the people of a batch, read together.</summary>
    private sealed record Batch(Db Db, CommuneId Commune, Dictionary<Guid, LearnerRow> Learners, Dictionary<(Guid Person, string Skill), SkillRow> Skills, Dictionary<Guid, Guid?> Lives);

    private async Task<Batch> BatchAsync(Db db, CommuneId commune, Guid[] persons, CancellationToken stopping)
    {
        var lives = new Dictionary<Guid, Guid?>();
        foreach (var (id, person) in await people.FindAsync(commune, persons)) lives[id] = (await villages.FindAsync(commune, person.Profile.AddressVillage))?.Id;
        return new Batch(
            db,
            commune,
            await db.Set<LearnerRow>().Where(l => l.CommuneId == commune && persons.Contains(l.PersonId)).ToDictionaryAsync(l => l.PersonId, stopping),
            await db.Set<SkillRow>().Where(s => s.CommuneId == commune && persons.Contains(s.PersonId)).ToDictionaryAsync(s => (s.PersonId, s.Skill), stopping),
            lives);
    }

    private async Task LearnAsync(Batch batch, Entry entry, Guid person, IReadOnlyList<SkillCode> skills, SkillLevel shows, CancellationToken stopping)
    {
        var village = await VillageAsync(batch, person, stopping);
        foreach (var skill in skills.Distinct())
        {
            if (!batch.Skills.TryGetValue((person, skill.Value), out var row))
            {
                batch.Skills[(person, skill.Value)] = row = new SkillRow { CommuneId = entry.Commune, PersonId = person, Skill = skill.Value, ReviewOn = DateOnly.MinValue, Review = -1 };
                batch.Db.Add(row);
            }
            var before = row.Level;
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
            await CountAsync(batch.Db, entry.Commune, village, skill.Value, before, -1, stopping);
            await CountAsync(batch.Db, entry.Commune, village, skill.Value, shows, +1, stopping);
        }
    }

    /// <summary>The village somebody counts in. Where they moved, all they can do counts there from now on.</summary>
    private static async Task<Guid> VillageAsync(Batch batch, Guid person, CancellationToken stopping)
    {
        var lives = batch.Lives.GetValueOrDefault(person);
        if (!batch.Learners.TryGetValue(person, out var learner))
        {
            batch.Learners[person] = learner = new LearnerRow { CommuneId = batch.Commune, PersonId = person, VillageId = lives };
            batch.Db.Add(learner);
        }
        else if (lives is not null && lives != learner.VillageId)
        {
            foreach (var row in batch.Skills.Values.Where(s => s.PersonId == person))
            {
                await CountAsync(batch.Db, batch.Commune, learner.VillageId ?? Guid.Empty, row.Skill, row.Level, -1, stopping);
                await CountAsync(batch.Db, batch.Commune, lives.Value, row.Skill, row.Level, +1, stopping);
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
