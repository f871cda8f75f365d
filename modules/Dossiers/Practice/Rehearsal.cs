using ThonSo.Core.Blobs.Papers;
using ThonSo.Procedures.Forms;

namespace ThonSo.Dossiers.Practice;

/// <summary>
/// How far a practice is. It travels in the page's own form, so that nothing of it is ever kept: as it was typed, for
/// going back shows again even what was wrong.
/// </summary>
internal sealed class Rehearsal(Form form)
{
    /// <summary>The beginning of the names of the fields it travels in.</summary>
    public const string Prefix = "kept:";

    private const int MostPhotos = 5;

    private readonly Dictionary<string, string> kept = [];

    /// <summary>Everything, by the field it stands in.</summary>
    public IReadOnlyDictionary<string, string> All => kept;

    /// <summary>The answers that count, given each other.</summary>
    public IReadOnlyDictionary<string, string> Answers => form.Prune(kept);

    public IReadOnlyList<Question> Questions => [.. form.Applying(Answers)];

    public void Keep(string key, string value)
    {
        if (form.Questions.Any(q => key == q.Id || key.StartsWith(q.Id + ".", StringComparison.Ordinal))) kept[key] = value;
    }

    /// <summary>Takes what was read of a question in the place of what was typed.</summary>
    public void Take(Question question, IReadOnlyDictionary<string, string> values)
    {
        foreach (var key in kept.Keys.Where(k => k == question.Id || k.StartsWith(question.Id + ".", StringComparison.Ordinal)).ToList()) kept.Remove(key);
        foreach (var (key, value) in values.Where(v => v.Value.Length > 0)) kept[key] = value;
    }

    public int PhotosOf(Question question) => int.TryParse(kept.GetValueOrDefault(question.Id), out var count) ? Math.Clamp(count, 0, MostPhotos) : 0;

    public void SetPhotos(Question question, int count) => kept[question.Id] = $"{Math.Clamp(count, 0, MostPhotos)}";

    /// <summary>The photographs as the real screens list them; there is nothing behind them.</summary>
    public IReadOnlyList<PaperRow> Papers =>
        [.. form.Questions.Where(q => q.Type == FieldType.Paper).SelectMany(q => Enumerable.Repeat(new PaperRow { Slot = q.Id, Blob = "", Salt = [], Kind = PaperKind.Jpeg }, PhotosOf(q)))];
}
