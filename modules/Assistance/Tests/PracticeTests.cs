using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Assistance.Tests;

/// <summary>Asking for help practised, without script and without a session: nobody is asked, and nothing is kept.</summary>
public sealed class PracticeTests
{
    private const string Start = "/tap-duot/nho-giup";

    [Fact]
    public async Task Asking_is_practised_to_the_yes_and_nothing_of_it_is_kept()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var before = await site.EverythingAsync();
        var learner = site.Visitor();
        var page = await (await learner.GoAsync("/tap-duot")).FollowAsync("Tập nhờ người giúp");
        Assert.Equal("village", PointedAt(page));
        page = await page.PressAsync("Điền giúp bằng số liệu bịa");
        Assert.Equal("act", PointedAt(page));
        page = await page.PressAsync("Nhờ giúp ngay");
        Assert.Contains("Trần Thị Dượt", page.Text, StringComparison.Ordinal);
        Assert.Contains("Đang hỏi tổ viên", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Chờ một lát");
        Assert.Contains("đến lúc", page.Text, StringComparison.Ordinal);
        // Nobody is called by a tap in practice: the number in the page's foot is the commune's own.
        Assert.Empty(page.Document.QuerySelectorAll("main a[href^='tel:']"));
        page = await page.PressAsync("Tổ viên giúp xong");
        Assert.Contains("Xong việc chưa?", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Đã xong");
        Assert.Contains("Bà con tập xong rồi", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='/nho-giup']"));
        Assert.Empty(learner.Cookies);
        Assert.Equal(before, await site.EverythingAsync());
    }

    [Fact]
    public async Task A_wrong_phone_is_explained_and_everything_can_be_undone()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var filled = await (await site.Visitor().GoAsync(Start)).PressAsync("Điền giúp bằng số liệu bịa");
        var wrong = await filled.Fill("#phone", "912345").PressAsync("Nhờ giúp ngay");
        Assert.Contains("không phải số điện thoại", wrong.Errors, StringComparison.Ordinal);
        Assert.Contains("có 10 số và bắt đầu bằng số 0", wrong.Document.QuerySelector(".slip")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("phone", PointedAt(wrong));
        var asked = await wrong.Fill("#phone", "0900 000 001").PressAsync("Nhờ giúp ngay");
        var form = await asked.PressAsync("Lùi một bước");
        Assert.Equal("Tôi đang tập nhờ giúp", form.ValueOf("Việc gì?"));
        Assert.Equal("/tap-duot", (await form.PressAsync("Lùi một bước")).Path);
    }

    [Fact]
    public async Task The_form_is_that_of_the_real_thing()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        Assert.Equal(FieldsOf(await site.Visitor().GoAsync("/nho-giup")), FieldsOf(await site.Visitor().GoAsync(Start)));
    }

    private static string? PointedAt(Page page) => page.Document.QuerySelectorAll("[data-point]:not([hidden])").Single().GetAttribute("data-point");

    private static IEnumerable<string> FieldsOf(Page page) =>
        page.Document.QuerySelectorAll("main :is(input:not([type=hidden]), select, textarea)").Select(f => $"{f.LocalName} {f.GetAttribute("type")} {f.GetAttribute("name")} {(f as IHtmlInputElement)?.DefaultValue}");
}
