namespace ThonSo.Core.Time;

/// <summary>How far a row of the calendar may be relied on; see <see cref="WorkingCalendar"/> for what follows from it.</summary>
public enum RowStatus
{
    /// <summary>Seen in a source, or follows from the law itself.</summary>
    Confirmed,
    /// <summary>Remembered as official, not seen.</summary>
    Unverified,
    /// <summary>Expected, not decided.</summary>
    Projected,
}
