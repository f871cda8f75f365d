using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Time;
using ThonSo.Learning.Reminders;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>People forget after being shown: whoever wants it is reminded, seldom, by day, and of one lesson.</summary>
public sealed class ReminderTests
{
    [Theory, BothEngines]
    public async Task Whoever_asked_for_it_is_reminded_once_a_week_and_nobody_else(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (phone, silent) = (Samples.NewPhone(), Samples.NewPhone());
        foreach (var one in (string[])[phone, silent]) await (await site.InAsync(one)).AnswerAsync(Course.Lessons.Find(new("nop-ho-so"))!);
        var visitor = await site.InAsync(phone);
        var page = await visitor.GoAsync("/hoc/cua-toi");
        Assert.False(page.Document.QuerySelector("input[name=remind]")!.HasAttribute("checked"));
        page = await page.Choose("Nhắc tôi ôn bài").PressAsync("Ghi lại");
        Assert.True(page.Document.QuerySelector("input[name=remind]")!.HasAttribute("checked"));

        // Not yet due.
        site.Clock.AdvanceTo(Vietnam(21, 9));
        Assert.Empty(await RemindersAsync(site, phone));
        // Due on the 22nd, told in the morning, once however often it is looked.
        site.Clock.AdvanceTo(Vietnam(22, 7));
        Assert.Empty(await RemindersAsync(site, phone));
        site.Clock.AdvanceTo(Vietnam(22, 9));
        var told = Assert.Single(await RemindersAsync(site, phone));
        Assert.Equal("Bà con ôn lại bài Nộp hồ sơ trên Thôn Số cho khỏi quên, vài phút thôi. Thôi nhắc: nhắn THOI.", told);
        Assert.InRange(told.Length, 1, 134);
        Assert.Equal("/hoc/nop-ho-so", (await (await visitor.GoAsync("/toi/tin-nhan")).FollowAsync("Mở bài học")).Path);
        // Off and on again brings none within the week.
        await Toggle(await Toggle(await visitor.GoAsync("/hoc/cua-toi"), false).PressAsync("Ghi lại"), true).PressAsync("Ghi lại");
        site.Clock.AdvanceTo(Vietnam(28, 19));
        Assert.Single(await RemindersAsync(site, phone));
        site.Clock.AdvanceTo(Vietnam(29, 9));
        Assert.Equal(2, (await RemindersAsync(site, phone)).Count);
        Assert.Empty(await RemindersAsync(site, silent));
        // Off is off.
        await Toggle(await visitor.GoAsync("/hoc/cua-toi"), false).PressAsync("Ghi lại");
        site.Clock.AdvanceTo(Vietnam(29, 9).AddDays(60));
        Assert.Equal(2, (await RemindersAsync(site, phone)).Count);
    }

    [Fact]
    public async Task Whoever_does_not_react_is_left_in_peace_for_a_month()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var phone = Samples.NewPhone();
        var visitor = await site.InAsync(phone);
        await visitor.AnswerAsync(Course.Lessons.Find(new("nop-ho-so"))!);
        await (await visitor.GoAsync("/hoc/cua-toi")).Choose("Nhắc tôi ôn bài").PressAsync("Ghi lại");
        var days = new List<int>();
        for (var day = 0; day < 80; day++)
        {
            if ((await RemindersAsync(site, phone)).Count > days.Count) days.Add(day);
            site.Clock.Advance(TimeSpan.FromDays(1));
        }
        Assert.Equal([2, 9, 16, 46, 76], days);
    }

    [Fact]
    public async Task Nobody_is_reminded_at_night()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var phone = Samples.NewPhone();
        var visitor = await site.InAsync(phone);
        await visitor.AnswerAsync(Course.Lessons.Find(new("nop-ho-so"))!);
        await (await visitor.GoAsync("/hoc/cua-toi")).Choose("Nhắc tôi ôn bài").PressAsync("Ghi lại");
        // The server was off all day.
        site.Clock.AdvanceTo(Vietnam(23, 22));
        Assert.Empty(await RemindersAsync(site, phone));
        var wish = await site.ReadAsync(db => db.Set<WishRow>().AsNoTracking().SingleAsync(w => w.Reminded));
        Assert.Equal(Vietnam(24, 8), wish.LookAt);
        site.Clock.AdvanceTo(Vietnam(24, 8).AddMinutes(1));
        Assert.Single(await RemindersAsync(site, phone));
    }

    private static Page Toggle(Page page, bool on)
    {
        ((AngleSharp.Html.Dom.IHtmlInputElement)page.Document.QuerySelector("input[name=remind]")!).IsChecked = on;
        return page;
    }

    /// <summary>An hour in Vietnam of a day of November 2026, as an instant.</summary>
    private static DateTime Vietnam(int day, int hour) => new DateTime(2026, 11, day, hour, 0, 0).FromVietnam();

    /// <summary>What a phone was reminded of, after the clock looked twice.</summary>
    private static async Task<IReadOnlyList<string>> RemindersAsync(TestSite site, string phone)
    {
        await site.ReadersSettledAsync();
        for (var i = 0; i < 2; i++) await site.Services.GetRequiredService<LearningClock>().RemindAsync(TestContext.Current.CancellationToken);
        return [.. (await site.MessagesAsync(phone)).Where(m => m.StartsWith("Bà con ôn lại", StringComparison.Ordinal))];
    }
}
