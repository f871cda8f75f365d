using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>Journeys that begin with a dossier already sent.</summary>
public abstract class FiledJourney(Commune commune) : Journey(commune)
{
    private protected async Task<(Person Villager, string Code)> FiledAsync(string phone)
    {
        var villager = await VillagerAsync(phone);
        using var api = Site.Api(await Site.SignInAsync(phone));
        return (villager, (await Office.FileAsync(api)).Code);
    }

    private protected static async Task AnswersAsync(Person villager, string code, string what, string why)
    {
        await villager.GoAsync("/ho-so/" + code);
        await villager.SeesAsync("Đến lượt bà con");
        await villager.FollowAsync("Bổ sung giấy tờ");
        await villager.SeesAsync(what);
        await villager.SeesAsync(why);
        await villager.Page.GetByLabel("Chụp hoặc chọn ảnh").SetInputFilesAsync(new FilePayload { Name = "giay.jpg", MimeType = "image/jpeg", Buffer = await Pictures.PhotographAsync() });
        await Assertions.Expect(villager.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ ảnh này" })).ToHaveCountAsync(1);
        await villager.PressAsync("Gửi phần bổ sung");
        await villager.Page.WaitForURLAsync(new Regex("/ho-so/" + code + "$"));
    }
}

/// <summary>What else becomes of a dossier: sent back, refused, withdrawn, sent twice.</summary>
public sealed class SupplementJourney(Commune commune) : FiledJourney(commune)
{
    [Fact]
    public async Task What_is_missing_is_asked_for_once_and_sent_from_the_phone()
    {
        const string phone = "0912 000 441";
        var (villager, code) = await FiledAsync(phone);
        var receiver = await OfficerAsync("motcua");
        await receiver.GoAsync($"/mot-cua/{code}/send-back");
        await receiver.Page.GetByLabel("Nội dung khác").First.FillAsync("Sổ hộ nghèo");
        await receiver.Page.GetByLabel("Vì sao, sửa thế nào").First.FillAsync("Ảnh cũ không rõ dấu");
        await receiver.PressAsync("Yêu cầu bổ sung");
        await receiver.SeesAsync("Chờ bà con bổ sung");

        await AnswersAsync(villager, code, "Sổ hộ nghèo", "Ảnh cũ không rõ dấu");
        await villager.SeesAsync("Xã đang làm");
        Assert.Contains(await Site.MessagesAsync(phone), m => m.Contains("xã cần thêm giấy tờ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_gives_its_reason()
    {
        const string phone = "0912 000 442";
        var (villager, code) = await FiledAsync(phone);
        var receiver = await OfficerAsync("motcua");
        await receiver.GoAsync("/mot-cua/" + code);
        await receiver.StepAsync("Từ chối tiếp nhận");
        await receiver.PressAsync("Từ chối tiếp nhận");
        await receiver.IsAtAsync("Bà con xem lại chỗ này");
        receiver.Expected("status of 422");
        await receiver.WriteAsync("Lý do, viết cho người dân hiểu", "Bác đã nhận lương hưu. Mời bác đến Bảo hiểm xã hội.");
        await receiver.PressAsync("Từ chối tiếp nhận");
        await receiver.SeesAsync("Không tiếp nhận");

        await villager.GoAsync("/ho-so/" + code);
        await villager.SeesAsync("Xã không tiếp nhận");
        await villager.SeesAsync("Bác đã nhận lương hưu. Mời bác đến Bảo hiểm xã hội.");
        await villager.SeesAsync("Phiếu từ chối tiếp nhận");
        Assert.Contains(await Site.MessagesAsync(phone), m => m.Contains("không tiếp nhận", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dossier_is_taken_back()
    {
        var (villager, code) = await FiledAsync("0912 000 443");
        await villager.GoAsync("/ho-so/" + code);
        await villager.FollowAsync("Rút hồ sơ");
        await villager.SeesAsync("Muốn làm lại thì gửi hồ sơ mới.");
        await villager.PressAsync("Rút hồ sơ");
        await villager.SeesAsync("Bà con đã rút hồ sơ");
        await Assertions.Expect(villager.Page.GetByRole(AriaRole.Link, new() { Name = "Rút hồ sơ" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Sent_twice_it_is_one_dossier()
    {
        var villager = await VillagerAsync("0912 000 444");
        await villager.GoAsync("/ho-so/moi/1.014027");
        await villager.PressAsync("Trả lời câu đầu tiên");
        await Pension.AnswerAsync(villager);

        // Two taps in one breath.
        var check = villager.Page.Url;
        var send = villager.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi hồ sơ" });
        await send.EvaluateAsync("button => { button.click(); button.click(); }");
        await villager.IsAtAsync("Xã đã nhận được hồ sơ của bà con");
        var first = await Birth.ReceiptAsync(villager);

        // Back, and once more: from the page as it was kept, or from wherever the site leads instead.
        await villager.Page.GoBackAsync();
        if (villager.Page.Url == check && await send.CountAsync() > 0)
        {
            await send.ClickAsync();
            await villager.IsAtAsync("Xã đã nhận được hồ sơ của bà con");
            Assert.Equal(first, await Birth.ReceiptAsync(villager));
        }
        else
        {
            await villager.SeesAsync(first.Code);
        }
        await villager.GoAsync("/toi");
        await Assertions.Expect(villager.Main.Locator("a[href^='/ho-so/']")).ToHaveCountAsync(1);
    }
}

/// <summary>The clock of a dossier that needs something more. (Days pass, and officers' sessions with them: a site of its own.)</summary>
public sealed class ClockJourney(Commune commune) : FiledJourney(commune)
{
    [Fact]
    public async Task Asked_for_more_while_in_hand_the_clock_stops_and_begins_anew_with_the_answer()
    {
        var (villager, code) = await FiledAsync("0912 000 445");
        var receiver = await OfficerAsync("motcua");
        await receiver.GoAsync($"/mot-cua/{code}/accept");
        await receiver.PressAsync("Tiếp nhận");
        await receiver.StepAsync("Giao thụ lý");
        await receiver.Page.GetByRole(AriaRole.Radio, new() { Name = "Trần Văn Thí" }).CheckAsync();
        await receiver.PressAsync("Giao thụ lý");
        await receiver.SeesAsync("Thụ lý: Trần Văn Thí");
        var handler = await OfficerAsync("vanhoa");
        await handler.GoAsync($"/mot-cua/{code}/ask-more");
        await handler.Page.GetByLabel("Nội dung khác").First.FillAsync("Xác nhận của trưởng buôn");
        await handler.Page.GetByLabel("Vì sao, sửa thế nào").First.FillAsync("Chưa có chữ ký");
        await handler.PressAsync("Yêu cầu bổ sung");
        await handler.SeesAsync("Chờ bà con bổ sung");
        await villager.GoAsync("/ho-so/" + code);
        await villager.SeesAsync("Đồng hồ đang dừng");
        await villager.SeesAsync("Hẹn lần đầu: Thứ Hai, 07/12/2026");

        Site.Clock.Advance(TimeSpan.FromDays(5));
        await AnswersAsync(villager, code, "Xác nhận của trưởng buôn", "Chưa có chữ ký");
        await villager.SeesAsync("Hẹn lần đầu: Thứ Hai, 07/12/2026");
        await villager.SeesAsync("Thứ Tư, 09/12/2026");
        await villager.FollowAsync("Xem cách tính");
        await villager.SeesAsync("bắt đầu tính lại");
    }
}
