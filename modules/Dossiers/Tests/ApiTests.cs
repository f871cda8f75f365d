using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Dossiers.Tests;

/// <summary>Dossiers through the API, on both engines: retries, conflicts, bad input, and who may see what.</summary>
public sealed class ApiTests
{
    [Theory, BothEngines]
    public async Task A_dossier_is_filed_told_and_followed(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var phone = Samples.NewPhone();
        using var api = site.Api(await site.SignInAsync(phone));
        var (code, secret) = await FileAsync(api);

        Assert.Matches(@"^\d{6}-\d{4,}$", code);
        Assert.Contains(await site.MessagesAsync(phone, atLeast: 2), m => m.Contains(code, StringComparison.Ordinal));
        using var anyone = site.Api();
        var seen = await anyone.GetFromJsonAsync<JsonElement>($"/api/v1/dossiers/{code}?secret={secret}");
        Assert.Equal("submitted", seen.GetProperty("stage").GetString());
        Assert.Equal(1, seen.GetProperty("official").GetProperty("code").GetInt32());
        Assert.DoesNotContain("Niê", seen.GetRawText(), StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_repeated_filing_is_one_dossier_and_gets_the_first_answer(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        using var api = site.Api(await site.SignInAsync(Samples.NewPhone()));
        var key = NewId.Next().ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => SendAsync(api, "1.014027", Samples.Pension(), key)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.StatusCode));
        Assert.Single((await Task.WhenAll(answers.Select(a => a.Content.ReadAsStringAsync()))).Distinct());
    }

    [Theory, BothEngines]
    public async Task A_repeated_filing_with_its_paper_gets_the_first_answer(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        using var api = site.Api(await site.SignInAsync(Samples.NewPhone()));
        var paper = await UploadAsync(api, Samples.Jpeg());
        var key = NewId.Next().ToString();
        var first = await SendAsync(api, "1.001193", Samples.Birth(), key, ("birth-proof", paper));
        var second = await SendAsync(api, "1.001193", Samples.Birth(), key, ("birth-proof", paper));
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());

