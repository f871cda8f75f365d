using ThonSo.Core.Language;

namespace ThonSo.Core.Web;

/// <summary>What is wrong with a form, in the order found; a message without a field concerns the whole.</summary>
public sealed class FormErrors
{
    private readonly List<(string Field, Text Message)> all = [];

    public bool Any => all.Count > 0;

    public IReadOnlyList<(string Field, Text Message)> All => all;

    public void Add(string field, Text message) => all.Add((field, message));

    public Text? For(string field) => all.Where(e => e.Field == field).Select(e => (Text?)e.Message).FirstOrDefault();
}
