namespace ThonSo.Core.Time;

/// <summary>Why what arrived counts as received at a later moment than it arrived.</summary>
public enum ReceiptShift
{
    /// <summary>It arrived during office hours and counts from then.</summary>
    None,
    /// <summary>Before the office opened: counts from its opening, the same day.</summary>
    BeforeOpening,
    /// <summary>Between two sessions: counts from the opening of the next, the same day.</summary>
    BetweenSessions,
    /// <summary>After the office had closed: counts from the opening of the next working day.</summary>
    AfterHours,
    /// <summary>On a day the office is closed: counts from the opening of the next working day.</summary>
    ClosedDay,
}
