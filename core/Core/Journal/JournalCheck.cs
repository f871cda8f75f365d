using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;

namespace ThonSo.Core.Journal;

/// <summary>Goes through every journal: no hole, no entry out of place, every kind readable by this program.</summary>
public sealed class JournalCheck(IDbContextFactory<Db> dbs, FactKinds kinds)
{
    private const int Batch = 5000;

    /// <summary>Says what it finds, and returns how many problems there are.</summary>
    public async Task<int> RunAsync(Action<string> say)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var problems = 0;
        foreach (var head in await db.Set<JournalMapping.NumberRow>().AsNoTracking().Where(n => n.Series == "journal").OrderBy(n => n.CommuneId).ToListAsync())
        {
            long pos = 0;
            while (true)
            {
                var after = pos;
                var rows = await db.Set<EntryRow>().AsNoTracking().Where(e => e.CommuneId == head.CommuneId && e.Pos > after).OrderBy(e => e.Pos).Take(Batch).ToListAsync();
                foreach (var row in rows)
                {
                    if (row.Pos != pos + 1)
                    {
                        say($"{head.CommuneId}: a hole before {row.Pos}");
                        problems++;
                    }
                    pos = row.Pos;
                    if (Trouble(row) is { } trouble)
                    {
                        say($"{head.CommuneId} {row.Pos} {row.Kind}: {trouble}");
                        problems++;
                    }
                }
                if (rows.Count < Batch) break;
            }
            if (pos != head.Last)
            {
                say($"{head.CommuneId}: the last number given is {head.Last}, the last entry is {pos}");
                problems++;
            }
            say($"{head.CommuneId}: {pos} entries");
        }
        return problems;
    }

    private string? Trouble(EntryRow row)
    {
        try
        {
            using var json = JsonDocument.Parse(row.Entry);
            var entry = json.RootElement;
            if (entry.GetProperty("pos").GetInt64() != row.Pos || entry.GetProperty("kind").GetString() != row.Kind) return "the stored bytes and the columns differ";
            return kinds.Read(row.Kind, entry.GetProperty("fact")).Subject == row.SubjectId ? null : "the stored bytes and the columns differ";
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return problem.Message;
        }
    }
}

/// <summary>Small questions about the journal for the host.</summary>
public static class JournalQueries
{
    /// <summary>Whether anything was ever done in a commune. Asked at every start of a demonstration, before EF Core's model is there.</summary>
    public static async Task<bool> HasEntriesAsync(IStore store, CommuneId commune) =>
        await store.FirstAsync(Sql.LastNumber, row => row, (long)commune.Code, Sql.Journal.Name) is not null;

    /// <summary>How far a reader has come in a commune's journal.</summary>
    public static Task<long> CursorAsync(Db db, string reader, CommuneId commune) =>
        db.Set<CursorRow>().Where(c => c.Reader == reader && c.CommuneId == commune).Select(c => c.Pos).FirstOrDefaultAsync();
}
