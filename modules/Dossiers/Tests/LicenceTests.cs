using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Core.Values;
using ThonSo.Learning;
using ThonSo.People;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Dossiers.Tests;

/// <summary>Only a trained neighbour files for others.</summary>
public sealed class LicenceTests
{
    [Theory, BothEngines]
    public async Task Nobody_untrained_begins_and_a_running_sitting_outlives_the_certificate(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (phone, persons) = (Samples.NewPhone(), Samples.NewPhone());
        await site.GiveVillageRoleAsync(phone, "Y Mới Êban", Role.Helper, Neighbour.Home, trained: false);
        var helper = site.Visitor();
        await Villager.SignInAsync(site, helper, phone, "/to/nop-ho");

        // Told before anything is typed, with where to go; and sent by hand it is refused all the same.
        var page = await helper.GoAsync("/to/nop-ho/moi");
        Assert.Contains("chưa có chứng nhận tổ viên", page.Text, StringComparison.Ordinal);
        Assert.Contains("Chứng nhận", (await page.FollowAsync("Xem cần học gì")).Text, StringComparison.OrdinalIgnoreCase);
        page = await (await helper.GoAsync("/hoc/kiem-tra")).SendByHandAsync("/to/nop-ho/moi", ("village", Neighbour.Home), ("name", "H'Thử Niê"), ("phone", persons), ("procedure", "1.014027"), ("means", "code"));
        Assert.Contains("chưa nộp hộ được", page.Errors, StringComparison.Ordinal);
        Assert.Empty(await site.MessagesAsync(persons));

        await LearningModule.TrainAsync(site.Services, TestSite.HoaPhu, await IdOfAsync(site, phone));
        // An hour before the last day of its two years is over.
        site.Clock.AdvanceTo(new DateTime(2028, 11, 20, 16, 50, 0, DateTimeKind.Utc));
        helper.Cookies.Clear();
        await Villager.SignInAsync(site, helper, phone, "/to/nop-ho");
        var sitting = await Neighbour.SitDownAsync(site, helper, "H'Thử Niê", persons);
        site.Clock.AdvanceTo(site.Clock.UtcNow().AddMinutes(20));
        Assert.StartsWith("/nhap/", (await helper.GoAsync(sitting.Path)).Path, StringComparison.Ordinal);
        site.Clock.AdvanceTo(site.Clock.UtcNow().AddMinutes(20));
        page = await (await helper.GoAsync("/to/nop-ho")).FollowAsync("H'Thử Niê");
        Assert.Contains("không còn hiệu lực nên chưa nộp hộ được", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), b => b.TextContent.Contains("ngồi cạnh tôi", StringComparison.Ordinal));
        page = await page.SendByHandAsync(page.Path + "?handler=Ngoi");
        Assert.Contains("không còn hiệu lực nên chưa nộp hộ được", page.Errors, StringComparison.Ordinal);
    }

    private static async Task<Guid> IdOfAsync(TestSite site, string phone) => (await site.Services.GetRequiredService<PersonBook>().FindAsync(TestSite.HoaPhu, PhoneNumber.Parse(phone)))!.Id;
}
