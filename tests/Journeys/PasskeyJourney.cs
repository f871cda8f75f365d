using Xunit;

namespace ThonSo.Journeys;

/// <summary>An officer adds a passkey to this machine and comes in by it the next time.</summary>
public sealed class PasskeyJourney(Commune commune) : Journey(commune)
{
    [Fact]
    public async Task An_officer_registers_a_passkey_and_signs_in_with_it()
    {
        var officer = await OfficerAsync("vanhoa");
        var cdp = await officer.Context.NewCDPSessionAsync(officer.Page);
        await cdp.SendAsync("WebAuthn.enable");
        await cdp.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
        await officer.GoAsync("/can-bo/khoa");
        await officer.SeesAsync("Chưa có khóa nào.");
        await officer.PressAsync("Thêm khóa cho máy này");
        await officer.SeesAsync("thêm ngày 20/11/2026");

        await officer.PressAsync("Đăng xuất");
        await officer.GoAsync("/mot-cua");
        await officer.IsAtAsync("Cán bộ đăng nhập");
        await officer.PressAsync("Vào bằng khóa (vân tay, khuôn mặt)");
        await officer.IsAtAsync("Cần làm ngay");
        Assert.Contains("Trần Văn Thí", await officer.Page.GetByRole(Microsoft.Playwright.AriaRole.Navigation).InnerTextAsync(), StringComparison.Ordinal);
    }
}
