using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Messages.Channels;

namespace ThonSo.Messages;

/// <summary>
/// Sends what waits in the ledger: at least once, with growing pauses, for two days and a half; then it is given up, visibly.
/// Erases codes that are over.
/// </summary>
internal sealed class Sender(IDbContextFactory<Db> dbs, Ledger ledger, Leases leases, IChannel channel, Keys keys, TimeProvider clock, ILogger<Sender> log) : Worker("messages.sender", leases, log)
{
    private const int Batch = 100;
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8), TimeSpan.FromHours(24), TimeSpan.FromHours(24)];

    protected override async Task<bool> RoundAsync(CancellationToken stopping)
    {
        var more = await SendWaitingAsync(stopping);
        await ForgetAsync(stopping);
        return more;
    }

    /// <summary>
    /// Sends a batch, each message saved before the next, so that a crash repeats one at most. A channel that does not
    /// work ends the round: it would not work for the next message either.
    /// </summary>
    private async Task<bool> SendWaitingAsync(CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var now = clock.UtcNow();
        var due = db.Set<Message>().AsNoTracking().Where(m => m.Status == MessageStatus.Waiting && m.NextTryAt <= now).OrderBy(m => m.NextTryAt);
        // What is soon over goes first: somebody waits for their code while yesterday's messages are tried again. Two
        // questions, each with an index of its own: a gateway may have been down for days.
        var waiting = await due.Where(m => m.ForgetAt != null).Take(Batch).ToListAsync(stopping);
        if (waiting.Count < Batch) waiting.AddRange(await due.Where(m => m.ForgetAt == null).Take(Batch - waiting.Count).ToListAsync(stopping));
        foreach (var message in waiting)
        {
            if (!await MayWorkAsync(stopping)) return false;
            db.Attach(message);
            var works = await SendAsync(message, stopping);
            try
            {
                await ledger.SaveAsync(db);
            }
            catch (StaleException)
            {
                // The network's report was faster than we: it knows better.
                db.ChangeTracker.Clear();
            }
            if (!works) return false;
        }
        return waiting.Count == Batch;
    }

    /// <summary>Tries one message and notes what became of it; false when the channel does not work.</summary>
    private async Task<bool> SendAsync(Message message, CancellationToken stopping)
    {
        var now = clock.UtcNow();
        if (message.ForgetAt <= now)
        {
            (message.Status, message.SettledAt) = (MessageStatus.Failed, now);
            return true;
        }
        // The gateway was down, and it has become night.
        if (LearningMessages.NotAtNight(message.About, now) is var morning && morning > now)
        {
            message.NextTryAt = morning;
            return true;
        }
        message.Attempts++;
        try
        {
            var content = MessageContent.Open(keys, message);
            var handed = await channel.SendAsync(new Outgoing(message.CommuneId, message.Id, content.Phone!, content.Text, message.ForgetAt - now), stopping);
            (message.Status, message.SettledAt) = (handed == Handed.Over ? MessageStatus.Sent : MessageStatus.Failed, now);
            if (handed == Handed.Refused) log.LogWarning("Message {Id} was refused and is given up", message.Id);
            return true;
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            log.LogWarning(problem, "Message {Id} could not be sent ({Attempts} tries)", message.Id, message.Attempts);
            if (message.Attempts > Pauses.Length) (message.Status, message.SettledAt) = (MessageStatus.Failed, now);
            else message.NextTryAt = now + Pauses[message.Attempts - 1];
            return false;
        }
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
