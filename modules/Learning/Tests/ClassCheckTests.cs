using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Learning.Certificates;
using ThonSo.Learning.Checks;
using ThonSo.Learning.Classes;
using ThonSo.Learning.Classes.Check;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>Who holds a class, where it is held, the short check of everybody who came, and what the report says of it.</summary>
public sealed class ClassCheckTests
{
    private const string HelperPhone = "0900 000 203", LeaderPhone = "0900 000 201";
    private static readonly string[] Skills = ["CV3240-1", "EAK-2"];

    [Theory, BothEngines]
    public async Task Everybody_who_came_is_checked_from_the_list_and_the_report_counts_those_without_a_phone(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var trainer = await site.InAsync(ClassTests.MemberPhone);
        var teach = await ClassTests.PlanAsync(site, trainer);
        var (path, id) = (teach.Path, Guid.Parse(teach.Path.Split('/')[^1]));
        var phone = Samples.NewPhone();
        await (await (await site.InAsync(phone)).GoAsync($"/hoc/lop/{id}")).PressAsync("Giữ chỗ cho tôi");
        site.Clock.AdvanceTo(ClassTests.Starts);
        var seat = await site.ReadAsync(db => db.Set<SeatRow>().AsNoTracking().SingleAsync(s => s.ClassId == id));
        // Not before they are here.
        Assert.Contains("Ghi người này có mặt trước", (await Answer(await trainer.GoAsync($"{path}/kiem-tra/{seat.Id}"), "alone", "alone").PressAsync("Ghi kết quả")).Errors, StringComparison.Ordinal);
        await (await trainer.GoAsync(path)).PressAsync("Có mặt");
        await (await trainer.GoAsync(path)).Fill("Họ và tên", "Bà Thử").PressAsync("Ghi có mặt");

        var page = await (await trainer.GoAsync(path)).FollowAsync("Bà Thử");
        Assert.Contains("Chọn kết quả cho ít nhất một", (await page.PressAsync("Ghi kết quả")).Errors, StringComparison.Ordinal);
        page = await Answer(page, "alone", null).PressAsync("Ghi kết quả");
        Assert.Contains("Đã ghi kết quả của Bà Thử", page.Text, StringComparison.Ordinal);
        Assert.Contains("Kiểm tra 1/2 kỹ năng", page.Text, StringComparison.Ordinal);
        await Answer(await trainer.GoAsync($"{path}/kiem-tra/{seat.Id}"), "with-help", "not-yet").PressAsync("Ghi kết quả");
        // Seen again, what was written stands there, and the last counts.
        page = await trainer.GoAsync($"{path}/kiem-tra/{seat.Id}");
        Assert.NotNull(page.Document.QuerySelector("input[name='EAK-2'][value=not-yet][checked]"));
        await Answer(page, "alone", "not-yet").PressAsync("Ghi kết quả");

        var report = await (await trainer.GoAsync(path)).FollowAsync("Báo cáo lớp");
        Assert.Equal(["2", "–", "–", "–"], Numbers(report, "Sử dụng dịch vụ công trực tuyến"));
        Assert.Equal(["–", "–", "1", "1"], Numbers(report, Course.Frameworks.Find(new(Skills[1]))!.Name.Vi));
        Assert.DoesNotContain("Thử", report.Text.Replace("Bài thử", "", StringComparison.Ordinal), StringComparison.Ordinal);
        // Of the one with an account it counts as every check does.
        var person = await site.PersonAsync(phone);
        var known = await site.ReadAsync(db => db.Set<CheckRow>().AsNoTracking().Where(c => c.PersonId == person).ToDictionaryAsync(c => c.Skill, c => c.Result));
        Assert.Equal((SkillCheck.Alone, SkillCheck.NotYet), (known[Skills[0]], known[Skills[1]]));
        await site.ReadersSettledAsync();
        Assert.Equal(SkillLevel.Alone, (await site.ReadAsync(db => db.Set<SkillRow>().AsNoTracking().SingleAsync(s => s.PersonId == person))).Level);
    }

