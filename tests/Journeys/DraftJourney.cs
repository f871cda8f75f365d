using Microsoft.Playwright;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>Nothing a villager wrote is lost: not when the phone is closed, changed, or without a signal.</summary>
public sealed class DraftJourney(Commune commune) : Journey(commune)
{
    private const string Name = "Họ và tên";

    [Fact]
    public async Task What_was_written_is_there_after_the_page_was_closed_and_on_another_phone()
    {
        const string phone = "0912 000 331";
        var villager = await BeginAsync(phone);
        await villager.WriteAsync(Name, "H'Thử Niê");
        await Assertions.Expect(villager.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã ghi");
        var address = villager.Page.Url;
        await villager.Page.CloseAsync();

        var other = await VillagerAsync(phone);
        await other.GoAsync("/toi");
        await other.FollowAsync("Xin trợ cấp người già không lương hưu");
        await other.IsAtAsync("Bà con tên là gì?");
        Assert.Equal(address, other.Page.Url);
        await Assertions.Expect(other.Page.GetByLabel(Name)).ToHaveValueAsync("H'Thử Niê");
    }

    [Fact]
    public async Task What_was_written_a_moment_before_leaving_is_there()
    {
        var villager = await BeginAsync("0912 000 332");
        var address = villager.Page.Url;
        await villager.WriteAsync(Name, "Y Vội Niê");
        // At once: the script has not had its second of quiet yet.
        await villager.GoAsync("/thu-tuc");
        await Until(async () =>
        {
            await villager.GoAsync(address);
            return await villager.Page.GetByLabel(Name).InputValueAsync() == "Y Vội Niê";
        });
    }

    [Fact]
    public async Task Without_a_signal_nothing_is_lost_and_it_goes_on_when_there_is_one()
    {
        var villager = await BeginAsync("0912 000 333");
        await villager.Context.SetOfflineAsync(true);
        await villager.WriteAsync(Name, "Y Xa Êban");
        var status = villager.Page.GetByRole(AriaRole.Status);
        await Assertions.Expect(status).ToHaveTextAsync("Chưa có sóng, máy tự ghi lại khi có");
        // Seen without scrolling, and not behind the button.
        await Assertions.Expect(status).ToBeInViewportAsync(new() { Ratio = 1 });
        var (said, act) = ((await status.BoundingBoxAsync())!, (await villager.Page.Locator(".act").BoundingBoxAsync())!);
        Assert.True(said.Y + said.Height <= act.Y, $"The status ends at {said.Y + said.Height}, the act begins at {act.Y}.");
        await villager.WriteAsync("Ngày sinh", "1950");
        await villager.ChooseAsync("Nam");
        await villager.PressAsync(Birth.Next);
        await Assertions.Expect(status).ToHaveTextAsync("Chưa có sóng, máy tự ghi lại khi có");
        await Assertions.Expect(villager.Page.GetByLabel(Name)).ToHaveValueAsync("Y Xa Êban");

        await villager.Context.SetOfflineAsync(false);
        await Assertions.Expect(status).ToHaveTextAsync("Đã ghi");
        await villager.PressAsync(Birth.Next);
        await villager.IsAtAsync("Bà con đang ở đâu?");
        villager.Expected("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    public async Task A_photograph_waits_for_the_signal()
    {
        var villager = await VillagerAsync("0912 000 334");
        await villager.GoAsync("/ho-so/moi/1.001193");
        await villager.PressAsync("Trả lời câu đầu tiên");
        await villager.GoAsync(villager.Page.Url.Replace("/declarant", "/birth-proof", StringComparison.Ordinal));
        await villager.Context.SetOfflineAsync(true);
        await villager.Page.GetByLabel("Chụp hoặc chọn ảnh").SetInputFilesAsync(new FilePayload { Name = "IMG_0001.jpg", MimeType = "image/jpeg", Buffer = await Pictures.PhotographAsync() });
        await villager.SeesAsync("Chưa có sóng. Ảnh vẫn còn đây");
        await villager.Context.SetOfflineAsync(false);
        await villager.SeesAsync("Đã có 1 ảnh");
        villager.Expected("ERR_INTERNET_DISCONNECTED");
    }

    private async Task<Person> BeginAsync(string phone)
    {
        var villager = await VillagerAsync(phone);
        await villager.GoAsync("/ho-so/moi/1.014027");
        await villager.PressAsync("Trả lời câu đầu tiên");
        await villager.IsAtAsync("Bà con tên là gì?");
        return villager;
    }

    /// <summary>The last words travel beside the next page; they may arrive after it.</summary>
    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 20; i++)
            if (await holds()) return;
        Assert.Fail("What was written last is lost.");
    }
}
