using System.Globalization;
using ThonSo.Teams.Csv;

namespace ThonSo.Outreach.Reports;

/// <summary>The reports as a spreadsheet reads them. A field is empty where there is no number.</summary>
internal static class ReportCsv
{
    public static byte[] Of(DateOnly month, IEnumerable<VillageLine> lines) => Table.Write(
        ["month", "village", "name", "members", "households", "visits", "reached", "helped", "filed", "quiet", "open_requests", "busiest_percent", "even_percent"],
        lines.Select(l => (IReadOnlyList<string>)
        [
            Text(month), l.Village.Code, l.Village.Name, Text(l.Team?.Members.Count), Text(l.Households), Text(l.Counted?.Visits), Text(l.Counted?.Reached), Text(l.Counted?.Helped), Text(l.Counted?.Filed),
            Text(l.Quiet), Text(l.Open), Text(l.Uneven?.SharePercent), Text(l.Uneven?.EvenPercent),
        ]));

    public static byte[] Of(DateOnly month, IEnumerable<MemberLine> lines) => Table.Write(
        ["month", "name", "households", "open_requests", "visits", "reached", "helped", "filed"],
        lines.Select(l => (IReadOnlyList<string>)
            [Text(month), l.Member.Name, Text(l.Member.Households), Text(l.Member.Requests), Text(l.Counted?.Visits), Text(l.Counted?.Reached), Text(l.Counted?.Helped), Text(l.Counted?.Filed)]));

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Text(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
