using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;

namespace ThonSo.Core.Journal;

/// <summary>
/// The entries that were read last, as the readers get them: all readers follow the same journal, one close behind the
/// other, and each batch is read and understood once for all of them.
/// </summary>
public sealed class RecentEntries(IDbContextFactory<Db> dbs, FactKinds kinds) : IDisposable
{
    /// <summary>More at once would keep the database from those who file: with 500 the slowest of a hundred waited three times as long.</summary>
    private const int BatchSize = 128;

    private const int Kept = 16;

    private readonly SemaphoreSlim one = new(1, 1);
    private readonly List<Entry[]> batches = [];
    private Guid of;

    /// <summary>Some of the entries after a position, in order and without a hole: at least one, at most 128.</summary>
    /// <param name="epoch">The database's life; what was read in another is forgotten.</param>
    /// <exception cref="ReaderMustStopException">The journal has a hole there, or ends.</exception>
    internal async Task<ArraySegment<Entry>> AfterAsync(CommuneId commune, long pos, Guid epoch, CancellationToken stopping)
    {
        await one.WaitAsync(stopping);
        try
        {
            if (of != epoch) batches.Clear();
            of = epoch;
            var batch = batches.Find(b => b[0].Commune == commune && b[0].Pos <= pos + 1 && pos < b[^1].Pos);
            if (batch is null)
            {
                batch = await ReadAsync(commune, pos, stopping);
                if (batches.Count == Kept) batches.RemoveAt(0);
                batches.Add(batch);
            }
            return new ArraySegment<Entry>(batch)[(int)(pos + 1 - batch[0].Pos)..];
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<Entry[]> ReadAsync(CommuneId commune, long pos, CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var rows = await db.Set<EntryRow>().AsNoTracking().Where(e => e.CommuneId == commune && e.Pos > pos).OrderBy(e => e.Pos).Take(BatchSize).ToListAsync(stopping);
        if (rows.Count == 0) throw Hole(commune, pos + 1);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Pos != pos + 1 + i) throw Hole(commune, pos + 1 + i);
        }
        return [.. rows.Select(Read)];
    }

    private static ReaderMustStopException Hole(CommuneId commune, long pos) => new($"The journal of commune {commune} has a hole at {pos}.");

    private Entry Read(EntryRow row)
    {
        using var json = JsonDocument.Parse(row.Entry);
        return new Entry(row.CommuneId, row.Pos, row.At, new Actor(row.ActorId, row.ActorRole), kinds.Read(row.Kind, json.RootElement.GetProperty("fact")));
    }

    public void Dispose() => one.Dispose();
}
