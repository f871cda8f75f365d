using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Procedures;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Dossiers.Tests;

/// <summary>Practising on the real screens, without script, without a session: nothing of it is anywhere afterwards.</summary>
public sealed class PracticeTests
{
    private const string Invent = "Điền giúp bằng số liệu bịa";
    private const string Sample = "Chụp giấy mẫu";
    private const string Filing = "/tap-duot/nop-ho-so/1.001193";

    [Fact]
    public async Task Every_procedure_filed_here_is_practised_to_the_end_with_invented_data_alone()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var learner = site.Visitor();
        var procedures = site.Services.GetRequiredService<Catalogue>().All.Where(p => p.Channel == Channel.Here).ToList();
        Assert.True(procedures.Count > 50, "The procedures were not found.");
        foreach (var procedure in procedures)
        {
            var receipt = await ToReceiptAsync(await learner.GoAsync($"/tap-duot/nop-ho-so/{procedure.Code}"));
            Assert.Contains("Giấy này không có giá trị", receipt.Text, StringComparison.Ordinal);
            Assert.NotNull(receipt.Document.QuerySelector($"a[href='/ho-so/moi/{procedure.Code}']"));
        }
        Assert.Empty(learner.Cookies);
    }

    [Fact]
    public async Task Nothing_of_a_practice_is_kept_anywhere()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var before = await site.EverythingAsync();
        var learner = site.Visitor();
        foreach (var start in new[] { Filing, "/en/tap-duot/nop-ho-so/1.000689" })
            await ToReceiptAsync(await learner.GoAsync(start), english: start.StartsWith("/en", StringComparison.Ordinal));
        for (var day = 0; day <= 6; day++) Assert.Equal(HttpStatusCode.OK, (await learner.GoAsync($"/tap-duot/theo-doi?ngay={day}")).Status);
        Assert.Equal(before, await site.EverythingAsync());
        Assert.Empty(learner.Cookies);
    }

    [Fact]
    public async Task Every_screen_says_that_it_is_practice_and_nothing_else_does()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var learner = site.Visitor();
        var page = await learner.GoAsync(Filing);
        for (var i = 0; i < 40 && page.Document.QuerySelector(".worthless") is null; i++)
        {
            Assert.Contains("Không có gì được gửi đi", page.Document.QuerySelector("aside.practice")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(page.Document.QuerySelectorAll("aside.practice a"), a => a.TextContent == "Thôi tập");
            Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
            page = await StepAsync(page);
        }
        Assert.Null((await learner.GoAsync("/thu-tuc/1.001193")).Document.QuerySelector("aside.practice, .point"));
    }

    [Fact]
    public async Task The_screens_are_those_of_the_real_thing()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var (villager, learner) = (site.Visitor(), site.Visitor());
        await Villager.SignInAsync(site, villager, Samples.NewPhone());
        var real = await (await villager.GoAsync("/ho-so/moi/1.001193")).PressAsync("Trả lời câu đầu tiên");
        var practice = await (await learner.GoAsync(Filing)).PressAsync("Trả lời câu đầu tiên");
        var answers = Samples.Birth();
        for (var i = 0; i < 40 && !real.Path.EndsWith("/xem-lai", StringComparison.Ordinal); i++)
        {
            Assert.Equal(FieldsOf(real), FieldsOf(practice));
            Assert.Equal(real.Document.QuerySelector("main h1")!.TextContent, practice.Document.QuerySelector("main h1")!.TextContent);
            foreach (var (key, value) in answers)
            {
                var (name, typed) = key.EndsWith(".commune", StringComparison.Ordinal) ? (key.Replace(".commune", ".where", StringComparison.Ordinal), "here") : (key, value);
                practice.TryAnswer(name, typed);
            }
            practice = practice.Document.QuerySelector("input[type=file]") is null ? await practice.PressAsync("Ghi và sang câu sau") : await (await practice.PressAsync(Sample)).PressAsync("sang câu sau");
            real = await Villager.AnswerAsync(real, answers);
        }
        Assert.Equal(AnswersOf(real), AnswersOf(practice));
    }

    [Fact]
    public async Task One_thing_is_pointed_at_the_first_that_is_wanted_and_then_the_button()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var page = await (await site.Visitor().GoAsync(Filing)).PressAsync("Trả lời câu đầu tiên");
        Assert.Equal("declarant.name", PointedAt(page));
        Assert.Contains("declarant-name-point", page.Document.QuerySelector("#declarant-name")!.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        page = await page.Fill("Họ và tên", "Nguyễn Văn Tập").PressAsync("Ghi và sang câu sau");
        Assert.Equal("declarant.birth", PointedAt(page));
        page = await page.PressAsync(Invent);
        Assert.Equal("act", PointedAt(page));
        page = await page.PressAsync("Ghi và sang câu sau");
        Assert.Equal("address.where", PointedAt(page));
        Assert.Equal("address.village", PointedAt(await page.Choose("Trong xã này").PressAsync("Ghi và sang câu sau")));
        Assert.Equal("address.province", PointedAt(await page.Choose("Nơi khác").PressAsync("Ghi và sang câu sau")));
    }

    [Theory]
    [InlineData("declarant.birth", "03/25/1985", "Ngày viết trước")]
    [InlineData("declarant.identity", "240123456", "Chứng minh nhân dân cũ chỉ có 9 số")]
    [InlineData("declarant.name", "", "viết tên con vào chỗ hỏi tên mình")]
    [InlineData("declarant.sex", null, "chạm vào một ô")]
    public async Task A_slip_is_explained_when_it_happens(string field, string? typed, string explained)
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var page = await (await (await site.Visitor().GoAsync(Filing)).PressAsync("Trả lời câu đầu tiên")).PressAsync(Invent);
        if (typed is null) foreach (var radio in page.Document.QuerySelectorAll<IHtmlInputElement>($"input[name='{field}']")) radio.IsChecked = false;
        else page.TryAnswer(field, typed);
        page = await page.PressAsync("Ghi và sang câu sau");
        Assert.NotEqual("", page.Errors);
        Assert.Contains(explained, page.Document.QuerySelector(".slip")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(field, PointedAt(page));
    }

    [Fact]
    public async Task Every_step_can_be_undone_and_what_was_typed_is_still_there()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var first = await (await (await site.Visitor().GoAsync(Filing)).PressAsync("Trả lời câu đầu tiên")).PressAsync(Invent);
        var second = await first.PressAsync("Ghi và sang câu sau");
        // Even what would not be taken is still there after going back and on again.
        first = await second.Choose("Nơi khác").Fill("#address.place", "Xã nào đó").PressAsync("Lùi một bước");
        Assert.Equal("Nguyễn Văn Tập", first.ValueOf("Họ và tên"));
        second = await first.PressAsync("Ghi và sang câu sau");
        Assert.Equal("Xã nào đó", ((IHtmlInputElement)second.Document.QuerySelector("[name='address.place']")!).Value);

        var receipt = await ToReceiptAsync(second);
        var check = await receipt.PressAsync("Lùi một bước");
        Assert.Contains("Nguyễn Văn Tập", check.Text, StringComparison.Ordinal);
        var last = await check.PressAsync("Lùi một bước");
        Assert.Contains("bản sao trích lục", last.Text, StringComparison.Ordinal);
        var changed = await (await check.PressAsync("Sửa: Cháu sinh ở đâu?")).Fill("#birthplace", "Nhà ở").PressAsync("Ghi và xem lại");
        Assert.Contains("Nhà ở", changed.Text, StringComparison.Ordinal);
        var begin = await (await (await (await site.Visitor().GoAsync(Filing)).PressAsync("Trả lời câu đầu tiên")).PressAsync(Invent)).PressAsync("Lùi một bước");
        Assert.Contains("Trước khi bắt đầu", begin.Text, StringComparison.Ordinal);
        Assert.Equal("Nguyễn Văn Tập", (await begin.PressAsync("Trả lời câu đầu tiên")).ValueOf("Họ và tên"));
    }

    [Fact]
    public async Task A_photograph_is_never_sent()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var page = await ToPaperAsync(await site.Visitor().GoAsync(Filing), "Chụp giấy chứng sinh");
        // A browser sends no field without a name, with or without a script.
        Assert.False(page.Document.QuerySelector("input[type=file]")!.HasAttribute("name"));
        Assert.NotEqual("multipart/form-data", page.Document.QuerySelector("form[data-practice]")!.GetAttribute("enctype"));
        Assert.Equal("sample", PointedAt(page));
        var without = await page.PressAsync("Xong, sang câu sau");
        Assert.Contains("Còn thiếu giấy tờ", without.Errors, StringComparison.Ordinal);
        page = await page.PressAsync(Sample);
        Assert.Contains("Đã có 1 ảnh", page.Text, StringComparison.Ordinal);
        Assert.Equal("act", PointedAt(page));
        Assert.DoesNotContain("Đã có", (await page.PressAsync("Bỏ ảnh này")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_opens_a_new_question_is_noticed_before_sending_as_in_the_real_thing()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var check = await (await ToReceiptAsync(await site.Visitor().GoAsync(Filing))).PressAsync("Lùi một bước");
        check = await (await check.PressAsync("Sửa: Bà con là gì của cháu?")).Choose("Mẹ").PressAsync("Ghi và xem lại");
        var refused = await check.PressAsync("Gửi hồ sơ");
        Assert.Contains("Còn câu chưa trả lời: Có ghi tên cha", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Sửa một câu có khi mở ra câu mới", refused.Document.QuerySelector(".slip")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_days_of_a_made_up_dossier_are_turned_on_one_by_one()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var page = await (await site.Visitor().GoAsync("/tap-duot")).FollowAsync("Tập theo dõi hồ sơ");
        Assert.Contains("Xã đang làm", page.Text, StringComparison.Ordinal);
        Assert.Contains("Đồng hồ bắt đầu chạy khi", page.Text, StringComparison.Ordinal);
        page = await page.FollowAsync("Sang ngày hôm sau");
        Assert.Contains("Hẹn trả", page.Text, StringComparison.Ordinal);
        page = await page.FollowAsync("Sang ngày hôm sau");
        Assert.Contains("Đến lượt bà con", page.Text, StringComparison.Ordinal);
        Assert.Contains("Đồng hồ đang dừng", page.Text, StringComparison.Ordinal);
        page = await page.FollowAsync("Bổ sung giấy tờ");
        Assert.Equal("sample", PointedAt(page));
        page = await (await page.FollowAsync(Sample)).FollowAsync("Gửi phần bổ sung");
        Assert.Contains("Xã đang làm", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hẹn lần đầu", page.Text, StringComparison.Ordinal);
        page = await page.FollowAsync("Sang ngày hôm sau");
        Assert.Contains("Kết quả đã có", page.Text, StringComparison.Ordinal);
        page = await page.FollowAsync("Xem lại một lần nữa");
        Assert.Contains("Bà con tập xong rồi", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GoAsync("/tap-duot/theo-doi?ngay=7")).Status);
    }

    [Fact]
    public async Task A_procedure_says_where_it_is_practised_and_one_of_the_portal_does_not()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var page = await (await site.Visitor().GoAsync("/thu-tuc/1.001193")).FollowAsync("Tập dượt trước");
        Assert.Equal(Filing, page.Path);
        var portal = site.Services.GetRequiredService<Catalogue>().All.First(p => p.Channel != Channel.Here).Code;
        Assert.Null((await site.Visitor().GoAsync($"/thu-tuc/{portal}")).Document.QuerySelector("a[href*='tap-duot']"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GoAsync($"/tap-duot/nop-ho-so/{portal}")).Status);
    }

    /// <summary>From step to step by the buttons for it, until the receipt.</summary>
    private static async Task<Page> ToReceiptAsync(Page page, bool english = false)
    {
        for (var i = 0; i < 60; i++)
        {
            if (page.Document.QuerySelector(".worthless") is not null) return page;
            page = await StepAsync(page, english);
        }
        throw new InvalidOperationException($"The practice does not end: {page.Text}");
    }

    private static async Task<Page> ToPaperAsync(Page page, string heading)
    {
        for (var i = 0; i < 40; i++)
        {
            if (page.Document.QuerySelector("h1")!.TextContent.Contains(heading, StringComparison.Ordinal)) return page;
            page = await StepAsync(page);
        }
        throw new InvalidOperationException($"“{heading}” is not asked for.");
    }

    private static async Task<Page> StepAsync(Page page, bool english = false)
    {
        if (page.Document.QuerySelector("button[name=invent]") is { } invent) page = await page.PressAsync(invent.TextContent.Trim());
        else if (page.Document.QuerySelector("button[name=sample]") is { } sample) page = await page.PressAsync(sample.TextContent.Trim());
        var act = page.Document.QuerySelector(".act button")!.TextContent.Trim();
        page = await page.PressAsync(act);
        Assert.True(page.Status == HttpStatusCode.OK && page.Errors.Length == 0, $"{page.Path} after “{act}”: {(int)page.Status} {page.Errors}");
        Assert.Equal(english ? "en" : "vi", page.Document.DocumentElement.GetAttribute("lang"));
        return page;
    }

    private static string? PointedAt(Page page) => page.Document.QuerySelectorAll("[data-point]:not([hidden])").Single().GetAttribute("data-point");

    private static IEnumerable<string> FieldsOf(Page page) =>
        page.Document.QuerySelectorAll("main :is(input:not([type=hidden], [type=file]), select, textarea)").Select(f => $"{f.LocalName} {f.GetAttribute("type")} {f.GetAttribute("name")} {f.GetAttribute("inputmode")}");

    private static IEnumerable<string> AnswersOf(Page page) => page.Document.QuerySelectorAll(".answers dt, .answers dd:not(.change)").Select(e => e.TextContent.Trim());
}
