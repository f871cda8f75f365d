using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ThonSo.Bench;

/// <summary>Lighthouse's scores for a phone. Needs node's npx, the network once to fetch Lighthouse, and chromium.</summary>
internal static class Lighthouse
{
    private const string Version = "13.5.0";
    private static readonly (string Key, string Name)[] Categories = [("performance", "performance"), ("accessibility", "accessibility"), ("best-practices", "best practices")];

    public static Task RunAsync(Bench bench)
    {
        var chromium = new[] { Environment.GetEnvironmentVariable("CHROME_PATH"), "/usr/bin/chromium", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
        if (!File.Exists("/usr/bin/npx") || chromium is null)
        {
            bench.Table.NotMeasured("Lighthouse", "it needs npx and chromium");
            return Task.CompletedTask;
        }
        using var product = Served.Product(bench.NewFolder());
        var token = People.Resident(product.Address);
        var (code, secret) = People.File(product.Address, token);
        foreach (var (name, path, cookie) in new[]
        {
            ("front page", "/", null), ("lesson", "/hoc/nop-ho-so", null), ("procedure page", "/thu-tuc/1.014027", null),
            ("question page", Question(product.Address, token), $"ts={token}"), ("track page", $"/tra-cuu/{code}/{secret}", null),
        })
        {
            var report = Path.Combine(bench.NewFolder(), "report.json");
            if (!Run(chromium, new Uri(product.Address, path), cookie, report))
            {
                bench.Table.NotMeasured("Lighthouse", "npx could not fetch or run it");
                return Task.CompletedTask;
            }
            var result = JsonElement.Parse(File.ReadAllBytes(report));
            if (result.GetProperty("finalDisplayedUrl").GetString() is var shown && new Uri(shown!).AbsolutePath != path) throw new InvalidOperationException($"The {name} led to {shown}.");
            var scores = result.GetProperty("categories");
            foreach (var (key, category) in Categories)
                bench.Table.AtLeast($"Lighthouse, phone, {name}: {category}", Math.Round(scores.GetProperty(key).GetProperty("score").GetDouble() * 100), "of 100", 98);
        }
        return Task.CompletedTask;
    }

    private static bool Run(string chromium, Uri address, string? cookie, string report)
    {
        var start = new ProcessStartInfo("npx",
        [
            "--yes", $"lighthouse@{Version}", address.AbsoluteUri, "--quiet", "--output=json", $"--output-path={report}", "--form-factor=mobile",
            $"--only-categories={string.Join(',', Categories.Select(c => c.Key))}", "--chrome-flags=--headless --no-sandbox --disable-gpu",
            .. cookie is null ? Array.Empty<string>() : ["--extra-headers", JsonSerializer.Serialize(new { Cookie = cookie })],
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CHROME_PATH"] = chromium;
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(TimeSpan.FromMinutes(4))) process.Kill(entireProcessTree: true);
        return File.Exists(report);
    }

    /// <summary>Begins a draft as a person does and gives the address of its first question.</summary>
    private static string Question(Uri server, string token)
    {
        using var connection = new Connection(server);
        const string begin = "/ho-so/moi/1.014027";
        var page = connection.Send(Request.Get(begin, $"Cookie: ts={token}").Bytes);
        var cookies = string.Concat(page.Head.Split("\r\n").Where(h => h.StartsWith("Set-Cookie:", StringComparison.OrdinalIgnoreCase)).Select(h => "; " + h[11..].Split(';')[0].Trim()));
        var fields = new HtmlParser().ParseDocument(page.Text).QuerySelectorAll("#begin input").OfType<IHtmlInputElement>().Select(i => (i.Name!, i.Value));
        var begun = connection.Send(Request.PostForm(begin, fields, $"Cookie: ts={token}{cookies}").Bytes);
        return begun.Header("Location") ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Beginning a draft was answered with {begun.Status}."));
    }
}
