using ThonSo.Procedures.Forms;

namespace ThonSo.Dossiers.Drafts;

/// <summary>All answers once more, each with its way back.</summary>
/// <param name="Change">Where an answer is changed; null where a button of the form "answer" leads there.</param>
internal sealed record AnswerTable(IReadOnlyList<AnswerSection> Sections, Func<Question, string>? Change);
