namespace ThonSo.Outreach.Reports;

/// <summary>The months to choose from, and the one that is shown.</summary>
internal sealed record MonthChoice(DateOnly Month, IEnumerable<DateOnly> Months, bool AtDesk);
