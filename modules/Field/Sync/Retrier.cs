using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Core.Time;

namespace ThonSo.Field.Sync;

/// <summary>Tries again what waits, until it is accepted or refused: the phone need not come back for it.</summary>
internal sealed class Retrier(ActRunner runner, IDbContextFactory<Db> dbs, Leases leases, TimeProvider clock, ILogger<Retrier> log) : Worker("field.retrier", leases, log)
{
    private const int Batch = 50;

    protected override async Task<bool> RoundAsync(CancellationToken stopping) => await RetryAsync(stopping) == Batch;

    /// <summary>Tries what is due now. Returns how many that were.</summary>
    internal async Task<int> RetryAsync(CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var now = clock.UtcNow();
        var due = await db.Set<ActRow>().AsNoTracking().Where(a => a.NextTry != null && a.NextTry <= now).OrderBy(a => a.NextTry).Take(Batch).Select(a => new { a.CommuneId, a.Id }).ToListAsync(stopping);
        foreach (var one in due)
        {
            if (!await MayWorkAsync(stopping)) return 0;
            await runner.AgainAsync(one.CommuneId, one.Id, stopping);
        }
        return due.Count;
    }
}
