using System.Net;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Web;
using Xunit;

namespace ThonSo.House;

/// <summary>What other sites' pages may make a browser send here, and what a form is without its token.</summary>
public sealed class ForeignTests(Cast cast) : IClassFixture<Cast>
{
    [Fact]
    public async Task Another_sites_page_can_send_nothing()
    {
        var asking = new Asking(cast);
        var faults = new List<string>();
        foreach (var endpoint in (await Endpoints.OfAsync(cast.Site)).Where(e => e.Method == "POST" && e.Pattern != "/loi"))
        {
            var variant = endpoint.Pattern.Contains("steps", StringComparison.Ordinal) ? "accept" : "";
            var question = await asking.AboutAsync(endpoint, variant);
            foreach (var (what, disguise) in new (string, Action<HttpRequestMessage>)[]
            {
                ("cross-site", r => SetSite(r, "cross-site")),
                ("same-site", r => SetSite(r, "same-site")),
                ("from another origin, by an old browser", r => { r.Headers.Remove("Sec-Fetch-Site"); r.Headers.Add("Origin", "https://evil.example"); }),
                ("from no origin, by an old browser", r => { r.Headers.Remove("Sec-Fetch-Site"); r.Headers.Add("Origin", "null"); }),
            })
            {
                var before = await EntriesAsync();
                using var answer = await cast[Matrix.WhoMay(endpoint)].AskAsync("POST", question.Path, question.Content is null ? null : new ByteArrayContent(await question.Content.ReadAsByteArrayAsync()) { Headers = { ContentType = question.Content.Headers.ContentType } }, r => { question.More?.Invoke(r); disguise(r); });
                if (answer.StatusCode != HttpStatusCode.Forbidden || await EntriesAsync() != before) faults.Add($"{endpoint.Name} {what}: {(int)answer.StatusCode}");
            }
        }
        No.Faults(faults);
    }

    [Fact]
    public async Task Another_site_may_link_here_but_not_read_along()
    {
        using (var followed = await cast["owner"].AskAsync("GET", "/toi", more: r => { SetSite(r, "cross-site"); r.Headers.Add("Sec-Fetch-Mode", "navigate"); r.Headers.Add("Sec-Fetch-Dest", "document"); }))
            Assert.Equal(HttpStatusCode.OK, followed.StatusCode);
        foreach (var (mode, dest) in new[] { ("no-cors", "image"), ("cors", "empty"), ("navigate", "iframe"), ("no-cors", "script") })
        {
            using var read = await cast["owner"].AskAsync("GET", "/toi", more: r => { SetSite(r, "cross-site"); r.Headers.Add("Sec-Fetch-Mode", mode); r.Headers.Add("Sec-Fetch-Dest", dest); });
            Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
        }
    }

    /// <summary>What pages of other sites may read: what a verifier of certificates needs, and nothing else.</summary>
    private static readonly string[] Open =
    [
        "GET /.well-known/jwks.json", "GET /hoc/chung-nhan/{certificate:guid}/{secret}", "GET /hoc/noi-cap", "GET /hoc/noi-cap/khoa/{key}", "GET /hoc/noi-cap/thu-hoi", "GET /hoc/noi-cap/{award}",
    ];

    [Fact]
    public async Task Another_sites_page_reads_what_is_open_to_every_site_and_nothing_else()
    {
        var asking = new Asking(cast);
        var all = (await Endpoints.OfAsync(cast.Site)).Where(e => e.Method == "GET").ToList();
        Assert.Equal(Open, all.Where(e => e.Metadata.GetMetadata<OpenToEverySite>() is not null).Select(e => e.Name).Order(StringComparer.Ordinal));
        var faults = new List<string>();
        foreach (var endpoint in all)
        {
            var question = await asking.AboutAsync(endpoint, "");
            foreach (var site in (string[])["cross-site", "same-site"])
            {
                // By whoever may: a browser would send no cookie, and even with one nothing is read.
                using var read = await cast[Matrix.WhoMay(endpoint)].AskAsync("GET", question.Path, more: r =>
                {
                    question.More?.Invoke(r);
                    SetSite(r, site);
                    r.Headers.TryAddWithoutValidation("Sec-Fetch-Mode", "cors");
                    r.Headers.TryAddWithoutValidation("Sec-Fetch-Dest", "empty");
                });
                string Said(string header) => read.Headers.TryGetValues(header, out var values) ? string.Join(',', values) : "";
                var (status, origin, resource) = (read.StatusCode, Said("Access-Control-Allow-Origin"), Said("Cross-Origin-Resource-Policy"));
                var asItShould = Open.Contains(endpoint.Name) ? (status, origin, resource) == (HttpStatusCode.OK, "*", "cross-origin") : (status, origin, resource) == (HttpStatusCode.Forbidden, "", "same-origin");
                if (!asItShould || Said("Access-Control-Allow-Credentials").Length > 0 || Said("Set-Cookie").Length > 0) faults.Add($"{endpoint.Name} {site}: {(int)status} {origin} {resource}");
            }
        }
        No.Faults(faults);
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_taken()
    {
        var asking = new Asking(cast);
        var faults = new List<string>();
        // What is practised changes nothing, and its forms have no token: the matrix says idle for them.
        var forms = (await Endpoints.OfAsync(cast.Site)).Where(e => e is { Method: "POST", Page: not null } && e.Pattern != "/loi" && !e.Pattern.StartsWith("/tap-duot/", StringComparison.Ordinal)).ToList();
        Assert.True(forms.Count > 20, "The forms were not found.");
        foreach (var endpoint in forms)
        {
            foreach (var (what, spoil) in new (string, Action<HttpRequestMessage>)[]
            {
                ("without a token", r => r.Headers.Remove("X-Form-Token")),
                ("with somebody's token", r => { r.Headers.Remove("X-Form-Token"); r.Headers.Add("X-Form-Token", "CfDJ8somebody"); }),
            })
            {
                var question = await asking.AboutAsync(endpoint, "");
                var before = await EntriesAsync();
                using var answer = await cast[Matrix.WhoMay(endpoint)].AskAsync("POST", question.Path, question.Content, r => { question.More?.Invoke(r); spoil(r); });
                var page = await Seen.OfAsync(answer, question.Path);
                if (page.Status != HttpStatusCode.BadRequest || await EntriesAsync() != before) faults.Add($"{endpoint.Name} {what}: {(int)page.Status}");
                else if (page.Html.QuerySelector("h1")?.TextContent != "Trang đã mở quá lâu") faults.Add($"{endpoint.Name} {what}: the page does not say what to do");
            }
        }
        No.Faults(faults);
    }

    private static void SetSite(HttpRequestMessage request, string site)
    {
        request.Headers.Remove("Sec-Fetch-Site");
        request.Headers.Add("Sec-Fetch-Site", site);
    }

    private Task<long> EntriesAsync() => cast.Site.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT coalesce(sum(last), 0) AS Value FROM core_number WHERE series = 'journal'").SingleAsync());
}
