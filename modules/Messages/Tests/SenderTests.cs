using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Security;
using ThonSo.Messages.Channels;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Messages.Tests;

/// <summary>Messages go out at least once, are tried again when they cannot, and forget what must be forgotten.</summary>
public sealed class SenderTests
{
    [Theory, BothEngines]
    public async Task A_message_that_cannot_be_sent_is_tried_again_after_a_pause(string engine)
    {
        var channel = new Unsteady(failures: 2);
        await using var site = await StartAsync(engine, channel);
        await AskAsync(site, "0912 000 001");
        var message = await WhenAsync(site, m => m.Attempts == 1);
        Assert.Equal(MessageStatus.Waiting, message.Status);
        // Nothing before the pause is over.
        await WakeAsync(site);
        Assert.Equal(1, channel.Tries);

        site.Clock.Advance(TimeSpan.FromSeconds(11));
        await WakeAsync(site);
        await WhenAsync(site, m => m.Attempts == 2);
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        await WakeAsync(site);
        message = await WhenAsync(site, m => m.Status == MessageStatus.Sent);
        Assert.Equal((3, 3), (message.Attempts, channel.Tries));
        Assert.Equal("+84912000001", channel.Sent.Single().Phone);
        Assert.Matches(@"^\d{6} là mã", channel.Sent.Single().Text);
    }

    [Theory, BothEngines]
    public async Task A_code_that_is_over_is_given_up_and_erased(string engine)
    {
        await using var site = await StartAsync(engine, new Unsteady(failures: int.MaxValue));
        await AskAsync(site, "0912 000 002");
        await WhenAsync(site, m => m.Attempts == 1);
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        await WakeAsync(site);
        var message = await WhenAsync(site, m => m.Status == MessageStatus.Forgotten);
        var content = MessageContent.Open(site.Services.GetRequiredService<Keys>(), message);
        Assert.Equal((null, ""), (content.Phone, content.Text));
        Assert.Empty(await site.MessagesAsync("0912 000 002"));
    }

    [Theory, BothEngines]
    public async Task Phone_and_text_are_sealed_and_told_once_for_each_act(string engine)
    {
        var channel = new Unsteady(failures: 0);
        await using var site = await StartAsync(engine, channel);
        for (var i = 0; i < 3; i++) await AskAsync(site, "0912 000 003");
        await site.ReadersSettledAsync();
        await WhenAsync(site, m => m.Status == MessageStatus.Sent, count: 3);
        Assert.Equal(3, channel.Sent.Count);
        var rows = await site.ReadAsync(db => db.Set<Message>().AsNoTracking().ToListAsync());
        Assert.Equal(3, rows.Select(m => m.Source).Distinct().Count());
        Assert.All(rows, m => Assert.DoesNotContain("912000003", System.Text.Encoding.Latin1.GetString(m.Content), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_neighbours_messages_are_not_shown_here()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var phone = Samples.NewPhone();
        await site.SignInAsync(phone, TestSite.NeighbourHost);
        Assert.NotEmpty(await site.MessagesAsync(phone, host: TestSite.NeighbourHost));
        Assert.Empty(await site.MessagesAsync(phone));
    }

    private static Task<TestSite> StartAsync(string engine, IChannel channel) => TestSite.StartAsync(engine, more: services => services.AddSingleton(channel));

    private static async Task AskAsync(TestSite site, string phone)
    {
        using var api = site.Api();
        (await api.PostAsJsonAsync("/api/v1/sign-in/codes", new { phone })).EnsureSuccessStatusCode();
    }

    private static async Task WakeAsync(TestSite site)
    {
        site.Services.GetRequiredService<Sender>().Wake();
        await site.ReadersSettledAsync();
    }

    /// <summary>The first message, once as many as wanted are so.</summary>
    private static async Task<Message> WhenAsync(TestSite site, Func<Message, bool> so, int count = 1)
    {
        for (var i = 0; i < 500; i++)
        {
            var rows = await site.ReadAsync(db => db.Set<Message>().AsNoTracking().ToListAsync());
            if (rows.Count(so) >= count) return rows.First(so);
            await Task.Delay(20);
        }
        throw new TimeoutException("The messages did not become so.");
    }

    /// <summary>A gateway that fails some times first.</summary>
    private sealed class Unsteady(int failures) : IChannel
    {
        public int Tries { get; private set; }

        public List<(string Phone, string Text)> Sent { get; } = [];

        public Task<Handed> SendAsync(Outgoing message, CancellationToken stopping)
        {
            if (Tries++ < failures) throw new IOException("The gateway does not answer.");
            Sent.Add((message.Phone, message.Text));
            return Task.FromResult(Handed.Over);
        }
    }
}
