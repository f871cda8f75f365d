using ThonSo.Core.Acts;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Dossiers.Tests;

/// <summary>What a member of a village's team does on the pages, without script.</summary>
internal static class Neighbour
{
    public const string Home = "buon-mau-12";

    public static async Task<Visitor> ArriveAsync(TestSite site, string name, Role role = Role.Helper, string village = Home, string? phone = null)
    {
        phone ??= Samples.NewPhone();
        await site.GiveVillageRoleAsync(phone, name, role, village);
        var helper = site.Visitor();
        await Villager.SignInAsync(site, helper, phone, "/to/nop-ho");
        return helper;
    }

    public static async Task<Page> AskAsync(Visitor helper, string name, string phone, string means, string procedure = "1.014027")
    {
        var page = await (await helper.GoAsync("/to/nop-ho")).FollowAsync("Nộp hộ một người");
        page = await page.Fill("#name", name).Fill("#phone", phone).Fill("#procedure", procedure).Choose(means).PressAsync("Hỏi bà con");
        Assert.Equal("", page.Errors);
        return page;
    }

    /// <summary>Asks, has the code read out, and sits down: the question where the draft stands.</summary>
    public static async Task<Page> SitDownAsync(TestSite site, Visitor helper, string name, string phone, string procedure = "1.014027")
    {
        var page = await AskAsync(helper, name, phone, "Mã gửi về máy", procedure);
        var code = (await site.MessagesAsync(phone, atLeast: 1)).First(m => m.Contains("đọc mã cho người đó", StringComparison.Ordinal))[..6];
        page = await page.Fill("#code", code).PressAsync("Xác nhận");
        page = await page.PressAsync("ngồi cạnh tôi");
        Assert.StartsWith("/nhap/", page.Path, StringComparison.Ordinal);
        return page;
    }
}
