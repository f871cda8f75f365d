using System.Globalization;
using ThonSo.Core.Language;
using ThonSo.Core.Store;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ThonSo.Core.Time;

/// <summary>
/// A mapping in a YAML file that people edit by hand. Whatever is wrong is named with file and line, and a key the
/// program does not know is an error: a misspelt key must not be silently without effect.
/// </summary>
internal sealed class YamlMap
{
    private readonly string file;
    private readonly YamlMappingNode node;

    private YamlMap(string file, YamlMappingNode node, string[] keys)
    {
        (this.file, this.node) = (file, node);
        foreach (var key in node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !keys.Contains(name))
                throw Error(key, $"\"{key}\" is not known here; known are {string.Join(", ", keys)}");
        }
    }

    /// <summary>Reads a file whose root is a mapping of these keys.</summary>
    /// <exception cref="InvalidDataException">The file is missing or is not YAML of that shape.</exception>
    public static YamlMap ReadFile(string path, params string[] keys)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"{path}: the file is missing.");
        var yaml = new YamlStream();
        try
        {
            using var reader = new StreamReader(path);
            yaml.Load(reader);
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"{path}:{e.Start.Line}: {e.Message}", e);
        }
        return yaml.Documents is [{ RootNode: YamlMappingNode root }]
            ? new(path, root, keys)
            : throw new InvalidDataException($"{path}:1: expected a mapping with {string.Join(", ", keys)}.");
    }

    /// <summary>An error at the value of a key, or at the mapping itself when the key is missing.</summary>
    public InvalidDataException Error(string key, string problem) => Error(Find(key) ?? node, problem);

    private InvalidDataException Error(YamlNode at, string problem) => new($"{file}:{at.Start.Line}: {problem}.");

    public string? OptionalText(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode { Value: { Length: > 0 } text } => text,
        var other => throw Error(other, $"{key} is not a text"),
    };

    public string Text(string key) => OptionalText(key) ?? throw Error(key, $"{key} is missing");

    public Text Texts(string key)
    {
        var both = Map(key, "vi", "en");
        return new(both.Text("vi"), both.Text("en"));
    }

    public DateOnly Date(string key) =>
        DateOnly.TryParseExact(Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : throw Error(key, $"{key} is not a date such as 2026-11-24");

    /// <summary>A date whose row also names its weekday (<c>Mon</c>), so that a slip of the finger is noticed.</summary>
    public DateOnly DateWithWeekday()
    {
        var date = Date("date");
        var weekday = date.ToString("ddd", CultureInfo.InvariantCulture);
        return Text("weekday") == weekday ? date : throw Error("weekday", $"{Text("date")} is a {weekday}, not a {Text("weekday")}");
    }

    public TimeOnly Time(string key) => Clock(Text(key)) ?? throw Error(key, $"{key} is not a time such as 15:00");

    public int Number(string key) =>
        int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Error(key, $"{key} is not a whole number");

    public bool YesNo(string key) => Text(key) switch
    {
        "true" => true,
        "false" => false,
        _ => throw Error(key, $"{key} is neither true nor false"),
    };

    public T Code<T>(string key, params T[] allowed) where T : struct, Enum
    {
        if (EnumCode<T>.TryParse(Text(key), out var value) && (allowed.Length == 0 || allowed.Contains(value))) return value;
        throw Error(key, $"{key} is not one of {string.Join(", ", (allowed.Length == 0 ? Enum.GetValues<T>() : allowed).Select(EnumCode<T>.Of))}");
    }

    /// <summary>Office hours of one day: a list such as <c>["07:00-11:30", "13:30-17:00"]</c>, in order; none when the key is missing.</summary>
    public IReadOnlyList<Session> Sessions(string key)
    {
        var sessions = new List<Session>();
        foreach (var item in List(key))
        {
            var ends = (item as YamlScalarNode)?.Value?.Split('-') ?? [];
            if (ends.Length != 2 || Clock(ends[0]) is not { } opens || Clock(ends[1]) is not { } closes)
                throw Error(item, $"{item} is not a session such as \"07:00-11:30\"");
            if (closes <= opens || (sessions.Count > 0 && opens <= sessions[^1].Closes))
                throw Error(item, $"{item} closes before it opens, or overlaps the session before");
            sessions.Add(new(opens, closes));
        }
        return sessions;
    }

    public IReadOnlyList<int> Numbers(string key) => [.. List(key).Select(item =>
        int.TryParse((item as YamlScalarNode)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Error(item, $"{item} is not a whole number"))];

    public YamlMap Map(string key, params string[] keys) => Find(key) switch
    {
        YamlMappingNode map => new(file, map, keys),
        _ => throw Error(key, $"{key} is missing or is not a mapping with {string.Join(", ", keys)}"),
    };

    public IEnumerable<YamlMap> Maps(string key, params string[] keys) =>
        List(key).Select(item => item is YamlMappingNode map ? new YamlMap(file, map, keys) : throw Error(item, $"expected an entry with {string.Join(", ", keys)}"));

    public bool Has(string key) => Find(key) is not null;

    private IEnumerable<YamlNode> List(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list => list.Children,
        var other => throw Error(other, $"{key} is not a list"),
    };

    private YamlNode? Find(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private static TimeOnly? Clock(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
