using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Learning.Checks;
using ThonSo.Learning.Classes.Invite;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons;
using ThonSo.People;
using ThonSo.Places;

namespace ThonSo.Learning.Classes;

/// <summary>A class as it is shown.</summary>
/// <param name="Home">Whose home it is at, with the way there; null for the village house.</param>
/// <param name="Helpers">Who helps the trainer, by name.</param>
internal sealed record ClassView(ClassRow Row, string Village, IReadOnlyList<Lesson> Lessons, string Trainer, string? Home, IReadOnlyDictionary<Guid, string> Helpers)
{
    public bool IsFull => Row.Taken >= Row.Seats;

    /// <summary>Where, for everybody: whose home it is stands on no public page.</summary>
    public Text Place => Home is null ? Text.Same(Row.Place) : ClassTexts.AtHome;

    /// <summary>Where, for those who are to find it.</summary>
    public string WholePlace => Home ?? Row.Place;

    /// <summary>What its lessons teach.</summary>
    public IReadOnlyList<SkillCode> Skills => [.. Lessons.SelectMany(l => l.Skills).Distinct()];
}

/// <summary>Somebody in a class, for the team.</summary>
/// <param name="Checked">Skills of the class that a trainer has watched.</param>
internal sealed record SeatView(SeatRow Row, string Name, int Checked);

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

    /// <summary>All of the commune, the latest first.</summary>
    public Task<IReadOnlyList<ClassView>> AllAsync(CommuneId commune) =>
        ReadAsync(db.Set<ClassRow>().AsNoTracking().Where(c => c.CommuneId == commune).OrderByDescending(c => c.StartsAt).Take(200), commune, _ => true);

    public async Task<ClassView?> FindAsync(CommuneId commune, Guid id) =>
        (await ReadAsync(db.Set<ClassRow>().AsNoTracking().Where(c => c.CommuneId == commune && c.Id == id), commune, _ => true)).SingleOrDefault();

    public Task<SeatRow?> SeatAsync(CommuneId commune, Guid @class, Guid seat) =>
        db.Set<SeatRow>().AsNoTracking().SingleOrDefaultAsync(s => s.CommuneId == commune && s.ClassId == @class && s.Id == seat);

    public Task<SeatRow?> SeatOfAsync(CommuneId commune, Guid @class, Guid person) =>
        db.Set<SeatRow>().AsNoTracking().SingleOrDefaultAsync(s => s.CommuneId == commune && s.ClassId == @class && s.PersonId == person);

    public Task<bool> IsInvitedAsync(CommuneId commune, Guid @class, Guid person) => db.Set<InvitationRow>().AnyAsync(i => i.CommuneId == commune && i.ClassId == @class && i.PersonId == person);

    public Task<int> InvitedAsync(CommuneId commune, Guid @class) => db.Set<InvitationRow>().CountAsync(i => i.CommuneId == commune && i.ClassId == @class);

    /// <summary>Everybody with a seat or a name, by name.</summary>
    public async Task<IReadOnlyList<SeatView>> SeatsAsync(CommuneId commune, Guid @class)
    {
        var rows = await db.Set<SeatRow>().AsNoTracking().Where(s => s.CommuneId == commune && s.ClassId == @class).ToListAsync();
        var names = await people.NamesAsync(commune, rows.Select(r => r.PersonId).OfType<Guid>());
        var seen = await db.Set<SeatCheckRow>().Where(c => c.CommuneId == commune && c.ClassId == @class).GroupBy(c => c.SeatId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return [.. rows.Select(r => new SeatView(r, NameOf(r, names), seen.GetValueOrDefault(r.Id))).OrderBy(s => s.Row.CameAt is not null).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <summary>What trainers saw somebody do in the class, by skill.</summary>
    public Task<Dictionary<string, SkillCheck>> ChecksAsync(CommuneId commune, Guid @class, Guid seat) =>
        db.Set<SeatCheckRow>().Where(c => c.CommuneId == commune && c.ClassId == @class && c.SeatId == seat).ToDictionaryAsync(c => c.Skill, c => c.Result);

    /// <summary>How somebody is called.</summary>
    public async Task<string> NameOfAsync(CommuneId commune, SeatRow seat) => NameOf(seat, await people.NamesAsync(commune, seat.PersonId is { } person ? [person] : []));

    private string NameOf(SeatRow seat, IReadOnlyDictionary<Guid, string> names) => seat.PersonId is { } person ? names.GetValueOrDefault(person, "") : Attend.NameOf(keys, seat);

    private async Task<IReadOnlyList<ClassView>> ReadAsync(IQueryable<ClassRow> wanted, CommuneId commune, Func<ClassRow, bool> keep)
    {
        var rows = (await wanted.ToListAsync()).Where(keep).ToList();
        var ids = rows.Select(r => r.Id).ToList();
        var helpers = (await db.Set<HelperRow>().AsNoTracking().Where(h => h.CommuneId == commune && ids.Contains(h.ClassId)).ToListAsync()).ToLookup(h => h.ClassId, h => h.PersonId);
        var holding = await people.NamesAsync(commune, rows.Select(r => r.TrainerId).Concat(helpers.SelectMany(h => h)));
        var course = await courses.OfAsync(commune);
        var names = (await villages.OfAsync(commune)).ToDictionary(v => v.Code, v => v.Name);
        return [.. rows.Select(r => new ClassView(
            r, names.GetValueOrDefault(r.Village, r.Village), [.. r.Lessons.Split(' ').Select(course.Find).OfType<Lesson>()], holding.GetValueOrDefault(r.TrainerId, ""),
            PlanClass.HomeOf(keys, r), helpers[r.Id].ToDictionary(h => h, h => holding.GetValueOrDefault(h, ""))))];
    }
}
