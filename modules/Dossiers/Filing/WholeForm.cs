using ThonSo.Core.Acts;
using ThonSo.Procedures.Forms;

namespace ThonSo.Dossiers.Filing;

/// <summary>Reads a whole form at once, as it is read when it is sent.</summary>
internal static class WholeForm
{
    /// <param name="typed">As typed or kept; read by the same rules as each question.</param>
    /// <param name="problems">Gets everything that is wrong, so that one correction is enough.</param>
    public static async Task<Dictionary<string, string>> ReadAsync(AnswerReader reader, CommuneId commune, Form form, IReadOnlyDictionary<string, string> typed, List<Refusal> problems)
    {
        var answers = new Dictionary<string, string>(typed.Count);
        foreach (var question in form.Questions)
        {
            if (!question.Applies(answers) || question.Type == FieldType.Paper) continue;
            var read = await reader.ReadAsync(commune, question, typed);
            foreach (var (key, why) in read.Errors)
                problems.Add(question.Keys.Any(typed.ContainsKey) ? Refusals.Wrong(key, why.Sentence) : Refusals.Unanswered(key, question.Ask));
            foreach (var (key, value) in read.Values)
                if (value.Length > 0) answers[key] = value;
        }
        return answers;
    }

    /// <summary>The papers that are asked for, given the answers.</summary>
    public static IReadOnlyList<Question> PapersOf(Form form, IReadOnlyDictionary<string, string> answers) => [.. form.Questions.Where(q => q.Type == FieldType.Paper && q.Applies(answers))];
}
