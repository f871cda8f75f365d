using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Learning.Classes.Invite;
using ThonSo.Learning.Lessons;
using ThonSo.People;
using ThonSo.Places;

namespace ThonSo.Learning.Classes;

/// <summary>What a class is to be.</summary>
/// <param name="Starts">In UTC; null where no day and hour could be read.</param>
/// <param name="Materials">What people bring along.</param>
/// <param name="AtHome">At somebody's home: then <paramref name="Place"/> says whose, and is sealed.</param>
/// <param name="Prepare">What the team gets ready.</param>
internal sealed record ClassWish(string Village, string? Place, DateTime? Starts, int? Minutes, int? Seats, IReadOnlyList<string> Lessons, string? Materials, bool AtHome = false, string? Prepare = null);

/// <summary>A member plans a class in their village, or calls it off.</summary>
internal sealed class PlanClass(Work work, VillageRoles roles, VillageBook villages, CourseBook courses, Keys keys)
{
    public const int MostSeats = 300, LongestPlace = 100, LongestMaterials = 300;
    private const int MostDaysAhead = 180;
    private const string Sealing = "learning.class-home";

    public async Task<Outcome<Guid>> RunAsync(CommuneId commune, Actor actor, RequestId request, ClassWish wish)
    {
        if (await work.FindAsync(commune, request) is { Fact: ClassPlanned done }) return done.Class;
        if (await villages.FindAsync(commune, wish.Village) is not { } village || !await roles.BelongsAsync(commune, actor.Id, wish.Village)) return ClassRefusals.NotYourVillage;
        var place = Fold.Clean(wish.Place ?? "");
        if (place.Length is 0 or > LongestPlace) return ClassRefusals.PlaceWrong;
        if (wish.Starts is not { } starts || starts < work.Now || starts > work.Now.AddDays(MostDaysAhead)) return ClassRefusals.TimeWrong;
        if (wish.Minutes is not (>= 15 and <= 240)) return ClassRefusals.MinutesWrong;
        if (wish.Seats is not (>= 1 and <= MostSeats)) return ClassRefusals.SeatsWrong;
        var course = await courses.OfAsync(commune);
        var lessons = wish.Lessons.Distinct().Select(course.Find).ToList();
        if (lessons.Count == 0 || lessons.Contains(null)) return ClassRefusals.LessonsMissing;
        var materials = Fold.Clean(wish.Materials ?? "");
        if (materials.Length > LongestMaterials) return ClassRefusals.MaterialsTooLong;
        var prepare = Fold.Clean(wish.Prepare ?? "");
        if (prepare.Length > LongestMaterials) return ClassRefusals.PrepareTooLong;

        var id = NewId.Next();
        work.Db.Add(new ClassRow
        {
            CommuneId = commune, Id = id, Village = wish.Village, Place = wish.AtHome ? "" : place, Home = wish.AtHome ? keys.SealText(Sealing, place, id) : null, StartsAt = starts, Minutes = wish.Minutes.Value, Seats = wish.Seats.Value,
            Lessons = string.Join(' ', lessons.Select(l => l!.Code)), Materials = materials, Prepare = prepare, TrainerId = actor.Id,
        });
        await work.CommitAsync(commune, actor, request, new ClassPlanned(id, village.Id, starts, wish.Minutes.Value, wish.Seats.Value, [.. lessons.Select(l => l!.Code)]));
        return id;
    }

    /// <summary>Whose home a class is at; null for the village house.</summary>
    public static string? HomeOf(Keys keys, ClassRow row) => row.Home is { } box ? keys.OpenText(Sealing, box, row.Id) : null;

    public async Task<Outcome<Guid>> CancelAsync(CommuneId commune, Actor actor, RequestId request, Guid id)
    {
        if (await work.FindAsync(commune, request) is not null) return id;
        if (await work.Db.Set<ClassRow>().SingleOrDefaultAsync(c => c.CommuneId == commune && c.Id == id) is not { } row) return ClassRefusals.NoClass;
        if (!await roles.BelongsAsync(commune, actor.Id, row.Village) || await villages.FindAsync(commune, row.Village) is not { } village) return ClassRefusals.NotYourVillage;
        if (row.CancelledAt is not null) return id;
        if (work.Now >= row.EndsAt) return ClassRefusals.Over;
        row.CancelledAt = work.Now;
        var waiting = work.Now >= row.StartsAt ? [] : await WaitingAsync(row);
        await work.CommitAsync(commune, actor, request, new ClassCalledOff(id, village.Id, row.StartsAt, [.. row.Lessons.Split(' ').Select(l => new LessonCode(l))], waiting));
        return id;
    }

    /// <summary>Who may be on their way: whoever kept a seat with an account, and whoever was invited.</summary>
    private async Task<IReadOnlyList<Guid>> WaitingAsync(ClassRow row) =>
        await work.Db.Set<SeatRow>().Where(s => s.CommuneId == row.CommuneId && s.ClassId == row.Id && s.PersonId != null).Select(s => s.PersonId!.Value)
            .Union(work.Db.Set<InvitationRow>().Where(i => i.CommuneId == row.CommuneId && i.ClassId == row.Id).Select(i => i.PersonId)).ToListAsync();
}