    [Theory, BothEngines]
    public async Task The_same_check_sent_again_is_written_down_once(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var teach = await ClassTests.PlanAsync(site, await site.InAsync(ClassTests.MemberPhone));
        var (id, trainer) = (Guid.Parse(teach.Path.Split('/')[^1]), new Actor(await site.PersonAsync(ClassTests.MemberPhone), Role.Helper));
        site.Clock.AdvanceTo(ClassTests.Starts);
        var seat = await CameAsync(site, trainer, id, new Attendant(null, "Ông Thử"));
        var request = RequestId.Fresh();
        for (var i = 0; i < 2; i++) Assert.Equal(1, (await CheckAsync(site, trainer, id, seat, request)).Value);
        Assert.Equal(0, (await site.ReadAsync(db => db.Set<SeatCheckRow>().AsNoTracking().SingleAsync(c => c.SeatId == seat))).Version);
    }

    [Fact]
    public async Task Only_who_holds_the_class_checks_and_only_around_it()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var trainer = await site.InAsync(ClassTests.MemberPhone);
        var teach = await ClassTests.PlanAsync(site, trainer);
        var (path, id) = (teach.Path, Guid.Parse(teach.Path.Split('/')[^1]));
        var (holder, mate, stranger) = (new Actor(await site.PersonAsync(ClassTests.MemberPhone), Role.Helper), new Actor(await site.PersonAsync(HelperPhone), Role.Helper), new Actor(await site.PersonAsync("0900 000 212"), Role.Helper));
        site.Clock.AdvanceTo(ClassTests.Starts);
        var seat = await CameAsync(site, holder, id, new Attendant(null, "Ông Thử"));

        Assert.Equal("learning.not-your-class", (await CheckAsync(site, mate, id, seat)).Refusal?.Code);
        Assert.Equal("learning.class-elsewhere", (await CheckAsync(site, stranger, id, seat)).Refusal?.Code);
        var list = await (await site.InAsync(HelperPhone)).GoAsync(path);
        Assert.Null(list.Document.QuerySelector("a[href*=kiem-tra]"));
        Assert.Null(list.Document.QuerySelector("input[name=helpers]"));
        // The leader of the team makes him a helper; nobody from elsewhere becomes one.
        var leader = await (await site.InAsync(LeaderPhone)).GoAsync(path);
        Assert.Contains("phải là tổ viên của thôn", (await leader.SendByHandAsync(path + "?handler=NguoiPhu", ("helpers", stranger.Id.ToString()))).Errors, StringComparison.Ordinal);
        var set = await leader.Choose("Hoàng Văn Thí").PressAsync("Ghi người phụ");
        Assert.Contains("Hoàng Văn Thí", set.Document.QuerySelector("dl.answers")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, (await CheckAsync(site, mate, id, seat)).Value);

