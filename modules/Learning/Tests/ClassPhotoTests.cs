using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Learning.Classes;
using ThonSo.Learning.Classes.Photos;
using ThonSo.Learning.Reminders;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>Photographs of a class: only with consent, seen by few, gone when somebody wishes so or when their time is over.</summary>
public sealed class ClassPhotoTests
{
    private const string MatePhone = "0900 000 203", ElsewherePhone = "0900 000 212";

    [Theory, BothEngines]
    public async Task A_photo_is_added_after_asking_seen_by_team_and_leader_and_taken_out_by_anyone_who_came(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var trainer = await site.InAsync(ClassTests.MemberPhone);
        var (path, seat) = await HeldAsync(site, trainer);

        var page = await (await trainer.GoAsync(path)).FollowAsync("Ảnh của lớp");
        Assert.Contains("2 trong 3 người chưa đồng ý", page.Text, StringComparison.Ordinal);
        // Not without saying that everybody was asked; nothing is kept.
        Assert.Null(page.Document.QuerySelector("input[type=file]"));
        var asked = await page.PressAsync("Chọn ảnh");
        Assert.Null(asked.Document.QuerySelector("input[type=file]"));
        asked = await page.Choose("Tôi đã hỏi mọi người có trong ảnh").PressAsync("Chọn ảnh");
        asked.Document.QuerySelector("form[data-shrink]")!.SetAttribute("action", path + "/anh?handler=Anh");
        Assert.Contains("Hỏi từng người", (await asked.Attach("anh.jpg", Samples.Jpeg()).PressAsync("Gửi ảnh")).Errors, StringComparison.Ordinal);
        Assert.Empty(Kept(site));
        asked = await trainer.GoAsync(path + "/anh?da-hoi=true");
        Assert.NotEqual(HttpStatusCode.OK, (await asked.Attach("anh.jpg", "no photo"u8.ToArray()).PressAsync("Gửi ảnh")).Status);
        page = await (await trainer.GoAsync(path + "/anh?da-hoi=true")).Attach("anh.jpg", Samples.Jpeg()).PressAsync("Gửi ảnh");
        Assert.Contains("Tự xoá ngày 20/03/2027", page.Text, StringComparison.Ordinal);
        var photo = page.Document.QuerySelector("ul.papers img")!.GetAttribute("src")!;
        Assert.Single(Kept(site));

        var leader = await new Given(site).OfficerAsync("lanhdao");
        foreach (var one in (Visitor[])[trainer, await site.InAsync(MatePhone), leader]) Assert.Equal(("image/jpeg", HttpStatusCode.OK), ((await one.GoAsync(photo)).Type, (await one.GoAsync(photo)).Status));
        Assert.Contains("Thôn 4", (await leader.GoAsync("/quan-tri/hoc/lop")).Text, StringComparison.Ordinal);
        var seen = await (await (await leader.GoAsync("/quan-tri/hoc/lop")).FollowAsync("Báo cáo lớp")).FollowAsync("Ảnh của lớp (1)");
        Assert.NotNull(seen.Document.QuerySelector("ul.papers img"));
        // The leader looks; names and buttons are the team's.
        Assert.DoesNotContain("Thử", seen.Text.Replace("Bài thử", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(seen.Document.QuerySelectorAll("main button"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.InAsync(ElsewherePhone)).GoAsync(photo)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.InAsync(ElsewherePhone)).GoAsync(path + "/anh")).Status);
        Assert.NotEqual("image/jpeg", (await site.Visitor().GoAsync(photo)).Type);

        // Somebody who came sees that there is one, not what is on it, and takes it out.
        var mine = await site.Visitor().GoAsync(seat);
        Assert.Contains("Lớp có 1 ảnh", mine.Text, StringComparison.Ordinal);
        Assert.Empty(mine.Document.QuerySelectorAll("main img"));
        mine = await mine.PressAsync("Không muốn có ảnh: xoá hết ngay");
        Assert.Contains("Đã xoá ảnh của lớp", mine.Text, StringComparison.Ordinal);
        Assert.Contains("Bác chưa đồng ý", mine.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.GoAsync(photo)).Status);
        await SweepAsync(site);
        Assert.Empty(Kept(site));
        Assert.Equal(0, await site.ReadAsync(db => db.Set<PhotoRow>().CountAsync()));
    }

    [Theory, BothEngines]
    public async Task A_photo_is_gone_ninety_days_after_the_class(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var trainer = await site.InAsync(ClassTests.MemberPhone);
        var (path, _) = await HeldAsync(site, trainer);
        await (await trainer.GoAsync(path + "/anh?da-hoi=true")).Attach("anh.jpg", Samples.Jpeg()).PressAsync("Gửi ảnh");
        site.Clock.AdvanceTo(ClassTests.Starts.AddMinutes(90).AddDays(90).AddMinutes(-5));
        await SweepAsync(site);
        trainer = await site.InAsync(ClassTests.MemberPhone);
        Assert.NotNull((await trainer.GoAsync(path + "/anh")).Document.QuerySelector("ul.papers img"));
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Null((await trainer.GoAsync(path + "/anh")).Document.QuerySelector("ul.papers img"));
        await SweepAsync(site);
        Assert.Empty(Kept(site));
    }

    [Fact]
    public async Task Only_who_holds_the_class_adds_and_a_no_said_meanwhile_stays()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var trainer = await site.InAsync(ClassTests.MemberPhone);
        var (path, seat) = await HeldAsync(site, trainer);
        var mate = await (await site.InAsync(MatePhone)).GoAsync(path + "/anh?da-hoi=true");
        Assert.Null(mate.Document.QuerySelector("input[type=file]"));
        Assert.Contains("Chỉ người chỉ và người phụ", (await mate.PressAsync("Ghi ai đồng ý")).Errors, StringComparison.Ordinal);

        // The list was open when she took her yes back on her own phone.
        var list = await trainer.GoAsync(path + "/anh");
        await (await site.Visitor().GoAsync(seat)).PressAsync("Thôi đồng ý");
        list = await list.Choose("Ông Thử").PressAsync("Ghi ai đồng ý");
        Assert.Contains("2 trong 3 người chưa đồng ý", list.Text, StringComparison.Ordinal);
        Assert.Equal(["Ông Thử"], list.Document.QuerySelectorAll("label.pick").Where(l => l.QuerySelector("input[name=agreed][checked]") is not null).Select(l => l.TextContent.Trim()));

        for (var i = 0; i < ClassPhotos.Most; i++) await (await trainer.GoAsync(path + "/anh?da-hoi=true")).Attach("anh.jpg", Samples.Jpeg()).PressAsync("Gửi ảnh");
        var full = await trainer.GoAsync(path + "/anh?da-hoi=true");
        Assert.Null(full.Document.QuerySelector("input[type=file]"));
        // Equal photographs are files of their own: one taken out leaves the others whole.
        Assert.Equal(ClassPhotos.Most, Kept(site).Count);
        full = await full.PressAsync("Xoá ảnh: Ảnh 1");
        await SweepAsync(site);
        Assert.Equal(ClassPhotos.Most - 1, Kept(site).Count);
        foreach (var image in full.Document.QuerySelectorAll("ul.papers img")) Assert.Equal(HttpStatusCode.OK, (await trainer.GoAsync(image.GetAttribute("src")!)).Status);
    }

    /// <summary>A class to which three came: one agreed on her own phone. Gives its page and her seat's.</summary>
    private static async Task<(string Path, string Seat)> HeldAsync(TestSite site, Visitor trainer)
    {
        var teach = await ClassTests.PlanAsync(site, trainer);
        site.Clock.AdvanceTo(ClassTests.Starts);
        var door = new Uri(teach.Document.QuerySelector("details .soft")!.TextContent).AbsolutePath;
        var seat = await (await site.Visitor().GoAsync(door)).Fill("Họ và tên", "H'Thử Niê").Choose("Tôi đồng ý có trong ảnh").PressAsync("Tôi có mặt");
        foreach (var name in (string[])["Ông Thử", "Bà Thử"]) await (await trainer.GoAsync(teach.Path)).Fill("Họ và tên", name).PressAsync("Ghi có mặt");
        return (teach.Path, seat.Path);
    }

    private static Task<int> SweepAsync(TestSite site) => site.Services.GetRequiredService<LearningClock>().SweepAsync(TestContext.Current.CancellationToken);

    private static List<string> Kept(TestSite site) => [.. Directory.EnumerateFiles(site.Options.DataFolder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f).Length == 64)];
}
