using System.Text;
using Microsoft.Playwright;
using ThonSo.Core.Web;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>From a word typed on a phone to the result in hand, with everybody who has a part in it.</summary>
public sealed class FilingJourney(Commune commune) : Journey(commune)
{
    [Fact]
    public async Task A_birth_is_registered_from_a_phone_and_followed_to_its_certificate()
    {
        const string phone = "0912 345 678";
        var villager = await ArriveAsync("villager", Device.Phone);
        await Birth.BeginAsync(villager, phone, () => ReadCodeAsync(phone));
        await Birth.AnswerAsync(villager, () => PhotographAsync(villager));
        var (code, secret) = await Birth.SendAsync(villager);
        Assert.Matches(@"^\d{6}-\d{4}$", code);
        Assert.Matches("^[0-9A-Z]{4}$", secret);
        var qr = await villager.Page.GetByRole(AriaRole.Img, new() { Name = "QR" }).First.EvaluateAsync<string>("svg => svg.querySelector('path').getAttribute('d')");
        Assert.Contains($"d=\"{qr}\"", Qr.Svg($"{Home.GetLeftPart(UriPartial.Authority)}/tra-cuu/{code}/{secret}"), StringComparison.Ordinal);
        await villager.SeesAsync("chậm nhất");

        await villager.FollowAsync("Xem hồ sơ");
        await villager.SeesAsync("Xã đang làm");
        await villager.SeesAsync("Bà con không phải làm gì lúc này.");

        var receiver = await ArriveAsync("receiver", Device.Desktop);
        await EnterAsync(receiver, "motcua");
        await receiver.IsAtAsync("Cần làm ngay");
        await receiver.FollowAsync("Đăng ký khai sinh");
        await receiver.IsAtAsync("Đăng ký khai sinh");
        await AnswersStandBesideThePapers(receiver);
        await receiver.StepAsync("Tiếp nhận");
        await receiver.SeesAsync("Nếu tiếp nhận bây giờ, hạn trả là 17:00 thứ Sáu, 20/11/2026");
        await receiver.PressAsync("Tiếp nhận");
        await receiver.SeesAsync("Xã đã nhận, đủ giấy tờ");
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(await receiver.DownloadAsync("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"), 0, 8), StringComparison.Ordinal);
        await receiver.StepAsync("Giao thụ lý");
        await receiver.Page.GetByRole(AriaRole.Radio, new() { Name = "Y Thử Êban" }).CheckAsync();
        await receiver.PressAsync("Giao thụ lý");
        await receiver.SeesAsync("Thụ lý: Y Thử Êban");

        var handler = await ArriveAsync("handler", Device.Desktop);
        await EnterAsync(handler, "thuly");
        await handler.FollowAsync("Đăng ký khai sinh");
        await handler.StepAsync("Trình ký");
        await handler.ChooseAsync("Đồng ý giải quyết");
        await handler.PressAsync("Trình ký");
        await handler.SeesAsync("Chờ ký");

        var leader = await ArriveAsync("leader", Device.Desktop);
        await EnterAsync(leader, "lanhdao");
        await leader.FollowAsync("Đăng ký khai sinh");
        await leader.StepAsync("Ký duyệt");
        await leader.SeesAsync("Đồng ý giải quyết");
        await leader.PressAsync("Ký duyệt");
        await leader.SeesAsync("Đã ký, đang vào sổ");

        await handler.GoAsync("/mot-cua/" + code);
        await handler.StepAsync("Đính kèm kết quả");
        await handler.Page.GetByLabel("Tệp PDF kết quả").SetInputFilesAsync(new FilePayload { Name = "khai-sinh.pdf", MimeType = "application/pdf", Buffer = Samples.Pdf("GIAY KHAI SINH") });
        await handler.PressAsync("Đính kèm kết quả");
        await handler.SeesAsync("Đã có kết quả");

        await villager.Page.ReloadAsync();
        await villager.SeesAsync("Đến lượt bà con");
        Assert.Equal(Samples.Pdf("GIAY KHAI SINH"), await villager.DownloadAsync("Tải kết quả"));
        await receiver.GoAsync("/mot-cua/" + code);
        await receiver.StepAsync("Trả kết quả");
        await receiver.PressAsync("Trả kết quả");
        await receiver.SeesAsync("Bước này thuộc về người khác.");

