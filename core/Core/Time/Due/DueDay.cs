namespace ThonSo.Core.Time;

/// <summary>One calendar day of an explanation.</summary>
/// <param name="Ordinal">The how-manyth day of the limit it is, from 1; null when it does not count.</param>
/// <param name="Minutes">For a limit in hours: the minutes of it that passed this day.</param>
/// <param name="Reason">Why the clock stood still, on a paused day.</param>
/// <param name="Note">The holiday, swap or closure the calendar names, also when it did not decide.</param>
public sealed record DueDay(DateOnly Date, DueDayKind Kind, int? Ordinal = null, int? Minutes = null, PauseReason? Reason = null, DueNote? Note = null);
