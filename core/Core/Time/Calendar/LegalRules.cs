using System.Globalization;

namespace ThonSo.Core.Time;

/// <summary>
/// The dated rules of <c>rules.yaml</c>. A dossier keeps the rules in force on the day it was accepted, so a change of
/// the law is a second entry with a later date and touches nothing that was promised before.
/// </summary>
public sealed class LegalRules
{
    private readonly List<(DateOnly From, RulesInForce Rules)> versions = [];

    private LegalRules()
    {
    }

    /// <summary>The rules in force on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the calendar begins.</exception>
    public RulesInForce On(DateOnly date) =>
        versions.FindLast(v => v.From <= date).Rules ?? throw new ArgumentOutOfRangeException(nameof(date), date, "The rules do not reach back to this day.");

    internal static LegalRules Read(string path, DateOnly begins)
    {
        var file = YamlMap.ReadFile(path, "rules");
        var entries = new List<(LegalRule Rule, object? Value)>();
        foreach (var map in file.Maps("rules", "id", "from", "value", "name", "source", "confidence", "confirm"))
        {
            var id = map.Text("id");
            if (!RuleIds.All.Contains(id)) throw map.Error("id", $"there is no rule {id}; known are {string.Join(", ", RuleIds.All)}");
            var value = Value(map, id);
            var written = value is IReadOnlyList<int> numbers ? string.Join(", ", numbers) : map.OptionalText("value");
            var rule = new LegalRule(id, map.Date("from"), written, map.Texts("name"), map.Text("source"), map.Code<Confidence>("confidence"), map.YesNo("confirm"));
            if (entries.Any(e => e.Rule.Id == id && e.Rule.From == rule.From)) throw map.Error("from", $"{id} has an entry from {map.Text("from")} already");
            entries.Add((rule, value));
        }

        foreach (var id in RuleIds.All.Where(id => !entries.Any(e => e.Rule.Id == id && e.Rule.From <= begins)))
            throw file.Error("rules", $"{id} is missing, or begins after the calendar does on {begins.ToString("O", CultureInfo.InvariantCulture)}");

        var rules = new LegalRules();
        foreach (var from in entries.Select(e => e.Rule.From < begins ? begins : e.Rule.From).Distinct().Order())
            rules.versions.Add((from, new(RuleIds.All.ToDictionary(id => id, id => entries.Where(e => e.Rule.Id == id && e.Rule.From <= from).MaxBy(e => e.Rule.From)))));
        return rules;
    }

    private static object? Value(YamlMap map, string id)
    {
        switch (id)
        {
            case RuleIds.SameDayCutoff or RuleIds.HandOverCutoff:
                return map.Time("value");
            case RuleIds.FirstLook or RuleIds.SupplementNotice:
                return TimeLimit.TryParse(map.Text("value"), out var limit) ? limit : throw map.Error("value", "value is not a limit such as 8 hours or 3 working-days");
            case RuleIds.SupplementAfterAcceptance:
                return map.Code<PauseView>("value");
            case RuleIds.Extensions or RuleIds.Apology:
                return map.Number("value");
            case RuleIds.Warnings:
                return map.Numbers("value") is { Count: > 0 } days ? days : throw map.Error("value", "value is not a list such as [3, 1]");
            default:
                return map.Has("value") ? throw map.Error("value", $"{id} has no value") : null;
        }
    }
}
