namespace ThonSo.Core.Time;

/// <summary>A time in which the clock of a dossier stands still.</summary>
/// <param name="FromUtc">When the notice went out.</param>
/// <param name="ToUtc">When what was missing had arrived complete; null while it has not.</param>
/// <param name="Document">The paper that says so (Phiếu yêu cầu bổ sung), when there is one.</param>
public sealed record Pause(DateTime FromUtc, DateTime? ToUtc, PauseReason Reason, Guid? Document = null);
