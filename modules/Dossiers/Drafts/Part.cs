using System.Security.Cryptography;
using System.Text;
using ThonSo.Procedures.Forms;

namespace ThonSo.Dossiers.Drafts;

/// <summary>What of a question is kept as one: a field, or a whole address, whose lines say nothing alone.</summary>
internal sealed record Part(string Id, IReadOnlyList<string> Keys)
{
    public static IEnumerable<Part> Of(Question question) =>
        question.Type == FieldType.Address ? [new(question.Id, question.Keys)] : question.Keys.Select(key => new Part(key, [key]));

    /// <summary>
    /// A few signs that are others when the answer is another: stands in the page that shows the answer, so that one who
    /// writes over it is known to have seen it. Never in an address.
    /// </summary>
    public string MarkOf(Func<string, string?> answers) => Mark(Keys.Select(key => answers(key) ?? ""));

    /// <summary>Whether a field of the form belongs to it.</summary>
    public bool Holds(string field) => field == Id || field.StartsWith(Id + ".", StringComparison.Ordinal);

    /// <summary>Who wrote it last; null when nothing is there.</summary>
    public Guid? WriterIn(IReadOnlyDictionary<string, AnswerRow> rows) => Keys.Where(rows.ContainsKey).Select(key => rows[key]).MaxBy(row => row.At)?.By;

    public static string Mark(IEnumerable<string> of) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', of))).AsSpan(0, 6));
}

/// <summary>What was written on a question's page.</summary>
/// <param name="Values">As read, by key; an emptied answer is empty.</param>
/// <param name="Seen">The mark of each part as the page showed it. Over a part without one, the last to write is right.</param>
internal sealed record Written(Question Question, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Seen)
{
    public static Written Nothing(Question question) => new(question, new Dictionary<string, string>(), new Dictionary<string, string>());
}
