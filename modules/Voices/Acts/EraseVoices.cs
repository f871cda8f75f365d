using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Core.Time;

namespace ThonSo.Voices.Acts;

/// <summary>
/// Deletes the sound of what was taken back, replaced, or refused long ago. The row itself says that it is due, so a crash in
/// between only means that it is deleted a little later. No two recordings share their bytes: each has its own id in them.
/// </summary>
internal sealed class EraseVoices(IBlobs blobs, IDbContextFactory<Db> dbs, Ledger ledger, Leases leases, TimeProvider clock, ILogger<EraseVoices> log) : Worker("voices.eraser", leases, log)
{
    private const int Batch = 50;

    protected override async Task<bool> RoundAsync(CancellationToken stopping) => await EraseAsync(stopping) == Batch;

    /// <summary>Deletes all that is due now, up to a batch. Returns how many.</summary>
    internal async Task<int> EraseAsync(CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var now = clock.UtcNow();
        var due = await db.Set<Recording>().Where(v => v.EraseAt != null && v.EraseAt <= now).OrderBy(v => v.EraseAt).Take(Batch).ToListAsync(stopping);
        foreach (var voice in due)
        {
            if (BlobName.TryParse(voice.Blob, out var name)) await blobs.DeleteAsync(voice.CommuneId, name, stopping);
            (voice.Blob, voice.EraseAt) = (null, null);
        }
        try
        {
            if (due.Count > 0) await ledger.SaveAsync(db);
        }
        catch (StaleException)
        {
            // One of them was taken back meanwhile: it is due still, and deleting what is gone does nothing.
            return 0;
        }
        return due.Count;
    }
}
