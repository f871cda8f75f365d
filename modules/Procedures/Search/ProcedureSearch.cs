using System.Collections.Frozen;
using ThonSo.Core.Language;

namespace ThonSo.Procedures.Search;

/// <summary>What a search found, best first.</summary>
/// <param name="Ambiguous">Several are meant equally well.</param>
public sealed record Found(IReadOnlyList<Procedure> Procedures, bool Ambiguous);

/// <summary>
/// Finds procedures by what people type: without accents, with slips of the finger, in their own words, in whole
/// sentences. Everything is folded (<see cref="Fold"/>); a rare word says more than a common one (inverse document
/// frequency); a phrase somebody wrote into the catalogue counts as a whole.
/// </summary>
public sealed class ProcedureSearch
{
    private const int Most = 8;

    /// <summary>A procedure is shown when it explains at least this share of what was typed.</summary>
    private const double Enough = 0.34;

    private readonly Lazy<SearchIndex> index;

    public ProcedureSearch(Catalogue catalogue) => index = new Lazy<SearchIndex>(() => new SearchIndex(catalogue.All));

    public Found Find(string query)
    {
        var words = index.Value.Understand(query);
        if (words.Count == 0) return new Found([], false);
        if (index.Value.ByCode(query) is { } exact) return new Found([exact], false);
        var total = words.Sum(w => w.Weight);
        var ranked = index.Value.Documents
            .Select(document => (document.Procedure, Score: document.Score(words, total)))
            .Where(hit => hit.Score >= Enough)
            .OrderByDescending(hit => hit.Score).Take(Most).ToList();
        if (ranked.Count == 0) return new Found([], false);
        // What is far behind the first would only be in the way.
        var close = ranked.Where(hit => hit.Score >= ranked[0].Score * 0.45).ToList();
        var ambiguous = close.Count > 1 && close[1].Score >= ranked[0].Score * 0.97;
        return new Found([.. close.Select(hit => hit.Procedure)], ambiguous);
    }
}

/// <summary>A word of the query, and the words of the catalogue it may stand for.</summary>
internal sealed record QueryWord(string Text, double Weight, FrozenDictionary<string, double> Means);

/// <summary>The catalogue's words.</summary>
internal sealed class SearchIndex
{
    // Words that say that one wants something, not what; but none that, without accents, is also something wanted
    // ("cần" is "căn", the English "do" is "đỏ").
    private static readonly FrozenSet<string> Filler =
        Fold.Words("tôi toi em anh chị muốn xin cho thì là ở đâu thế nào như gì bị được với và của có không phải để khi ra sao hỏi về bao nhiêu mấy giờ ơi ạ nhé mình cái việc thủ tục hồ sơ nộp đi lên i want to how the for my of get need please where in an is")
            .ToFrozenSet();

    private readonly Dictionary<string, double> rarity;
    private readonly string[] vocabulary;
    private readonly FrozenDictionary<string, Procedure> codes;

