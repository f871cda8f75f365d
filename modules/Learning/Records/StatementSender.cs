using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Core.Time;

namespace ThonSo.Learning.Records;

/// <summary>
/// Sends what waits to the record store, in batches, each saved before the next: at least once, and the same statement
/// however often. While the store is away nothing is given up, only asked for less often. A statement the store calls
/// wrong is put aside with the store's words, and does not hold up the others.
/// </summary>
internal sealed class StatementSender(IDbContextFactory<Db> dbs, Ledger ledger, Leases leases, RecordStore store, TimeProvider clock, ILogger<StatementSender> log) : Worker("learning.records-sender", leases, log)
{
    public const int Batch = 50;

    /// <summary>So often it is tried in company. A store may fail over one statement without saying which: from then on it goes alone.</summary>
    private const int InCompany = 3;
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)];

    /// <summary>How often the store was away, one time after the other, and until when it is left in peace.</summary>
    private int failures;
    private DateTime restsUntil;

    protected override async Task<bool> RoundAsync(CancellationToken stopping)
    {
        var now = clock.UtcNow();
        if (now < restsUntil) return false;
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var due = await db.Set<StatementRow>().AsNoTracking().Where(s => s.Status == StatementStatus.Waiting && s.NextTryAt <= now).OrderBy(s => s.NextTryAt).ThenBy(s => s.Id).Take(Batch).ToListAsync(stopping);
        if (due.Count == 0) return false;
        return await SendAsync(db, due[0].Attempts >= InCompany ? due[..1] : [.. due.TakeWhile(s => s.Attempts < InCompany)], stopping);
    }

    /// <summary>Sends them together, and one by one where one of them is at fault; false when the store does not work.</summary>
    private async Task<bool> SendAsync(Db db, IReadOnlyList<StatementRow> statements, CancellationToken stopping)
    {
        if (!await MayWorkAsync(stopping)) return false;
        var (taken, said) = await store.SendAsync(statements, stopping);
        if (taken is Taken.Wrong or Taken.Conflict && statements.Count > 1)
        {
            foreach (var one in statements)
                if (!await SendAsync(db, [one], stopping)) return false;
            return true;
        }
        var now = clock.UtcNow();
        db.AttachRange(statements);
        foreach (var statement in statements)
        {
            statement.Attempts++;
            (statement.Status, statement.Said) = taken switch
            {
                Taken.All => (StatementStatus.Sent, null),
                Taken.Conflict => (StatementStatus.There, said),
                Taken.Wrong => (StatementStatus.Refused, said),
                _ => (StatementStatus.Waiting, said),
            };
            if (taken == Taken.Away) statement.NextTryAt = now + PauseAfter(statement.Attempts);
            else statement.SettledAt = now;
            // The store has it, and here it would only lie about.
            if (taken is Taken.All or Taken.Conflict) statement.Statement = null;
        }
        await ledger.SaveAsync(db);
        if (taken == Taken.Wrong) log.LogWarning("The record store refuses statement {Id}; it is put aside", statements[0].Id);
        if (taken != Taken.Away)
        {
            failures = 0;
            return true;
        }
        restsUntil = now + PauseAfter(++failures);
        log.LogWarning("The record store does not take statements; trying again at {At:O}. Its words are on the administrator's page", restsUntil);
        return false;
    }

    private static TimeSpan PauseAfter(int tries) => Pauses[Math.Min(tries, Pauses.Length) - 1];
}
