using Microsoft.Playwright;
using ThonSo.Core.Acts;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>A person and a neighbour hold the same draft on two phones, with the line cut in the middle.</summary>
public sealed class CoFillingJourney(Commune commune) : Journey(commune)
{
    private const string Name = "Họ và tên";
    private const string BirthDay = "Ngày sinh";
    private const string Identity = "Số định danh";

    [Fact]
    public async Task Both_fill_it_in_nothing_is_lost_without_a_signal_and_the_person_sends()
    {
        var (person, helper) = await TogetherAsync("0912 000 371", "0912 000 372", "H'Cùng Niê", "Y Kề Êban");
        await person.SeesAsync("Y Kề Êban được bà con cho cùng điền");
        await person.SeesAsync("Y Kề Êban cũng đang mở câu này");
        await helper.SeesAsync("H'Cùng Niê cũng đang mở câu này");

        // Field by field: first that somebody writes, then what they wrote.
        await helper.Page.GetByLabel(Name).PressAsync("End");
        await helper.Page.GetByLabel(Name).PressSequentiallyAsync(" Mlô", new() { Delay = 30 });
        await Assertions.Expect(NoteOf(person, Name, "writing")).ToHaveTextAsync("Y Kề Êban đang viết…");
        await HasAsync(helper, Name, "H'Cùng Niê Mlô");
        await HasAsync(person, Name, "H'Cùng Niê Mlô");
        await Assertions.Expect(NoteOf(person, Name, "note")).ToContainTextAsync("Y Kề Êban vừa sửa. Trước đó là: “H'Cùng Niê”");
        await NoteOf(person, Name, "note").GetByRole(AriaRole.Button).ClickAsync();
        await HasAsync(helper, Name, "H'Cùng Niê");

        // Without a signal the person goes on, and so does the helper: in other fields, and in one and the same.
        await person.Context.SetOfflineAsync(true);
        await person.WriteAsync(Identity, "066149004567");
        await person.WriteAsync(BirthDay, "1949");
        await Assertions.Expect(person.Page.Locator("[data-line]")).ToHaveTextAsync("Đang mất sóng. Chữ vẫn còn trên máy này.");
        await Assertions.Expect(person.Page.Locator("[data-saved]")).ToHaveTextAsync("Chưa có sóng, máy tự ghi lại khi có");
        await KeptAsync(helper, async () =>
        {
            await helper.WriteAsync(BirthDay, "1950");
            await helper.ChooseAsync("Nữ");
        });
        await HasAsync(person, BirthDay, "1949");
        Assert.False(await person.Page.GetByRole(AriaRole.Radio, new() { Name = "Nữ" }).IsCheckedAsync());

        await person.Context.SetOfflineAsync(false);
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Radio, new() { Name = "Nữ" })).ToBeCheckedAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(NoteOf(person, BirthDay, "note")).ToContainTextAsync("Y Kề Êban vừa ghi: “1950”");
        await HasAsync(person, BirthDay, "1949");
        await HasAsync(helper, Identity, "066149004567");
        // Not decided yet: theirs stands, and mine is on my page.
        await HasAsync(helper, BirthDay, "1950");
        await Assertions.Expect(person.Page.Locator("[data-line]")).ToHaveTextAsync("");
        await NoteOf(person, BirthDay, "note").GetByRole(AriaRole.Button, new() { Name = "Giữ chữ của tôi" }).ClickAsync();
        await HasAsync(helper, BirthDay, "1949");
        await Assertions.Expect(NoteOf(helper, BirthDay, "note")).ToContainTextAsync("H'Cùng Niê vừa sửa. Trước đó là: “1950”");
        person.Expected("ERR_INTERNET_DISCONNECTED|409 |status of 409");

        // Each at a question of their own, and the way to the other's.
        await person.PressAsync(Birth.Next);
        await person.IsAtAsync("Bà con đang ở đâu?");
        await helper.SeesAsync("H'Cùng Niê đang ở câu: Bà con đang ở đâu?");
        await helper.FollowAsync("Đến câu đó");
        await helper.IsAtAsync("Bà con đang ở đâu?");
        await helper.ChooseAsync("Trong xã này: xã Hòa Phú");
        await helper.Page.GetByLabel("Thôn, buôn").SelectOptionAsync(new SelectOptionValue { Label = "Buôn mẫu 12" });
        await Assertions.Expect(person.Page.GetByLabel("Thôn, buôn")).ToHaveValueAsync("buon-mau-12");

        await helper.PressAsync(Birth.Next);
        await Pension.AnswerRestAsync(helper);
        // The one who helps sees all, and who sends; the one whose it is sends.
        await helper.Page.GetByText("H'Cùng Niê sẽ bấm gửi trên máy của mình").WaitForAsync();
        Assert.Equal(0, await helper.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi hồ sơ" }).CountAsync());
        await person.SeesAsync("Y Kề Êban đang ở câu: Xem lại trước khi gửi");
        await person.FollowAsync("Đến câu đó");
        await person.PressAsync("Gửi hồ sơ");
        await person.IsAtAsync("Xã đã nhận được hồ sơ của bà con");
        await Assertions.Expect(helper.Page.Locator("[data-line]")).ToContainTextAsync("Không cùng điền được nữa");
        helper.Expected("409");
    }

    [Fact]
    public async Task What_the_other_wrote_can_be_taken_instead_of_ones_own()
    {
        var (person, helper) = await TogetherAsync("0912 000 373", "0912 000 374", "H'Đổi Niê", "Y Đổi Êban");
        await helper.SeesAsync("cũng đang mở câu này");
        await helper.Context.SetOfflineAsync(true);
        await helper.WriteAsync(Name, "H'Đổi Kbuôr");
        await KeptAsync(person, () => person.WriteAsync(Name, "H'Đổi Byă"));
        await helper.Context.SetOfflineAsync(false);
        await Assertions.Expect(NoteOf(helper, Name, "note")).ToContainTextAsync("H'Đổi Niê vừa ghi: “H'Đổi Byă”");
        await HasAsync(helper, Name, "H'Đổi Kbuôr");
        await NoteOf(helper, Name, "note").GetByRole(AriaRole.Button, new() { Name = "Lấy chữ đó" }).ClickAsync();
        await HasAsync(helper, Name, "H'Đổi Byă");
        await helper.Page.ReloadAsync();
        await HasAsync(helper, Name, "H'Đổi Byă");
        helper.Expected("ERR_INTERNET_DISCONNECTED|409 |status of 409");
    }

    [Fact]
    public async Task Taking_back_is_said_on_the_helpers_page_at_once_and_a_draft_of_ones_own_loads_nothing_of_it()
    {
        var (person, helper) = await TogetherAsync("0912 000 375", "0912 000 376", "H'Riêng Niê", "Y Riêng Êban");
        await helper.SeesAsync("cũng đang mở câu này");
        await person.GoAsync("/toi/nguoi-giup");
        await person.PressAsync("Thu hồi ngay");
        await Assertions.Expect(helper.Page.Locator("[data-line]")).ToContainTextAsync("Không cùng điền được nữa");

        var loaded = new List<string>();
        person.Page.Request += (_, request) => loaded.Add(request.Url);
        await person.GoAsync("/toi");
        await person.FollowAsync("Xin trợ cấp người già không lương hưu");
        await person.WriteAsync(Name, "H'Riêng Mlô");
        await Assertions.Expect(person.Page.Locator("[data-saved]")).ToHaveTextAsync("Đã ghi");
        Assert.DoesNotContain(loaded, url => url.Contains("signalr", StringComparison.Ordinal) || url.Contains("cofill", StringComparison.Ordinal));
        Assert.Contains(loaded, url => url.Contains("autosave", StringComparison.Ordinal));
    }

    /// <summary>A helper sits down with somebody, who opens the same draft on a phone of their own.</summary>
    private async Task<(Person Person, Person Helper)> TogetherAsync(string persons, string helpers, string name, string helpersName)
    {
        await Site.GiveVillageRoleAsync(helpers, helpersName, Role.Helper, "buon-mau-12");
        var helper = await VillagerAsync(helpers);
        await AssistJourney.SitDownAsync(Site, helper, name, persons);
        var person = await VillagerAsync(persons);
        await person.GoAsync("/toi/nguoi-giup");
        await person.FollowAsync("Mở để cùng điền");
        await person.IsAtAsync("Bà con tên là gì?");
        return (person, helper);
    }

    private static Task HasAsync(Person person, string label, string value) => Assertions.Expect(person.Page.GetByLabel(label)).ToHaveValueAsync(value, new() { Timeout = 20_000 });

    /// <summary>Writes, and waits until it has been kept: "Đã ghi" may stand there from before.</summary>
    private static async Task KeptAsync(Person person, Func<Task> write) =>
        await person.Page.RunAndWaitForResponseAsync(write, answer => answer is { Status: 200, Request.Method: "POST" });

    /// <summary>What is said under a field.</summary>
    private static ILocator NoteOf(Person person, string label, string kind) =>
        person.Page.Locator(".field", new() { Has = person.Page.GetByLabel(label) }).Locator($"[data-{kind}]");
}
