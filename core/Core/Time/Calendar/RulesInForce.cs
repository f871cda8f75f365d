namespace ThonSo.Core.Time;

/// <summary>The rules as they are on one day, with their numbers read.</summary>
public sealed class RulesInForce
{
    private readonly Dictionary<string, (LegalRule Rule, object? Value)> rules;

    internal RulesInForce(Dictionary<string, (LegalRule Rule, object? Value)> rules) => this.rules = rules;

    /// <summary>A rule by its id, to cite it.</summary>
    public LegalRule this[string id] => rules[id].Rule;

    public IEnumerable<LegalRule> All => rules.Values.Select(r => r.Rule);

    /// <summary>Received up to and including this time of day: due the same day.</summary>
    public TimeOnly SameDayCutoff => Value<TimeOnly>(RuleIds.SameDayCutoff);

    /// <summary>Received up to and including this time of day: handed to the deciding unit the same working day.</summary>
    public TimeOnly HandOverCutoff => Value<TimeOnly>(RuleIds.HandOverCutoff);

    /// <summary>Within which an online dossier is looked at.</summary>
    public TimeLimit FirstLook => Value<TimeLimit>(RuleIds.FirstLook);

    /// <summary>Within which missing papers are asked for, from receipt.</summary>
    public TimeLimit SupplementNotice => Value<TimeLimit>(RuleIds.SupplementNotice);

    /// <summary>What a supplement asked for after acceptance does to the limit.</summary>
    public PauseView SupplementAfterAcceptance => Value<PauseView>(RuleIds.SupplementAfterAcceptance);

    /// <summary>How often a new date may be set.</summary>
    public int ExtensionsAtMost => Value<int>(RuleIds.Extensions);

    /// <summary>Days before the due date by which the apology must be out.</summary>
    public int ApologyDaysBefore => Value<int>(RuleIds.Apology);

    /// <summary>Working days before the due date on which to warn, the earliest warning first.</summary>
    public IReadOnlyList<int> WarnDaysBefore => Value<IReadOnlyList<int>>(RuleIds.Warnings);

    private T Value<T>(string id) => (T)rules[id].Value!;
}