        await TheVillagerSeesAllOfIt(villager, code);
        await AStrangerSeesNoName(code, secret);
    }

    private static async Task TheVillagerSeesAllOfIt(Person villager, string code)
    {
        await villager.Page.ReloadAsync();
        foreach (var step in (string[])["Bà con đã gửi", "Xã đã nhận, đủ giấy tờ", "Đã giao cán bộ thụ lý", "Đã thẩm tra, trình ký", "Đã ký", "Đã có kết quả", "Đã trả kết quả"])
            await villager.SeesAsync(step);
        await villager.SeesAsync("Xong ngày Thứ Sáu, 20/11/2026");

        await villager.FollowAsync("Xem cách tính");
        await villager.IsAtAsync("Cách tính ngày hẹn trả");
        await villager.SeesAsync("Thứ Sáu, 20/11/2026");
        await villager.SeesAsync("Dựa vào đâu");
        await villager.FollowAsync("Quay lại");

        await villager.FollowAsync("Ai đã xem hồ sơ này");
        await villager.SeesAsync("Nguyễn Thị Mẫu, Công chức bộ phận một cửa");
        await villager.SeesAsync("xem giấy tờ");
        await villager.SeesAsync("Y Thử Êban, Công chức tư pháp - hộ tịch");
        await villager.SeesAsync("Lê Văn Dụ, Phó Chủ tịch UBND xã");

        await villager.GoAsync("/toi/tin-nhan");
        foreach (var message in (string[])["Xã đã nhận hồ sơ " + code, "đủ giấy tờ, xã đã nhận. Hẹn trả 20/11/2026.", "đã giao cán bộ thụ lý", "chờ ký", "đã ký, sắp có kết quả", "đã có kết quả", "đã trả kết quả. Cảm ơn bà con."])
            await villager.SeesAsync(message);
    }

    private async Task AStrangerSeesNoName(string code, string secret)
    {
        var stranger = await ArriveAsync("stranger", Device.Phone);
        await stranger.GoAsync("/");
        await stranger.FollowAsync("Hồ sơ đến đâu rồi");
        await stranger.WriteAsync("Mã hồ sơ", code);
        await stranger.WriteAsync("Mã bí mật", secret.ToLowerInvariant());
        await stranger.PressAsync("Xem");
        await stranger.IsAtAsync("Làm giấy khai sinh cho con");
        await stranger.SeesAsync("Đã trả kết quả");
        var html = await stranger.Page.ContentAsync();
        foreach (var name in (string[])["Nguyễn", "Thử Mai", "Mẫu", "Êban", "066085000123", "345 678"])
            Assert.DoesNotContain(name, html, StringComparison.Ordinal);
    }

    /// <summary>Reads the code off the demonstration's messages, in another tab as people do.</summary>
    private async Task<string> ReadCodeAsync(string phone)
    {
        await Site.ReadersSettledAsync();
        var other = await ArriveAsync("messages", Device.Phone);
        await other.GoAsync("/thu");
        await other.WriteAsync("Số điện thoại", phone);
        await other.PressAsync("Xem tin của số này");
        var message = other.Main.GetByText("là mã vào trang").First;
        return (await message.InnerTextAsync())[..6];
    }

    private async Task EnterAsync(Person officer, string login)
    {
        var (password, code) = await Site.OfficerKeysAsync(login);
        await officer.GoAsync("/mot-cua");
        await officer.IsAtAsync("Cán bộ đăng nhập");
        await officer.WriteAsync("Tên đăng nhập", login);
        await officer.WriteAsync("Mật khẩu", password);
        await officer.PressAsync("Tiếp: mã xác thực");
        await officer.WriteAsync("Mã xác thực", code);
        await officer.PressAsync("Vào");
        await officer.IsAtAsync("Cần làm ngay");
    }

    private static async Task PhotographAsync(Person villager)
    {
        var photograph = await Pictures.PhotographAsync();
        Assert.True(Pictures.TellsWhere(photograph));
        Assert.True(photograph.Length > 2_000_000, $"{photograph.Length} bytes are no phone's photograph.");
        var sent = await Pictures.WatchAsync(villager.Page);
        await villager.Page.GetByLabel("Chụp hoặc chọn ảnh").SetInputFilesAsync(new FilePayload { Name = "IMG_0001.jpg", MimeType = "image/jpeg", Buffer = photograph });
        var jpeg = await sent;
        Assert.False(Pictures.TellsWhere(jpeg), "The phone sent where the photograph was taken.");
        Assert.InRange(jpeg.Length, 20_000, photograph.Length / 2);
        Assert.Equal((2200, 1650), Pictures.SizeOf(jpeg));
    }

    private static async Task AnswersStandBesideThePapers(Person officer)
    {
        await officer.SeesAsync("Nguyễn Thử Mai");
        var paper = officer.Page.GetByRole(AriaRole.Img, new() { Name = "Giấy chứng sinh" }).First;
        await Assertions.Expect(paper).ToBeVisibleAsync();
        Assert.True(await paper.EvaluateAsync<bool>("async img => { await img.decode(); return img.naturalWidth === 2200; }"));
        var answer = await officer.Page.GetByText("Nguyễn Thử Mai").First.BoundingBoxAsync();
        var picture = await paper.BoundingBoxAsync();
        Assert.True(picture!.X > answer!.X + answer.Width && picture.Y < 900, "Answers and papers do not stand side by side.");
    }
}
