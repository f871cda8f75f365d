using System.Globalization;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Teams.Csv;

namespace ThonSo.Learning.Indicators;

/// <summary>The indicators as a spreadsheet reads them: a line each. Empty where there is no figure, which is not 0.</summary>
internal static class IndicatorCsv
{
    public static byte[] Of(IndicatorRules rules, IEnumerable<IndicatorView> views) => Table.Write(
        ["indicator", "name", "numerator", "denominator", "percent", "as_of", "source", "typed_on", .. rules.Years.Select(y => $"target_{y}"), "counted_here"],
        views.Select(view => (IReadOnlyList<string>)
        [
            EnumCode<Indicator>.Of(view.Line.Code), view.Line.Name.Vi, Text(view.Current?.Numerator), Text(view.Current?.Denominator), view.Current?.Percent?.ToString("0.0", CultureInfo.InvariantCulture) ?? "",
            Text(view.Current?.AsOf), view.Current?.Source ?? "", Text(view.Current?.TypedAt.VietnamDate()), .. rules.Years.Select(y => Text(view.Line.Targets.FirstOrDefault(t => t.Year == y)?.Percent)), Text(view.Counted),
        ]));

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
