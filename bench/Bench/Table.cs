using System.Globalization;
using System.Text;

namespace ThonSo.Bench;

/// <summary>One line of the result.</summary>
/// <param name="Ceiling">What it is compared with, and that one's figure.</param>
/// <param name="Met">Null where there is no target or nothing was measured.</param>
internal sealed record Row(string What, string Ours, string Ceiling = "", double? Ratio = null, string Target = "", bool? Met = null);

/// <summary>The result: told line by line while it comes, and as one table at the end.</summary>
internal sealed class Table
{
    private readonly List<Row> rows = [];

    public void Add(Row row)
    {
        rows.Add(row);
        Console.WriteLine($"  {row.What}: {row.Ours}{(row.Ceiling.Length > 0 ? $"; {row.Ceiling}" : "")}{(row.Ratio is { } ratio ? string.Create(CultureInfo.InvariantCulture, $"; ratio {ratio:0.00}") : "")}{Verdict(row)}");
    }

    /// <summary>A comparison that is met when the ratio is at least, or at most, the target.</summary>
    public void Compare(string what, double ours, string unit, string against, double ceiling, double? atLeast = null, double? atMost = null)
    {
        var ratio = ours / ceiling;
        Add(new Row(what, $"{Number(ours)} {unit}", $"{against} {Number(ceiling)}", ratio,
            atLeast is { } least ? $"≥ {least.ToString(CultureInfo.InvariantCulture)}" : $"≤ {atMost!.Value.ToString(CultureInfo.InvariantCulture)}",
            atLeast is null ? ratio <= atMost : ratio >= atLeast));
    }

    public void AtLeast(string what, double ours, string unit, double target) =>
        Add(new Row(what, $"{Number(ours)} {unit}", Target: $"≥ {Number(target)}", Met: ours >= target));

    public void AtMost(string what, double ours, string unit, double target) =>
        Add(new Row(what, $"{Number(ours)} {unit}", Target: $"≤ {Number(target)}", Met: ours <= target));

    public void Note(string what, string told) => Add(new Row(what, told));

    public void NotMeasured(string what, string because) => Add(new Row(what, $"not measured: {because}"));

    public static string Number(double value) => value.ToString(value >= 100 ? "N0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    public string ToMarkdown()
    {
        var text = new StringBuilder("| What | Ours | Ceiling or peer | Ratio | Target | Met |\n|---|---|---|---|---|---|\n");
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"| {row.What} | {row.Ours} | {row.Ceiling} | {row.Ratio?.ToString("0.00", CultureInfo.InvariantCulture)} | {row.Target} | {(row.Met is { } met ? met ? "yes" : "**no**" : "")} |\n");
        return text.ToString();
    }

    private static string Verdict(Row row) => row.Met is { } met ? $" (target {row.Target}: {(met ? "met" : "NOT MET")})" : "";
}
