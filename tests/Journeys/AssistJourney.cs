using Microsoft.Playwright;
using ThonSo.Core.Acts;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>A neighbour files for somebody, each with a phone of their own.</summary>
public sealed class AssistJourney(Commune commune) : Journey(commune)
{
    [Fact]
    public async Task The_helper_begins_and_the_person_goes_on_alone()
    {
        const string persons = "0912 000 361", helpers = "0912 000 362";
        await Site.GiveVillageRoleAsync(helpers, "Y Giúp Êban", Role.Helper, "buon-mau-12");
        var helper = await VillagerAsync(helpers);
        await SitDownAsync(Site, helper, "H'Già Niê", persons);
        await helper.WriteAsync("Họ và tên", "H'Già Mlô");
        await Assertions.Expect(helper.Page.Locator("[data-saved]")).ToHaveTextAsync("Đã ghi");

        // The person's own phone shows who helps and the same draft, and takes the consent back.
        var person = await VillagerAsync(persons);
        await person.GoAsync("/toi");
        await person.FollowAsync("Người giúp tôi");
        await person.IsAtAsync("Y Giúp Êban");
        await person.Page.GetByText("Đã làm những gì").ClickAsync();
        await person.SeesAsync("Ghi câu: Bà con tên là gì?");
        await person.PressAsync("Thu hồi ngay");
        await person.SeesAsync("Bà con đã thu hồi");
        await person.GoAsync("/toi");
        await person.FollowAsync("Xin trợ cấp người già không lương hưu");
        await Assertions.Expect(person.Page.GetByLabel("Họ và tên")).ToHaveValueAsync("H'Già Mlô");

        // What the helper still types goes nowhere, and says so: at once, and again when the button is pressed.
        await helper.WriteAsync("Ngày sinh", "1950");
        await helper.ChooseAsync("Nữ");
        await Assertions.Expect(helper.Page.Locator("[data-saved]")).ToHaveTextAsync("Chưa ghi được. Bấm nút để xem vì sao.");
        await Assertions.Expect(helper.Page.GetByLabel("Ngày sinh")).ToHaveValueAsync("1950");
        await helper.PressAsync("Ghi và sang câu sau");
        await helper.SeesAsync("Bà con đã thu hồi");
        await person.Page.ReloadAsync();
        await Assertions.Expect(person.Page.GetByLabel("Ngày sinh")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_signature_is_drawn_on_the_helpers_phone_and_counts_when_a_second_member_has_seen_it()
    {
        const string persons = "0912 000 363", helpers = "0912 000 364", seconds = "0912 000 365";
        await Site.GiveVillageRoleAsync(helpers, "Y Bút Êban", Role.Helper, "buon-mau-12");
        await Site.GiveVillageRoleAsync(seconds, "H'Mắt Êban", Role.Helper, "buon-mau-12");
        var helper = await VillagerAsync(helpers);
        await AskAsync(helper, "H'Ký Niê", persons, "Chữ ký, có tổ viên khác làm chứng");
        foreach (var words in (string[])["Tôi là H'Ký Niê, ở ", "Tôi cho Y Bút Êban", "đến hết ngày", "(0 ₫)"]) await helper.SeesAsync(words);
        var sheet = helper.Page.Locator("canvas.sign");
        await FieldJourney.IsAccessibleAsync(helper);

        // Nothing, a dot, and what was taken back are no signature.
        await helper.PressAsync("Gửi chữ ký");
        await helper.SeesAsync("Chưa thấy chữ ký");
        await sheet.ClickAsync();
        await helper.PressAsync("Gửi chữ ký");
        await helper.SeesAsync("Chưa thấy chữ ký");
        await Hand.SignAsync(helper, sheet);
        Assert.InRange(await Hand.InkAsync(sheet), 0.005, 0.1);
        await helper.PressAsync("Ký lại");
        Assert.Equal(0, await Hand.InkAsync(sheet));
        await helper.PressAsync("Gửi chữ ký");
        await helper.SeesAsync("Chưa thấy chữ ký");

        // Without a signal the drawing stays on the sheet.
        await Hand.SignWithFingerAsync(helper, sheet);
        await helper.Context.SetOfflineAsync(true);
        await helper.PressAsync("Gửi chữ ký");
        await helper.SeesAsync("Chưa có sóng");
        Assert.InRange(await Hand.InkAsync(sheet), 0.005, 0.1);
        await helper.Context.SetOfflineAsync(false);
        await helper.SeesAsync("Đã gửi chữ ký");

        var second = await VillagerAsync(seconds);
        await second.GoAsync("/to/lam-chung");
        var card = second.Main.Locator("section.card").Filter(new() { HasText = "H'Ký Niê" });
        await Assertions.Expect(card.Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 800);
        await FieldJourney.IsAccessibleAsync(second);
        await card.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);
        var person = await VillagerAsync(persons);
        await person.GoAsync("/toi/nguoi-giup");
        await person.SeesAsync("Chữ ký trên màn hình, có tổ viên khác làm chứng");
        await person.SeesAsync("Người làm chứng: H'Mắt Êban");
        await Assertions.Expect(person.Main.Locator(".signature img")).ToHaveJSPropertyAsync("naturalWidth", 800);
        await FieldJourney.IsAccessibleAsync(person);
        helper.Expected("ERR_INTERNET_DISCONNECTED");
    }

    /// <summary>Asks somebody with a phone, has the code read out, and sits down: the draft's first question.</summary>
    internal static async Task SitDownAsync(TestSite site, Person helper, string name, string phone)
    {
        await AskAsync(helper, name, phone, "Mã gửi về máy bà con");
        await helper.WriteAsync("Mã 6 số bà con đọc cho", (await site.MessagesAsync(phone, atLeast: 1))[0][..6]);
        await helper.PressAsync("Xác nhận");
        await helper.SeesAsync("Bà con đã đồng ý");
        await helper.PressAsync("Bà con đang ngồi cạnh tôi, bắt đầu");
        await helper.SeesAsync("Anh chị đang nộp hộ " + name);
    }

    private static async Task AskAsync(Person helper, string name, string phone, string means)
    {
        await helper.GoAsync("/toi");
        await helper.FollowAsync("Nộp hộ bà con");
        await helper.FollowAsync("Nộp hộ một người");
        await helper.WriteAsync("Họ tên bà con", name);
        await helper.WriteAsync("Số điện thoại của bà con", phone);
        await helper.Page.GetByLabel("Nộp việc gì?").SelectOptionAsync("1.014027");
        await helper.ChooseAsync(means);
        await helper.PressAsync("Hỏi bà con");
        await helper.IsAtAsync(name);
    }
}
