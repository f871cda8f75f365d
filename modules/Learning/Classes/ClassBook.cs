using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Learning.Lessons;
using ThonSo.People;
using ThonSo.Places;

namespace ThonSo.Learning.Classes;

/// <summary>A class as it is shown.</summary>
internal sealed record ClassView(ClassRow Row, string Village, IReadOnlyList<Lesson> Lessons, string Trainer)
{
    public bool IsFull => Row.Taken >= Row.Seats;
}

/// <summary>Somebody in a class, for the team.</summary>
internal sealed record SeatView(SeatRow Row, string Name);

/// <summary>Reads classes and who is in them.</summary>
internal sealed class ClassBook(Db db, CourseBook courses, VillageBook villages, PersonBook people, Keys keys, TimeProvider clock)
{
    /// <summary>Opens the page on which somebody says that they are here: on the wall of the class, and nowhere else.</summary>
    public string DoorOf(Guid @class) => keys.Secret("learning.class-door", @class, 8);

    /// <summary>Opens somebody's own seat.</summary>
    public string SeatSecretOf(Guid seat) => keys.Secret("learning.seat-link", seat, 8);

    /// <summary>Classes that are not over yet, the next first.</summary>
    public Task<IReadOnlyList<ClassView>> ComingAsync(CommuneId commune)
    {
        var now = clock.UtcNow();
        // A class that began lasts at most four hours.
        return ReadAsync(db.Set<ClassRow>().AsNoTracking().Where(c => c.CommuneId == commune && c.StartsAt > now.AddHours(-4) && c.CancelledAt == null).OrderBy(c => c.StartsAt), commune, c => now < c.EndsAt);
    }

    /// <summary>All of a team's villages, the latest first.</summary>
    public Task<IReadOnlyList<ClassView>> OfVillagesAsync(CommuneId commune, IReadOnlyList<string> codes) =>
        ReadAsync(db.Set<ClassRow>().AsNoTracking().Where(c => c.CommuneId == commune && codes.Contains(c.Village)).OrderByDescending(c => c.StartsAt).Take(100), commune, _ => true);

    public async Task<ClassView?> FindAsync(CommuneId commune, Guid id) =>
        (await ReadAsync(db.Set<ClassRow>().AsNoTracking().Where(c => c.CommuneId == commune && c.Id == id), commune, _ => true)).SingleOrDefault();

    public Task<SeatRow?> SeatAsync(CommuneId commune, Guid @class, Guid seat) =>
        db.Set<SeatRow>().AsNoTracking().SingleOrDefaultAsync(s => s.CommuneId == commune && s.ClassId == @class && s.Id == seat);

    public Task<SeatRow?> SeatOfAsync(CommuneId commune, Guid @class, Guid person) =>
        db.Set<SeatRow>().AsNoTracking().SingleOrDefaultAsync(s => s.CommuneId == commune && s.ClassId == @class && s.PersonId == person);

    /// <summary>Everybody with a seat or a name, by name.</summary>
    public async Task<IReadOnlyList<SeatView>> SeatsAsync(CommuneId commune, Guid @class)
    {
        var rows = await db.Set<SeatRow>().AsNoTracking().Where(s => s.CommuneId == commune && s.ClassId == @class).ToListAsync();
        var names = await people.NamesAsync(commune, rows.Select(r => r.PersonId).OfType<Guid>());
        return [.. rows.Select(r => new SeatView(r, r.PersonId is { } person ? names.GetValueOrDefault(person, "") : Attend.NameOf(keys, r))).OrderBy(s => s.Row.CameAt is not null).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <summary>How those who came stand with the skills of the class's lessons, and how they felt.</summary>
    public async Task<ClassReport> ReportAsync(CommuneId commune, ClassView view)
    {
        var came = await db.Set<SeatRow>().AsNoTracking().Where(s => s.CommuneId == commune && s.ClassId == view.Row.Id && s.CameAt != null).ToListAsync();
        var people = came.Select(s => s.PersonId).OfType<Guid>().ToList();
        var codes = view.Lessons.SelectMany(l => l.Skills).Select(s => s.Value).Distinct().ToList();
        var levels = await db.Set<SkillRow>().AsNoTracking().Where(s => s.CommuneId == commune && people.Contains(s.PersonId) && codes.Contains(s.Skill)).Select(s => new { s.Skill, s.Level }).ToListAsync();
        var both = came.Where(s => s.FeltBefore is not null && s.FeltAfter is not null).ToList();
        return new ClassReport(
            view.Row.Taken, came.Count, people.Count,
            came.GroupBy(s => s.Sex).ToDictionary(g => g.Key, g => g.Count()), came.GroupBy(s => s.Age).ToDictionary(g => g.Key, g => g.Count()), came.GroupBy(s => s.Language).ToDictionary(g => g.Key, g => g.Count()),
            both.Count, both.Count == 0 ? null : both.Average(s => s.FeltBefore!.Value), both.Count == 0 ? null : both.Average(s => s.FeltAfter!.Value),
            levels.GroupBy(l => l.Skill).ToDictionary(g => g.Key, g => (IReadOnlyDictionary<SkillLevel, int>)g.GroupBy(l => l.Level).ToDictionary(l => l.Key, l => l.Count())));
    }

    private async Task<IReadOnlyList<ClassView>> ReadAsync(IQueryable<ClassRow> wanted, CommuneId commune, Func<ClassRow, bool> keep)
    {
        var rows = (await wanted.ToListAsync()).Where(keep).ToList();
        var trainers = await people.NamesAsync(commune, rows.Select(r => r.TrainerId));
        var course = await courses.OfAsync(commune);
        var names = (await villages.OfAsync(commune)).ToDictionary(v => v.Code, v => v.Name);
        return [.. rows.Select(r => new ClassView(r, names.GetValueOrDefault(r.Village, r.Village), [.. r.Lessons.Split(' ').Select(course.Find).OfType<Lesson>()], trainers.GetValueOrDefault(r.TrainerId, "")))];
    }
}

/// <summary>A class in numbers: nobody is named.</summary>
/// <param name="WithAccount">Of those who came, for how many it is known how they stand with a skill.</param>
/// <param name="Before">The mean of those who said both; null where nobody did.</param>
internal sealed record ClassReport(
    int Taken, int Came, int WithAccount, IReadOnlyDictionary<SaidSex, int> BySex, IReadOnlyDictionary<AgeBand, int> ByAge, IReadOnlyDictionary<string, int> ByLanguage,
    int SaidBoth, double? Before, double? After, IReadOnlyDictionary<string, IReadOnlyDictionary<SkillLevel, int>> Skills);