    public SearchIndex(IReadOnlyList<Procedure> procedures)
    {
        Documents = [.. procedures.Select(p => new SearchDocument(p))];
        var count = Documents.SelectMany(d => d.Words).GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());
        rarity = count.ToDictionary(c => c.Key, c => Math.Log(1 + (Documents.Count - c.Value + 0.5) / (c.Value + 0.5)));
        vocabulary = [.. count.Keys];
        codes = procedures.ToFrozenDictionary(p => Fold.Search(p.Code.Value));
    }

    public IReadOnlyList<SearchDocument> Documents { get; }

    public Procedure? ByCode(string query) => codes.GetValueOrDefault(Fold.Search(query));

    public IReadOnlyList<QueryWord> Understand(string query)
    {
        var typed = Fold.Words(query);
        var telling = typed.Where(w => !Filler.Contains(w)).ToArray();
        if (telling.Length == 0) telling = typed;
        return [.. telling.Distinct().Select((word, i) => Understand(word, last: i == telling.Length - 1))];
    }

    private QueryWord Understand(string word, bool last)
    {
        var means = new Dictionary<string, double>();
        if (rarity.ContainsKey(word)) means[word] = 1;
        // The last word may still be in the making.
        if (last && word.Length >= 2)
            foreach (var known in vocabulary)
                if (known.Length > word.Length && known.StartsWith(word, StringComparison.Ordinal)) means.TryAdd(known, 0.7);
        if (means.Count == 0)
        {
            var plain = WithoutTyping(word);
            if (rarity.ContainsKey(plain)) means[plain] = 0.9;
        }
        if (means.Count == 0 && word.Length >= 3)
            foreach (var known in vocabulary)
                if (IsOneSlipAway(word, known)) means[known] = word.Length >= 5 ? 0.7 : 0.5;
        // A word nobody knows says nothing for or against, but a little against every guess.
        var weight = means.Count == 0 ? 0.8 : means.Max(m => rarity[m.Key] * m.Value) + 0.2;
        return new QueryWord(word, weight, means.ToFrozenDictionary());
    }

    /// <summary>Undoes what the Telex and VNI ways of typing leave behind where they are off: "ddaats" is "dat", "sinhh" is "sinh".</summary>
    private static string WithoutTyping(string word)
    {
        var plain = word.TrimEnd('s', 'f', 'r', 'x', 'j', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var squeezed = new List<char>(plain.Length);
        foreach (var letter in plain)
            if (!char.IsAsciiDigit(letter) && letter != 'w' && (squeezed.Count == 0 || squeezed[^1] != letter)) squeezed.Add(letter);
        return new string([.. squeezed]);
    }

    /// <summary>One letter more, fewer, other, or two changed places.</summary>
    internal static bool IsOneSlipAway(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start]) start++;
        var (endA, endB) = (a.Length, b.Length);
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1]) (endA, endB) = (endA - 1, endB - 1);
        var (restA, restB) = (endA - start, endB - start);
        return (restA <= 1 && restB <= 1) || (restA == 2 && restB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }
}

/// <summary>What one procedure is found by.</summary>
internal sealed class SearchDocument
{
    private readonly (FrozenSet<string> Words, string Text, double Trust)[] phrases;
    private readonly FrozenDictionary<string, double> words;

    public SearchDocument(Procedure procedure)
    {
        Procedure = procedure;
        var written = new List<(string Text, double Trust)>
        {
            (procedure.Plain.Vi, 1), (procedure.Name.Vi, 0.9), (procedure.Plain.En, 0.9), (procedure.Name.En, 0.85),
        };
        written.AddRange(procedure.SearchTerms.Select(term => (term, 1.0)));
        phrases = [.. written.Select(w => (Fold.Words(w.Text).ToFrozenSet(), Fold.Search(w.Text), w.Trust))];

        // Words outside the phrases help a little: the field, the papers, the result.
        var all = new Dictionary<string, double>();
        void Add(string text, double trust)
        {
            foreach (var word in Fold.Words(text)) all[word] = Math.Max(all.GetValueOrDefault(word), trust);
        }
        foreach (var (text, trust) in written) Add(text, trust);
        Add(procedure.Field.Vi, 0.4);
        Add(procedure.Result.Vi, 0.35);
        foreach (var paper in procedure.PapersToBring) Add(paper.Name.Vi, 0.2);
        words = all.ToFrozenDictionary();
    }

    public Procedure Procedure { get; }

    public IEnumerable<string> Words => words.Keys;

    /// <summary>
    /// How much of the query the procedure explains, from 0 to about 2: the share of the query's weight found at all,
    /// plus the best single phrase, which has to explain the query and be explained by it.
    /// </summary>
    public double Score(IReadOnlyList<QueryWord> query, double total)
    {
        var covered = query.Sum(w => w.Weight * Best(w, words)) / total;
        if (covered == 0) return 0;
        var phrase = phrases.Max(p =>
        {
            double found = 0;
            var matched = 0;
            foreach (var word in query)
            {
                double best = 0;
                foreach (var (means, sure) in word.Means)
                    if (p.Words.Contains(means)) best = Math.Max(best, sure);
                found += word.Weight * best;
                if (best > 0) matched++;
            }
            var explains = found / total;
            var explained = (double)matched / p.Words.Count;
            return p.Trust * explains * (0.55 + 0.45 * Math.Min(1, explained));
        });
        return 0.5 * covered + phrase;
    }

    private static double Best(QueryWord word, FrozenDictionary<string, double> known)
    {
        double best = 0;
        foreach (var (means, sure) in word.Means)
            if (known.TryGetValue(means, out var trust)) best = Math.Max(best, sure * trust);
        return best;
    }
}
