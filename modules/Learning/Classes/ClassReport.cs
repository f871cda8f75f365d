using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Learning.Checks;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning.Classes;

/// <summary>A class in numbers: nobody is named.</summary>
/// <param name="Before">The mean of those who said both; null where nobody did.</param>
/// <param name="Skills">What was seen of each skill of the class, of everybody who came.</param>
internal sealed record ClassReport(
    int Taken, int Came, IReadOnlyDictionary<SaidSex, int> BySex, IReadOnlyDictionary<AgeBand, int> ByAge, IReadOnlyDictionary<string, int> ByLanguage,
    int SaidBoth, double? Before, double? After, IReadOnlyList<(Skill Skill, Watched Seen)> Skills,
    IReadOnlyList<Group<SaidSex>> SkillsBySex, IReadOnlyList<Group<AgeBand>> SkillsByAge, IReadOnlyList<Group<string>> SkillsByLanguage);

/// <summary>How many were seen to do something how. Over several skills, each person counts once with each.</summary>
internal sealed record Watched(int Alone, int WithHelp, int NotYet, int Unseen)
{
    public static Watched operator +(Watched a, Watched b) => new(a.Alone + b.Alone, a.WithHelp + b.WithHelp, a.NotYet + b.NotYet, a.Unseen + b.Unseen);

    public static Watched Of(IReadOnlyCollection<SkillCheck?> results) =>
        new(results.Count(r => r == SkillCheck.Alone), results.Count(r => r == SkillCheck.WithHelp), results.Count(r => r == SkillCheck.NotYet), results.Count(r => r is null));
}

/// <summary>Some of those who came, and what was seen of them.</summary>
/// <param name="Of">What they have in common; several where groups were put together.</param>
internal sealed record Group<T>(IReadOnlyList<T> Of, int People, Watched Seen);

internal static class Groups
{
    /// <summary>In fewer, a neighbour knows whose result it is.</summary>
    public const int Fewest = 5;

    /// <summary>
    /// Groups of which nobody can be told: the small are put together, and with the next larger one while they are still
    /// too few, so that none follows from the total either. One group alone says no more than the total: then there are none.
    /// </summary>
    public static IReadOnlyList<Group<T>> Nameless<T>(IEnumerable<Group<T>> groups)
    {
        var sorted = groups.OrderBy(g => g.People).ToList();
        if (sorted.Count > 0 && sorted[0].People < Fewest)
        {
            var (few, count) = (sorted[0], 1);
            for (; count < sorted.Count && (few.People < Fewest || sorted[count].People < Fewest); count++)
                few = new Group<T>([.. few.Of, .. sorted[count].Of], few.People + sorted[count].People, few.Seen + sorted[count].Seen);
            sorted = [.. sorted.Skip(count), few];
        }
        return sorted.Count > 1 ? sorted : [];
    }
}

/// <summary>Counts a class.</summary>
internal sealed class ReportBook(Db db, FrameworkShelf frameworks)
{
    public async Task<ClassReport> OfAsync(CommuneId commune, ClassView view)
    {
        var came = await db.Set<SeatRow>().AsNoTracking().Where(s => s.CommuneId == commune && s.ClassId == view.Row.Id && s.CameAt != null).ToListAsync();
        var seen = await db.Set<SeatCheckRow>().AsNoTracking().Where(c => c.CommuneId == commune && c.ClassId == view.Row.Id).ToDictionaryAsync(c => (c.SeatId, c.Skill), c => c.Result);
        var skills = view.Skills.Select(frameworks.Find).OfType<Skill>().ToList();
        var both = came.Where(s => s.FeltBefore is not null && s.FeltAfter is not null).ToList();
        SkillCheck? ResultOf(SeatRow seat, Skill skill) => seen.TryGetValue((seat.Id, skill.Code.Value), out var result) ? result : null;
        // Where nobody was watched, tables of nothing are no news.
        IReadOnlyList<Group<T>> By<T>(Func<SeatRow, T> of) =>
            seen.Count == 0 ? [] : Groups.Nameless(came.GroupBy(of).Select(g => new Group<T>([g.Key], g.Count(), Watched.Of([.. g.SelectMany(seat => skills.Select(skill => ResultOf(seat, skill)))]))));
        return new ClassReport(
            view.Row.Taken, came.Count,
            came.GroupBy(s => s.Sex).ToDictionary(g => g.Key, g => g.Count()), came.GroupBy(s => s.Age).ToDictionary(g => g.Key, g => g.Count()), came.GroupBy(s => s.Language).ToDictionary(g => g.Key, g => g.Count()),
            both.Count, both.Count == 0 ? null : both.Average(s => s.FeltBefore!.Value), both.Count == 0 ? null : both.Average(s => s.FeltAfter!.Value),
            [.. skills.Select(skill => (skill, Watched.Of([.. came.Select(seat => ResultOf(seat, skill))])))], By(s => s.Sex), By(s => s.Age), By(s => s.Language));
    }
}
