namespace ThonSo.Core.Time;

/// <summary>Whether the office works on a day, and when not, why not.</summary>
public enum DayState
{
    Working,
    Weekend,
    /// <summary>A public holiday, the day off in its place, or a day off by swap.</summary>
    Holiday,
    /// <summary>The office itself is closed: a written decision, or no hours on that weekday.</summary>
    OfficeClosed,
}
