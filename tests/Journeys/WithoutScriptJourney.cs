using Microsoft.Playwright;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>An old phone whose browser runs no script: everything a villager needs is there.</summary>
public sealed class WithoutScriptJourney(Commune commune) : Journey(commune)
{
    [Fact]
    public async Task A_birth_is_registered_without_a_script()
    {
        const string phone = "0912 000 111";
        var villager = await ArriveAsync("villager", Device.Phone, script: false);
        await Birth.BeginAsync(villager, phone, () => Site.CodeAsync(phone));
        await Birth.AnswerAsync(villager, () => PhotographAsync(villager));
        await ChangesAnAnswer(villager);
        var (code, _) = await Birth.SendAsync(villager);

        await villager.FollowAsync("Xem hồ sơ");
        await villager.SeesAsync("Xã đang làm");
        await villager.SeesAsync(code);
        await villager.FollowAsync("Rút hồ sơ");
        await villager.WriteAsync("Vì sao bà con rút?", "Gửi nhầm");
        await villager.PressAsync("Rút hồ sơ");
        await villager.SeesAsync("Bà con đã rút");
    }

    [Fact]
    public async Task What_only_works_with_a_script_is_not_shown_without_one()
    {
        var villager = await VillagerAsync("0912 000 112", script: false);
        await villager.GoAsync("/ho-so/moi/1.014027");
        await villager.PressAsync("Trả lời câu đầu tiên");
        foreach (var words in (string[])["Quét mã trên thẻ căn cước", "Nghe", "Chữ vừa", "Chữ to"])
            await Assertions.Expect(villager.Page.GetByRole(AriaRole.Button, new() { Name = words })).ToHaveCountAsync(0);
        await villager.GoAsync("/can-bo/vao");
        await Assertions.Expect(villager.Page.GetByRole(AriaRole.Button, new() { Name = "Vào bằng khóa" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task All_procedures_can_be_leafed_through()
    {
        var villager = await ArriveAsync("villager", Device.Phone, script: false);
        await villager.GoAsync("/thu-tuc");
        await villager.FollowAsync("Xem cả");
        Assert.True(await villager.Main.GetByRole(AriaRole.Link).CountAsync() > 60, "Not all procedures are listed.");
        await villager.FollowAsync("Xin trợ cấp người già không lương hưu");
        await villager.SeesAsync("Không cần giấy tờ gì");
    }

    /// <summary>From the page that shows everything to one question and straight back.</summary>
    private static async Task ChangesAnAnswer(Person villager)
    {
        await villager.FollowAsync("Sửa: Cháu sinh ở đâu?");
        await villager.WriteAsync("Cháu sinh ở đâu?", "tại nhà, Thôn 4, xã Hòa Phú");
        await villager.PressAsync("Ghi và xem lại");
        await villager.IsAtAsync("Xem lại trước khi gửi");
        await villager.SeesAsync("tại nhà, Thôn 4");
    }

    private static async Task PhotographAsync(Person villager)
    {
        var photograph = await Pictures.PhotographAsync();
        await villager.Page.GetByLabel("Chụp hoặc chọn ảnh").SetInputFilesAsync(new FilePayload { Name = "IMG_0001.jpg", MimeType = "image/jpeg", Buffer = photograph });
        await villager.PressAsync("Tải ảnh lên");
        var kept = await villager.DownloadAsync("Ảnh 1");
        Assert.Equal((4000, 3000), Pictures.SizeOf(kept));
        Assert.False(Pictures.TellsWhere(kept), "The place where the photograph was taken was kept.");
    }
}
