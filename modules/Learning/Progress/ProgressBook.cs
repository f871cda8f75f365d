using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons;

namespace ThonSo.Learning.Progress;

/// <summary>One skill of a person, for the person to see.</summary>
/// <param name="Review">Time to do it again.</param>
internal sealed record SkillStands(Skill Skill, SkillLevel Level, DateTime SeenAt, bool Review);

/// <summary>Where somebody stands.</summary>
/// <param name="Passed">Codes of the lessons learned.</param>
/// <param name="Next">What to learn or to do again next; the first is the best.</param>
internal sealed record Standing(IReadOnlySet<string> Passed, IReadOnlyList<SkillStands> Skills, IReadOnlyList<Lesson> Again, Lesson? Next);

/// <summary>What somebody has learned, and what comes next.</summary>
internal sealed class ProgressBook(Db db, CourseBook courses, FrameworkShelf frameworks, TimeProvider clock)
{
    /// <summary>More than this many are not done again in one go.</summary>
    private const int MostAgain = 3;

    public async Task<Standing> OfAsync(CommuneId commune, Guid person)
    {
        var today = clock.UtcNow().VietnamDate();
        var passed = (await db.Set<AnsweredRow>().AsNoTracking().Where(a => a.CommuneId == commune && a.PersonId == person && a.Passed).Select(a => a.Lesson).ToListAsync()).ToHashSet();
        var rows = await db.Set<SkillRow>().AsNoTracking().Where(s => s.CommuneId == commune && s.PersonId == person).ToListAsync();
        var skills = rows.Select(r => (Row: r, Skill: frameworks.Find(new(r.Skill)))).Where(s => s.Skill is not null)
            .Select(s => new SkillStands(s.Skill!, s.Row.Level, s.Row.SeenAt, s.Row.ReviewOn <= today)).OrderByDescending(s => s.Level).ThenBy(s => s.Skill.Code.Value, StringComparer.Ordinal).ToList();
        var course = await courses.OfAsync(commune);
        var due = skills.Where(s => s.Review).Select(s => s.Skill.Code).ToHashSet();
        return new Standing(passed, skills, [.. course.All.Where(l => passed.Contains(l.Code.Value) && l.Skills.Any(due.Contains)).Take(MostAgain)], course.NextAfter(passed));
    }
}
