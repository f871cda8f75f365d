using Microsoft.Playwright;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>A father registers the birth of his daughter: the same answers on every kind of phone.</summary>
internal static class Birth
{
    public const string Next = "Ghi và sang câu sau";

    /// <summary>From the first page of the site to the first question, signing in on the way.</summary>
    public static async Task BeginAsync(Person villager, string phone, Func<Task<string>> code)
    {
        await villager.GoAsync("/");
        await villager.IsAtAsync("Bà con cần làm gì?");
        await villager.WriteAsync("Tìm thủ tục", "lam giay khai sinh cho con");
        await villager.PressAsync("Tìm");
        var first = villager.Main.GetByRole(AriaRole.List).First.GetByRole(AriaRole.Link).First;
        await Assertions.Expect(first).ToContainTextAsync("Đăng ký khai sinh");
        await first.ClickAsync();
        await villager.IsAtAsync("Làm giấy khai sinh cho con");
        await villager.SeesAsync("Giấy chứng sinh");
        await villager.FollowAsync("Bắt đầu làm");

        await villager.IsAtAsync("Số điện thoại của bà con");
        await villager.WriteAsync("Số điện thoại của bà con", phone);
        await villager.PressAsync("Gửi mã cho tôi");
        await villager.IsAtAsync("Viết mã 6 số");
        await villager.WriteAsync("Viết mã 6 số", await code());
        await villager.PressAsync("Vào");
        await villager.IsAtAsync("Trước khi bắt đầu");
        await villager.PressAsync("Trả lời câu đầu tiên");
        await villager.IsAtAsync("Bà con tên là gì?");
    }

    /// <summary>Answers every question, one a page, adding the photograph on the way; ends at the page that shows all of it.</summary>
    public static async Task AnswerAsync(Person villager, Func<Task> photograph)
    {
        await villager.WriteAsync("Họ và tên", "Nguyễn Văn Mẫu");
        await villager.WriteAsync("Ngày sinh", "15/03/1985");
        await villager.ChooseAsync("Nam");
        await villager.WriteAsync("Số định danh", "066085000123");
        await villager.PressAsync(Next);

        await villager.IsAtAsync("Bà con đang ở đâu?");
        await villager.ChooseAsync("Trong xã này: xã Hòa Phú");
        await villager.Page.GetByLabel("Thôn, buôn").SelectOptionAsync(new SelectOptionValue { Label = "Thôn 4" });
        await villager.PressAsync(Next);

        await villager.IsAtAsync("Bà con là gì của cháu?");
        await villager.ChooseAsync("Cha");
        await villager.PressAsync(Next);

        await villager.IsAtAsync("Cháu tên là gì?");
        await villager.WriteAsync("Họ và tên", "Nguyễn Thử Mai");
        await villager.WriteAsync("Ngày sinh", "18/11/2026");
        await villager.ChooseAsync("Nữ");
        await villager.PressAsync(Next);

        await villager.IsAtAsync("Cháu sinh ở đâu?");
        await villager.WriteAsync("Cháu sinh ở đâu?", "Trạm y tế xã Hòa Phú, tỉnh Đắk Lắk");
        await villager.PressAsync(Next);

        await villager.IsAtAsync("Bà con có giấy gì về việc sinh?");
        await villager.ChooseAsync("Giấy chứng sinh bằng giấy");
        await villager.PressAsync(Next);

        await villager.IsAtAsync("Chụp giấy chứng sinh");
        await photograph();
        await villager.SeesAsync("Đã có 1 ảnh");
        await villager.PressAsync("Xong, sang câu sau");

        await villager.IsAtAsync("Dân tộc của cháu");
        await villager.WriteAsync("Dân tộc của cháu", "Kinh");
        await villager.PressAsync(Next);
        await villager.IsAtAsync("Quê quán của cháu");
        await villager.WriteAsync("Quê quán của cháu", "xã Hòa Phú, tỉnh Đắk Lắk");
        await villager.PressAsync(Next);

        await villager.IsAtAsync("Mẹ cháu là ai?");
        await villager.WriteAsync("Họ và tên", "Trần Thị Thử");
        await villager.WriteAsync("Ngày sinh", "1990");
        await villager.PressAsync(Next);
        await villager.IsAtAsync("Cha mẹ cháu đã đăng ký kết hôn chưa?");
        await villager.ChooseAsync("Có");
        await villager.PressAsync(Next);
        await villager.IsAtAsync("Có phải trường hợp đặc biệt không?");
        await villager.ChooseAsync("Không");
        await villager.PressAsync(Next);
        await villager.IsAtAsync("Cần thêm mấy bản sao trích lục?");
        await villager.PressAsync(Next);

        await villager.IsAtAsync("Xem lại trước khi gửi");
        var all = await villager.ReadAsync();
        foreach (var answer in (string[])["Nguyễn Văn Mẫu", "15/03/1985", "Thôn 4", "Nguyễn Thử Mai", "18/11/2026", "Trạm y tế xã Hòa Phú", "Trần Thị Thử", "1990", "Đã có 1 ảnh"])
            Assert.Contains(answer, all, StringComparison.Ordinal);
    }

    /// <summary>Sends, and reads code and secret off the receipt.</summary>
    public static async Task<(string Code, string Secret)> SendAsync(Person villager)
    {
        await villager.PressAsync("Gửi hồ sơ");
        await villager.IsAtAsync("Xã đã nhận được hồ sơ của bà con");
        return await ReceiptAsync(villager);
    }

    public static async Task<(string Code, string Secret)> ReceiptAsync(Person villager)
    {
        var codes = villager.Page.Locator(".receipt .code");
        return (await codes.Nth(0).InnerTextAsync(), await codes.Nth(1).InnerTextAsync());
    }
}
