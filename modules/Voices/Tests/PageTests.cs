using System.Net;
using ThonSo.Core.Acts;
using ThonSo.Core.Voices;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Voices.Tests;

/// <summary>Recording, approving and listening without a script.</summary>
public sealed class PageTests
{
    private const string Recording = "/to-cong-nghe/giong-doc/hoc/nop-ho-so?tieng=ede";

    [Theory, BothEngines]
    public async Task A_file_is_sent_approved_and_heard_on_the_lessons_page(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = new Given(site);
        var (phone, leaders) = (Samples.NewPhone(), Samples.NewPhone());
        await given.MemberAsync(phone: phone);
        await given.MemberAsync("Y Trưởng Êban", role: Role.TeamLeader, phone: leaders);
        var (speaker, leader, listener) = (await given.SignedInAsync(phone), await given.SignedInAsync(leaders), site.Visitor());
        Assert.Null((await listener.GoAsync("/hoc/nop-ho-so")).Document.QuerySelector("audio"));

        var list = await speaker.GoAsync("/to-cong-nghe/giong-doc?tieng=ede");
        Assert.Contains("Bài học: còn thiếu 31 trong 31", list.Text, StringComparison.Ordinal);
        var page = await list.FollowAsync("Nộp hồ sơ trên Thôn Số");
        Assert.Equal("ede", ChosenOn(page));
        Assert.Contains("Bây giờ mời bác", page.Document.QuerySelector(".script")!.TextContent, StringComparison.Ordinal);
        var sent = await page.Attach("giong.webm", Samples.Voice()).Choose("Tôi đồng ý").Choose("Ghi tên tôi").PressAsync("Gửi để duyệt");
        Assert.Equal("/toi/giong-doc?gui=true", sent.Path);
        Assert.Contains("Chờ duyệt", sent.Text, StringComparison.Ordinal);
        Assert.Null((await listener.GoAsync("/hoc/nop-ho-so")).Document.QuerySelector("audio"));

        Assert.Contains("(1)", (await leader.GoAsync("/to-cong-nghe/giong-doc")).Document.QuerySelector("a[href$='/duyet']")!.TextContent, StringComparison.Ordinal);
        var one = await (await leader.GoAsync("/to-cong-nghe/giong-doc/duyet")).FollowAsync("Nộp hồ sơ trên Thôn Số");
        Assert.Contains("H'Thử Niê (Đồng ý ghi tên)", one.Text, StringComparison.Ordinal);
        await one.PressAsync("Duyệt, cho cả xã nghe");

        var heard = (await listener.GoAsync("/hoc/nop-ho-so")).Document.QuerySelector(".voices li")!;
        Assert.Matches(@"Êđê\s+H'Thử đọc · 2 giây · 6 KB", heard.TextContent);
        var audio = heard.QuerySelector("audio")!;
        Assert.Equal(("none", true, false), (audio.GetAttribute("preload"), audio.HasAttribute("controls"), audio.ClassList.Contains("instead")));
        Assert.Equal(HttpStatusCode.OK, (await listener.GoAsync(audio.GetAttribute("src")!)).Status);
        Assert.Contains("Cả xã nghe được", (await speaker.GoAsync("/to-cong-nghe/giong-doc?tieng=ede")).Text, StringComparison.Ordinal);

        Assert.Contains("Giọng đọc của tôi", (await speaker.GoAsync("/toi")).Text, StringComparison.Ordinal);
        await (await speaker.GoAsync("/toi/giong-doc")).PressAsync("Rút lại và xoá");
        Assert.Null((await listener.GoAsync("/hoc/nop-ho-so")).Document.QuerySelector("audio"));
        Assert.DoesNotContain("Giọng đọc của tôi", (await speaker.GoAsync("/toi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_neighbour_who_read_in_Vietnamese_speaks_instead_of_the_browser()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var given = new Given(site);
        await given.HeardAsync(await given.MemberAsync("Nguyễn Thị Mẫu"), new("thu-tuc", "1.001193"), "viet");

        Assert.NotNull((await site.Visitor().GoAsync("/thu-tuc/1.001193")).Document.QuerySelector("audio.instead"));
        // An English page is read in English.
        var english = (await site.Visitor().GoAsync("/en/thu-tuc/1.001193")).Document.QuerySelector(".voices")!;
        Assert.Null(english.QuerySelector("audio.instead"));
        Assert.Matches(@"Tiếng Việt\s+read by Mẫu · 2 s · 6 KB", english.TextContent);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_ticked_stays()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var given = new Given(site);
        var phone = Samples.NewPhone();
        await given.MemberAsync(phone: phone);
        var speaker = await given.SignedInAsync(phone);
        foreach (var (file, words) in new[]
        {
            (Samples.Jpeg(), "không phải ghi âm Opus"), (Samples.Voice()[..100], "hỏng hoặc chưa gửi hết"), ([], "Tệp này trống"), (new byte[1_500_001], "nặng quá 1,5 MB"), (new byte[4_000_000], "nặng quá 1,5 MB"),
        })
        {
            var page = await (await speaker.GoAsync(Recording)).Attach("giong.webm", file).Choose("Tôi đồng ý").PressAsync("Gửi để duyệt");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains(words, page.Errors, StringComparison.Ordinal);
            Assert.True(page.Document.QuerySelector("#agreed")!.HasAttribute("checked"));
            Assert.Equal("ede", ChosenOn(page));
        }
        Assert.Contains("Chưa có bản ghi nào", (await (await speaker.GoAsync(Recording)).Choose("Tôi đồng ý").PressAsync("Gửi để duyệt")).Errors, StringComparison.Ordinal);
        Assert.Contains("Đánh dấu đồng ý", (await (await speaker.GoAsync(Recording)).Attach("giong.webm", Samples.Voice()).PressAsync("Gửi để duyệt")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_approval_only_the_speaker_and_who_decides_hear_it()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var given = new Given(site);
        var (speakers, leaders, others) = (Samples.NewPhone(), Samples.NewPhone(), Samples.NewPhone());
        var speaker = await given.MemberAsync(phone: speakers);
        await given.MemberAsync("Y Trưởng Êban", role: Role.TeamLeader, phone: leaders);
        await given.MemberAsync("Y Xa Niê", "buon-mau-7", Role.TeamLeader, others);
        var voice = (await given.SendAsync(speaker, language: "tay")).Value;

        foreach (var (token, may) in new[] { (null, false), (await site.SignInAsync(Samples.NewPhone()), false), (await site.SignInAsync(others), false), (await site.SignInAsync(speakers), true), (await site.SignInAsync(leaders), true), (await site.OfficerAsync("lanhdao"), true), (await site.OfficerAsync("motcua"), false) })
        {
            using var answer = await given.PlayAsync(voice, token);
            Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
        await given.WithdrawAsync(speaker, voice);
        using var gone = await given.PlayAsync(voice, await site.SignInAsync(speakers));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_player_asks_for_parts_and_a_phone_keeps_what_it_played()
    {
        var given = new Given(await TestSite.SharedAsync(Engines.Sqlite));
        var voice = await given.HeardAsync(await given.MemberAsync(), language: "dao");

        using var whole = await given.PlayAsync(voice);
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        Assert.Equal((HttpStatusCode.OK, "audio/webm", "bytes"), (whole.StatusCode, whole.Content.Headers.ContentType!.ToString(), whole.Headers.AcceptRanges.Single()));
        Assert.Equal("public, max-age=2592000, immutable", string.Join(", ", whole.Headers.GetValues("Cache-Control").Single()));
        Assert.Equal("nosniff", whole.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", whole.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        // What Safari asks first, a place in the middle, the end, and what is not there.
        foreach (var (range, from, to) in new[] { ("bytes=0-1", 0, 2), ("bytes=1000-1999", 1000, 2000), ("bytes=3000-", 3000, bytes.Length), ("bytes=-100", bytes.Length - 100, bytes.Length) })
        {
            using var part = await given.PlayAsync(voice, range: range);
            Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
            Assert.Equal(bytes[from..to], await part.Content.ReadAsByteArrayAsync());
            Assert.Equal($"bytes {from}-{to - 1}/{bytes.Length}", part.Content.Headers.ContentRange!.ToString());
        }
        using var beyond = await given.PlayAsync(voice, range: "bytes=9999999-");
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
    }

    [Fact]
    public async Task Only_the_recording_page_may_ask_for_the_microphone()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var phone = Samples.NewPhone();
        await new Given(site).MemberAsync(phone: phone);
        using var browser = site.Api();
        browser.DefaultRequestHeaders.Add("Cookie", "ts=" + await site.SignInAsync(phone));

        foreach (var (path, may) in new[] { (Recording, true), ("/to-cong-nghe/giong-doc", false), ("/hoc/nop-ho-so", false), ("/toi/giong-doc", false), ("/", false) })
        {
            using var answer = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(may ? "microphone=(self)" : "microphone=()", answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal(may, answer.Headers.GetValues("Content-Security-Policy").Single().Contains("media-src 'self' blob:", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_text_can_be_read_and_none_has_marks_in_it()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var here = Given.SiteOf(site);
        var scripts = new List<Script>();
        foreach (var shelf in Given.ShelvesOf(site)) scripts.AddRange(await shelf.AllAsync(here));

        Assert.InRange(scripts.Count, 100, 1000);
        var lines = scripts.SelectMany(s => s.Parts.SelectMany(p => p.Lines.Prepend(p.Heading).Select(l => (s.Key, Line: l)))).ToList();
        Assert.All(lines, l => Assert.True(l.Line.Length > 0 && l.Line.IndexOfAny(['<', '>', '*', '{', '&']) < 0 && l.Line.IsNormalized(), $"{l.Key}: {l.Line}"));
        Assert.Contains(lines, l => l.Line.Contains(here.HelpPhone, StringComparison.Ordinal));
        Assert.Equal(scripts.Count, scripts.Select(s => Convert.ToHexString(s.Print)).Distinct().Count());
        Assert.Equal(scripts[3].Print, (await Given.ShelvesOf(site)[0].FindAsync(scripts[3].Key.Code, here))!.Print);
    }

    private static string? ChosenOn(Page page) => page.Document.QuerySelector("#language option[selected]")?.GetAttribute("value");
}
