using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace ThonSo.Bench.Bare;

/// <summary>One writer, one transaction for all that wait, WAL and <c>synchronous=FULL</c>: as the product, with plain ADO.NET.</summary>
internal sealed class BareSqlite : IFilingStore
{
    private const int BatchLimit = 256;
    private readonly BareRows rows;
    private readonly Channel<TaskCompletionSource<long>> waiting = Channel.CreateUnbounded<TaskCompletionSource<long>>(new() { SingleReader = true });
    private readonly Thread lane;
    private readonly string path;

    public BareSqlite(string path, BareRows rows)
    {
        (this.path, this.rows) = (path, rows);
        lane = new Thread(Run) { IsBackground = true };
        lane.Start();
    }

    public Task<long> WriteAsync()
    {
        var done = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Writer.TryWrite(done);
        return done.Task;
    }

    private void Run()
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using (var pragma = new SqliteCommand("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000;", connection)) pragma.ExecuteNonQuery();
        var inserts = rows.Rows.Select(row =>
        {
            var command = new SqliteCommand(row.Insert, connection);
            foreach (var value in row.Values) BareRows.Add(command, value);
            return command;
        }).ToArray();
        using var begin = new SqliteCommand("BEGIN IMMEDIATE", connection);
        using var commit = new SqliteCommand("COMMIT", connection);
        using var head = new SqliteCommand("INSERT INTO core_number (commune_id, series, last) VALUES (1, 'journal', $1) ON CONFLICT (commune_id, series) DO UPDATE SET last = excluded.last", connection);
        BareRows.Add(head, 0L);

        var batch = new List<(TaskCompletionSource<long> Done, long Number)>(BatchLimit);
        long number = 0;
        while (Wait())
        {
            begin.ExecuteNonQuery();
            while (batch.Count < BatchLimit && waiting.Reader.TryRead(out var done))
            {
                batch.Add((done, ++number));
                var table = 0;
                foreach (var values in rows.Another(number))
                {
                    var insert = inserts[table++];
                    for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i] ?? DBNull.Value;
                    insert.ExecuteNonQuery();
                }
            }
            head.Parameters[0].Value = number;
            head.ExecuteNonQuery();
            commit.ExecuteNonQuery();
            foreach (var (done, given) in batch) done.SetResult(given);
            batch.Clear();
        }
    }

    private bool Wait()
    {
        var more = waiting.Reader.WaitToReadAsync();
        return more.IsCompleted ? more.GetAwaiter().GetResult() : more.AsTask().GetAwaiter().GetResult();
    }

    public ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        lane.Join();
        return ValueTask.CompletedTask;
    }
}
