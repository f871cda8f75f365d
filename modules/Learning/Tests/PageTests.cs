using System.Net;
using System.Text;
using ThonSo.Core.Acts;
using ThonSo.Learning.Checks;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>Checking, confirming, holding and looking up, as people do it without script.</summary>
public sealed class PageTests
{
    [Theory, BothEngines]
    public async Task From_the_learners_code_to_the_certificate_in_hand(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = new Given(site);
        var (learnersPhone, trainersPhone) = (Samples.NewPhone(), Samples.NewPhone());
        await given.PersonAsync("H'Học Niê", "buon-mau-12", phone: learnersPhone);
        await given.PersonAsync("Y Dạy Êban", "buon-mau-7", phone: trainersPhone);
        var learner = await given.SignedInAsync(learnersPhone);
        var mine = await learner.GoAsync("/hoc/cua-toi");
        Assert.Contains("cần chứng nhận này", mine.Text, StringComparison.Ordinal);
        var code = mine.Document.QuerySelector("b.code")!.TextContent;

        // A trainer of another village is let in by the code that the learner reads out.
        var trainer = await given.SignedInAsync(trainersPhone);
        var page = await (await trainer.GoAsync("/hoc/kiem-tra")).Fill("Số điện thoại của người học", learnersPhone).Fill("Mã học của họ", code).PressAsync("Mở phiếu");
        Assert.Contains("H'Học Niê", page.Text, StringComparison.Ordinal);
        foreach (var skill in Given.HelperSkills) Assert.True(page.TryAnswer(skill.Value, "alone"));
        Assert.Contains("Đã ghi kết quả kiểm tra", (await page.PressAsync("Ghi kết quả")).Text, StringComparison.Ordinal);

        var leader = await given.OfficerAsync("lanhdao");
        page = await (await leader.GoAsync("/hoc/xac-nhan")).FollowAsync("H'Học Niê");
        Assert.Contains("Người kiểm tra đã xem, 20/11/2026", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Xác nhận và cấp chứng nhận");
        Assert.Contains("Còn hiệu lực", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đủ để xác nhận", (await leader.GoAsync("/hoc/xac-nhan")).Text, StringComparison.Ordinal);

        mine = await learner.GoAsync("/hoc/cua-toi");
        Assert.Contains("Có hạn đến hết ngày 20/11/2028", mine.Text, StringComparison.Ordinal);
        var pdf = await mine.FollowAsync("Tải tờ chứng nhận");
        Assert.Equal(("application/pdf", "%PDF"), (pdf.Type, Encoding.ASCII.GetString(pdf.Bytes[..4])));
        Assert.Equal(3, Encoding.UTF8.GetString((await mine.FollowAsync("Tải bản điện tử")).Bytes).Split('.').Length);
        // Nobody downloads another's.
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.GoAsync(pdf.Path)).Status);

        // Taken back, with a reason, it says so at once.
        page = await leader.GoAsync(page.Path);
        Assert.Contains("Chọn lý do thu hồi", (await page.PressAsync("Thu hồi ngay")).Errors, StringComparison.Ordinal);
        page = await page.Choose("Người giữ xin trả lại").PressAsync("Thu hồi ngay");
        Assert.Contains("Đã thu hồi", page.Text, StringComparison.Ordinal);
        Assert.Contains("Đã thu hồi ngày 20/11/2026", (await learner.GoAsync("/hoc/cua-toi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trainer_sees_nobody_of_another_village_without_the_code()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var given = new Given(site);
        var phone = Samples.NewPhone();
        var (learner, _) = (await given.PersonAsync("H'Xa Mlô", "buon-mau-7"), await given.PersonAsync("Y Gần Êban", "buon-mau-12", phone: phone));
        var trainer = await given.SignedInAsync(phone);

        Assert.Equal(HttpStatusCode.NotFound, (await trainer.GoAsync($"/hoc/kiem-tra/{learner}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.GoAsync($"/hoc/kiem-tra/{learner}?ma=2345")).Status);
        var near = await given.PersonAsync("H'Gần Mlô", "buon-mau-12");
        Assert.Equal(HttpStatusCode.OK, (await trainer.GoAsync($"/hoc/kiem-tra/{near}")).Status);
    }

    [Fact]
    public async Task Codes_of_learners_cannot_be_tried_through()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var given = new Given(site);
        var (phone, learners) = (Samples.NewPhone(), Samples.NewPhone());
        await given.PersonAsync("Y Đoán Êban", "buon-mau-12", phone: phone);
        var learner = await given.PersonAsync("H'Học Mlô", "buon-mau-7", phone: learners);
        var trainer = await given.SignedInAsync(phone);
        var page = await trainer.GoAsync("/hoc/kiem-tra");
        for (var i = 0; i < 10; i++) Assert.Contains("chưa đúng", (await page.Fill("Số điện thoại của người học", learners).Fill("Mã học của họ", "2222").PressAsync("Mở phiếu")).Errors, StringComparison.Ordinal);

        var right = await given.DoAsync<LearnerCode, string>(codes => Task.FromResult(codes.Of(learner)));

        Assert.Contains("Đợi mười phút", (await page.Fill("Mã học của họ", right).PressAsync("Mở phiếu")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_tells_state_and_initials_and_cannot_be_tried_through()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var given = new Given(site);
        var certificate = await given.CertifiedAsync("Nguyễn Thị Thử");
        var somebody = site.Visitor();
        var page = await somebody.GoAsync("/cn/so");

        var found = await page.Fill("Số trên tờ chứng nhận", $" {certificate.Number.ToLowerInvariant()} ").PressAsync("Xem chứng nhận");
        Assert.Contains("Còn hiệu lực", found.Text, StringComparison.Ordinal);
        Assert.Contains("N. T. T.", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn", found.Text, StringComparison.Ordinal);
        await given.RevokeAsync(await given.LeaderAsync(), certificate.Row.Id);
        Assert.Contains("Đã thu hồi", (await page.PressAsync("Xem chứng nhận")).Text, StringComparison.Ordinal);

        for (var i = 0; i < 20; i++) Assert.Contains("không có chứng nhận mang số này", (await page.Fill("Số trên tờ chứng nhận", "23456789").PressAsync("Xem chứng nhận")).Errors, StringComparison.Ordinal);
        Assert.Contains("Đợi mười phút", (await page.Fill("Số trên tờ chứng nhận", certificate.Number).PressAsync("Xem chứng nhận")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teams_leader_sees_the_own_village_only()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var given = new Given(site);
        var phone = Samples.NewPhone();
        var chief = new Actor(await given.PersonAsync("Y Trưởng Mlô", "buon-mau-12", Role.TeamLeader, phone), Role.TeamLeader);
        var (near, far) = (await given.PersonAsync("H'Gần Gũi", "buon-mau-12"), await given.PersonAsync("H'Xa Xôi", "buon-mau-7"));
        foreach (var person in (Guid[])[near, far]) await given.CheckAsync(chief, person, SkillCheck.Alone, Given.CitizenSkills);
        var leader = await given.SignedInAsync(phone);

        var page = await leader.GoAsync("/hoc/xac-nhan");

        Assert.Contains("H'Gần Gũi", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("H'Xa Xôi", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tổ viên cầm tay chỉ việc", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GoAsync($"/hoc/xac-nhan/{Given.CitizenAward}/{far}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GoAsync($"/hoc/xac-nhan/{Given.HelperAward}/{near}")).Status);
        Assert.Contains("Còn hiệu lực", (await (await leader.GoAsync($"/hoc/xac-nhan/{Given.CitizenAward}/{near}")).PressAsync("Xác nhận và cấp")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_a_phone_keeps_says_nothing_of_anybody_and_sets_nothing()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var somebody = site.Visitor();

        var page = await somebody.GoAsync("/cn");

        Assert.Empty(somebody.Cookies);
        Assert.NotNull(page.Document.QuerySelector("[data-verify] noscript"));
        Assert.Contains("VERSION", Encoding.UTF8.GetString((await somebody.GoAsync("/cn/sw.js")).Bytes), StringComparison.Ordinal);
    }
}
