using ThonSo.Core.Language;
using ThonSo.Core.Store;
using static ThonSo.Learning.LearningFile;

namespace ThonSo.Learning.Indicators;

/// <summary>What is aimed at for a year.</summary>
/// <param name="Scope">Of whom, where that changes from year to year.</param>
/// <param name="Source">Who set it.</param>
/// <param name="Mark">Where the file's writer saw it.</param>
internal sealed record Target(int Year, int Percent, Text? Scope, string Source, Text Mark);

/// <summary>What an indicator counts, of whom, and what is aimed at.</summary>
internal sealed record IndicatorLine(Indicator Code, Text Name, Text Numerator, Text Denominator, IReadOnlyList<Target> Targets);

/// <summary>The five indicators and their targets, as <c>data/learning/indicators.yaml</c> says.</summary>
internal sealed record IndicatorRules(string Version, string Source, IReadOnlyList<IndicatorLine> All)
{
    public IndicatorLine Of(Indicator code) => All.First(i => i.Code == code);

    public IReadOnlyList<int> Years => [.. All.SelectMany(i => i.Targets).Select(t => t.Year).Distinct().Order()];

    /// <exception cref="InvalidDataException">Names the file and what is wrong.</exception>
    public static IndicatorRules Read(string name, string yaml) => LearningFile.Read<Whole, IndicatorRules>(name, yaml, file =>
    {
        var all = file.Indicators.Select(LineOf).ToList();
        foreach (var code in Enum.GetValues<Indicator>())
            if (all.Count(i => i.Code == code) != 1) throw new FormatException($"{EnumCode<Indicator>.Of(code)} must be there once");
        return new IndicatorRules(Need(file.Version, "version"), Need(file.Source, "source"), all);
    });

    private static IndicatorLine LineOf(Line line)
    {
        if (!EnumCode<Indicator>.TryParse(line.Code, out var code)) throw new FormatException($"there is no indicator {line.Code}");
        if (line.Targets.GroupBy(t => t.Year).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new FormatException($"{line.Code}: {twice.Key} has two targets");
        return new IndicatorLine(code, Need(line.Name, $"{line.Code} name"), Need(line.Numerator, $"{line.Code} numerator"), Need(line.Denominator, $"{line.Code} denominator"),
            [.. line.Targets.OrderBy(t => t.Year).Select(t => TargetOf(line.Code!, t))]);
    }

    private static Target TargetOf(string code, Aim aim)
    {
        if (aim.Year is < 2020 or > 2100) throw new FormatException($"{code}: a target has a year");
        if (aim.Percent is not (>= 0 and <= 100)) throw new FormatException($"{code} {aim.Year}: percent is a number from 0 to 100");
        return new Target(aim.Year, aim.Percent.Value, aim.Scope?.ToText($"{code} {aim.Year} scope"), Need(aim.Source, $"{code} {aim.Year} source"), Need(aim.Mark, $"{code} {aim.Year} mark"));
    }

    internal sealed class Whole
    {
        public string? Version { get; set; }
        public string? Source { get; set; }
        public List<Line> Indicators { get; set; } = [];
    }

    internal sealed class Line
    {
        public string? Code { get; set; }
        public Words? Name { get; set; }
        public Words? Numerator { get; set; }
        public Words? Denominator { get; set; }
        public List<Aim> Targets { get; set; } = [];
    }

    internal sealed class Aim
    {
        public int Year { get; set; }
        public int? Percent { get; set; }
        public Words? Scope { get; set; }
        public string? Source { get; set; }
        public Words? Mark { get; set; }
    }
}
