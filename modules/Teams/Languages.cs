using ThonSo.Core.Language;

namespace ThonSo.Teams;

/// <summary>A language people of the commune speak.</summary>
/// <param name="Own">Its name as its speakers write it: what they look for in a list.</param>
public sealed record SpokenLanguage(string Code, Text Name, string Own);

/// <summary>The languages one may choose from: <c>data/teams/languages.csv</c>, in the order of the file.</summary>
public sealed class Languages
{
    private readonly Dictionary<string, SpokenLanguage> byCode;

    public Languages(string path)
    {
        // Written by hand without quotes or commas inside fields; a remark and a heading first.
        All = [.. File.ReadLines(path).Skip(2).Select(line => line.Split(',')).Select(p => new SpokenLanguage(p[0], new Text(p[1], p[2]), p[3]))];
        byCode = All.ToDictionary(l => l.Code);
    }

    public IReadOnlyList<SpokenLanguage> All { get; }

    public SpokenLanguage? Find(string? code) => byCode.GetValueOrDefault(code ?? "");

    /// <summary>The language meant by what somebody typed: its code, or its name with or without marks.</summary>
    public SpokenLanguage? Read(string typed) =>
        Find(typed) ?? All.FirstOrDefault(l => Fold.Search(typed) is var wanted && (Fold.Search(l.Name.Vi) == wanted || Fold.Search(l.Name.En) == wanted || Fold.Search("tiếng " + l.Name.Vi) == wanted));

    /// <summary>Their names in the order of the file.</summary>
    public Text NamesOf(IEnumerable<string> codes)
    {
        var spoken = codes.ToHashSet();
        var names = All.Where(l => spoken.Contains(l.Code)).Select(l => l.Name).ToList();
        return new Text(string.Join(", ", names.Select(n => n.Vi)), string.Join(", ", names.Select(n => n.En)));
    }
}
