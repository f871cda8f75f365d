using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Core.Values;

namespace ThonSo.Teams;

/// <summary>What a member can help with.</summary>
public enum Skill
{
    Dossiers,
    Vneid,
    Payments,
    Health,
    Smartphones,
}

/// <summary>A member of a village's team, with what they have on their hands.</summary>
/// <param name="Languages">Codes of <see cref="Teams.Languages"/>.</param>
/// <param name="Households">Households the member looks after.</param>
/// <param name="Requests">Help requests the member has not finished.</param>
public sealed record TeamMember(Guid Person, string Name, PhoneNumber? Phone, bool Leads, IReadOnlyList<Skill> Skills, IReadOnlyList<string> Languages, int Households, int Requests)
{
    public int Load => Households + Requests;
}

/// <summary>Hours of every week.</summary>
/// <param name="Day">1 (Monday) to 7.</param>
/// <param name="Starts">Minutes since midnight in Vietnam.</param>
/// <param name="Ends">Minutes since midnight, later than <paramref name="Starts"/>; that minute no longer counts.</param>
public readonly record struct WeekHours(int Day, int Starts, int Ends)
{
    public bool Covers(DateTime local) => Day == DayOf(local) && (int)local.TimeOfDay.TotalMinutes is var minute && Starts <= minute && minute < Ends;

    public bool Overlaps(WeekHours other) => Day == other.Day && Starts < other.Ends && other.Starts < Ends;

    public static int DayOf(DateTime local) => ((int)local.DayOfWeek + 6) % 7 + 1;
}

/// <summary>Who is on duty when.</summary>
public sealed record DutySlot(Guid Id, Guid Person, WeekHours Hours);

/// <summary>A fixed place and hour at which the team can be found.</summary>
public sealed record HelpPoint(Guid Id, string Place, WeekHours Hours);

/// <summary>A member is away, from and to inclusive; somebody stands in.</summary>
public sealed record Absence(Guid Id, Guid Person, DateOnly FirstDay, DateOnly LastDay, Guid StandIn)
{
    public bool Covers(DateOnly day) => FirstDay <= day && day <= LastDay;
}

/// <summary>A village's community digital team as it is now: those who left are not in it.</summary>
/// <param name="Village">The village's code.</param>
public sealed record Team(
    CommuneId Commune, Guid Id, string Village, string Decision, DateOnly? DecidedOn,
    IReadOnlyList<TeamMember> Members, IReadOnlyList<DutySlot> Slots, IReadOnlyList<HelpPoint> Points, IReadOnlyList<Absence> Absences)
{
    public TeamMember Leader => Members.First(m => m.Leads);

    public TeamMember? Member(Guid person) => Members.FirstOrDefault(m => m.Person == person);

    /// <summary>Whom to ask at an instant, in this order, the absent left out: see <see cref="Roster"/>.</summary>
    public IReadOnlyList<TeamMember> InOrder(string? language, DateTime at) => Roster.InOrder(this, language, at);

    /// <summary>Who is on duty at an instant, or stands in for them.</summary>
    public IReadOnlyList<TeamMember> OnDuty(DateTime at) => [.. Members.Where(m => Roster.OnDuty(this, at.ToVietnam()).Contains(m.Person))];
}

/// <summary>
/// Whom to ask when somebody needs help: who is on duty, then who speaks the language, then who has least on their
/// hands, and the leader last. The absent are passed over; their duty falls to whoever stands in.
/// </summary>
public static class Roster
{
    internal static IReadOnlyList<TeamMember> InOrder(Team team, string? language, DateTime at)
    {
        var local = at.ToVietnam();
        var onDuty = OnDuty(team, local);
        return [.. team.Members.Where(m => !IsAbsent(team, m.Person, DateOnly.FromDateTime(local)))
            .OrderBy(m => onDuty.Contains(m.Person) ? 0 : m.Leads ? 2 : 1)
            .ThenBy(m => language is not null && m.Languages.Contains(language) ? 0 : 1)
            .ThenBy(m => m.Load).ThenBy(m => m.Person)];
    }

    internal static HashSet<Guid> OnDuty(Team team, DateTime local) =>
        [.. team.Slots.Where(s => s.Hours.Covers(local)).Select(s => Present(team, s.Person, DateOnly.FromDateTime(local))).OfType<Guid>()];

    internal static bool IsAbsent(Team team, Guid person, DateOnly day) => team.Absences.Any(a => a.Person == person && a.Covers(day));

    /// <summary>The person, or who stands in, or who stands in for that one; null when the circle closes with nobody there.</summary>
    private static Guid? Present(Team team, Guid person, DateOnly day)
    {
        var asked = new HashSet<Guid>();
        while (asked.Add(person))
        {
            if (team.Absences.FirstOrDefault(a => a.Person == person && a.Covers(day)) is not { } absence) return team.Member(person) is null ? null : person;
            person = absence.StandIn;
        }
        return null;
    }
}
