namespace ThonSo.Core.Time;

/// <summary>A rule that a due time rests on, as it was in force on the day of acceptance.</summary>
/// <param name="Id">One of <see cref="RuleIds"/>; its sentence is the rule's name in <see cref="LegalRules"/>.</param>
public sealed record AppliedRule(string Id, DateOnly From, string? Value, string Source, Confidence Confidence);
