using ThonSo.Core.Language;

namespace ThonSo.Core.Time;

/// <summary>What the calendar says about a day of an explanation, kept as it was said when the due time was computed.</summary>
public sealed record DueNote(Text Name, string Source, RowStatus Status);
