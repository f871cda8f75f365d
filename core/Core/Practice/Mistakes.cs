using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Time;

namespace ThonSo.Core.Practice;

/// <summary>What people get wrong, and how it comes about: <c>data/practice/mistakes.yaml</c>, by the code of the refusal.</summary>
public sealed class Mistakes
{
    private readonly Dictionary<string, Text> byCode = [];

    /// <exception cref="InvalidDataException">The file is not as it should be; file and line are named.</exception>
    public Mistakes(string path)
    {
        foreach (var line in YamlMap.ReadFile(path, "mistakes").Maps("mistakes", "code", "vi", "en"))
            if (!byCode.TryAdd(line.Text("code"), new Text(line.Text("vi"), line.Text("en")))) throw line.Error("code", "this code stands there twice");
    }

    public IReadOnlyDictionary<string, Text> All => byCode;

    /// <summary>The explanations of what was refused, each once; most refusals explain themselves.</summary>
    public IReadOnlyList<Text> Behind(IEnumerable<Refusal> refusals) => [.. refusals.Select(r => r.Code).Distinct().Where(byCode.ContainsKey).Select(code => byCode[code])];
}
