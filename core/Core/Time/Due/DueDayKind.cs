namespace ThonSo.Core.Time;

/// <summary>What one day between acceptance and the due time is.</summary>
public enum DueDayKind
{
    /// <summary>The day of receipt: not counted itself.</summary>
    Received,
    /// <summary>The dossier arrived this day after the office had closed, and counts as received later.</summary>
    AfterHours,
    /// <summary>Counts towards the limit.</summary>
    Counted,
    Weekend,
    Holiday,
    OfficeClosed,
    /// <summary>Would have counted, but the clock stood still for some of it.</summary>
    Paused,
    /// <summary>Had counted before the limit started again from zero.</summary>
    Lapsed,
    /// <summary>The complete papers count as received this day, and the limit starts again from zero.</summary>
    Restarted,
    /// <summary>The day the limit ends; the day of receipt itself when that is the same.</summary>
    Due,
}