        // The same paper under another key is gone: it belongs to the first dossier.
        var third = await SendAsync(api, "1.001193", Samples.Birth(), NewId.Next().ToString(), ("birth-proof", paper));
        Assert.Equal("dossiers.paper-unknown", await CodeOf(third));
    }

    [Theory, BothEngines]
    public async Task A_key_used_for_something_else_is_refused(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        using var api = site.Api(await site.SignInAsync(Samples.NewPhone()));
        var key = NewId.Next().ToString();
        await SendAsync(api, "1.014027", Samples.Pension(), key);
        Assert.Equal("core.request-reused", await CodeOf(await SendAsync(api, "1.014027", Samples.Pension("Trần Thị Khác"), key)));
    }

    [Theory, BothEngines]
    public async Task Two_people_may_use_the_same_key(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        using var one = site.Api(await site.SignInAsync(Samples.NewPhone()));
        using var other = site.Api(await site.SignInAsync(Samples.NewPhone()));
        var key = "the same key";
        Assert.NotEqual(await (await SendAsync(one, "1.014027", Samples.Pension(), key)).Content.ReadAsStringAsync(), await (await SendAsync(other, "1.014027", Samples.Pension(), key)).Content.ReadAsStringAsync());
    }

    [Theory, BothEngines]
    public async Task Everything_wrong_is_named_at_once(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        using var api = site.Api(await site.SignInAsync(Samples.NewPhone()));
        var answers = Samples.Birth();
        answers.Remove("birthplace");
        answers["child.birth"] = "31/02/2026";
        var refused = await SendAsync(api, "1.001193", answers, NewId.Next().ToString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(["birth-proof", "birthplace", "child.birth"], problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString()).Order());
    }

    [Theory]
    [InlineData("1.004222", "dossiers.filed-elsewhere", HttpStatusCode.Conflict)]
    [InlineData("9.999999", "procedures.unknown", HttpStatusCode.NotFound)]
    public async Task What_is_not_filed_here_is_refused(string procedure, string code, HttpStatusCode status)
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        using var api = site.Api(await site.SignInAsync(Samples.NewPhone()));
        var refused = await SendAsync(api, procedure, Samples.Pension(), NewId.Next().ToString());
        Assert.Equal((status, code), (refused.StatusCode, await CodeOf(refused)));
    }

    [Theory]
    [InlineData("{", "core.unreadable")]
    [InlineData("[]", "core.unreadable")]
    [InlineData("{\"procedure\":17}", "core.unreadable")]
    [InlineData("{\"procedure\":\"1.014027\",\"answers\":{\"me.name\":[1]}}", "core.unreadable")]
    [InlineData("null", "core.unreadable")]
    [InlineData("", "core.unreadable")]
    public async Task What_cannot_be_read_gets_a_clear_answer(string body, string code)
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        using var api = site.Api(await site.SignInAsync(Samples.NewPhone()));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/dossiers") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", "k");
        var refused = await api.SendAsync(request);
        Assert.Equal((HttpStatusCode.BadRequest, code), (refused.StatusCode, await CodeOf(refused)));
        Assert.DoesNotContain("   at ", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_before_it_is_read()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        using var api = site.Api(await site.SignInAsync(Samples.NewPhone()));
        var answers = Samples.Pension();
        answers["remark"] = new string('x', 700_000);
        var refused = await SendAsync(api, "1.014027", answers, NewId.Next().ToString());
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "core.too-large"), (refused.StatusCode, await CodeOf(refused)));
    }

    [Theory, BothEngines]
    public async Task Papers_are_looked_at_and_only_their_owner_gets_them_back(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var token = await site.SignInAsync(Samples.NewPhone());
        using var api = site.Api(token);
        var id = await UploadAsync(api, Samples.Jpeg(300_000));

        var owner = site.Visitor();
        owner.Cookies["ts"] = token;
        var shown = await owner.GoAsync($"/giay/{id}");
        Assert.Equal("image/jpeg", shown.Type);
        Assert.Equal([0xFF, 0xD8], shown.Bytes[..2]);

        var other = site.Visitor();
        other.Cookies["ts"] = await site.SignInAsync(Samples.NewPhone());
        Assert.Equal(HttpStatusCode.NotFound, (await other.GoAsync($"/giay/{id}")).Status);

        foreach (var refused in new[] { "just some text"u8.ToArray(), Samples.Jpeg(5000)[..4000], Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj << /Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >> endobj\nstartxref\n0\n%%EOF") })
        {
            var answer = await api.PostAsync("/api/v1/papers", new ByteArrayContent(refused));
            Assert.True(answer.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.UnsupportedMediaType, answer.StatusCode.ToString());
            Assert.NotEmpty((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString()!);
        }
    }

    [Fact]
    public async Task A_paper_larger_than_twenty_megabytes_is_refused()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        using var api = site.Api(await site.SignInAsync(Samples.NewPhone()));
        Assert.Equal(HttpStatusCode.Created, (await api.PostAsync("/api/v1/papers", new ByteArrayContent(Samples.Jpeg(20 * 1024 * 1024)))).StatusCode);
        var refused = await api.PostAsync("/api/v1/papers", new ByteArrayContent(Samples.Jpeg(20 * 1024 * 1024 + 1)));
        Assert.True(refused.StatusCode is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity, refused.StatusCode.ToString());
    }

    [Theory, BothEngines]
    public async Task Nobody_fills_the_disk_with_papers_that_are_never_filed(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        using var api = site.Api(await site.SignInAsync(Samples.NewPhone()));
        var first = await UploadAsync(api, Samples.Pdf());
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var work = scope.ServiceProvider.GetRequiredService<Work>();
            var paper = await work.Db.Set<PaperRow>().SingleAsync(p => p.CommuneId == TestSite.HoaPhu && p.Id == first);
            work.Db.Entry(paper).Property(p => p.Bytes).CurrentValue = Papers.PaperUpload.MostInADay;
            await work.CommitAsync(TestSite.HoaPhu, Actor.System, RequestId.Fresh(), new PaperRemoved(first, null, null));
        }
        var refused = await api.PostAsync("/api/v1/papers", new ByteArrayContent(Samples.Pdf()));
        Assert.Equal((HttpStatusCode.TooManyRequests, "dossiers.too-much-in-a-day"), (refused.StatusCode, await CodeOf(refused)));
        using var other = site.Api(await site.SignInAsync(Samples.NewPhone()));
        await UploadAsync(other, Samples.Pdf());
    }

    [Theory, BothEngines]
    public async Task A_step_wants_the_present_version_the_right_person_and_the_right_stage(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        using var villager = site.Api(await site.SignInAsync(Samples.NewPhone()));
        using var receiver = site.Api(await site.OfficerAsync("motcua"));
        var (code, _) = await FileAsync(villager);

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await receiver.PostAsync($"/api/v1/dossiers/{code}/steps/accept", null)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await StepAsync(receiver, code, "accept", "\"99\"")).StatusCode);
        Assert.Equal("dossiers.not-your-step", await CodeOf(await StepAsync(villager, code, "accept")));
        Assert.Equal("dossiers.not-possible-now", await CodeOf(await StepAsync(receiver, code, "hand-over")));
        Assert.Equal("dossiers.step-unknown", await CodeOf(await StepAsync(receiver, code, "explode", "\"0\"")));

        var accepted = await (await StepAsync(receiver, code, "accept")).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("accepted", accepted.GetProperty("stage").GetString());
        var clock = accepted.GetProperty("clock");
        Assert.Equal(10, clock.GetProperty("days").EnumerateArray().Where(d => d.TryGetProperty("ordinal", out _)).Max(d => d.GetProperty("ordinal").GetInt32()));
    }

    [Theory, BothEngines]
    public async Task Of_two_officers_who_decide_at_once_one_is_told_that_it_has_changed(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        using var villager = site.Api(await site.SignInAsync(Samples.NewPhone()));
        using var receiver = site.Api(await site.OfficerAsync("motcua"));
        for (var i = 0; i < 5; i++)
        {
            var (code, _) = await FileAsync(villager);
            var version = await VersionAsync(receiver, code);
            var answers = await Task.WhenAll(StepAsync(receiver, code, "accept", version), StepAsync(receiver, code, "refuse", version, new { reason = "Không thuộc thẩm quyền của xã" }));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], answers.Select(a => a.StatusCode).Order());
        }
    }

    [Theory, BothEngines]
    public async Task Code_and_secret_are_wrong_in_the_same_way_and_guessing_ends(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        using var villager = site.Api(await site.SignInAsync(Samples.NewPhone()));
        var (code, secret) = await FileAsync(villager);
        using var anyone = site.Api();
        var wrongSecret = await anyone.GetAsync($"/api/v1/dossiers/{code}?secret=ZZZZ");
        var wrongCode = await anyone.GetAsync($"/api/v1/dossiers/990101-0001?secret={secret}");
        Assert.Equal((wrongSecret.StatusCode, await TitleOf(wrongSecret)), (wrongCode.StatusCode, await TitleOf(wrongCode)));

        HttpStatusCode last = default;
        for (var i = 0; i < 12; i++) last = (await anyone.GetAsync($"/api/v1/dossiers/{code}?secret=A{i:D3}")).StatusCode;
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        // The owner is not locked out by somebody else's guessing.
        Assert.Equal(HttpStatusCode.OK, (await villager.GetAsync($"/api/v1/dossiers/{code}")).StatusCode);
    }

    [Theory, BothEngines]
    public async Task A_neighbouring_commune_sees_nothing(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var token = await site.SignInAsync(Samples.NewPhone());
        using var api = site.Api(token);
        var (code, secret) = await FileAsync(api);

        using var elsewhere = site.Api(token, TestSite.NeighbourHost);
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.GetAsync($"/api/v1/dossiers/{code}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync($"/api/v1/dossiers/{code}?secret={secret}")).StatusCode);
        using var stranger = site.Api(await site.OfficerAsync("motcua", TestSite.NeighbourHost), TestSite.NeighbourHost);
        Assert.Equal("dossiers.not-found", await CodeOf(await stranger.GetAsync($"/api/v1/dossiers/{code}")));
    }

    [Theory, BothEngines]
    public async Task Whoever_looks_stands_on_the_owners_page(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var token = await site.SignInAsync(Samples.NewPhone());
        using var api = site.Api(token);
        var (code, _) = await FileAsync(api);
        using var officer = site.Api(await site.OfficerAsync("lanhdao"));
        await officer.GetAsync($"/api/v1/dossiers/{code}");

        var owner = site.Visitor();
        owner.Cookies["ts"] = token;
        var page = await owner.GoAsync($"/ho-so/{code}/ai-xem");
        Assert.Contains("Lê Văn Dụ, Phó Chủ tịch UBND xã", page.Text, StringComparison.Ordinal);
        Assert.Contains("xem nội dung", page.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Codes_of_a_day_have_no_holes_although_many_file_at_once(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var api = site.Api(await site.SignInAsync());
        var good = Enumerable.Range(0, 60).Select(_ => SendAsync(api, "1.014027", Samples.Pension(), NewId.Next().ToString()));
        var bad = Enumerable.Range(0, 20).Select(_ => SendAsync(api, "1.014027", [], NewId.Next().ToString()));
        await Task.WhenAll(good.Concat(bad));
        var codes = await site.ReadAsync(db => db.Set<Dossier>().Select(d => d.Code).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 60).Select(n => $"261120-{n:D4}"), codes.Select(c => c.ToString()).Order());
    }

    [Theory]
    [InlineData("2026-02-13T14:00:00+07:00", 3, "working-days", "2026-02-25T10:00:00Z")]
    [InlineData("2026-04-24T15:30:00+07:00", 1, "same-day", "2026-04-28T10:00:00Z")]
    [InlineData("2026-08-28T09:00:00+07:00", 1, "working-days", "2026-09-03T10:00:00Z")]
    [InlineData("2026-11-20T10:03:00+07:00", 10, "working-days", "2026-12-07T10:00:00Z")]
    public async Task The_calendar_computes_and_explains(string from, int value, string unit, string due)
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        using var api = site.Api();
        var answer = await api.GetFromJsonAsync<JsonElement>($"/api/v1/calendar/due?from={Uri.EscapeDataString(from)}&value={value}&unit={unit}");
        Assert.Equal(due, answer.GetProperty("atUtc").GetString());
        Assert.Equal("due", answer.GetProperty("days").EnumerateArray().Last().GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("from=2026-11-20T10:00:00%2B07:00&value=1&unit=fortnights", "calendar.unit-unknown")]
    [InlineData("from=2026-11-20T10:00:00%2B07:00&value=0&unit=days", "calendar.value-out-of-range")]
    [InlineData("from=1999-11-20T10:00:00%2B07:00&value=1&unit=days", "calendar.before-it-begins")]
    [InlineData("from=yesterday&value=1&unit=days", "core.unreadable")]
    public async Task The_calendar_says_what_it_wants(string query, string code)
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        using var api = site.Api();
        Assert.Equal(code, await CodeOf(await api.GetAsync($"/api/v1/calendar/due?{query}")));
    }

    internal static async Task<(string Code, string Secret)> FileAsync(HttpClient api)
    {
        var answer = await SendAsync(api, "1.014027", Samples.Pension(), NewId.Next().ToString());
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var filed = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (filed.GetProperty("code").GetString()!, filed.GetProperty("secret").GetString()!);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient api, string procedure, Dictionary<string, string> answers, string key, params (string Slot, Guid Paper)[] papers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/dossiers") { Content = JsonContent.Create(new { procedure, answers, papers = papers.Select(p => new { slot = p.Slot, paper = p.Paper }) }) };
        request.Headers.Add("Idempotency-Key", key);
        return await api.SendAsync(request);
    }

    private static async Task<Guid> UploadAsync(HttpClient api, byte[] bytes)
    {
        var answer = await api.PostAsync("/api/v1/papers", new ByteArrayContent(bytes));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static async Task<string> VersionAsync(HttpClient api, string code) => (await api.GetAsync($"/api/v1/dossiers/{code}")).Headers.ETag!.Tag;

    internal static async Task<HttpResponseMessage> StepAsync(HttpClient api, string code, string step, string? version = null, object? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/dossiers/{code}/steps/{step}") { Content = JsonContent.Create(body ?? new { }) };
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(version ?? await VersionAsync(api, code)));
        return await api.SendAsync(request);
    }

    private static async Task<string?> TitleOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString();

    private static async Task<string?> CodeOf(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        return body.StartsWith('{') && JsonDocument.Parse(body).RootElement.TryGetProperty("code", out var code) ? code.GetString() : $"{(int)answer.StatusCode} {body}";
    }
}
