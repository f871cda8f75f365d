using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Journal;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Time;

namespace ThonSo.Messages;

/// <summary>
/// Sends what waits in the ledger: at least once, with growing pauses, for three days; then it is given up, visibly.
/// Erases codes that are over.
/// </summary>
internal sealed class Sender(IDbContextFactory<Db> dbs, Ledger ledger, Leases leases, IChannel channel, Keys keys, TimeProvider clock, ILogger<Sender> log) : BackgroundService
{
    private const int Batch = 100;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8), TimeSpan.FromHours(24), TimeSpan.FromHours(24)];

    private readonly SemaphoreSlim wake = new(0, 1);

    public void Wake()
    {
        if (wake.CurrentCount == 0)
        {
            try
            {
                wake.Release();
            }
            catch (SemaphoreFullException)
            {
                // Woken twice at once is woken.
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await leases.HoldAsync("messages.sender", stoppingToken) && await SendWaitingAsync(stoppingToken) == Batch)
                {
                }
                await ForgetAsync(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(problem, "Could not send messages; trying again");
            }
            await Task.WhenAny(wake.WaitAsync(Poll, stoppingToken));
        }
    }

    private async Task<int> SendWaitingAsync(CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var now = clock.UtcNow();
        var waiting = await db.Set<Message>().Where(m => m.Status == MessageStatus.Waiting && m.NextTryAt <= now).OrderBy(m => m.NextTryAt).Take(Batch).ToListAsync(stopping);
        foreach (var message in waiting)
        {
            var content = MessageContent.Open(keys, message);
            message.Attempts++;
            try
            {
                await channel.SendAsync(content.Phone!, content.Text, stopping);
                (message.Status, message.SettledAt) = (MessageStatus.Sent, now);
            }
            catch (Exception problem) when (!stopping.IsCancellationRequested)
            {
                log.LogWarning(problem, "Message {Id} could not be sent ({Attempts} tries)", message.Id, message.Attempts);
                if (message.Attempts >= Pauses.Length || message.ForgetAt < now) (message.Status, message.SettledAt) = (MessageStatus.Failed, now);
                else message.NextTryAt = now + Pauses[message.Attempts - 1];
            }
        }
        if (waiting.Count > 0) await ledger.SaveAsync(db);
        return waiting.Count;
    }

    private async Task ForgetAsync(CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var now = clock.UtcNow();
        var over = await db.Set<Message>().Where(m => m.ForgetAt != null && m.ForgetAt < now && m.Status != MessageStatus.Waiting).OrderBy(m => m.ForgetAt).Take(Batch).ToListAsync(stopping);
        foreach (var message in over)
        {
            message.Content = new MessageContent(null, "").Seal(keys, message.Id);
            (message.Status, message.ForgetAt) = (MessageStatus.Forgotten, null);
        }
        if (over.Count > 0) await ledger.SaveAsync(db);
    }
}
