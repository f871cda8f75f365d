using ThonSo.Core.Language;

namespace ThonSo.Core.Time;

/// <summary>One rule of <c>rules.yaml</c> as it is in force from a day on.</summary>
/// <param name="Id">One of <see cref="RuleIds"/>.</param>
/// <param name="Value">The number as written in the file; null for a rule without one.</param>
/// <param name="Name">The rule in one sentence.</param>
/// <param name="Source">The article it was read in, or that none was found.</param>
/// <param name="MustConfirm">A legal reader must still check it against NĐ 118/2025 before it is shown as law.</param>
public sealed record LegalRule(string Id, DateOnly From, string? Value, Text Name, string Source, Confidence Confidence, bool MustConfirm);
