using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Core.Time;
using ThonSo.People;
using ThonSo.Teams;

namespace ThonSo.Learning.Classes;

/// <summary>Somebody who came, as it is written down: with an account, or by name.</summary>
internal sealed record Attendant(Guid? Person, string? Name, SaidSex Sex = SaidSex.Unsaid, AgeBand Age = AgeBand.Unsaid, string? Language = null);

/// <summary>Takes a seat beforehand, comes, and says how sure one feels.</summary>
internal sealed class Attend(Work work, VillageRoles roles, Languages languages, Keys keys)
{
    public const int LongestName = 100;
    private const int Tries = 6;

    /// <summary>Before the class people come early; afterwards the last are still at the door.</summary>
    internal static readonly TimeSpan Early = TimeSpan.FromHours(2);

    public async Task<Outcome<Guid>> TakeSeatAsync(CommuneId commune, Actor actor, RequestId request, Guid @class)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await TakeOnceAsync(commune, actor, request, @class);
            }
            // Somebody else took a seat at this very moment: is there another?
            catch (StaleException) when (tried < Tries)
            {
            }
        }
    }

    private async Task<Outcome<Guid>> TakeOnceAsync(CommuneId commune, Actor actor, RequestId request, Guid @class)
    {
        if (await work.FindAsync(commune, request) is { Fact: SeatTaken done }) return done.Seat;
        if (await FindAsync(commune, @class) is not { } row) return ClassRefusals.NoClass;
        if (row.CancelledAt is not null) return ClassRefusals.Cancelled;
        if (work.Now >= row.EndsAt) return ClassRefusals.Over;
        if (await SeatOfAsync(commune, @class, actor.Id) is { } mine) return mine.Id;
        if (row.Taken >= row.Seats) return ClassRefusals.Full;
        row.Taken++;
        var id = NewId.Next();
        work.Db.Add(new SeatRow { CommuneId = commune, ClassId = @class, Id = id, PersonId = actor.Id, TakenAt = work.Now });
        await work.CommitAsync(commune, actor, request, new SeatTaken(@class, id, actor.Id));
        return id;
    }

    /// <summary>By one's own phone, from the code shown in the class.</summary>
    public Task<Outcome<Guid>> ComeAsync(CommuneId commune, Actor actor, RequestId request, Guid @class, Attendant who) =>
        ComeAsync(commune, actor, request, NewId.Next(), @class, null, who, CameBy.OwnPhone, work.Now);

    /// <summary>By a member of the village's team, with a line or later.</summary>
    /// <param name="id">Of the seat, where it is a new one.</param>
    /// <param name="seat">A seat taken beforehand; null for somebody who just came.</param>
    /// <param name="at">When it was done.</param>
    public async Task<Outcome<Guid>> TickAsync(CommuneId commune, Actor member, RequestId request, Guid id, Guid @class, Guid? seat, Attendant who, DateTime at)
    {
        if (await work.FindAsync(commune, request) is { Fact: Came done }) return done.Seat;
        if (await FindAsync(commune, @class) is not { } row) return ClassRefusals.NoClass;
        if (!await roles.BelongsAsync(commune, member.Id, row.Village)) return ClassRefusals.NotYourVillage;
        return await ComeAsync(commune, member, request, id, @class, seat, who, CameBy.Member, at);
    }

    private async Task<Outcome<Guid>> ComeAsync(CommuneId commune, Actor actor, RequestId request, Guid id, Guid @class, Guid? seat, Attendant who, CameBy by, DateTime at)
    {
        if (await work.FindAsync(commune, request) is { Fact: Came done }) return done.Seat;
        if (await FindAsync(commune, @class) is not { } row) return ClassRefusals.NoClass;
        if (row.CancelledAt is not null) return ClassRefusals.Cancelled;
        if (at < row.StartsAt - Early) return ClassRefusals.NotYet;
        if (at.VietnamDate() > row.EndsAt.VietnamDate()) return ClassRefusals.Over;

        var place = seat is { } taken ? await work.Db.Set<SeatRow>().SingleOrDefaultAsync(s => s.CommuneId == commune && s.ClassId == @class && s.Id == taken)
            : who.Person is { } person ? await SeatOfAsync(commune, @class, person) : null;
        if (seat is not null && place is null) return ClassRefusals.NoSeat;
        if (place is null)
        {
            var name = Fold.Clean(who.Name ?? "");
            if (who.Person is null && name.Length is 0 or > LongestName) return ClassRefusals.NameMissing;
            work.Db.Add(place = new SeatRow { CommuneId = commune, ClassId = @class, Id = id, PersonId = who.Person, Name = who.Person is null ? keys.SealText(Sealing, name, id) : null });
        }
        // Twice ticked is once there.
        if (place.CameAt is not null) return place.Id;
        (place.Sex, place.Age) = (who.Sex, who.Age);
        if (who.Language is { Length: > 0 } said && languages.Find(said) is not null) place.Language = said;
        (place.CameAt, place.CameBy) = (at, by);
        try
        {
            await work.CommitAsync(commune, actor, request, new Came(@class, place.Id, place.PersonId, at, by));
        }
        catch (TakenException) when (who.Person is not null)
        {
            // The same person at the same moment from another phone.
            work.Db.ChangeTracker.Clear();
            if (await SeatOfAsync(commune, @class, who.Person.Value) is { } other) return other.Id;
            throw;
        }
        return place.Id;
    }

    /// <summary>How sure of themselves somebody feels; said again, the last counts.</summary>
    public async Task<Outcome<Guid>> FeelAsync(CommuneId commune, Actor actor, RequestId request, Guid @class, Guid seat, bool after, int face)
    {
        if (await work.FindAsync(commune, request) is not null) return seat;
        if (face is < 1 or > 5) return ClassRefusals.FaceMissing;
        if (await work.Db.Set<SeatRow>().SingleOrDefaultAsync(s => s.CommuneId == commune && s.ClassId == @class && s.Id == seat) is not { } row) return ClassRefusals.NoSeat;
        if (after) row.FeltAfter = face;
        else row.FeltBefore = face;
        await work.CommitAsync(commune, actor, request, new Felt(@class, seat, after, face));
        return seat;
    }

    public static string NameOf(Keys keys, SeatRow seat) => seat.Name is { } box ? keys.OpenText(Sealing, box, seat.Id) : "";

    private Task<ClassRow?> FindAsync(CommuneId commune, Guid id) => work.Db.Set<ClassRow>().SingleOrDefaultAsync(c => c.CommuneId == commune && c.Id == id);

    private Task<SeatRow?> SeatOfAsync(CommuneId commune, Guid @class, Guid person) => work.Db.Set<SeatRow>().SingleOrDefaultAsync(s => s.CommuneId == commune && s.ClassId == @class && s.PersonId == person);

    private const string Sealing = "learning.seat";
}
