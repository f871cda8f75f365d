using ThonSo.Core.Acts;
using ThonSo.Core.Time;

namespace ThonSo.Outreach;

/// <summary>Whom a member met at a household.</summary>
public enum VisitOutcome
{
    AtHome,
    NotAtHome,
    /// <summary>They were there and wanted no visit.</summary>
    Refused,
}

/// <summary>Whether the clock of the phone that wrote a visit down could be believed.</summary>
public enum PhoneClock
{
    Right,
    /// <summary>It said a time that is still to come.</summary>
    Ahead,
    /// <summary>It said a time so long ago that no phone waits that long for a signal: its clock had stopped.</summary>
    LongAgo,
}

/// <summary>One record of a visit, as a member wrote it down. Kept for ever; how it counts, <see cref="Counting"/> says.</summary>
internal sealed class Visit
{
    public CommuneId CommuneId { get; init; }

    /// <summary>Made where the visit was written down: the same id is the same visit, however often it arrives.</summary>
    public Guid Id { get; init; }
    public Guid HouseholdId { get; init; }

    /// <summary>The village's code.</summary>
    public required string Village { get; init; }
    public Guid MemberId { get; init; }

    /// <summary>When it was, as the phone said.</summary>
    public DateTime SaidAt { get; init; }

    /// <summary>When it was, as it is counted: see <see cref="VisitTime"/>.</summary>
    public DateTime At { get; init; }
    public DateTime RecordedAt { get; init; }
    public PhoneClock Clock { get; init; }

    /// <summary>The day of <see cref="At"/> in Vietnam.</summary>
    public DateOnly Day { get; init; }
    public VisitOutcome Outcome { get; init; }

    /// <summary>Codes of <see cref="VisitActs"/> with spaces between.</summary>
    public required string Done { get; init; }

    /// <summary>What <see cref="Done"/> counted as when it was written down: the list may change later, what was counted not.</summary>
    public bool Helped { get; init; }
    public bool Filed { get; init; }

    /// <summary>A few words, sealed; null when there are none or they were erased.</summary>
    public byte[]? Note { get; set; }
    public DateOnly? NextOn { get; init; }
}

/// <summary>
/// When a visit was. A phone in the field may be days wrong: what it said is kept, and what cannot be is counted as now,
/// with a mark. No visit is lost for its clock.
/// </summary>
internal readonly record struct VisitTime(DateTime At, PhoneClock Clock)
{
    /// <summary>Clocks differ by minutes; that is nothing to mark.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    public static VisitTime Of(DateTime said, DateTime now, int oldestDays) =>
        said > now ? new(now, said > now + Slack ? PhoneClock.Ahead : PhoneClock.Right)
        : said < now.AddDays(-oldestDays) ? new(now, PhoneClock.LongAgo)
        : new(said, PhoneClock.Right);

    /// <summary>A day somebody chose by a clock: as many days after the visit as they meant.</summary>
    public DateOnly? Moved(DateOnly? chosen, DateTime said) =>
        Clock == PhoneClock.Right ? chosen : chosen?.AddDays(At.VietnamDate().DayNumber - said.VietnamDate().DayNumber);
}

/// <summary>
/// How a household stands after all its visits, in the order in which they were and not in which they arrived: a phone
/// that was long without a signal changes nothing that was agreed on since.
/// </summary>
/// <param name="MetAt">When somebody was last met; null when nobody ever was.</param>
/// <param name="NextOn">
/// When somebody comes again. Who finds nobody at home and agrees on nothing new leaves it as it was; and so does the
/// second of two who came together and left the date to the first.
/// </param>
internal readonly record struct Standing(DateTime? MetAt, DateTime TriedAt, DateOnly? NextOn)
{
    public static Standing Of(IEnumerable<Visit> visits)
    {
        var standing = default(Standing);
        DateOnly? agreedOn = null;
        foreach (var visit in visits.OrderBy(v => v.At).ThenBy(v => v.Id))
        {
            var met = visit.Outcome != VisitOutcome.NotAtHome;
            var kept = met && agreedOn != visit.Day ? null : standing.NextOn;
            if (visit.NextOn is not null) agreedOn = visit.Day;
            standing = new(met ? visit.At : standing.MetAt, visit.At, visit.NextOn ?? kept);
        }
        return standing;
    }
}
