using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Outreach.Reports;
using ThonSo.Places;
using ThonSo.Support;
using ThonSo.Teams;
using Xunit;

namespace ThonSo.Outreach.Tests;

/// <summary>What leaders read: counted by the rule, null where nothing is known, and opened only by those who may.</summary>
public sealed class ReportTests
{
    private const string Report = "/to-cong-nghe/thon-4/bao-cao", All = "/quan-tri/to-cong-nghe/bao-cao";

    [Theory, BothEngines]
    public async Task The_database_counts_by_the_same_rule(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        var random = new Random(7);
        Guid[] members = [given.Hoa, given.Leader, given.Of("H-004").Member], homes = [given.Home, given.Other, given.Of("H-003").Id];
        for (var i = 0; i < 60; i++)
        {
            var outcome = (VisitOutcome)random.Next(3);
            string[] done = outcome != VisitOutcome.AtHome ? [] : random.Next(4) switch { 0 => [], 1 => ["filed"], 2 => ["vneid", "filed"], _ => ["news", "scams"] };
            var said = given.Visit(given.Now.AddHours(-random.Next(24 * 40)), homes[random.Next(3)]) with { Outcome = outcome, Done = done };
            Assert.Null((await given.RecordAsync(members[random.Next(3)], said)).Refusal);
        }
        var visits = await given.VisitsAsync();
        foreach (var month in new[] { new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1), new DateOnly(2026, 9, 1) })
        {
            var own = visits.Where(v => v.Day.Year == month.Year && v.Day.Month == month.Month).ToList();
            var (village, lines) = await InAsync(site, async book => (await book.OfAsync(await VillageAsync(site), await TeamAsync(site), month), await book.MembersAsync(await TeamAsync(site), month)));
            Assert.Equal(Counting.OfVillage(own), village.Counted);
            Assert.All(members, m => Assert.Equal(Counting.OfMember(own, m), lines.Single(l => l.Member.Person == m).Counted ?? Counted.Nothing));
            Assert.Equal(village, (await InAsync(site, book => book.AllAsync(TestSite.HoaPhu, month))).Single(l => l.Village.Code == "thon-4") with { Village = village.Village, Team = village.Team });
            foreach (var (which, count) in new[] { (Behind.Reached, village.Counted!.Reached), (Behind.Helped, village.Counted.Helped), (Behind.Filed, village.Counted.Filed), (Behind.Quiet, village.Quiet!.Value) })
                Assert.Equal(count, (await InAsync(site, async book => await book.BehindAsync(await TeamAsync(site), month, which))).Count);
        }
    }

    [Theory, BothEngines]
    public async Task Null_is_not_zero_and_the_quiet_come_first(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        await given.RecordAsync(given.Hoa, given.Visit());
        var lines = await InAsync(site, book => book.AllAsync(TestSite.HoaPhu, new DateOnly(2026, 11, 1)));
        Assert.All(lines.Where(l => l.Team is null), l => Assert.Null((l.Households as object) ?? l.Counted ?? (object?)l.Quiet ?? l.Uneven));
        var places = lines.Select((line, place) => (line, place)).ToDictionary(l => l.line.Village.Code, l => l.place);
        // Visited nowhere, then the rest, and those nobody knows of last.
        Assert.True(lines[0].IsQuiet && lines[1].IsQuiet);
        Assert.Contains(lines[0].Village.Code, new[] { "buon-mau-7", "thon-13" });
        Assert.Equal(2, places["thon-4"]);
        // A team whose register is empty has no numbers either.
        await FoundAsync(site, "thon-9");
        var empty = (await InAsync(site, book => book.AllAsync(TestSite.HoaPhu, new DateOnly(2026, 11, 1)))).Single(l => l.Village.Code == "thon-9");
        Assert.NotNull(empty.Team);
        Assert.Null(empty.Counted);
        var csv = Encoding.UTF8.GetString((await (await DeskAsync(site)).GoAsync(All + "/xuat")).Bytes);
        Assert.Contains("2026-11,thon-4,Thôn 4,4,6,1,1,1,0,5,0,50,25", csv, StringComparison.Ordinal);
        Assert.Matches(@"2026-11,thon-9,[^,]+,1,,,,,,,0,,", csv);
    }

    [Fact]
    public void The_busiest_ones_share_is_told_against_an_even_one()
    {
        Assert.Null(Unevenness.Of([("A", 9)]));
        Assert.Null(Unevenness.Of([("A", 0), ("B", 0)]));
        var uneven = Unevenness.Of([("A", 1), ("B", 6), ("C", 3)])!;
        Assert.Equal(("B", 60, 33), (uneven.Busiest, uneven.SharePercent, uneven.EvenPercent));
        Assert.Equal("B giữ 6 trong 10 hộ và việc (60%). Chia đều cho 3 người thì mỗi người 33%.", Texts.Uneven(uneven).Vi);
    }

    [Theory, BothEngines]
    public async Task A_leader_opens_each_number_of_their_own_village_and_the_commune_of_any(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        await given.RecordAsync(given.Hoa, given.Visit() with { Done = ["filed"] });
        var leader = await given.InAsync(Given.LeaderPhone);
        var page = await (await leader.GoAsync("/to-cong-nghe/thon-4")).FollowAsync("Báo cáo");
        Assert.Contains("5 trong 6 hộ im lặng", page.Text, StringComparison.Ordinal);
        Assert.Contains("Gặp 1 trong 6 hộ", page.Text, StringComparison.Ordinal);
        var behind = await page.FollowAsync("Nộp hồ sơ giúp 1 hộ");
        Assert.Contains("Nguyễn Văn Thử Cả", behind.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Nháp", behind.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await behind.FollowAsync("Nguyễn Văn Thử Cả")).Status);
        Assert.Contains("Trần Thị Nháp", (await page.FollowAsync("im lặng")).Text, StringComparison.Ordinal);
        page.Fill("#thang", "2026-10");
        Assert.Contains("Im lặng cả tháng", (await page.PressAsync("Xem")).Text, StringComparison.Ordinal);
        foreach (var closed in new[] { "/to-cong-nghe/buon-mau-7/bao-cao", "/to-cong-nghe/buon-mau-7/bao-cao/ho", "/to-cong-nghe/buon-mau-7/bao-cao/xuat", All, All + "/xuat", "/quan-tri" + Report })
            Assert.Equal(HttpStatusCode.Forbidden, (await leader.GoAsync(closed)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await given.InAsync(Given.HoaPhone)).GoAsync(Report)).Status);

        var desk = await DeskAsync(site);
        var all = await desk.GoAsync(All);
        Assert.Contains("chưa có tổ", all.Text, StringComparison.Ordinal);
        Assert.Contains("Gặp 1 trong 6 hộ", (await desk.GoAsync("/quan-tri" + Report)).Text, StringComparison.Ordinal);
        Assert.Contains("chưa có số liệu", (await desk.GoAsync("/quan-tri/to-cong-nghe/thon-9/bao-cao")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Nguyễn Thị Mẫu Hoa,3,0,1,1,0,1", Encoding.UTF8.GetString((await leader.GoAsync(Report + "/xuat")).Bytes), StringComparison.Ordinal);
    }

    private static async Task<Visitor> DeskAsync(TestSite site)
    {
        var desk = site.Visitor();
        desk.Cookies["ts"] = await site.OfficerAsync("quantri");
        return desk;
    }

    private static async Task FoundAsync(TestSite site, string village)
    {
        var page = await (await DeskAsync(site)).GoAsync("/quan-tri/to-cong-nghe");
        await page.Fill("#village", village).Fill("#name", "Lê Thị Thử").Fill("#phone", Samples.NewPhone()).PressAsync("Lập tổ mới");
    }

    private static async Task<T> InAsync<T>(TestSite site, Func<ReportBook, Task<T>> read)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ReportBook>());
    }

    private static async Task<Team> TeamAsync(TestSite site) => (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-4"))!;

    private static async Task<Village> VillageAsync(TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<VillageBook>().FindAsync(TestSite.HoaPhu, "thon-4"))!;
    }
}
