using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Time;
using ThonSo.Messages.Channels;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Messages.Tests;

/// <summary>Invitations to classes go out by day; what somebody waits for goes out at any hour.</summary>
public sealed class LearningMessageTests
{
    private const string MemberPhone = "0900 000 202";

    [Theory, BothEngines]
    public async Task An_invitation_made_at_night_or_left_waiting_until_night_goes_out_in_the_morning(string engine)
    {
        var channel = new Counting();
        await using var site = await TestSite.StartAsync(engine, more: services => services.AddSingleton<IChannel>(channel));
        var member = site.Visitor();
        member.Cookies["ts"] = await site.SignInAsync(MemberPhone);
        site.Clock.AdvanceTo(Vietnam(20, 21));
        var list = await PlanAsync(member);
        await list.Choose("Cả thôn").PressAsync("Gửi lời mời");
        // A sign-in code goes out in the night; nobody is woken by an invitation.
        await site.SignInAsync("0912 000 009");
        await SettledAsync(site);
        Assert.Equal(0, channel.Invitations);
        Assert.Equal((MessageStatus.Waiting, Vietnam(21, 7), 0), await OneAsync(site));

        channel.Works = false;
        site.Clock.AdvanceTo(Vietnam(21, 7));
        await SettledAsync(site);
        site.Clock.AdvanceTo(Vietnam(21, 23));
        channel.Works = true;
        await SettledAsync(site);
        Assert.Equal(0, channel.Invitations);
        Assert.Equal(Vietnam(22, 7), (await OneAsync(site)).Next);
        site.Clock.AdvanceTo(Vietnam(22, 7));
        await SettledAsync(site);
        Assert.Equal(1, channel.Invitations);
        Assert.Equal(MessageStatus.Sent, (await OneAsync(site)).Status);
    }

    private static async Task<Page> PlanAsync(Visitor member)
    {
        var page = await member.GoAsync("/to-cong-nghe/lop");
        return await page.Fill("Nơi học", "Nhà văn hoá thôn 4").Fill("Ngày", "2026-12-20").Fill("Giờ bắt đầu", "19:00").Choose("Nộp hồ sơ trên Thôn Số").PressAsync("Mở lớp");
    }

    private static async Task<(MessageStatus Status, DateTime Next, int Attempts)> OneAsync(TestSite site)
    {
        var index = MessageContent.IndexOf(site.Services.GetRequiredService<Core.Security.Keys>(), "+84900000233");
        var message = await site.ReadAsync(db => db.Set<Message>().AsNoTracking().SingleAsync(m => m.PhoneIndex == index));
        return (message.Status, message.NextTryAt, message.Attempts);
    }

    /// <summary>Until nothing is due any more: sent, or put off.</summary>
    private static async Task SettledAsync(TestSite site)
    {
        await site.ReadersSettledAsync();
        var sender = site.Services.GetRequiredService<Sender>();
        for (var i = 0; i < 400; i++)
        {
            sender.Wake();
            await Task.Delay(25, TestContext.Current.CancellationToken);
            var now = site.Clock.UtcNow();
            if (!await site.ReadAsync(db => db.Set<Message>().AnyAsync(m => m.Status == MessageStatus.Waiting && m.NextTryAt <= now))) return;
        }
    }

    private static DateTime Vietnam(int day, int hour) => new DateTime(2026, 11, day, hour, 0, 0).FromVietnam();

    private sealed class Counting : IChannel
    {
        private int invitations;

        public bool Works { get; set; } = true;

        public int Invitations => invitations;

        public Task<Handed> SendAsync(Outgoing message, CancellationToken stopping)
        {
            if (!Works) throw new HttpRequestException("No line.");
            if (message.Phone == "+84900000233" && message.Text.StartsWith("Mời bà con học", StringComparison.Ordinal)) Interlocked.Increment(ref invitations);
            return Task.FromResult(Handed.Over);
        }
    }
}
