using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ThonSo.Core.Web;
using ThonSo.Support;
using Xunit;

namespace ThonSo.House;

/// <summary>Every page that somebody can come to by links, in both languages.</summary>
public sealed partial class PageTests(Walked walked) : IClassFixture<Walked>
{
    private const int MostOfAPage = 12 * 1024;

    [Fact]
    public void Every_link_leads_somewhere()
    {
        No.Faults(from one in walked.All
                  where (int)one.Seen.Status >= 400
                  select $"{one.Role}: {one.Seen.Path} is {(int)one.Seen.Status}, linked on {one.Seen.From}");
        Assert.InRange(walked.Pages.Count(), 400, 5000);
    }

    [Fact]
    public async Task Every_page_was_walked_to_in_both_languages()
    {
        // Drawn only as an answer to something else.
        string[] unlinked = ["/loi", "/dang-xuat", "/dang-nhap/ma/{code:guid}"];
        var walkedTo = walked.All.Where(o => o.Seen.Status == HttpStatusCode.OK || o.Seen.Status == HttpStatusCode.Found).Select(o => o.Seen.Path.Split('?')[0]).Distinct().ToList();
        var missing = from endpoint in await Endpoints.OfAsync(walked.Cast.Site)
                      where endpoint is { Method: "GET", Page: not null } && !unlinked.Contains(endpoint.Pattern)
                      let pattern = new Regex("^" + Regex.Replace(Regex.Replace(Regex.Escape(endpoint.Pattern), @"\\\{\w+:guid}", "[0-9a-f-]{36}"), @"\\\{\w+}", "[^/]+") + "$")
                      from lang in new[] { "", "/en" }
                      where !walkedTo.Any(path => (lang.Length == 0 ? !path.StartsWith("/en", StringComparison.Ordinal) : path.StartsWith("/en", StringComparison.Ordinal)) && pattern.IsMatch(path[lang.Length..] is { Length: > 0 } rest ? rest : "/"))
                      select $"nobody came to {lang}{endpoint.Pattern}";
        No.Faults(missing);
    }

