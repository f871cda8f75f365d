using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Core.Time;

namespace ThonSo.Messages.Inbound;

/// <summary>Notes what the network says became of a message. Saying it again changes nothing.</summary>
internal sealed class DeliveryReports(IDbContextFactory<Db> dbs, Ledger ledger, TimeProvider clock)
{
    private const int Tries = 5;

    /// <param name="state">Kannel's: 1 delivered, 2 not delivered, 16 refused by the network; others are not the end.</param>
    /// <returns>Whether there is such a message.</returns>
    public async Task<bool> NoteAsync(CommuneId commune, Guid id, int state)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await dbs.CreateDbContextAsync();
            if (await db.Set<Message>().AsTracking().SingleOrDefaultAsync(m => m.CommuneId == commune && m.Id == id) is not { } message) return false;
            // "Delivered" is the last word: a report of failure may be an older one of several. A report may also be
            // faster than our own note that the message went out.
            MessageStatus? now = (state, message.Status) switch
            {
                (1, MessageStatus.Waiting or MessageStatus.Sent or MessageStatus.Undelivered or MessageStatus.Failed) => MessageStatus.Delivered,
                (2 or 16, MessageStatus.Waiting or MessageStatus.Sent) => MessageStatus.Undelivered,
                _ => null,
            };
            if (now is not { } became) return true;
            (message.Status, message.SettledAt) = (became, clock.UtcNow());
            try
            {
                await ledger.SaveAsync(db);
                return true;
            }
            catch (StaleException) when (attempt < Tries)
            {
                // The sender noted something meanwhile: judge anew.
            }
        }
    }
}
