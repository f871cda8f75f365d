using System.Globalization;
using ThonSo.Learning.Frameworks;
using ThonSo.Teams.Csv;

namespace ThonSo.Learning.Coverage;

/// <summary>The table as a spreadsheet reads it: a line for each village and skill. Empty where nobody learned it, which is not 0.</summary>
internal static class CoverageCsv
{
    public static byte[] Of(FrameworkShelf shelf, IEnumerable<VillageCoverage> lines) => Table.Write(
        ["village", "name", "framework", "version", "skill", "learned", "practised", "with_help", "alone", "confirmed", "last_class"],
        from line in lines
        from framework in shelf.All
        from skill in framework.Skills
        select (IReadOnlyList<string>)
        [
            line.Village?.Code ?? "", line.Village?.Name ?? "", framework.Code, framework.Version, skill.Code.Value,
            Text(line.Of(skill.Code)?.Learned), Text(line.Of(skill.Code)?.Practised), Text(line.Of(skill.Code)?.WithHelp), Text(line.Of(skill.Code)?.Alone), Text(line.Of(skill.Code) is null ? null : line.Confirmed.GetValueOrDefault(skill.Code)), line.LastClass?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        ]);

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