    [Fact]
    public void Every_page_has_its_language_a_title_one_heading_and_one_main_part()
    {
        var faults = new List<string>();
        foreach (var (role, page) in walked.Pages)
        {
            var (where, html) = ($"{role}: {page.Path}", page.Html);
            var lang = page.Path == "/en" || page.Path.StartsWith("/en/", StringComparison.Ordinal) || page.Path.StartsWith("/en?", StringComparison.Ordinal) ? "en" : "vi";
            if (html.DocumentElement.GetAttribute("lang") != lang) faults.Add($"{where}: its language is {html.DocumentElement.GetAttribute("lang")}");
            if ((html.Title ?? "").Trim().TrimStart('·').Trim().Length < 5 || (html.Title ?? "").StartsWith('·')) faults.Add($"{where}: its title is \"{html.Title}\"");
            if (html.QuerySelectorAll("main").Length != 1) faults.Add($"{where}: {html.QuerySelectorAll("main").Length} main parts");
            if (html.QuerySelectorAll("h1").Length != 1) faults.Add($"{where}: {html.QuerySelectorAll("h1").Length} first headings");
            faults.AddRange(html.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"{where}: the id {g.Key} stands there twice"));
            faults.AddRange(html.QuerySelectorAll("img").Where(i => i.GetAttribute("alt") is null).Select(i => $"{where}: a picture without words"));
            faults.AddRange(html.QuerySelectorAll("a[href]").Where(a => a.TextContent.Trim().Length == 0 && a.GetAttribute("aria-label") is null && a.QuerySelector("img[alt], svg[aria-label]") is null).Select(a => $"{where}: a link without words to {a.GetAttribute("href")}"));
            foreach (var field in html.QuerySelectorAll("input:not([type=hidden]):not([type=submit]), select, textarea"))
            {
                var named = field.GetAttribute("aria-label") is { Length: > 0 } || field.GetAttribute("aria-labelledby") is not null || field.Closest("label") is not null || (field.Id is { } id && html.QuerySelector($"label[for='{id}']") is not null);
                if (!named) faults.Add($"{where}: the field {field.GetAttribute("name")} has no label");
            }
        }
        No.Faults(faults.Distinct());
    }

    [Fact]
    public void Links_stay_in_the_language_of_the_page()
    {
        var faults = from one in walked.Pages
                     where one.Seen.Path.StartsWith("/en", StringComparison.Ordinal)
                     from link in one.Seen.Html.QuerySelectorAll("main a[href]")
                     let href = link.GetAttribute("href")!
                     where href.StartsWith('/') && !href.StartsWith("/en", StringComparison.Ordinal) && !href.StartsWith("/giay/", StringComparison.Ordinal) && !href.StartsWith("/mot-cua/giay/", StringComparison.Ordinal)
                     select $"{one.Role}: {one.Seen.Path} leads to {href}";
        No.Faults(faults.Distinct());
    }

    [Fact]
    public void Nothing_on_a_page_wants_what_its_policy_forbids()
    {
        var faults = new List<string>();
        foreach (var (role, page) in walked.Pages)
        {
            var where = $"{role}: {page.Path}";
            if (page.Html.QuerySelector("[style], style") is not null) faults.Add($"{where}: a style of its own");
            if (page.Html.QuerySelector("script:not([src])") is not null) faults.Add($"{where}: a script of its own");
            if (page.Html.All.Any(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)))) faults.Add($"{where}: a handler in an attribute");
            if (page.Html.QuerySelectorAll("[src], link[href]").Any(e => (e.GetAttribute("src") ?? e.GetAttribute("href"))!.Contains("//", StringComparison.Ordinal))) faults.Add($"{where}: something from elsewhere");
        }
        No.Faults(faults);
    }

    [Fact]
    public void Every_answer_carries_the_headers_that_protect_it()
    {
        var faults = new List<string>();
        foreach (var (role, seen) in walked.All)
        {
            var where = $"{role}: {seen.Path}";
            void Want(string header, Func<string, bool> good)
            {
                if (seen.Header(header) is not { } value || !good(value)) faults.Add($"{where}: {header} is {seen.Header(header) ?? "not there"}");
            }
            var isPaper = PaperAddress().IsMatch(seen.Path);
            Want("Content-Security-Policy", v => v.Contains("default-src 'none'", StringComparison.Ordinal) && v.Contains("frame-ancestors 'self'", StringComparison.Ordinal) && (isPaper || !v.Contains("unsafe", StringComparison.Ordinal)));
            Want("X-Content-Type-Options", v => v == "nosniff");
            Want("Referrer-Policy", v => v == "no-referrer");
            Want("Cross-Origin-Opener-Policy", v => v == "same-origin");
            // Other sites read what is open to every site (ForeignTests says what that is), and nothing else.
            Want("Cross-Origin-Resource-Policy", v => v == (seen.Header("Access-Control-Allow-Origin") is null ? "same-origin" : "cross-origin"));
            Want("Permissions-Policy", v => v.Contains("geolocation=()", StringComparison.Ordinal));
            if (seen.Header("Server") is not null || seen.Header("X-Powered-By") is not null) faults.Add($"{where}: says what it runs on");
        }
        No.Faults(faults);
    }

    [Fact]
    public void What_is_shown_to_one_person_is_kept_by_nobody_else()
    {
        var faults = from one in walked.All
                     where one.Role != "anonymous" && one.Seen.Status == HttpStatusCode.OK && !one.Seen.Path.StartsWith("/a/", StringComparison.Ordinal)
                     let path = one.Seen.Path.Split('?')[0] is var p && p.StartsWith("/en", StringComparison.Ordinal) ? (p.Length == 3 ? "/" : p[3..]) : one.Seen.Path.Split('?')[0]
                     where PrivateAddress().IsMatch(path)
                     let kept = one.Seen.Header("Cache-Control") ?? ""
                     where !kept.Contains("no-store", StringComparison.Ordinal)
                     select $"{one.Role}: {one.Seen.Path}: Cache-Control is \"{kept}\"";
        No.Faults(faults);
    }

    [Fact]
    public void No_page_is_heavier_than_its_budget()
    {
        var heavy = from one in walked.Pages
                    let weight = Compressed(one.Seen.Bytes)
                    where weight > MostOfAPage
                    orderby weight descending
                    select $"{one.Role}: {one.Seen.Path} weighs {weight} bytes";
        No.Faults(heavy);
    }

    [Fact]
    public async Task The_first_page_arrives_on_a_slow_line()
    {
        async Task<(int Bytes, Seen Seen)> Fetch(string path)
        {
            using var answer = await walked.Cast["anonymous"].AskAsync("GET", path, more: r => r.Headers.AcceptEncoding.ParseAdd("br, gzip"));
            var seen = await Seen.OfAsync(answer, path);
            Assert.Equal(HttpStatusCode.OK, seen.Status);
            Assert.Equal("br", seen.Header("Content-Encoding"));
            return (seen.Bytes.Length, seen);
        }
        var (weight, home) = await Fetch("/");
        var html = new HtmlParser().ParseDocument(new BrotliStream(new MemoryStream(home.Bytes), CompressionMode.Decompress));
        var needed = html.QuerySelectorAll("link[rel=stylesheet], script[src], use[href], img[src]").Select(e => (e.GetAttribute("href") ?? e.GetAttribute("src"))!.Split('#')[0]).Where(p => p.Length > 0).Distinct().ToList();
        foreach (var path in needed)
        {
            var (bytes, _) = await Fetch(path);
            weight += bytes;
            if (path.EndsWith("/app.css", StringComparison.Ordinal)) Assert.InRange(bytes, 1, 10 * 1024);
        }
        Assert.InRange(needed.Count + 1, 2, 4);
        Assert.InRange(weight, 1, 24 * 1024);
    }

    [Fact]
    public async Task A_public_page_is_the_same_for_everyone_and_is_asked_for_once()
    {
        var isPublic = (await Endpoints.OfAsync(walked.Cast.Site)).Where(e => e.Page?.IsDefined(typeof(PublicPageAttribute), inherit: true) == true).Select(e => e.Pattern).ToList();
        Assert.True(isPublic.Count >= 6, "The public pages were not found.");
        var asking = new Asking(walked.Cast);
        foreach (var endpoint in (await Endpoints.OfAsync(walked.Cast.Site)).Where(e => isPublic.Contains(e.Pattern)))
        {
            var path = await asking.FillAsync(endpoint, "");
            using var first = await walked.Cast["anonymous"].AskAsync("GET", path);
            using var again = await walked.Cast["owner"].AskAsync("GET", path);
            var (one, two) = (await Seen.OfAsync(first, path), await Seen.OfAsync(again, path));
            Assert.Equal(HttpStatusCode.OK, one.Status);
            Assert.Equal(one.Text, two.Text);
            Assert.Null(one.Header("Set-Cookie"));
            Assert.Null(two.Header("Set-Cookie"));
            Assert.Null(one.Html.QuerySelector("input[name=form-token]"));
            Assert.Null(one.Html.QuerySelector("form[method=post]"));
            Assert.Equal("no-cache", one.Header("Cache-Control"));
            Assert.Contains("Accept-Encoding", one.Header("Vary"), StringComparison.Ordinal);
            using var third = await walked.Cast["anonymous"].AskAsync("GET", path, more: r => r.Headers.IfNoneMatch.ParseAdd(one.Header("ETag")!));
            Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
            Assert.Empty(await third.Content.ReadAsByteArrayAsync());
            Assert.Null(await Seen.OfAsync(third, path) is var s ? s.Header("Set-Cookie") : "");
            // A browser without either compression is understood too.
            using var zipped = await walked.Cast["anonymous"].AskAsync("GET", path, more: r => r.Headers.AcceptEncoding.ParseAdd("gzip"));
            Assert.Equal("gzip", (await Seen.OfAsync(zipped, path)).Header("Content-Encoding"));
        }
    }

    [Fact]
    public void A_page_without_a_form_and_a_session_sets_no_cookie()
    {
        var faults = from one in walked.Pages
                     where one.Role == "anonymous" && one.Seen.Header("Set-Cookie") is not null && one.Seen.Html.QuerySelector("form[method=post]") is null
                     select $"{one.Seen.Path}: {one.Seen.Header("Set-Cookie")}";
        No.Faults(faults);
    }

    [Fact]
    public void Cookies_are_kept_from_scripts_and_from_other_sites()
    {
        var faults = from one in walked.All
                     where one.Seen.Header("Set-Cookie") is { } cookie && !(cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase) && cookie.Contains("samesite", StringComparison.OrdinalIgnoreCase))
                     select $"{one.Seen.Path}: {one.Seen.Header("Set-Cookie")}";
        No.Faults(faults);
    }

    [Fact]
    public void Whoever_can_send_something_gets_a_token_with_the_form()
    {
        var faults = from one in walked.Pages
                     from form in one.Seen.Html.QuerySelectorAll("form[method=post]")
                     // What is practised changes nothing: there is nothing to guard, and no cookie to guard it with.
                     where form.QuerySelector("input[name=form-token]") is null && !form.HasAttribute("data-practice")
                     select $"{one.Role}: {one.Seen.Path}: a form to {form.GetAttribute("action")} has no token";
        No.Faults(faults);
    }

    [Theory]
    [InlineData("/khong-co-trang-nay", "Không có trang này")]
    [InlineData("/en/no-such-page", "There is no such page")]
    [InlineData("/thon/khong-co", "Không có trang này")]
    [InlineData("/en/thu-tuc/9.999999", "There is no such page")]
    public async Task An_address_with_a_slip_in_it_gets_a_plain_page(string path, string words)
    {
        using var answer = await walked.Cast["anonymous"].AskAsync("GET", path);
        var page = await Seen.OfAsync(answer, path);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(words, page.Html.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.Html.QuerySelector("a[href^='tel:']"));
        Assert.NotNull(page.Header("Content-Security-Policy"));
    }

    private static int Compressed(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var brotli = new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(bytes);
        return (int)output.Length;
    }

    // Papers, results and letters: the file is data, and a viewer of the browser's may style it.
    [GeneratedRegex(@"^(/en)?(/giay/|/mot-cua/giay/)")]
    private static partial Regex PaperAddress();

    [GeneratedRegex(@"^/(toi|to/|ho-so|nhap|giay|mot-cua|quan-tri|to-cong-nghe|nho-giup/.|hoc/(cua-toi|xac-nhan|kiem-tra)(/|$)|can-bo$|can-bo/khoa)")]
    private static partial Regex PrivateAddress();
}
