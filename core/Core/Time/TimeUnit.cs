namespace ThonSo.Core.Time;

/// <summary>What a time limit is counted in. Written in kebab case: <c>same-day</c>, <c>working-days</c>, <c>days</c>, <c>hours</c>.</summary>
public enum TimeUnit
{
    /// <summary>The day of receipt itself, or the next working day when received after the cut-off (NĐ 23/2015 Đ.7).</summary>
    SameDay,
    /// <summary>Days on which the office works: no Saturday, Sunday or public holiday.</summary>
    WorkingDays,
    /// <summary>Calendar days, every one of them.</summary>
    Days,
    /// <summary>Hours during which the office is open.</summary>
    Hours,
}
