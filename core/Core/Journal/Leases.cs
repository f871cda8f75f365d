using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Hosting;
using ThonSo.Core.Store;
using ThonSo.Core.Time;

namespace ThonSo.Core.Journal;

/// <summary>
/// Lets one process of the installation do something at a time (run a reader, send messages): a row says who, until when.
/// </summary>
public sealed class Leases(IStore store, IDbContextFactory<Db> dbs, ThonSoOptions options)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(10);

    // Leases compare the clocks of machines, so they use the real one even when the demo's is set.
    private readonly TimeProvider real = TimeProvider.System;

    /// <summary>The first page of a process comes before its background work.</summary>
    private readonly DateTime begins = TimeProvider.System.UtcNow() + options.Rest;

    /// <summary>Until when this process surely has a lease: nobody else may take it earlier, so nobody is asked.</summary>
    private readonly ConcurrentDictionary<string, DateTime> held = new();

    /// <summary>Takes or keeps the lease; false while another process has it.</summary>
    public async Task<bool> HoldAsync(string name, CancellationToken stopping)
    {
        var now = real.UtcNow();
        if (now < begins)
        {
            await Task.Delay(begins - now, stopping);
            now = real.UtcNow();
        }
        if (held.TryGetValue(name, out var last) && last > now + Lasts / 2) return true;
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var row = await db.Set<ReaderRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Reader == name, stopping);
        if (row is { Holder: not null } && row.Holder != store.Node && row.HeldUntil > now) return false;
        try
        {
            var until = (now + Lasts).ToMilliseconds();
            await store.WriteAsync(new PendingBookkeeping(default, [row is null
                ? new Command(First, [name, store.Node, until])
                : new Command(Renew, [name, store.Node, until, row.Holder, row.HeldUntil.ToMilliseconds()])]));
            held[name] = now + Lasts;
            return true;
        }
        catch (Acts.StaleException)
        {
            return false;
        }
    }

    /// <summary>Writes down that the holder has stopped for good, and why.</summary>
    internal Task StopAsync(string name, string because)
    {
        held.TryRemove(name, out _);
        return store.WriteAsync(new PendingBookkeeping(default, [new Command(Stop, [name, because, real.UtcNow().ToMilliseconds()])]));
    }

    private static readonly Statement First = new(
        "INSERT INTO core_reader (reader, holder, held_until) VALUES ($1, $2, $3)",
        [ColumnKind.Text, ColumnKind.Text, ColumnKind.Integer]);

    private static readonly Statement Renew = new(
        "UPDATE core_reader SET holder = $2, held_until = $3, stopped_because = NULL, stopped_at = NULL WHERE reader = $1 AND holder = $4 AND held_until = $5",
        [ColumnKind.Text, ColumnKind.Text, ColumnKind.Integer, ColumnKind.Text, ColumnKind.Integer], oneRow: true);

    private static readonly Statement Stop = new(
        "UPDATE core_reader SET stopped_because = $2, stopped_at = $3 WHERE reader = $1",
        [ColumnKind.Text, ColumnKind.Text, ColumnKind.Integer]);
}

/// <summary>
/// Saves what a reader keeps about its own work beside the journal: that a message went out, that it did not. No act,
/// because nobody decided anything.
/// </summary>
public sealed class Ledger(IStore store)
{
    /// <exception cref="Acts.StaleException">Another process has changed a row meanwhile; nothing was written.</exception>
    public async Task SaveAsync(Db db)
    {
        await store.WriteAsync(new PendingBookkeeping(default, [], WriteSet.From(db)));
        db.Forget();
    }
}
