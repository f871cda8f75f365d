using AngleSharp.Html.Parser;

namespace ThonSo.Bench;

/// <summary>
/// What the first view of the front page costs a phone: the page and everything its markup asks for before fonts, as
/// transferred. Not counted: fonts (they come after the text is shown), the tab icon and the manifest (a browser asks
/// for them when it is idle, or never).
/// </summary>
internal static class Weight
{
    private const int MostBytes = 24 * 1024;
    private const int MostRequests = 4;

    public static Task RunAsync(Bench bench)
    {
        using var product = Served.Product(bench.NewFolder());
        using var connection = new Connection(product.Address);
        var page = Get(connection, "/");
        var document = new HtmlParser().ParseDocument(Decoded(page));
        var parts = document.QuerySelectorAll("link[rel=stylesheet], link[rel=preload]:not([as=font]), link[rel=modulepreload]").Select(l => l.GetAttribute("href"))
            .Concat(document.QuerySelectorAll("script[src], img[src]").Select(s => s.GetAttribute("src")))
            .Concat(document.QuerySelectorAll("svg use").Select(u => u.GetAttribute("href")?.Split('#')[0]))
            .OfType<string>().Where(address => address.StartsWith('/')).Distinct().ToList();

        var bytes = page.Body.Length;
        var headers = page.Head.Length + 4;
        var told = new List<string> { $"page {page.Body.Length:N0}" };
        foreach (var address in parts)
        {
            var part = Get(connection, address);
            bytes += part.Body.Length;
            headers += part.Head.Length + 4;
            told.Add($"{address.Split('/')[^1]} {part.Body.Length:N0}");
        }
        bench.Table.AtMost($"First view of the front page before fonts ({string.Join(", ", told)}; headers {headers:N0} more)", bytes, "bytes", MostBytes);
        bench.Table.AtMost("Requests for it", 1 + parts.Count, "requests", MostRequests);
        return Task.CompletedTask;
    }

    private static Answer Get(Connection connection, string address)
    {
        var answer = connection.Send(Request.Get(address, "Accept-Encoding: br, gzip").Bytes);
        if (answer.Status != 200) throw new InvalidOperationException($"{address} answers {answer.Status}.");
        return answer with { Body = answer.Body.ToArray() };
    }

    private static string Decoded(Answer answer)
    {
        if (answer.Header("Content-Encoding") != "br") return answer.Text;
        using var stream = new StreamReader(new System.IO.Compression.BrotliStream(new MemoryStream(answer.Body.ToArray()), System.IO.Compression.CompressionMode.Decompress));
        return stream.ReadToEnd();
    }
}
