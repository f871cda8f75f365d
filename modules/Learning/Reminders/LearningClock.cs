using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Learning.Classes.Photos;

namespace ThonSo.Learning.Reminders;

/// <summary>What comes due by itself: reminders of what is to be learned again, and photographs of classes that are to go.</summary>
internal sealed class LearningClock(IServiceScopeFactory scopes, IDbContextFactory<Db> dbs, IBlobs blobs, Ledger ledger, Leases leases, TimeProvider clock, ILogger<LearningClock> log) : Worker("learning.clock", leases, log)
{
    private const int Batch = 100;

    protected override async Task<bool> RoundAsync(CancellationToken stopping) => await RemindAsync(stopping) == Batch | await SweepAsync(stopping) == Batch;

    /// <summary>
    /// Deletes the photographs that nobody sees any more, the bytes before the row that names them. Returns how many.
    /// </summary>
    internal async Task<int> SweepAsync(CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var now = clock.UtcNow();
        var gone = await db.Set<PhotoRow>().Where(p => p.GoneAt <= now).OrderBy(p => p.GoneAt).Take(Batch).ToListAsync(stopping);
        foreach (var photo in gone)
            if (BlobName.TryParse(photo.Blob, out var name)) await blobs.DeleteAsync(photo.CommuneId, name, stopping);
        if (gone.Count == 0) return 0;
        db.RemoveRange(gone);
        try
        {
            await ledger.SaveAsync(db);
        }
        catch (StaleException)
        {
            // Another process deleted them as well.
            return 0;
        }
        return gone.Count;
    }

    /// <summary>Looks at everybody whose time it is. Returns how many that were.</summary>
    internal async Task<int> RemindAsync(CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var now = clock.UtcNow();
        var due = await db.Set<WishRow>().AsNoTracking().Where(w => w.LookAt != null && w.LookAt <= now).OrderBy(w => w.LookAt).Take(Batch).Select(w => new { w.CommuneId, w.PersonId }).ToListAsync(stopping);
        foreach (var one in due)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Remind>().RunAsync(one.CommuneId, one.PersonId);
        }
        return due.Count;
    }
}
