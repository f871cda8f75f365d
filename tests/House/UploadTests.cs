using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Support;
using Xunit;

namespace ThonSo.House;

/// <summary>How much may be sent, and what is left of what was not sent whole.</summary>
public sealed class UploadTests(Cast cast) : IClassFixture<Cast>
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Handlers that take files as they stream in, each with a limit of its own.</summary>
    private static readonly string[] TakesFiles =
    [
        "POST /api/v1/papers", "POST /nhap/{draft:guid}/{question}?handler=Anh", "POST /ho-so/{code}/bo-sung?handler=Anh", "POST /mot-cua/{code}/{step}?handler=KetQua", "POST /to/nop-ho/{id:guid}?handler=Anh", "POST /to-cong-nghe/ho/{household:guid}?handler=Anh", "POST /to-cong-nghe/giong-doc/{shelf}/{code}?handler=Gui", "POST /to-cong-nghe/lop/{id:guid}/anh?handler=Anh",
    ];

    /// <summary>What asks for nothing but who it is, or has nobody to listen to without a gateway's secret.</summary>
    private static readonly string[] ReadsNothing = ["/kannel/{commune}/received", "/loi", "/dang-xuat", "/can-bo/khoa/hoi", "/can-bo/khoa/moi"];

    [Fact]
    public async Task More_than_a_megabyte_is_no_form()
    {
        var asking = new Asking(cast);
        var faults = new List<string>();
        var much = new string('x', Megabyte + 1000);
        foreach (var endpoint in (await Endpoints.OfAsync(cast.Site)).Where(e => e.Method == "POST" && !TakesFiles.Contains(e.Name) && !ReadsNothing.Contains(e.Pattern)))
        {
            var isPage = endpoint.Page is not null;
            var path = (await asking.AboutAsync(endpoint, endpoint.Pattern.Contains("steps", StringComparison.Ordinal) ? "accept" : "")).Path;
            // As a browser sends it: the token stands in the form. A program asks first whether it may send so much.
            var content = isPage ? null : new StringContent($"{{\"login\":\"{much}\",\"phone\":\"{much}\",\"credential\":\"{much}\"}}", Encoding.UTF8, "application/json");
            var match = endpoint.Pattern.Contains("steps", StringComparison.Ordinal) ? await cast.MatchingAsync(path.Split('/')[4]) : null;
            using var answer = await HeardAsync(() => cast[Matrix.WhoMay(endpoint)].AskAsync("POST", path, content, request =>
            {
                match?.Invoke(request);
                request.Headers.Add("Idempotency-Key", NewId.Next().ToString());
                request.Headers.ExpectContinue = !isPage;
                // The server hangs up on what it does not want to hear.
                request.Headers.ConnectionClose = true;
                if (!isPage) return;
                var token = request.Headers.GetValues("X-Form-Token").Single();
                request.Headers.Remove("X-Form-Token");
                request.Content = new StringContent($"form-token={Uri.EscapeDataString(token)}&reason={much}", Encoding.UTF8, "application/x-www-form-urlencoded");
            }));
            var seen = await Seen.OfAsync(answer, path);
            if (seen.Status != HttpStatusCode.RequestEntityTooLarge) faults.Add($"{endpoint.Name}: {(int)seen.Status} {(isPage ? seen.Html.QuerySelector("h1")?.TextContent : "")}");
            else if (isPage && seen.Html.QuerySelector("main p")?.TextContent.Contains("quá lớn", StringComparison.Ordinal) != true) faults.Add($"{endpoint.Name}: the page does not say that it was too much");
        }
        No.Faults(faults);
    }

    /// <summary>Whoever still sends when the server hangs up may not hear the answer, and asks again, as a browser does.</summary>
    private static async Task<HttpResponseMessage> HeardAsync(Func<Task<HttpResponseMessage>> ask)
    {
        for (var times = 1; ; times++)
        {
            try
            {
                return await ask();
            }
            catch (HttpRequestException unheard) when (times < 5 && unheard.InnerException is IOException)
            {
            }
        }
    }

    [Fact]
    public async Task A_dossier_of_more_than_sixty_megabytes_is_refused()
    {
        var papers = new List<Guid>();
        for (var i = 0; i < 4; i++) papers.Add(await cast.PaperAsync("owner", Scan(16 * Megabyte)));
        using var refused = await FileAsync(papers);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Contains("dossiers.too-much-paper", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var taken = await FileAsync(papers[..3]);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);

        // What is added later counts with what is there.
        var code = (await taken.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).GetProperty("code").GetString()!;
        await cast.StepAsync(code, "send-back");
        using (var more = await cast["owner"].AskAsync("POST", $"/ho-so/{code}/bo-sung?handler=anh&muc=0", Photo(Scan(11 * Megabyte), "file-0"))) Assert.Equal(HttpStatusCode.Found, more.StatusCode);
        using var tooMuch = await cast["owner"].AskAsync("POST", $"/ho-so/{code}/bo-sung?handler=anh&muc=0", Photo(Scan(2 * Megabyte), "file-0"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooMuch.StatusCode);
        Assert.Contains("60 MB", (await Seen.OfAsync(tooMuch, "")).Html.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_takes_no_more_than_its_dossier_may_have()
    {
        var draft = await DraftAsync();
        for (var i = 0; i < 3; i++)
        {
            using var taken = await cast["owner"].AskAsync("POST", $"/nhap/{draft}/birth-proof?handler=anh", Photo(Scan(19 * Megabyte)));
            Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
        }
        using var refused = await cast["owner"].AskAsync("POST", $"/nhap/{draft}/birth-proof?handler=anh", Photo(Scan(4 * Megabyte)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("60 MB", (await Seen.OfAsync(refused, "")).Html.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_that_is_too_large_or_no_photo_is_refused_beside_its_field()
    {
        var draft = await DraftAsync();
        foreach (var (file, words) in new[] { (Samples.Jpeg(20 * Megabyte + 1), "nặng quá 20 MB"), ("#!/bin/sh\necho hello"u8.ToArray(), "không phải ảnh hay PDF"), ([], "trống"), (Samples.Jpeg(5000)[..4000], "hỏng") })
        {
            var before = await PapersAsync();
            using var refused = await cast["owner"].AskAsync("POST", $"/nhap/{draft}/birth-proof?handler=anh", Photo(file));
            var page = await Seen.OfAsync(refused, "");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains(words, page.Html.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(before, await PapersAsync());
        }
    }

    /// <summary>A phone that loses its line in the middle of a photo, by the page and by the API; and one that falls silent.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_photo_that_does_not_arrive_whole_leaves_nothing(bool api, bool silent)
    {
        var draft = await DraftAsync();
        // Another test of this class runs before or after, never beside: what is counted is ours alone.
        var before = await PapersAsync();
        var (token, path) = (cast["owner"].Token!, api ? "/api/v1/papers" : $"/nhap/{draft}/birth-proof?handler=anh");
        var photo = Samples.Jpeg(400_000);
        const string Boundary = "----anh";
        var head = $"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n";
        string? formToken = null, cookie = null;
        using (await cast["owner"].AskAsync("POST", "/dang-nhap", new FormUrlEncodedContent([]), r => (formToken, cookie) = (r.Headers.GetValues("X-Form-Token").Single(), r.Headers.GetValues("Cookie").Single()))) { }

        using (var line = new TcpClient())
        {
            await line.ConnectAsync("127.0.0.1", cast.Site.Address.Port);
            var stream = line.GetStream();
            var request = new StringBuilder($"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {photo.Length + head.Length + 100}\r\n")
                .Append(api ? $"Authorization: Bearer {token}\r\n\r\n" : $"Cookie: {cookie}\r\nX-Form-Token: {formToken}\r\nContent-Type: multipart/form-data; boundary={Boundary}\r\n\r\n{head}");
            await stream.WriteAsync(Encoding.ASCII.GetBytes(request.ToString()));
            // Whoever sends too little for too long is given up; how long, the server knows: it hangs up.
            await stream.WriteAsync(photo.AsMemory(0, silent ? 500 : 300_000));
            await stream.FlushAsync();
            if (silent) await stream.ReadExactlyAsync(new byte[12]);
            else await UntilAsync(() => Task.FromResult(Directory.Exists(Papers) && Directory.EnumerateFiles(Papers, "*", SearchOption.AllDirectories).Any(f => f.Contains("drafts", StringComparison.Ordinal))));
        }
        await UntilAsync(async () => await PapersAsync() == before);

        using var page = await cast["owner"].AskAsync("GET", $"/nhap/{draft}/birth-proof");
        Assert.Null((await Seen.OfAsync(page, "")).Html.QuerySelector("img[src^='/giay/']"));
    }

    private string Papers => Path.Combine(cast.Site.Options.DataFolder, "papers");

    /// <summary>How many papers are named in the database, and how many files lie in the store.</summary>
    private async Task<(long Rows, int Files)> PapersAsync() =>
        (await cast.Site.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT count(*) AS Value FROM dossiers_paper").SingleAsync()), Directory.Exists(Papers) ? Directory.EnumerateFiles(Papers, "*", SearchOption.AllDirectories).Count() : 0);

    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        for (var i = 0; i < 1000; i++)
        {
            if (await done()) return;
            await Task.Delay(20);
        }
        Assert.Fail("It did not come to that.");
    }

    private async Task<string> DraftAsync()
    {
        using var begun = await cast["owner"].AskAsync("POST", "/ho-so/moi/1.001193", new FormUrlEncodedContent([KeyValuePair.Create("request", NewId.Next().ToString("N"))]));
        return begun.Headers.Location!.OriginalString.Split('/')[2];
    }

    private Task<HttpResponseMessage> FileAsync(IEnumerable<Guid> papers) =>
        cast["owner"].AskAsync("POST", "/api/v1/dossiers", JsonContent.Create(new { procedure = "1.001193", answers = Samples.Birth(), papers = papers.Select(paper => new { slot = "birth-proof", paper }) }), r => r.Headers.Add("Idempotency-Key", NewId.Next().ToString()));

    /// <summary>A scan of about so many bytes, every one of which is kept; no two are alike.</summary>
    private static byte[] Scan(int bytes) => Samples.Pdf(NewId.Next().ToString("N") + new string('A', bytes));

    private static MultipartFormDataContent Photo(byte[] bytes, string field = "file") => new() { { new ByteArrayContent(bytes), field, "anh.jpg" } };
}
