using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Language;

namespace ThonSo.Teams.Acts;

/// <summary>Sets the weekly duty, the fixed help points, and who is away.</summary>
internal sealed class RosterActs(Work work, Freshness freshness)
{
    /// <summary>Hours as a form gives them; null when they are not hours.</summary>
    public static WeekHours? Read(string? day, string? starts, string? ends) =>
        int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var weekday) && weekday is >= 1 and <= 7
        && Minutes(starts) is { } from && Minutes(ends) is { } to && from < to ? new WeekHours(weekday, from, to) : null;

    public async Task<Refusal?> AddSlotAsync(CommuneId commune, Actor actor, RequestId request, string village, Guid? person, WeekHours? hours)
    {
        if (await Opened.OfAsync(work, commune, village) is not { } open) return Refusals.NoTeam;
        if (person is not { } member || open.Member(member) is null) return Refusals.NoMember;
        if (hours is not { } at) return Refusals.HoursWrong;
        var own = await work.Db.Set<SlotRow>().Where(s => s.CommuneId == commune && s.TeamId == open.Team.Id && s.PersonId == member).ToListAsync();
        if (own.Any(s => at.Overlaps(new WeekHours(s.Day, s.Starts, s.Ends)))) return Refusals.HoursTwice;
        var slot = new SlotRow { CommuneId = commune, TeamId = open.Team.Id, Id = NewId.Next(), PersonId = member, Day = at.Day, Starts = at.Starts, Ends = at.Ends };
        work.Db.Add(slot);
        return await CommitAsync(commune, actor, request, Fact(slot, removed: false));
    }

    public async Task<Refusal?> RemoveSlotAsync(CommuneId commune, Actor actor, RequestId request, string village, Guid id)
    {
        if (await Opened.OfAsync(work, commune, village) is not { } open) return Refusals.NoTeam;
        if (await work.Db.Set<SlotRow>().SingleOrDefaultAsync(s => s.CommuneId == commune && s.TeamId == open.Team.Id && s.Id == id) is not { } slot) return null;
        work.Db.Remove(slot);
        return await CommitAsync(commune, actor, request, Fact(slot, removed: true));
    }

    public async Task<Refusal?> AddPointAsync(CommuneId commune, Actor actor, RequestId request, string village, string? place, WeekHours? hours)
    {
        if (await Opened.OfAsync(work, commune, village) is not { } open) return Refusals.NoTeam;
        var where = Fold.Clean(place ?? "");
        if (where.Length == 0) return Refusals.PlaceMissing;
        if (hours is not { } at) return Refusals.HoursWrong;
        var point = new PointRow { CommuneId = commune, TeamId = open.Team.Id, Id = NewId.Next(), Place = where, Day = at.Day, Starts = at.Starts, Ends = at.Ends };
        work.Db.Add(point);
        return await CommitAsync(commune, actor, request, Fact(point, removed: false));
    }

    public async Task<Refusal?> RemovePointAsync(CommuneId commune, Actor actor, RequestId request, string village, Guid id)
    {
        if (await Opened.OfAsync(work, commune, village) is not { } open) return Refusals.NoTeam;
        if (await work.Db.Set<PointRow>().SingleOrDefaultAsync(p => p.CommuneId == commune && p.TeamId == open.Team.Id && p.Id == id) is not { } point) return null;
        work.Db.Remove(point);
        return await CommitAsync(commune, actor, request, Fact(point, removed: true));
    }

    public async Task<Refusal?> AwayAsync(CommuneId commune, Actor actor, RequestId request, string village, Guid person, DateOnly? first, DateOnly? last, Guid? standIn)
    {
        if (await Opened.OfAsync(work, commune, village) is not { } open) return Refusals.NoTeam;
        if (open.Member(person) is null) return Refusals.NoMember;
        if (first is not { } from || last is not { } to || to < from) return Refusals.DaysWrong;
        if (standIn is not { } other || open.Member(other) is null) return Refusals.NoMember;
        if (other == person) return Refusals.NotToThemselves;
        var others = await work.Db.Set<AbsenceRow>().Where(a => a.CommuneId == commune && a.TeamId == open.Team.Id && a.PersonId == other).ToListAsync();
        if (others.Any(a => a.FirstDay <= to && from <= a.LastDay)) return Refusals.StandInAway;
        var absence = new AbsenceRow { CommuneId = commune, TeamId = open.Team.Id, Id = NewId.Next(), PersonId = person, FirstDay = from, LastDay = to, StandInId = other };
        work.Db.Add(absence);
        return await CommitAsync(commune, actor, request, Fact(absence, removed: false));
    }

    public async Task<Refusal?> BackAsync(CommuneId commune, Actor actor, RequestId request, string village, Guid id)
    {
        if (await Opened.OfAsync(work, commune, village) is not { } open) return Refusals.NoTeam;
        if (await work.Db.Set<AbsenceRow>().SingleOrDefaultAsync(a => a.CommuneId == commune && a.TeamId == open.Team.Id && a.Id == id) is not { } absence) return null;
        work.Db.Remove(absence);
        return await CommitAsync(commune, actor, request, Fact(absence, removed: true));
    }

    private async Task<Refusal?> CommitAsync(CommuneId commune, Actor actor, RequestId request, IFact fact)
    {
        await work.CommitAsync(commune, actor, request, fact);
        freshness.Mark(fact.Subject);
        return null;
    }

    private static DutySet Fact(SlotRow s, bool removed) => new(s.TeamId, s.Id, s.PersonId, s.Day, s.Starts, s.Ends, removed);

    private static PointSet Fact(PointRow p, bool removed) => new(p.TeamId, p.Id, p.Day, p.Starts, p.Ends, removed);

    private static AbsenceSet Fact(AbsenceRow a, bool removed) => new(a.TeamId, a.Id, a.PersonId, a.StandInId, a.FirstDay, a.LastDay, removed);

    // 7:30, 07:30, 7h30.
    private static int? Minutes(string? typed) =>
        TimeOnly.TryParseExact((typed ?? "").Trim().Replace('h', ':'), ["H:mm", "HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.Hour * 60 + time.Minute : null;
}
