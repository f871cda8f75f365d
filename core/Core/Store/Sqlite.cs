using System.Data;
using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ThonSo.Core.Acts;

namespace ThonSo.Core.Store;

/// <summary>
/// The embedded engine. One writer lane on its own thread takes the acts that wait, runs them one after
/// the other, commits them together with <c>synchronous=FULL</c>, and only then answers them all: durable for each, one flush for
/// many. Readers have their own read-only connections and are never in its way (WAL).
/// </summary>
public sealed class Sqlite : IStore
{
    /// <summary>More acts than this wait for the next flush: bounds how long the first of a batch waits for the last.</summary>
    private const int BatchLimit = 256;

    private readonly FactKinds kinds;
    private readonly string readOnly;
    private readonly string readWrite;
    private readonly Channel<Pending> waiting = Channel.CreateUnbounded<Pending>(new() { SingleReader = true });
    private readonly Lazy<Thread> lane;
    private readonly Dictionary<Statement, SqliteStatement> prepared = [];
    private readonly SqliteReads reads;

    public Sqlite(string path, FactKinds kinds)
    {
        this.kinds = kinds;
        Path = path;
        readOnly = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 30 }.ToString();
        reads = new SqliteReads(readOnly);
        readWrite = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, DefaultTimeout = 30, Pooling = false }.ToString();
        lane = new Lazy<Thread>(() =>
        {
            var thread = new Thread(RunLane) { Name = "writer lane", IsBackground = true };
            thread.Start();
            return thread;
        });
    }

    public string Engine => "sqlite";

    /// <summary>One process owns the file, so a lease left behind by a crash is its own.</summary>
    public string Node => "embedded";

    /// <summary>The database file.</summary>
    public string Path { get; }

    private event Action<IReadOnlyList<Moved>>? CommittedHere;

    event Action<IReadOnlyList<Moved>>? IStore.Committed
    {
        add => CommittedHere += value;
        remove => CommittedHere -= value;
    }

    void IStore.Configure(DbContextOptionsBuilder builder) => builder.UseSqlite(readOnly).ReplaceService<IRelationalConnection, PlainSqliteConnection>();

    async ValueTask<DbConnection> IStore.OpenAsync(bool forMigration)
    {
        var connection = new SqliteConnection(forMigration ? readWrite : readOnly);
        await connection.OpenAsync();
        if (forMigration) Prepare(connection);
        return connection;
    }

    DbCommand IStore.Command(DbConnection connection, string sql, params object[] values)
    {
        var command = new SqliteCommand(sql, (SqliteConnection)connection);
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"${i + 1}", values[i]);
        return command;
    }

    string IStore.BeginMigration => "BEGIN IMMEDIATE";

    async Task IStore.BeginMigratingAsync(DbConnection connection)
    {
        await using var ledger = new SqliteCommand(
            """
            CREATE TABLE IF NOT EXISTS core_migration (
              module TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, checksum BLOB NOT NULL, applied_at INTEGER NOT NULL,
              PRIMARY KEY (module, number)
            ) STRICT, WITHOUT ROWID
            """, (SqliteConnection)connection);
        await ledger.ExecuteNonQueryAsync();
    }

    Task IStore.EndMigratingAsync(DbConnection connection) => Task.CompletedTask;

    Task IStore.BackUpAsync(DbConnection connection, string stamp) => CopyAsync(connection, $"{Path}.before-{stamp}");

    async Task IStore.CopyAsync(string file)
    {
        await using var connection = new SqliteConnection(readOnly);
        await connection.OpenAsync();
        await CopyAsync(connection, file);
    }

    private async Task CopyAsync(DbConnection connection, string file)
    {
        await using var copy = ((IStore)this).Command(connection, "VACUUM INTO $1", file);
        await copy.ExecuteNonQueryAsync();
    }

    Task<Receipt> IStore.WriteAsync(PendingAct act) => Queue(act)!;

    Task IStore.WriteAsync(PendingBookkeeping bookkeeping) => Queue(bookkeeping);

    private Task<Receipt?> Queue(Pending pending)
    {
        _ = lane.Value;
        if (!waiting.Writer.TryWrite(pending)) throw new InvalidOperationException("The store is closing.");
        return pending.Done.Task;
    }

    Task<Receipt?> IStore.FindAsync(CommuneId commune, RequestId request) =>
        ((IStore)this).FirstAsync(Sql.FindRequest, row => Sql.ReadReplay(row, kinds, request), (long)commune.Code, request.Id.ToByteArray(bigEndian: true)).AsTask();

    ValueTask<T?> IStore.FirstAsync<T>(string sql, Func<DbDataReader, T> read, params object[] values) where T : class
    {
        Sql.OnlyAsks(sql);
        return new(reads.First(sql, read, values));
    }

    private static void Prepare(SqliteConnection connection)
    {
        // 16 MB of pages: after splitting a page SQLite walks through the whole cache, a millisecond with 64 MB.
        using var pragma = new SqliteCommand("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000; PRAGMA busy_timeout=30000;", connection);
        pragma.ExecuteNonQuery();
    }

    private void RunLane()
    {
        using var connection = new SqliteConnection(readWrite);
        var batch = new List<Pending>(BatchLimit);
        while (Wait())
        {
            batch.Clear();
            while (batch.Count < BatchLimit && waiting.Reader.TryRead(out var pending)) batch.Add(pending);
            if (batch.Count == 0) continue;
            try
            {
                if (connection.State != ConnectionState.Open)
                {
                    connection.Open();
                    Prepare(connection);
                }
                Run(connection, batch);
            }
            // The disk is full, the file is gone: every waiting act gets the error, the lane lives on and opens anew.
            catch (Exception problem) when (problem is SqliteException or InvalidOperationException or IOException)
            {
                Forget();
                connection.Close();
                foreach (var pending in batch) pending.Done.TrySetException(problem);
            }
        }
        Forget();
    }

    private void Forget()
    {
        foreach (var statement in prepared.Values) statement.Dispose();
        prepared.Clear();
    }

    private bool Wait()
    {
        var more = waiting.Reader.WaitToReadAsync();
        return more.IsCompleted ? more.GetAwaiter().GetResult() : more.AsTask().GetAwaiter().GetResult();
    }

    /// <summary>
    /// Runs the batch as it is; when one of it fails, which is rare, once more with each in a savepoint of its own, so that
    /// its neighbours do not suffer for it. A savepoint copies every page that is written.
    /// </summary>
    private void Run(SqliteConnection connection, List<Pending> batch)
    {
        var failed = new Dictionary<Pending, Exception>();
        if (!TryRun(connection, batch, failed: null)) TryRun(connection, batch, failed);
        foreach (var pending in batch)
        {
            if (failed.TryGetValue(pending, out var problem)) Fail(connection, pending, problem);
            else pending.Done.TrySetResult(pending.Result);
        }
    }

    /// <summary>Runs and commits a batch.</summary>
    /// <param name="failed">Gets those that failed, each undone by itself; when null, one that fails undoes all.</param>
    /// <returns>Whether it is durable.</returns>
    private bool TryRun(SqliteConnection connection, List<Pending> batch, Dictionary<Pending, Exception>? failed)
    {
        var numbers = new Dictionary<(CommuneId, Series), long>();
        var moved = new List<Moved>(batch.Count);

        Execute(connection, Begin);
        foreach (var pending in batch)
        {
            var pos = pending.IsAct ? Last(connection, numbers, pending.Commune, Sql.Journal) + 1 : 0;
            var number = pending.Series is { } series ? Last(connection, numbers, pending.Commune, series) + 1 : 0;
            if (failed is not null) Execute(connection, Savepoint);
            try
            {
                foreach (var command in pending.Commands(kinds, pos, number))
                {
                    var touched = Execute(connection, command.Statement, command.Values);
                    if (command.Statement.OneRow && touched != 1) throw new StaleException();
                }
                if (failed is not null) Execute(connection, Release);
                if (pending.Series is { } used) numbers[(pending.Commune, used)] = number;
                if (pending.IsAct)
                {
                    numbers[(pending.Commune, Sql.Journal)] = pos;
                    moved.Add(new Moved(pending.Commune, pos, pending.Result!.Fact.Subject));
                }
            }
            catch (Exception problem) when (problem is not SqliteException { SqliteErrorCode: not 19 })
            {
                if (failed is null)
                {
                    Execute(connection, Rollback);
                    return false;
                }
                Execute(connection, RollbackTo);
                Execute(connection, Release);
                failed[pending] = problem;
            }
        }
        foreach (var ((commune, series), last) in numbers)
            Execute(connection, Sql.SetNumber, (long)commune.Code, series.Name, last);
        Execute(connection, Commit);

        CommittedHere?.Invoke(moved);
        return true;
    }

    private void Fail(SqliteConnection connection, Pending pending, Exception problem)
    {
        if (problem is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } unique)
        {
            if (pending is PendingAct act && unique.Message.Contains("core_journal.request_id", StringComparison.Ordinal))
            {
                try
                {
                    using var command = ((IStore)this).Command(connection, Sql.FindRequest, (long)act.Commune.Code, act.Request.Id.ToByteArray(bigEndian: true));
                    using var row = command.ExecuteReader();
                    pending.Done.TrySetResult(row.Read() ? Sql.ReadReplay(row, kinds, act.Request) : null);
                }
                catch (RequestReusedException reused)
                {
                    pending.Done.TrySetException(reused);
                }
                return;
            }
            pending.Done.TrySetException(new TakenException(unique.Message));
            return;
        }
        pending.Done.TrySetException(problem);
    }

    private static readonly Statement Begin = new("BEGIN IMMEDIATE", []);
    private static readonly Statement Commit = new("COMMIT", []);
    private static readonly Statement Rollback = new("ROLLBACK", []);
    private static readonly Statement Savepoint = new("SAVEPOINT act", []);
    private static readonly Statement Release = new("RELEASE act", []);
    private static readonly Statement RollbackTo = new("ROLLBACK TO act", []);

    private int Execute(SqliteConnection connection, Statement statement, params ReadOnlySpan<object?> values) =>
        Prepared(connection, statement).Execute(values);

    private static readonly Statement LastNumber = new(Sql.LastNumber, [ColumnKind.Integer, ColumnKind.Text]);

    private long Last(SqliteConnection connection, Dictionary<(CommuneId, Series), long> numbers, CommuneId commune, Series series)
    {
        if (!numbers.TryGetValue((commune, series), out var last))
        {
            last = Prepared(connection, LastNumber).ReadNumber((long)commune.Code, series.Name) ?? 0;
            numbers[(commune, series)] = last;
        }
        return last;
    }

    private SqliteStatement Prepared(SqliteConnection connection, Statement statement)
    {
        if (!prepared.TryGetValue(statement, out var one))
            prepared.Add(statement, one = new SqliteStatement(connection, statement));
        return one;
    }

    public ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        if (lane.IsValueCreated) lane.Value.Join();
        reads.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(readOnly));
        return ValueTask.CompletedTask;
    }
}
