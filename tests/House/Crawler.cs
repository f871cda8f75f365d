using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ThonSo.House;

/// <summary>An answer as a test looks at it.</summary>
internal sealed record Seen(string Path, string From, HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Type, byte[] Bytes)
{
    private IHtmlDocument? html;

    public bool IsPage => Type == "text/html";

    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    public IHtmlDocument Html => html ??= new HtmlParser().ParseDocument(Text);

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public static async Task<Seen> OfAsync(HttpResponseMessage answer, string path, string from = "")
    {
        var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Seen(path, from, answer.StatusCode, headers, answer.Content.Headers.ContentType?.MediaType ?? "", await answer.Content.ReadAsByteArrayAsync());
    }
}

/// <summary>Goes wherever links, pictures and styles lead, as one caller, and keeps what it saw.</summary>
/// <param name="within">The beginnings of the addresses it stays at, or null to go anywhere.</param>
internal sealed class Crawler(Caller caller, string[]? within)
{
    private readonly Dictionary<string, string> known = [];
    private readonly Queue<string> ahead = new();

    public List<Seen> All { get; } = [];

    public IEnumerable<Seen> Pages => All.Where(s => s.IsPage && s.Status == HttpStatusCode.OK);

    public async Task GoAsync(params string[] starts)
    {
        foreach (var start in starts) Note(start, "");
        while (ahead.TryDequeue(out var path))
        {
            using var answer = await caller.AskAsync("GET", path);
            var seen = await Seen.OfAsync(answer, path, known[path]);
            All.Add(seen);
            if (answer.Headers.Location is { } location) Note(location.OriginalString, path);
            if (!seen.IsPage) continue;
            foreach (var element in seen.Html.QuerySelectorAll("a[href], link[href], img[src], script[src], iframe[src], use[href], form[method=get][action], source[src]"))
                if ((element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")) is { } target) Note(new Uri(new Uri("http://here" + path), target).ToString(), path);
        }
    }

    private void Note(string target, string from)
    {
        var uri = new Uri(new Uri("http://here/"), target);
        if (uri.Host != "here" || uri.Scheme != "http" || uri.AbsolutePath.EndsWith("/dang-xuat", StringComparison.Ordinal)) return;
        var path = uri.AbsolutePath.StartsWith("/en/", StringComparison.Ordinal) ? uri.AbsolutePath[3..] : uri.AbsolutePath;
        if (within is not null && !within.Any(start => path.StartsWith(start, StringComparison.Ordinal))) return;
        if (known.TryAdd(uri.PathAndQuery, from)) ahead.Enqueue(uri.PathAndQuery);
    }
}
