using System.Net;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Outreach.Tests;

/// <summary>A member's day, from the list to the visit to the next time; and what others see of it.</summary>
public sealed class PageTests
{
    private const string Today = "/to-cong-nghe/hom-nay";

    [Theory, BothEngines]
    public async Task A_member_goes_where_the_list_says_and_writes_it_down_in_taps(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        var hoa = await given.InAsync(Given.HoaPhone);
        var list = await (await hoa.GoAsync("/to-cong-nghe")).FollowAsync("Hôm nay đi đâu");
        Assert.Equal(["Trần Thị Nháp", "Lường Văn Mẫu", "Nguyễn Văn Thử Cả"], Names(list).Order(StringComparer.Ordinal).OrderBy(n => n[0] != 'T').ThenBy(n => n[0]));
        Assert.Contains("Chưa gặp lần nào", list.Text, StringComparison.Ordinal);

        var form = await hoa.GoAsync("/to-cong-nghe/tham/" + given.Home);
        var wrong = await form.Fill("#note", "Bà cụ nghe kém").PressAsync("Ghi chuyến thăm");
        Assert.Contains("Chọn có gặp bà con hay không", wrong.Errors, StringComparison.Ordinal);
        Assert.Contains("Bà cụ nghe kém", wrong.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        wrong.Choose("Có gặp").Choose("Dùng VNeID").Choose("Nộp hộ hồ sơ").Choose("Tuần sau");
        var home = await wrong.PressAsync("Ghi chuyến thăm");
        Assert.Contains("Đã ghi chuyến thăm", home.Text, StringComparison.Ordinal);
        Assert.Contains("Dùng VNeID · Nộp hộ hồ sơ", home.Text, StringComparison.Ordinal);
        Assert.Contains("Hẹn đến lại ngày 27/11/2026", home.Text, StringComparison.Ordinal);
        // Twice pressed is once there.
        Assert.Equal(home.Path, (await wrong.PressAsync("Ghi chuyến thăm")).Path);
        Assert.Equal(1, await site.ReadAsync(db => db.Set<Visit>().CountAsync()));

        list = await home.FollowAsync("Xem nơi tiếp theo");
        Assert.Contains("Đã thăm 1 hộ hôm nay", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Văn Thử Cả", Names(list));
        site.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Contains("Hẹn đến lại hôm nay", (await (await given.InAsync(Given.HoaPhone)).GoAsync(Today)).Text, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("Trễ", (await (await given.InAsync(Given.HoaPhone)).GoAsync(Today)).Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_day_of_ones_own_choice_works_without_script_and_a_past_one_is_refused(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        var form = await (await given.InAsync(Given.HoaPhone)).GoAsync("/to-cong-nghe/tham/" + given.Home);
        var wrong = await form.Choose("Không ai ở nhà").Choose("Ngày khác").Fill("#day", "2026-11-19").PressAsync("Ghi chuyến thăm");
        Assert.Contains("Chọn ngày đến lại", wrong.Errors, StringComparison.Ordinal);
        await wrong.Fill("#day", "2026-12-24").PressAsync("Ghi chuyến thăm");
        Assert.Equal(new DateOnly(2026, 12, 24), Assert.Single(await given.VisitsAsync()).NextOn);
    }

    [Theory, BothEngines]
    public async Task What_was_promised_goes_with_the_household_and_nothing_stays_with_who_left(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        await given.RecordAsync(given.Hoa, given.Visit() with { Next = given.Now.VietnamDate().AddDays(1) });
        site.Clock.Advance(TimeSpan.FromDays(1));
        var (hoa, thi) = (await given.InAsync(Given.HoaPhone), await given.InAsync(Given.ThiPhone));
        Assert.Contains("Nguyễn Văn Thử Cả", Names(await hoa.GoAsync(Today)));
        Assert.DoesNotContain("Nguyễn Văn Thử Cả", Names(await thi.GoAsync(Today)));
        var path = "/to-cong-nghe/ho/" + given.Home;
        Assert.Equal(HttpStatusCode.NotFound, (await thi.GoAsync(path)).Status);
        await given.LeaveAsync(given.Hoa, given.Of("H-004").Member);
        // At once, in the sessions that are open.
        Assert.Contains("Nguyễn Văn Thử Cả", Names(await thi.GoAsync(Today)));
        Assert.Contains("Dùng VNeID", (await thi.GoAsync(path)).Text, StringComparison.Ordinal);
        foreach (var closed in new[] { path, Today, "/to-cong-nghe/tham/" + given.Home, path + "/nhu-cau" })
            Assert.NotEqual(HttpStatusCode.OK, (await hoa.GoAsync(closed)).Status);
    }

    [Theory, BothEngines]
    public async Task Whoever_stands_in_goes_there_on_those_days(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        var leader = await given.InAsync(Given.LeaderPhone);
        var page = await leader.GoAsync($"/to-cong-nghe/thon-4/to-vien/{given.Hoa}");
        await page.Fill("#first", "2026-11-20").Fill("#last", "2026-11-21").Fill("Người trực thay", given.Of("H-004").Member.ToString()).PressAsync("Ghi vắng mặt");
        Assert.Contains("Nguyễn Văn Thử Cả", Names(await (await given.InAsync(Given.ThiPhone)).GoAsync(Today)));
        site.Clock.Advance(TimeSpan.FromDays(2));
        Assert.DoesNotContain("Nguyễn Văn Thử Cả", Names(await (await given.InAsync(Given.ThiPhone)).GoAsync(Today)));
    }

    [Theory, BothEngines]
    public async Task Whoever_asks_for_help_and_is_known_is_one_stop_with_the_hour_that_was_promised(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        async Task AskAsync(string phone)
        {
            var asker = await (await site.Visitor().GoAsync("/nho-giup?thon=thon-4")).Choose("Đến nhà tôi").Fill("#phone", phone).PressAsync("Nhờ giúp ngay");
            Assert.Equal(HttpStatusCode.OK, asker.Status);
        }
        await AskAsync("0900 000 233");
        var hoa = await given.InAsync(Given.HoaPhone);
        var list = await hoa.GoAsync(Today);
        Assert.Contains("Bà con nhờ đến nhà, chờ anh chị trả lời", list.Text, StringComparison.Ordinal);
        Assert.Single(Names(list), "Lường Văn Mẫu");
        await (await (await hoa.GoAsync("/to-cong-nghe/viec")).FollowAsync("0900 000 233")).Fill("#promised", "2026-11-20T15:30").PressAsync("Nhận");
        list = await hoa.GoAsync(Today);
        Assert.Equal("15:30 · Lường Văn Mẫu", list.Document.QuerySelector(".stops li b")!.TextContent);
        // In no register: still somewhere to go, with a way to call and to open it.
        await AskAsync("0912 000 778");
        list = await hoa.GoAsync(Today);
        Assert.Equal(HttpStatusCode.OK, (await list.FollowAsync("Mở việc này")).Status);
    }

    [Theory, BothEngines]
    public async Task Needs_are_asked_in_taps_and_every_reading_is_on_the_leaders_page(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        var hoa = await given.InAsync(Given.HoaPhone);
        var path = "/to-cong-nghe/ho/" + given.Home;
        var form = await hoa.GoAsync(path + "/nhu-cau");
        form.TryAnswer("smartphone", "no");
        form.TryAnswer("language", "tay");
        var home = await form.Fill("#wish", "Học gọi hình cho con xa nhà").PressAsync("Lưu câu trả lời");
        var answers = home.Document.QuerySelectorAll("dl div").ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!.TextContent);
        Assert.Equal("Không · 20/11/2026, Nguyễn Thị Mẫu Hoa", answers["Nhà có điện thoại thông minh"]);
        Assert.Contains("Chưa biết: Có người dùng được VNeID", home.Text, StringComparison.Ordinal);
        Assert.StartsWith("Tày", answers["Tiếng nói trước hết trong nhà"], StringComparison.Ordinal);
        Assert.DoesNotContain("Ai đã xem", home.Text, StringComparison.Ordinal);
        var leader = await (await given.InAsync(Given.LeaderPhone)).GoAsync(path);
        Assert.Contains("Nguyễn Thị Mẫu Hoa", leader.Document.QuerySelector("details .need")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, await site.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM core_journal WHERE kind = 'outreach.looked-at/1'").SingleAsync()));
    }

    [Theory, BothEngines]
    public async Task A_photo_is_added_by_the_visitor_seen_by_those_who_may_and_taken_out_again(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        await given.RecordAsync(given.Hoa, given.Visit());
        var hoa = await given.InAsync(Given.HoaPhone);
        var path = "/to-cong-nghe/ho/" + given.Home;
        var empty = await (await hoa.GoAsync(path)).PressAsync("Gửi ảnh");
        Assert.Contains("Chọn một ảnh", empty.Errors, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await (await hoa.GoAsync(path)).Attach("anh.jpg", "not a photo"u8.ToArray()).PressAsync("Gửi ảnh")).Status);
        var page = await (await hoa.GoAsync(path)).Attach("anh.jpg", Samples.Jpeg()).PressAsync("Gửi ảnh");
        var source = page.Document.QuerySelector(".papers a")!.GetAttribute("href")!;
        Assert.Equal("image/jpeg", (await hoa.GoAsync(source)).Type);
        Assert.Equal("image/jpeg", (await (await given.InAsync(Given.LeaderPhone)).GoAsync(source)).Type);
        foreach (var other in new[] { Given.ThiPhone, Given.ElsewherePhone }) Assert.Equal(HttpStatusCode.NotFound, (await (await given.InAsync(other)).GoAsync(source)).Status);
        // The leader may look, but it is not theirs to take out.
        Assert.Null((await (await given.InAsync(Given.LeaderPhone)).GoAsync(path)).Document.QuerySelector("input[name=photo]"));
        Assert.Null((await page.PressAsync("Bỏ ảnh")).Document.QuerySelector(".papers"));
        Assert.Equal(HttpStatusCode.NotFound, (await hoa.GoAsync(source)).Status);
        for (var i = 0; i < 4; i++) page = await (await hoa.GoAsync(path)).Attach("anh.jpg", Samples.Jpeg()).PressAsync("Gửi ảnh");
        Assert.Contains("nhiều nhất 4 ảnh", (await page.Attach("anh.jpg", Samples.Jpeg()).PressAsync("Gửi ảnh")).Errors, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Others_see_nothing_of_a_household(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        var path = "/to-cong-nghe/ho/" + given.Home;
        Assert.Equal(HttpStatusCode.OK, (await (await given.InAsync(Given.LeaderPhone)).GoAsync(path)).Status);
        foreach (var other in new[] { Given.ThiPhone, Given.ElsewherePhone }) Assert.Equal(HttpStatusCode.NotFound, (await (await given.InAsync(other)).GoAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await given.InAsync(Given.LeaderPhone, TestSite.NeighbourHost)).GoAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await given.InAsync("0912 345 678")).GoAsync(path)).Status);
        Assert.StartsWith("/dang-nhap", (await site.Visitor().GoAsync(path)).Path, StringComparison.Ordinal);
        // Nothing that was refused is written down as a reading, but the leader's own.
        Assert.Equal(1, await site.ReadAsync(db => db.Set<LookRow>().CountAsync()));
    }

    private static List<string> Names(Page list) => [.. list.Document.QuerySelectorAll(".stops li b").Select(b => b.TextContent.Split(" · ")[^1].Trim())];
}
