using ThonSo.Core.Language;

namespace ThonSo.Core.Time;

/// <summary>One day that the calendar says something about: a row of <c>holidays.yaml</c>, or a closure of <c>office-hours.yaml</c>.</summary>
/// <param name="Date">The day, in Vietnam.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Source">The law, plan or decision it comes from, and where that was read.</param>
/// <param name="Note">Anything else worth knowing, in Vietnamese; null when nothing.</param>
public sealed record CalendarRow(DateOnly Date, RowKind Kind, RowStatus Status, Confidence Confidence, Text Name, string Source, string? Note);
