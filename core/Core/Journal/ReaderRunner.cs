using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;

namespace ThonSo.Core.Journal;

/// <summary>
/// Runs every reader: one active instance each in the whole installation (a lease row), a short poll that a commit in
/// this process wakes early, back-off on failure, and then a visible stop. A reader never skips an entry.
/// </summary>
public sealed class ReaderRunner(IEnumerable<IReader> readers, IStore store, Leases leases, IDbContextFactory<Db> dbs, RecentEntries recent, ILogger<ReaderRunner> log) : BackgroundService
{
    private const int Attempts = 6;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>The least time between two looks: while many file at once, a batch of many costs little more than one.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(150);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(readers.Select(reader => RunAsync(reader, stoppingToken)));

    private async Task RunAsync(IReader reader, CancellationToken stopping)
    {
        using var bell = new Bell();
        void Wake(IReadOnlyList<Moved> moved) => bell.Ring();
        store.Committed += Wake;
        var failures = 0;
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                var pause = Poll;
                try
                {
                    if (await leases.HoldAsync(reader.Name, stopping)) await CatchUpAsync(reader, stopping);
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
                    await leases.StopAsync(reader.Name, problem.Message);
                    return;
                }
                await Task.WhenAny(Task.Delay(Gather, stopping));
                await bell.WaitAsync(pause, stopping);
            }
        }
        finally
        {
            store.Committed -= Wake;
        }
    }

    private async Task CatchUpAsync(IReader reader, CancellationToken stopping)
    {
        var behind = await BacklogAsync(reader, stopping);
        if (behind.Count == 0) return;
        var epoch = await CurrentEpochAsync(stopping);
        if (behind.Find(b => b.Pos > b.Head || (b.Epoch is { } known && known != epoch)) is { } restored)
            throw new ReaderMustStopException($"{reader.Name} has read up to {restored.Pos} in commune {restored.Commune}, but its journal ends at {restored.Head} or is another: they come from different backups. Restore the whole database from one.");
        // A batch of each commune in turn: who has a long way to go does not keep the others waiting.
        while (behind.Count > 0 && await leases.HoldAsync(reader.Name, stopping))
        {
            var still = new List<Backlog>();
            foreach (var one in behind)
            {
                var last = await ApplyAsync(reader, one, epoch, stopping);
                if (last < one.Head) still.Add(one with { Pos = last, Epoch = epoch });
            }
            behind = still;
        }
    }

    /// <summary>Applies one batch and tells how far it reached.</summary>
    private async Task<long> ApplyAsync(IReader reader, Backlog one, Guid epoch, CancellationToken stopping)
    {
        var entries = await recent.AfterAsync(one.Commune, one.Pos, epoch, stopping);
        var last = entries[^1].Pos;
        await using var db = await dbs.CreateDbContextAsync(stopping);
        await reader.ApplyAsync(db, entries, stopping);
        await store.WriteAsync(new PendingBookkeeping(one.Commune, [one.Epoch is null
            ? new Command(FirstCursor, [reader.Name, (long)one.Commune.Code, last, epoch.ToByteArray(bigEndian: true)])
            : new Command(MoveCursor, [reader.Name, (long)one.Commune.Code, last, one.Pos])], WriteSet.From(db)));
        reader.Applied();
        return last;
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

    private static readonly Statement FirstCursor = new(
        "INSERT INTO core_cursor (reader, commune_id, pos, epoch) VALUES ($1, $2, $3, $4)",
        [ColumnKind.Text, ColumnKind.Integer, ColumnKind.Integer, ColumnKind.Bytes]);

    private static readonly Statement MoveCursor = new(
        "UPDATE core_cursor SET pos = $3 WHERE reader = $1 AND commune_id = $2 AND pos = $4",
        [ColumnKind.Text, ColumnKind.Integer, ColumnKind.Integer, ColumnKind.Integer], oneRow: true);
}

/// <summary>A reader's ground has moved under it: it may not go on, not even after a pause.</summary>
internal sealed class ReaderMustStopException(string message) : Exception(message);
