using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Core.Time;

namespace ThonSo.Core.Journal;

/// <summary>
/// Runs every reader: one active instance each in the whole installation (a lease row), a short poll that a commit in
/// this process wakes early, back-off on failure, and then a visible stop. A reader never skips an entry.
/// </summary>
public sealed class ReaderRunner(IEnumerable<IReader> readers, IStore store, IDbContextFactory<Db> dbs, FactKinds kinds, ILogger<ReaderRunner> log) : BackgroundService
{
    private const int BatchSize = 500;
    private const int Attempts = 6;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    // Leases compare clocks of machines, so they use the real one even when the demo's is set.
    private readonly TimeProvider real = TimeProvider.System;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(readers.Select(reader => RunAsync(reader, stoppingToken)));

    private async Task RunAsync(IReader reader, CancellationToken stopping)
    {
        using var wake = new SemaphoreSlim(0, 1);
        void Wake(IReadOnlyList<Moved> moved)
        {
            if (wake.CurrentCount > 0) return;
            try
            {
                wake.Release();
            }
            catch (SemaphoreFullException)
            {
                // Woken twice at once is woken.
            }
        }
        store.Committed += Wake;
        var failures = 0;
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                var pause = Poll;
                try
                {
                    if (await TakeLeaseAsync(reader, stopping)) await CatchUpAsync(reader, stopping);
                    failures = 0;
                }
                catch (OperationCanceledException) when (stopping.IsCancellationRequested)
                {
                    return;
                }
                catch (Exception problem) when (++failures < Attempts && problem is not ReaderMustStopException)
                {
                    pause = TimeSpan.FromSeconds(1 << failures);
                    log.LogWarning(problem, "Reader {Reader} failed {Failures} times, trying again in {Pause}", reader.Name, failures, pause);
                }
                catch (Exception problem)
                {
                    log.LogError(problem, "Reader {Reader} has stopped", reader.Name);
                    await StopAsync(reader, problem);
                    return;
                }
                await Task.WhenAny(wake.WaitAsync(pause, stopping));
            }
        }
        finally
        {
            store.Committed -= Wake;
        }
    }

    private async Task<bool> TakeLeaseAsync(IReader reader, CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var now = real.UtcNow();
        var row = await db.Set<ReaderRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Reader == reader.Name, stopping);
        if (row is { Holder: not null } && row.Holder != store.Node && row.HeldUntil > now) return false;
        // Half the lease is left: no need to write.
        if (row is { StoppedBecause: null } && row.Holder == store.Node && row.HeldUntil > now + Lease / 2) return true;
        try
        {
            var until = (now + Lease).ToMilliseconds();
            await store.WriteAsync(new PendingBookkeeping(default, [row is null
                ? new Command(FirstLease, [reader.Name, store.Node, until])
                : new Command(RenewLease, [reader.Name, store.Node, until, row.Holder, row.HeldUntil.ToMilliseconds()])]));
            return true;
        }
        catch (Exception taken) when (taken is StaleException or TakenException)
        {
            return false;
        }
    }

    private async Task CatchUpAsync(IReader reader, CancellationToken stopping)
    {
        while (true)
        {
            var worked = false;
            foreach (var (commune, head, pos, epoch) in await BacklogAsync(reader, stopping))
            {
                var current = await CurrentEpochAsync(stopping);
                if (pos > head || (epoch is { } known && known != current))
                    throw new ReaderMustStopException($"{reader.Name} has read up to {pos} in commune {commune}, but its journal ends at {head}: the database was restored from a backup. Run `thonso readers restart {reader.Name}` once the difference is understood.");
                await ApplyAsync(reader, commune, pos, epoch is null, current, stopping);
                worked = true;
            }
            if (!worked || !await TakeLeaseAsync(reader, stopping)) return;
        }
    }

    private async Task ApplyAsync(IReader reader, CommuneId commune, long pos, bool first, Guid epoch, CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var rows = await db.Set<EntryRow>().AsNoTracking().Where(e => e.CommuneId == commune && e.Pos > pos).OrderBy(e => e.Pos).Take(BatchSize).ToListAsync(stopping);
        var expected = pos;
        foreach (var row in rows)
        {
            if (row.Pos != ++expected) throw new ReaderMustStopException($"The journal of commune {commune} has a hole at {expected}.");
        }
        await reader.ApplyAsync(db, [.. rows.Select(Read)], stopping);
        await store.WriteAsync(new PendingBookkeeping(commune, [first
            ? new Command(FirstCursor, [reader.Name, (long)commune.Code, expected, epoch.ToByteArray(bigEndian: true)])
            : new Command(MoveCursor, [reader.Name, (long)commune.Code, expected, pos])], WriteSet.From(db)));
        reader.Applied();
    }

    private Entry Read(EntryRow row)
    {
        using var json = JsonDocument.Parse(row.Entry);
        return new Entry(row.CommuneId, row.Pos, row.At, new Actor(row.ActorId, row.ActorRole), kinds.Read(row.Kind, json.RootElement.GetProperty("fact")));
    }

    /// <summary>All communes whose journal is ahead of the reader (or behind it), in one query.</summary>
    private async Task<List<Backlog>> BacklogAsync(IReader reader, CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        return await (
            from head in db.Set<JournalMapping.NumberRow>().Where(n => n.Series == "journal")
            from cursor in db.Set<CursorRow>().Where(c => c.Reader == reader.Name && c.CommuneId == head.CommuneId).DefaultIfEmpty()
            where cursor == null || cursor.Pos != head.Last
            orderby head.CommuneId
            select new Backlog(head.CommuneId, head.Last, cursor == null ? 0 : cursor.Pos, cursor == null ? null : cursor.Epoch)).ToListAsync(stopping);
    }

    private sealed record Backlog(CommuneId Commune, long Head, long Pos, Guid? Epoch);

    private async Task<Guid> CurrentEpochAsync(CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        return await db.Set<EpochRow>().OrderByDescending(e => e.BeganAt).Select(e => e.Id).FirstOrDefaultAsync(stopping);
    }

    private Task StopAsync(IReader reader, Exception problem) =>
        store.WriteAsync(new PendingBookkeeping(default, [new Command(Stop, [reader.Name, problem.Message, real.UtcNow().ToMilliseconds()])]));

    /// <summary>How every reader is doing: for health, the administrator and tests.</summary>
    public async Task<IReadOnlyList<ReaderState>> StatesAsync(CancellationToken stopping = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var rows = await db.Set<ReaderRow>().AsNoTracking().ToDictionaryAsync(r => r.Reader, stopping);
        var states = new List<ReaderState>();
        foreach (var reader in readers)
        {
            var behind = (await BacklogAsync(reader, stopping)).Sum(b => b.Head - b.Pos);
            var row = rows.GetValueOrDefault(reader.Name);
            states.Add(new ReaderState(reader.Name, behind, row?.StoppedBecause, row?.StoppedAt));
        }
        return states;
    }

    private static readonly Statement FirstLease = new(
        "INSERT INTO core_reader (reader, holder, held_until) VALUES ($1, $2, $3)",
        [ColumnKind.Text, ColumnKind.Text, ColumnKind.Integer]);

    private static readonly Statement RenewLease = new(
        "UPDATE core_reader SET holder = $2, held_until = $3, stopped_because = NULL, stopped_at = NULL WHERE reader = $1 AND holder = $4 AND held_until = $5",
        [ColumnKind.Text, ColumnKind.Text, ColumnKind.Integer, ColumnKind.Text, ColumnKind.Integer], oneRow: true);

    private static readonly Statement Stop = new(
        "UPDATE core_reader SET stopped_because = $2, stopped_at = $3 WHERE reader = $1",
        [ColumnKind.Text, ColumnKind.Text, ColumnKind.Integer]);

    private static readonly Statement FirstCursor = new(
        "INSERT INTO core_cursor (reader, commune_id, pos, epoch) VALUES ($1, $2, $3, $4)",
        [ColumnKind.Text, ColumnKind.Integer, ColumnKind.Integer, ColumnKind.Bytes]);

    private static readonly Statement MoveCursor = new(
        "UPDATE core_cursor SET pos = $3 WHERE reader = $1 AND commune_id = $2 AND pos = $4",
        [ColumnKind.Text, ColumnKind.Integer, ColumnKind.Integer, ColumnKind.Integer], oneRow: true);
}

/// <summary>A reader's ground has moved under it: it may not go on, not even after a pause.</summary>
internal sealed class ReaderMustStopException(string message) : Exception(message);
