using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ThonSo.Core.Language;
using ThonSo.Core.Values;

namespace ThonSo.Learning.Lessons;

/// <summary>A lesson's code: the name of its folder and its address, such as <c>nop-ho-so</c>.</summary>
[JsonConverter(typeof(Json))]
public readonly partial record struct LessonCode(string Value)
{
    public const int Longest = 60;

    // What stands at these addresses under /hoc is something else.
    private static readonly string[] Reserved = ["lop", "cua-toi", "tap-duot", "noi-cap", "xac-nhan", "kiem-tra", "chung-nhan", "giu"];

    /// <summary>Reads what somebody chose: words of small letters and digits with one - between them.</summary>
    public static bool TryParse(string? text, out LessonCode code)
    {
        code = new(text ?? "");
        return code.Value.Length <= Longest && Shape().IsMatch(code.Value) && !Reserved.Contains(code.Value);
    }

    /// <summary>A code for a title, such as <c>ban-ca-phe</c>; empty where the title has no letters.</summary>
    public static string From(string title) => string.Join('-', Fold.Words(title).SelectMany(w => Word().Matches(w).Select(m => m.Value)).Aggregate(new List<string>(), (taken, word) =>
    {
        if (taken.Sum(t => t.Length + 1) + word.Length <= Longest - 4) taken.Add(word);
        return taken;
    }));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Shape();

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();

    public override string ToString() => Value;

    private sealed class Json() : CodeJson<LessonCode>(text => new(text), code => code.Value);
}
