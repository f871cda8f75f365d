using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ThonSo.Support;
using Xunit;

namespace ThonSo.People.Tests;

/// <summary>Signing in by phone, through the API and on the pages, on both engines.</summary>
public sealed class SignInTests
{
    [Theory, BothEngines]
    public async Task A_resident_signs_in_with_the_code_of_the_message_and_stays_the_same_person(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var phone = Samples.NewPhone();
        using var api = site.Api();
        var first = await EnterAsync(api, await AskAsync(api, phone), await site.CodeAsync(phone));
        // The same number, written another way.
        var second = await EnterAsync(api, await AskAsync(api, $"+84 {phone[1..4]} {phone[4..]}"), await site.CodeAsync(phone));
        Assert.Equal((await PersonOf(first)), (await PersonOf(second)));
    }

    [Theory, BothEngines]
    public async Task The_answer_is_the_same_whether_the_phone_is_known_or_not(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var known = Samples.NewPhone();
        await site.SignInAsync(known);
        using var api = site.Api();
        var answers = new[] { await api.PostAsJsonAsync("/api/v1/sign-in/codes", new { phone = known }), await api.PostAsJsonAsync("/api/v1/sign-in/codes", new { phone = Samples.NewPhone() }) };
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Accepted, a.StatusCode));
        var bodies = await Task.WhenAll(answers.Select(a => a.Content.ReadFromJsonAsync<JsonElement>()));
        Assert.Equal(bodies[0].EnumerateObject().Select(p => (p.Name, p.Value.ValueKind)), bodies[1].EnumerateObject().Select(p => (p.Name, p.Value.ValueKind)));
    }

    [Theory, BothEngines]
    public async Task A_code_works_once(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var phone = Samples.NewPhone();
        using var api = site.Api();
        var id = await AskAsync(api, phone);
        var code = await site.CodeAsync(phone);
        // At once from two phones: one of them is in.
        var answers = await Task.WhenAll(EnterAsync(api, id, code), EnterAsync(api, id, code), EnterAsync(api, id, code));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.Equal("people.code-over", await CodeOf(await EnterAsync(api, id, code)));
    }

    [Theory, BothEngines]
    public async Task After_five_wrong_tries_the_right_code_opens_nothing(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var phone = Samples.NewPhone();
        using var api = site.Api();
        var id = await AskAsync(api, phone);
        var right = await site.CodeAsync(phone);
        for (var i = 1; i <= 4; i++) Assert.Equal("people.wrong-code", await CodeOf(await EnterAsync(api, id, Wrong(right, i))));
        Assert.Equal("people.code-over", await CodeOf(await EnterAsync(api, id, Wrong(right, 5))));
        Assert.Equal("people.code-over", await CodeOf(await EnterAsync(api, id, right)));
    }

    [Theory, BothEngines]
    public async Task Forty_guesses_at_once_are_still_at_most_five_tries(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var phone = Samples.NewPhone();
        using var api = site.Api();
        var id = await AskAsync(api, phone);
        var right = await site.CodeAsync(phone);
        var answers = await Task.WhenAll(Enumerable.Range(1, 40).Select(async i => await CodeOf(await EnterAsync(api, id, Wrong(right, i)))));
        // The others lost the race and learnt nothing of their guess.
        Assert.InRange(answers.Count(a => a == "people.wrong-code"), 1, 4);
        Assert.All(answers, a => Assert.Contains(a, new[] { "people.wrong-code", "people.code-over", "core.stale" }));
    }

    [Fact]
    public async Task A_code_lasts_five_minutes()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var (early, late) = (Samples.NewPhone(), Samples.NewPhone());
        using var api = site.Api();
        var (earlyId, lateId) = (await AskAsync(api, early), await AskAsync(api, late));
        var (earlyCode, lateCode) = (await site.CodeAsync(early), await site.CodeAsync(late));
        site.Clock.Advance(TimeSpan.FromMinutes(4.5));
        Assert.Equal(HttpStatusCode.OK, (await EnterAsync(api, earlyId, earlyCode)).StatusCode);
        site.Clock.Advance(TimeSpan.FromMinutes(0.6));
        Assert.Equal("people.code-over", await CodeOf(await EnterAsync(api, lateId, lateCode)));
    }

    [Fact]
    public async Task A_phone_gets_three_codes_in_ten_minutes_and_ten_in_a_day()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var phone = Samples.NewPhone();
        var given = 0;
        for (var minute = 0; minute < 120; minute += 2)
        {
            using var api = site.Api();
            var answer = await api.PostAsJsonAsync("/api/v1/sign-in/codes", new { phone });
            if (answer.StatusCode == HttpStatusCode.Accepted) given++;
            else Assert.Equal((HttpStatusCode.TooManyRequests, "people.too-many-codes"), (answer.StatusCode, await CodeOf(answer)));
            if (minute == 8) Assert.Equal(3, given);
            site.Clock.Advance(TimeSpan.FromMinutes(2));
        }
        Assert.Equal(10, given);
        site.Clock.Advance(TimeSpan.FromHours(24));
        using var nextDay = site.Api();
        Assert.Equal(HttpStatusCode.Accepted, (await nextDay.PostAsJsonAsync("/api/v1/sign-in/codes", new { phone })).StatusCode);
    }

    [Fact]
    public async Task One_address_gets_sixty_codes_an_hour_and_another_is_not_held_up()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        using var api = site.Api();
        for (var i = 0; i < 60; i++) await AskAsync(api, Samples.NewPhone());
        Assert.Equal(HttpStatusCode.TooManyRequests, (await api.PostAsJsonAsync("/api/v1/sign-in/codes", new { phone = Samples.NewPhone() })).StatusCode);
        using var elsewhere = site.Api();
        Assert.Equal(HttpStatusCode.Accepted, (await elsewhere.PostAsJsonAsync("/api/v1/sign-in/codes", new { phone = Samples.NewPhone() })).StatusCode);
        site.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Accepted, (await api.PostAsJsonAsync("/api/v1/sign-in/codes", new { phone = Samples.NewPhone() })).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mẹ tôi")]
    [InlineData("0262 3859 100")]
    [InlineData("+1 202 555 0100")]
    [InlineData("0912 345 67")]
    public async Task What_is_no_vietnamese_mobile_gets_a_sentence_and_no_code(string? phone)
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        using var api = site.Api();
        var answer = await api.PostAsJsonAsync("/api/v1/sign-in/codes", new { phone });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("people.not-a-mobile", await CodeOf(answer));
    }

    [Fact]
    public async Task A_code_of_one_commune_opens_nothing_in_another()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var phone = Samples.NewPhone();
        using var here = site.Api();
        var id = await AskAsync(here, phone);
        var code = await site.CodeAsync(phone);
        using var there = site.Api(host: TestSite.NeighbourHost);
        Assert.Equal("people.code-over", await CodeOf(await EnterAsync(there, id, code)));
    }

    [Fact]
    public async Task Neither_code_nor_phone_stands_in_the_database_in_the_clear()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var phone = Samples.NewPhone();
        using var api = site.Api();
        await AskAsync(api, phone);
        var code = await site.CodeAsync(phone);
        await site.SignInAsync(phone);
        var bytes = new List<byte>();
        foreach (var file in Directory.GetFiles(site.Options.DataFolder, "*.db*")) bytes.AddRange(await ReadSharedAsync(file));
        var text = System.Text.Encoding.Latin1.GetString([.. bytes]);
        Assert.NotEqual(0, text.Length);
        Assert.DoesNotContain(phone[1..], text, StringComparison.Ordinal);
        Assert.DoesNotContain(code, text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task On_the_pages_without_script_the_way_leads_back_to_where_it_began(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var phone = Samples.NewPhone();
        var visitor = site.Visitor();
        var page = await visitor.GoAsync("/toi/may");
        Assert.Equal("/dang-nhap?tiep=%2Ftoi%2Fmay", page.Path);
        page = await page.Fill("Số điện thoại của bà con", "12").PressAsync("Gửi mã cho tôi");
        Assert.Contains("0912 345 678", page.Errors, StringComparison.Ordinal);
        page = await page.Fill("Số điện thoại của bà con", phone).PressAsync("Gửi mã cho tôi");
        Assert.DoesNotContain(phone, page.Text, StringComparison.Ordinal);
        var code = await site.CodeAsync(phone);
        page = await page.Fill("Viết mã 6 số", Wrong(code, 1)).PressAsync("Vào");
        Assert.Contains("Mã chưa đúng", page.Errors, StringComparison.Ordinal);
        // Written with a space, as people do.
        page = await page.Fill("Viết mã 6 số", $"{code[..3]} {code[3..]}").PressAsync("Vào");
        Assert.Equal((HttpStatusCode.OK, "/toi/may"), (page.Status, page.Path));
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_led_to_a_foreign_address_after_signing_in(string tiep)
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var phone = Samples.NewPhone();
        var page = await site.Visitor().GoAsync($"/dang-nhap?tiep={Uri.EscapeDataString(tiep)}");
        page = await page.Fill("Số điện thoại của bà con", phone).PressAsync("Gửi mã cho tôi");
        page = await page.Fill("Viết mã 6 số", await site.CodeAsync(phone)).PressAsync("Vào");
        Assert.Equal("/toi", page.Path);
    }

    [Theory, BothEngines]
    public async Task A_double_tap_on_send_asks_for_one_code(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var phone = Samples.NewPhone();
        var form = (await site.Visitor().GoAsync("/dang-nhap")).Fill("Số điện thoại của bà con", phone);
        var pages = await Task.WhenAll(form.PressAsync("Gửi mã cho tôi"), form.PressAsync("Gửi mã cho tôi"));
        Assert.Equal(pages[0].Path, pages[1].Path);
        Assert.Single(await site.MessagesAsync(phone));
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static async Task<Guid> AskAsync(HttpClient api, string phone)
    {
        var asked = await api.PostAsJsonAsync("/api/v1/sign-in/codes", new { phone });
        asked.EnsureSuccessStatusCode();
        return (await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("codeId").GetGuid();
    }

    private static Task<HttpResponseMessage> EnterAsync(HttpClient api, Guid codeId, string code) => api.PostAsJsonAsync("/api/v1/sign-in", new { codeId, code });

    private static async Task<string> CodeOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;

    private static async Task<string> PersonOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("personId").GetString()!;

    /// <summary>A code of six digits that is not the right one.</summary>
    private static string Wrong(string right, int by) => ((int.Parse(right) + by) % 1_000_000).ToString("D6");
}