        site.Clock.AdvanceTo(ClassTests.Starts.AddDays(14));
        Assert.Equal(1, (await CheckAsync(site, mate, id, seat)).Value);
        site.Clock.AdvanceTo(ClassTests.Starts.AddDays(15));
        Assert.Equal("learning.class-long-over", (await CheckAsync(site, holder, id, seat)).Refusal?.Code);
    }

    [Theory, BothEngines]
    public async Task Whose_home_a_class_is_at_is_for_the_team_and_for_whoever_has_a_seat(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var member = await site.InAsync(ClassTests.MemberPhone);
        var page = await member.GoAsync("/to-cong-nghe/lop");
        page = await page.Choose("Tại nhà bà con").Fill("Nơi học", "Nhà bà Thử Thị Nháp, đường liên thôn").Fill("Ngày", "2026-12-20").Fill("Giờ bắt đầu", "19:00").Fill("Tổ chuẩn bị gì", "Ổ điện nối dài").Choose("Nộp hồ sơ trên Thôn Số").PressAsync("Mở lớp");
        Assert.Contains("Nhà bà Thử Thị Nháp", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ổ điện nối dài", page.Text, StringComparison.Ordinal);
        var id = page.Path.Split('/')[^1];
        var villager = await site.InAsync(Samples.NewPhone());
        var open = await villager.GoAsync("/hoc/lop/" + id);
        Assert.Contains("Tại nhà bà con", open.Text, StringComparison.Ordinal);
        foreach (var place in (string[])["/hoc/lop", "/hoc/lop/" + id]) Assert.DoesNotContain("Nháp", (await villager.GoAsync(place)).Text, StringComparison.Ordinal);
        Assert.Contains("Nhà bà Thử Thị Nháp", (await open.PressAsync("Giữ chỗ cho tôi")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nháp", (await member.GoAsync($"/to-cong-nghe/lop/{id}/bao-cao")).Text, StringComparison.Ordinal);
        var row = await site.ReadAsync(db => db.Set<ClassRow>().AsNoTracking().SingleAsync(c => c.Id == Guid.Parse(id)));
        Assert.Equal("", row.Place);
        Assert.DoesNotContain("Nháp", System.Text.Encoding.UTF8.GetString(row.Home!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_are_told_by_groups_in_which_nobody_can_be_told()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var member = await site.InAsync(ClassTests.MemberPhone);
        var teach = await ClassTests.PlanAsync(site, member);
        var (id, trainer) = (Guid.Parse(teach.Path.Split('/')[^1]), new Actor(await site.PersonAsync(ClassTests.MemberPhone), Role.Helper));
        site.Clock.AdvanceTo(ClassTests.Starts);
        // Six women of whom one speaks Ê Đê, five men, and three who did not say.
        for (var i = 0; i < 14; i++)
        {
            var seat = await CameAsync(site, trainer, id, new Attendant(null, "Người Thử " + i, i < 6 ? SaidSex.Female : i < 11 ? SaidSex.Male : SaidSex.Unsaid, Language: i == 0 ? "ede" : "viet"));
            await CheckAsync(site, trainer, id, seat, result: i < 6 ? SkillCheck.Alone : SkillCheck.NotYet);
        }
        var report = await member.GoAsync(teach.Path + "/bao-cao");
        Assert.Equal(["6", "–", "–", "6"], Numbers(report, "Nữ · 6 người"));
        Assert.Equal(["–", "–", "8", "8"], Numbers(report, "Không nói, Nam · 8 người"));
        // One Ê Đê speaker among Vietnamese ones would be told by the difference.
        Assert.DoesNotContain("theo tiếng nói", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("theo tuổi", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_group_is_smaller_than_the_fewest_and_none_is_lost()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var groups = Enumerable.Range(0, random.Next(0, 6)).Select(n => new Group<int>([n], random.Next(1, 12), new Watched(random.Next(9), random.Next(9), random.Next(9), random.Next(9)))).ToList();
            var told = Groups.Nameless(groups);
            if (told.Count == 0)
            {
                // Nothing is told: all together are one group, or too few.
                Assert.True(groups.Count < 2 || groups.Count(g => g.People >= Groups.Fewest) < 2 || groups.Where(g => g.People < Groups.Fewest).Sum(g => g.People) is > 0 and < Groups.Fewest);
                continue;
            }
            Assert.All(told, g => Assert.True(g.People >= Groups.Fewest));
            Assert.Equal(groups.SelectMany(g => g.Of).Order(), told.SelectMany(g => g.Of).Order());
            Assert.Equal((groups.Sum(g => g.People), groups.Sum(g => g.Seen.Alone)), (told.Sum(g => g.People), told.Sum(g => g.Seen.Alone)));
        }
    }

    private static Page Answer(Page page, string? first, string? second)
    {
        foreach (var (skill, result) in Skills.Zip([first, second]))
            if (result is not null) Assert.True(page.TryAnswer(skill, result));
        return page;
    }

    private static IEnumerable<string> Numbers(Page report, string head) =>
        report.Document.QuerySelectorAll("tr").First(r => r.FirstElementChild!.TextContent.StartsWith(head, StringComparison.Ordinal)).QuerySelectorAll("td").Select(c => c.TextContent);

    private static async Task<Guid> CameAsync(TestSite site, Actor member, Guid @class, Attendant who)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Attend>().TickAsync(TestSite.HoaPhu, member, RequestId.Fresh(), NewId.Next(), @class, null, who, site.Clock.UtcNow())).Value;
    }

    private static async Task<Outcome<int>> CheckAsync(TestSite site, Actor trainer, Guid @class, Guid seat, RequestId? request = null, SkillCheck result = SkillCheck.Alone)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CheckSeat>().RunAsync(TestSite.HoaPhu, trainer, request ?? RequestId.Fresh(), @class, seat, new Dictionary<Frameworks.SkillCode, SkillCheck> { [new(Skills[0])] = result });
    }
}
