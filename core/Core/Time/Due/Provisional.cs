namespace ThonSo.Core.Time;

/// <summary>Why a due time may still move: holidays that are expected and not yet decided were counted as working days.</summary>
/// <param name="Days">The days in question; the explanation's rows of these dates name them.</param>
/// <param name="KnownUntil">The last settled day of the calendar, when the due time lies after it; otherwise null.</param>
public sealed record Provisional(IReadOnlyList<DateOnly> Days, DateOnly? KnownUntil);
