using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Support;
using ThonSo.Teams.Acts;
using Xunit;

namespace ThonSo.Teams.Tests;

/// <summary>The teams' pages as those who use them meet them: the commune, a leader, a member, and everyone who may not.</summary>
public sealed class PageTests
{
    private const string Team = "/to-cong-nghe/thon-4";
    private const string LeaderPhone = "0900 000 201", HoaPhone = "0900 000 202", ThiPhone = "0900 000 203";

    [Theory, BothEngines]
    public async Task A_leader_adds_a_member_who_is_in_at_once(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var leader = await InAsync(site, LeaderPhone);
        var member = await InAsync(site, "0900 000 261");
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GoAsync("/to-cong-nghe")).Status);

        var form = await (await leader.GoAsync(Team)).FollowAsync("Thêm tổ viên");
        // Typed on a phone that writes marks apart.
        var sent = form.Fill("Họ tên", "H'Thử Nìê".Normalize(NormalizationForm.FormD)).Fill("Số di động", "0900000261").Choose("Ê Đê").Choose("Cài và dùng VNeID");
        var after = await sent.PressAsync("Thêm tổ viên");
        Assert.Contains("H'Thử Nìê", after.Text, StringComparison.Ordinal);
        // Twice pressed is once done.
        var again = await sent.PressAsync("Thêm tổ viên");
        Assert.Equal(Team, again.Path);
        Assert.Equal(1, await CountAsync(site, "teams.member-joined/1"));

        var mine = await member.GoAsync("/to-cong-nghe");
        Assert.Equal(HttpStatusCode.OK, mine.Status);
        Assert.Contains("Chưa có hộ nào", mine.Text, StringComparison.Ordinal);
        // A name once known is the person's own; the same phone is not taken in twice.
        var twice = await (await leader.GoAsync(Team + "/them")).Fill("Họ tên", "Người khác").Fill("Số di động", "0900 000 261").PressAsync("Thêm tổ viên");
        Assert.Contains("đã ở trong tổ", twice.Errors, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Leaving_hands_everything_to_a_named_member_in_one_act_and_closes_the_door(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (leader, hoa) = (await InAsync(site, LeaderPhone), await InAsync(site, HoaPhone));
        Assert.Equal(HttpStatusCode.OK, (await hoa.GoAsync("/to-cong-nghe")).Status);
        var before = (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-4"))!;
        var (gone, heir) = (before.Members.First(m => m.Phone!.Value.Display == HoaPhone), before.Members.First(m => m.Phone!.Value.Display == ThiPhone));

        var page = await (await leader.GoAsync(Team)).FollowAsync(gone.Name);
        var refused = await page.PressAsync("Bàn giao và cho thôi");
        Assert.Contains("Chọn một người trong tổ", refused.Errors, StringComparison.Ordinal);
        var left = await refused.Fill("Bàn giao cho", heir.Person.ToString()).PressAsync("Bàn giao và cho thôi");
        Assert.DoesNotContain(gone.Name, left.Text, StringComparison.Ordinal);

        var after = (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-4"))!;
        Assert.Equal(gone.Households + heir.Households, after.Member(heir.Person)!.Households);
        Assert.Equal(before.Members.Sum(m => m.Households), after.Members.Sum(m => m.Households));
        Assert.All(after.Slots, s => Assert.NotNull(after.Member(s.Person)));
        Assert.Equal(before.Slots.Count, after.Slots.Count);
        Assert.Equal(HttpStatusCode.Forbidden, (await hoa.GoAsync("/to-cong-nghe")).Status);
        // The leader cannot leave: a team is never without one.
        var own = await leader.GoAsync($"{Team}/to-vien/{after.Leader.Person}");
        Assert.DoesNotContain("Bàn giao và cho thôi", own.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Everyone_sees_their_own_share_and_no_more(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (leader, hoa, other, villager, stranger) = (await InAsync(site, LeaderPhone), await InAsync(site, HoaPhone), await InAsync(site, "0900 000 211"), await InAsync(site, "0912 345 678"), site.Visitor());
        var neighbour = await InAsync(site, LeaderPhone, TestSite.NeighbourHost);
        var officer = site.Visitor();
        officer.Cookies["ts"] = await site.OfficerAsync("motcua");
        var admin = site.Visitor();
        admin.Cookies["ts"] = await site.OfficerAsync("quantri");
        var team = (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-4"))!;
        var household = await site.ReadAsync(db => db.Set<HouseholdRow>().FirstAsync(h => h.CommuneId == TestSite.HoaPhu && h.TeamId == team.Id && h.Code == "H-001"));
        string[] pages = ["", "/them", "/lich", "/ho", "/ho/tep", "/ho/xuat", $"/ho/{household.Id}", $"/to-vien/{team.Leader.Person}"];

        foreach (var page in pages)
        {
            Assert.Equal(HttpStatusCode.OK, (await leader.GoAsync(Team + page)).Status);
            foreach (var no in new[] { hoa, other, villager, officer }) Assert.Equal(HttpStatusCode.Forbidden, (await no.GoAsync(Team + page)).Status);
            Assert.StartsWith("/dang-nhap", (await stranger.GoAsync(Team + page)).Path, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await admin.GoAsync("/quan-tri" + Team + page)).Status);
            // The desk is not the leader's, the leader's phone page not the administrator's.
            foreach (var no in new[] { leader, hoa, other }) Assert.Equal(HttpStatusCode.Forbidden, (await no.GoAsync("/quan-tri" + Team + page)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await admin.GoAsync(Team + page)).Status);
        }
        // The neighbour's leader of a village of the same code: their own team, not ours.
        Assert.Equal(HttpStatusCode.OK, (await neighbour.GoAsync(Team)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GoAsync($"{Team}/ho/{household.Id}")).Status);
        var ours = site.Visitor();
        ours.Cookies["ts"] = neighbour.Cookies["ts"];
        Assert.StartsWith("/dang-nhap", (await ours.GoAsync(Team)).Path, StringComparison.Ordinal);

        // A member sees the own households and no others.
        var mine = await hoa.GoAsync("/to-cong-nghe");
        Assert.Contains("Nguyễn Văn Thử Cả", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nông Thị Thí", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Y Mẫu Ksơr", mine.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Households_are_written_down_sealed_and_given_away(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var leader = await InAsync(site, LeaderPhone);
        var wrong = await (await leader.GoAsync(Team + "/ho")).Fill("Mã hộ", "H-001").Fill("Chủ hộ", "Lò Thị Thử").PressAsync("Thêm hộ");
        Assert.Contains("Mã hộ này đã có", wrong.Errors, StringComparison.Ordinal);
        var page = await wrong.Fill("Mã hộ", "H-099").Fill("Điện thoại", "0900 000 299").PressAsync("Thêm hộ");
        Assert.Contains("Lò Thị Thử", page.Text, StringComparison.Ordinal);
        var row = await site.ReadAsync(db => db.Set<HouseholdRow>().SingleAsync(h => h.CommuneId == TestSite.HoaPhu && h.Code == "H-099"));
        Assert.DoesNotContain("900000299", Encoding.Latin1.GetString(row.Phone!), StringComparison.Ordinal);
        var team = (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-4"))!;
        // Nobody was named: the leader looks after it.
        Assert.Equal(team.Leader.Person, row.MemberId);

        var to = team.Members.First(m => m.Phone!.Value.Display == ThiPhone);
        page = await leader.GoAsync(Team + "/ho?tim=lo+thi+thu");
        Assert.DoesNotContain("Nguyễn Văn Thử Cả", page.Text, StringComparison.Ordinal);
        page.Choose("H-099 Lò Thị Thử").Fill("Bàn giao cho", to.Person.ToString());
        page = await page.PressAsync("Giao các hộ đã đánh dấu");
        Assert.Equal(to.Person, (await site.ReadAsync(db => db.Set<HouseholdRow>().SingleAsync(h => h.CommuneId == TestSite.HoaPhu && h.Code == "H-099"))).MemberId);
        Assert.Contains("Lò Thị Thử", (await (await InAsync(site, ThiPhone)).GoAsync("/to-cong-nghe")).Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_household_cannot_go_to_somebody_who_is_just_leaving(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var book = site.Services.GetRequiredService<TeamBook>();
        var team = (await book.FindAsync(TestSite.HoaPhu, "thon-4"))!;
        var (gone, heir) = (team.Members.First(m => m.Phone!.Value.Display == HoaPhone).Person, team.Leader.Person);
        var other = (await book.HouseholdsAsync(team)).First(h => h.Member != gone).Id;
        await using var one = site.Services.CreateAsyncScope();
        await using var two = site.Services.CreateAsyncScope();
        var actor = new Actor(heir, Role.TeamLeader);
        async Task<bool> StaleAsync(Task<Refusal?> act)
        {
            try
            {
                return await act is not null;
            }
            catch (StaleException)
            {
                return true;
            }
        }
        var lost = await Task.WhenAll(
            StaleAsync(one.ServiceProvider.GetRequiredService<TeamActs>().LeaveAsync(TestSite.HoaPhu, actor, RequestId.Fresh(), "thon-4", gone, heir)),
            StaleAsync(two.ServiceProvider.GetRequiredService<HouseholdActs>().AssignAsync(TestSite.HoaPhu, actor, RequestId.Fresh(), "thon-4", [other], gone)));
        var after = (await book.FindAsync(TestSite.HoaPhu, "thon-4"))!;
        Assert.All(await book.HouseholdsAsync(after), h => Assert.NotNull(after.Member(h.Member)));
        Assert.Contains(false, lost);
    }

    [Theory, BothEngines]
    public async Task The_villages_page_shows_who_is_on_duty_and_changes_at_once(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (leader, anyone) = (await InAsync(site, LeaderPhone), site.Visitor());
        // Friday 09:00: Hoa is on duty until 11.
        var page = await anyone.GoAsync("/thon/thon-4");
        Assert.Contains("Nguyễn Thị Mẫu Hoa · trực đến 11:00", page.Text, StringComparison.Ordinal);
        Assert.Contains("Đặng Văn Khôi · Tổ trưởng", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nói tiếng Việt, Tày", page.Text, StringComparison.Ordinal);
        Assert.Contains("Thứ Bảy, 07:30–10:30", page.Text, StringComparison.Ordinal);
        Assert.Equal("tel:0900000202", page.Document.QuerySelector(".act a")!.GetAttribute("href"));
        Assert.DoesNotContain("H-001", page.Text, StringComparison.Ordinal);

        // Away from today; the other stands in.
        var team = (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-4"))!;
        var (hoa, thi) = (team.Members.First(m => m.Phone!.Value.Display == HoaPhone), team.Members.First(m => m.Phone!.Value.Display == ThiPhone));
        var member = await leader.GoAsync($"{Team}/to-vien/{hoa.Person}");
        var wrong = await member.Fill("Từ ngày", "2026-11-20").Fill("Đến hết ngày", "2026-11-19").Fill("Người trực thay", thi.Person.ToString()).PressAsync("Ghi vắng mặt");
        Assert.Contains("ngày về không trước ngày đi", wrong.Errors, StringComparison.Ordinal);
        var away = await wrong.Fill("Đến hết ngày", "2026-11-22").Fill("Người trực thay", thi.Person.ToString()).PressAsync("Ghi vắng mặt");
        Assert.Contains("Vắng 20/11/2026 đến 22/11/2026", away.Text, StringComparison.Ordinal);
        page = await anyone.GoAsync("/thon/thon-4");
        Assert.Contains("Hoàng Văn Thí · trực đến 11:00", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Thị Mẫu Hoa", page.Text, StringComparison.Ordinal);
        var order = await site.Services.GetRequiredService<TeamBook>().OnDutyAsync(TestSite.HoaPhu, "thon-4", null, ThonSo.Core.Time.Clock.UtcNow(site.Clock));
        Assert.Equal(thi.Person, order.Members[0].Person);
        Assert.DoesNotContain(order.Members, m => m.Person == hoa.Person);
        await away.PressAsync("Đã về");
        Assert.Contains("Nguyễn Thị Mẫu Hoa · trực đến 11:00", (await anyone.GoAsync("/thon/thon-4")).Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task The_roster_and_help_points_are_set_on_the_phone(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var leader = await InAsync(site, LeaderPhone);
        var team = (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-4"))!;
        var hoa = team.Members.First(m => m.Phone!.Value.Display == HoaPhone);
        var page = await leader.GoAsync(Team + "/lich");
        var wrong = await page.Fill("Tổ viên", hoa.Person.ToString()).Fill("#day", "1").Fill("#starts", "11:30").Fill("#ends", "11:00").PressAsync("Thêm ca trực");
        Assert.Contains("giờ kết thúc muộn hơn", wrong.Errors, StringComparison.Ordinal);
        var twice = await wrong.Fill("Tổ viên", hoa.Person.ToString()).Fill("#day", "1").Fill("#starts", "10:30").Fill("#ends", "12:00").PressAsync("Thêm ca trực");
        Assert.Contains("đã trực trong giờ đó", twice.Errors, StringComparison.Ordinal);
        var added = await twice.Fill("Tổ viên", hoa.Person.ToString()).Fill("#day", "1").Fill("#starts", "11:00").Fill("#ends", "12:00").PressAsync("Thêm ca trực");
        Assert.Contains("Thứ Hai, 11:00–12:00", added.Text, StringComparison.Ordinal);
        Assert.Equal(team.Slots.Count + 1, (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-4"))!.Slots.Count);
    }

    [Theory, BothEngines]
    public async Task The_commune_founds_a_team_and_changes_its_leader(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var admin = site.Visitor();
        admin.Cookies["ts"] = await site.OfficerAsync("quantri");
        var leader = await InAsync(site, "0900 000 271");
        var page = await admin.GoAsync("/quan-tri/to-cong-nghe");
        var wrong = await page.Fill("Thôn, buôn", "thon-9").Fill("Họ tên tổ trưởng", "Phạm Thị Dịu").Fill("Số di động", "12").PressAsync("Lập tổ mới");
        Assert.Contains("không phải số di động", wrong.Errors, StringComparison.Ordinal);
        var team = await wrong.Fill("Số di động", "0900000271").PressAsync("Lập tổ mới");
        Assert.Contains("Phạm Thị Dịu", team.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await leader.GoAsync("/to-cong-nghe/thon-9")).Status);

        var other = (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-4"))!;
        var (old, next) = (await InAsync(site, LeaderPhone), await InAsync(site, HoaPhone));
        Assert.Equal(HttpStatusCode.OK, (await old.GoAsync(Team)).Status);
        var hoa = other.Members.First(m => m.Phone!.Value.Display == HoaPhone);
        Assert.DoesNotContain("Cho làm tổ trưởng", (await old.GoAsync($"{Team}/to-vien/{hoa.Person}")).Text, StringComparison.Ordinal);
        await (await admin.GoAsync($"/quan-tri{Team}/to-vien/{hoa.Person}")).PressAsync("Cho làm tổ trưởng");
        Assert.Equal(HttpStatusCode.Forbidden, (await old.GoAsync(Team)).Status);
        Assert.Equal(HttpStatusCode.OK, (await next.GoAsync(Team)).Status);
        Assert.Equal(HttpStatusCode.OK, (await old.GoAsync("/to-cong-nghe")).Status);
    }

    private static async Task<Visitor> InAsync(TestSite site, string phone, string? host = null)
    {
        var visitor = site.Visitor(host);
        visitor.Cookies["ts"] = await site.SignInAsync(phone, host);
        return visitor;
    }

    private static Task<long> CountAsync(TestSite site, string kind) => site.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM core_journal WHERE kind = {0}", kind).SingleAsync());
}
