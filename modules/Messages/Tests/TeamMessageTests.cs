using Microsoft.Extensions.DependencyInjection;
using ThonSo.Support;
using ThonSo.Teams;
using Xunit;

namespace ThonSo.Messages.Tests;

/// <summary>What members hear of their team.</summary>
public sealed class TeamMessageTests
{
    [Theory, BothEngines]
    public async Task Whoever_takes_over_is_told_how_many_households_are_theirs_now_and_nobodys_name(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var book = site.Services.GetRequiredService<TeamBook>();
        var team = (await book.FindAsync(TestSite.HoaPhu, "thon-4"))!;
        // Three households of hers and the one of her own.
        var (gone, heir) = (team.Members.Single(m => m.Name == "Nguyễn Thị Mẫu Hoa"), team.Members.Single(m => m.Name == "Hoàng Văn Thí"));
        Assert.Equal((3, 1), (gone.Households, heir.Households));
        var leader = await VisitorAsync(site, team.Leader);
        await (await leader.GoAsync($"/to-cong-nghe/thon-4/to-vien/{gone.Person}")).Fill("Bàn giao cho", heir.Person.ToString()).PressAsync("Bàn giao và cho thôi");
        await site.ReadersSettledAsync();

        const string Said = "Một tổ viên rời tổ, bàn giao cho anh chị 3 hộ. Giờ anh chị phụ trách 4 hộ.";
        var sms = Assert.Single(await site.MessagesAsync(heir.Phone!.Value.ToString()), m => m.StartsWith("Một tổ viên rời tổ", StringComparison.Ordinal));
        Assert.StartsWith(Said, sms, StringComparison.Ordinal);
        Assert.InRange(sms.Length, 1, 2 * 67);
        var visitor = await VisitorAsync(site, heir);
        var page = await visitor.GoAsync("/toi/tin-nhan");
        Assert.Contains(Said, page.Text, StringComparison.Ordinal);
        Assert.Contains("handed 3 households over to you. You now look after 4.", (await visitor.GoAsync("/en/toi/tin-nhan")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(gone.Name, page.Text, StringComparison.Ordinal);
        Assert.Equal("/to-cong-nghe", (await page.FollowAsync("Xem các hộ")).Path);
    }

    private static async Task<Visitor> VisitorAsync(TestSite site, TeamMember member)
    {
        var visitor = site.Visitor();
        visitor.Cookies["ts"] = await site.SignInAsync(member.Phone!.Value.ToString());
        return visitor;
    }
}
