using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using ThonSo.Core.Acts;

namespace ThonSo.Core.Store;

/// <summary>
/// PostgreSQL, shared by any number of identical nodes. One lane per commune and node gathers the acts that wait; a
/// batch takes the commune's advisory lock, reads the head of its journal, writes everything and commits, at READ
/// COMMITTED. Because the lock is held until the commit, positions appear in order: a reader that has seen <c>n</c>
/// can never miss an <c>n-1</c> that becomes visible later, as it would with a sequence. What the readers write takes no
/// position and has a lane of its own, without the lock: nobody who files waits for what is written to others.
/// </summary>
public sealed class Postgres : IStore
{
    /// <summary>As in <see cref="Sqlite"/>: bounds how long the first act of a batch waits for the last.</summary>
    private const int BatchLimit = 128;

    private readonly FactKinds kinds;
    private readonly NpgsqlDataSource source;
    private readonly ConcurrentDictionary<(CommuneId, bool Acts), Lazy<Lane>> lanes = new();
    private readonly CancellationTokenSource stopping = new();

    public Postgres(string connectionString, FactKinds kinds)
    {
        this.kinds = kinds;
        var builder = new NpgsqlDataSourceBuilder(ToConnectionString(connectionString));
        builder.ConnectionStringBuilder.MaxAutoPrepare = 100;
        builder.ConnectionStringBuilder.AutoPrepareMinUsages = 2;
        source = builder.Build();
    }

    public string Engine => "pg";

    public string Node { get; } = $"{Environment.MachineName}/{Environment.ProcessId}/{NewId.Next():N}";

    /// <summary>For tests of the journal's order: held between taking the position and committing.</summary>
    internal Func<Task>? HoldBeforeCommit { get; set; }

    private event Action<IReadOnlyList<Moved>>? CommittedHere;

    event Action<IReadOnlyList<Moved>>? IStore.Committed
    {
        add => CommittedHere += value;
        remove => CommittedHere -= value;
    }

    void IStore.Configure(DbContextOptionsBuilder builder) => builder.UseNpgsql(source);

    async ValueTask<DbConnection> IStore.OpenAsync(bool forMigration) => await source.OpenConnectionAsync();

    DbCommand IStore.Command(DbConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, (NpgsqlConnection)connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }

    string IStore.BeginMigration => "BEGIN";

    async Task IStore.BeginMigratingAsync(DbConnection connection)
    {
        await using var ledger = new NpgsqlCommand(
            """
            SELECT pg_advisory_lock(7468110);
            CREATE TABLE IF NOT EXISTS core_migration (
              module text NOT NULL, number bigint NOT NULL, name text NOT NULL, checksum bytea NOT NULL, applied_at bigint NOT NULL,
              PRIMARY KEY (module, number)
            );
            """, (NpgsqlConnection)connection);
        await ledger.ExecuteNonQueryAsync();
    }

    async Task IStore.EndMigratingAsync(DbConnection connection)
    {
        await using var unlock = new NpgsqlCommand("SELECT pg_advisory_unlock(7468110)", (NpgsqlConnection)connection);
        await unlock.ExecuteNonQueryAsync();
    }

    /// <summary>PostgreSQL's backups are the administrator's (docs/operations.md); each migration is one transaction.</summary>
    Task IStore.BackUpAsync(DbConnection connection, string stamp) => Task.CompletedTask;

    Task IStore.CopyAsync(string file) => throw new NotSupportedException("PostgreSQL is backed up with its own tools.");

    Task<Receipt> IStore.WriteAsync(PendingAct act) => LaneOf(act.Commune, acts: true).Queue(act)!;

    Task IStore.WriteAsync(PendingBookkeeping bookkeeping) => LaneOf(bookkeeping.Commune, acts: false).Queue(bookkeeping);

    Task<Receipt?> IStore.FindAsync(CommuneId commune, RequestId request) =>
        ((IStore)this).FirstAsync(Sql.FindRequest, row => Sql.ReadReplay(row, kinds, request), (long)commune.Code, request.Id.ToByteArray(bigEndian: true)).AsTask();

    async ValueTask<T?> IStore.FirstAsync<T>(string sql, Func<DbDataReader, T> read, params object[] values) where T : class
    {
        Sql.OnlyAsks(sql);
        await using var connection = await source.OpenConnectionAsync();
        await using var command = ((IStore)this).Command(connection, sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? read(reader) : null;
    }

    /// <summary>Accepts the usual address form <c>postgres://user:password@host:port/database?option=value</c>.</summary>
    public static string ToConnectionString(string address)
    {
        if (!address.StartsWith("postgres://", StringComparison.Ordinal) && !address.StartsWith("postgresql://", StringComparison.Ordinal)) return address;
        var uri = new Uri(address);
        var builder = new NpgsqlConnectionStringBuilder { Host = Uri.UnescapeDataString(uri.Host), Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')) };
        if (uri.Port > 0) builder.Port = uri.Port;
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0) builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) builder.Password = Uri.UnescapeDataString(user[1]);
        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = option.Split('=', 2);
            builder[Uri.UnescapeDataString(pair[0])] = Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? "");
        }
        return builder.ToString();
    }

    private Lane LaneOf(CommuneId commune, bool acts) => lanes.GetOrAdd((commune, acts), _ => new Lazy<Lane>(() => new Lane(this, commune, acts))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var lane in lanes.Values) await lane.Value.StopAsync();
        await stopping.CancelAsync();
        stopping.Dispose();
        await source.DisposeAsync();
    }

    private sealed class Lane
    {
        private const int Tries = 3;

        private readonly Postgres store;
        private readonly CommuneId commune;
        private readonly bool acts;
        private readonly Channel<Pending> waiting = Channel.CreateUnbounded<Pending>(new() { SingleReader = true });
        private readonly Task running;

        /// <param name="acts">Acts, which take positions under the commune's lock; or bookkeeping.</param>
        public Lane(Postgres store, CommuneId commune, bool acts)
        {
            (this.store, this.commune, this.acts) = (store, commune, acts);
            running = Task.Run(RunAsync);
        }

        public Task<Receipt?> Queue(Pending pending)
        {
            if (!waiting.Writer.TryWrite(pending)) throw new InvalidOperationException("The store is closing.");
            return pending.Done.Task;
        }

        public Task StopAsync()
        {
            waiting.Writer.TryComplete();
            return running;
        }

        private async Task RunAsync()
        {
            var batch = new List<Pending>(BatchLimit);
            while (await waiting.Reader.WaitToReadAsync())
            {
                batch.Clear();
                while (batch.Count < BatchLimit && waiting.Reader.TryRead(out var pending)) batch.Add(pending);
                if (batch.Count == 0) continue;
                if (batch.Count == 1)
                {
                    await TryAloneAsync(batch[0]);
                    continue;
                }
                try
                {
                    await WriteAsync(batch);
                }
                // One of them is stale or repeated, or its rule threw, or acts and bookkeeping wanted the same rows in another
                // order: nothing was written, so each is tried by itself.
                catch (Exception problem) when (IsOneActsFault(problem))
                {
                    foreach (var pending in batch) await TryAloneAsync(pending);
                }
                catch (Exception problem)
                {
                    foreach (var pending in batch) pending.Done.TrySetException(problem);
                }
            }
        }

        private static bool IsOneActsFault(Exception problem) =>
            problem is PostgresException { SqlState: var state } ? state.StartsWith("23", StringComparison.Ordinal) || state == PostgresErrorCodes.DeadlockDetected : problem is not NpgsqlException and not IOException;

        private async Task TryAloneAsync(Pending pending)
        {
            try
            {
                for (var tried = 1; ; tried++)
                {
                    try
                    {
                        await WriteAsync([pending]);
                        return;
                    }
                    catch (PostgresException deadlock) when (deadlock.SqlState == PostgresErrorCodes.DeadlockDetected && tried < Tries)
                    {
                    }
                }
            }
            catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                await FailAsync(pending, taken);
            }
            catch (Exception problem)
            {
                pending.Done.TrySetException(problem);
            }
        }

        private async Task FailAsync(Pending pending, PostgresException taken)
        {
            try
            {
                if (pending is PendingAct act && taken.ConstraintName == "core_journal_request")
                    pending.Done.TrySetResult(await ((IStore)store).FindAsync(commune, act.Request));
                else
                    pending.Done.TrySetException(new TakenException(taken.ConstraintName ?? ""));
            }
            catch (Exception problem)
            {
                pending.Done.TrySetException(problem);
            }
        }

        /// <summary>Writes a batch in two round trips when nothing in it needs checking, three otherwise.</summary>
        private async Task WriteAsync(List<Pending> batch)
        {
            await using var connection = await store.source.OpenConnectionAsync();
            var numbers = acts ? await BeginAsync(connection, [.. batch.SelectMany(Takes).Distinct()]) : [];
            try
            {
                var moved = new List<Moved>(batch.Count);
                await using var writes = new NpgsqlBatch(connection);
                if (!acts) writes.BatchCommands.Add(new NpgsqlBatchCommand(Begin));
                var oneRow = new List<NpgsqlBatchCommand>();
                foreach (var pending in batch)
                {
                    var pos = pending.IsAct ? ++numbers[Sql.Journal.Name] : 0;
                    var number = pending.Series is { } series ? ++numbers[series.Name] : 0;
                    foreach (var command in pending.Commands(store.kinds, pos, number))
                    {
                        var added = Add(writes, command.Statement, command.Values);
                        if (command.Statement.OneRow) oneRow.Add(added);
                    }
                    if (pending.IsAct) moved.Add(new Moved(commune, pos, pending.Result!.Fact.Subject));
                }
                foreach (var (name, last) in numbers) Add(writes, Sql.SetNumber, (long)commune.Code, name, last);

                if (store.HoldBeforeCommit is { } hold) await hold();
                if (oneRow.Count == 0)
                {
                    writes.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
                    await writes.ExecuteNonQueryAsync(store.stopping.Token);
                }
                else
                {
                    await writes.ExecuteNonQueryAsync(store.stopping.Token);
                    if (oneRow.Exists(command => command.RecordsAffected != 1)) throw new StaleException();
                    await ExecuteAsync(connection, "COMMIT");
                }
                store.CommittedHere?.Invoke(moved);
                foreach (var pending in batch) pending.Done.TrySetResult(pending.Result);
            }
            catch
            {
                // A broken connection has rolled back by itself.
                if (connection.State == System.Data.ConnectionState.Open) await ExecuteAsync(connection, "ROLLBACK");
                throw;
            }
        }

        private static IEnumerable<string> Takes(Pending pending)
        {
            if (pending.IsAct) yield return Sql.Journal.Name;
            if (pending.Series is { } series) yield return series.Name;
        }

        /// <summary>Begins, takes the commune's lock, and reads the last numbers of the series: one round trip.</summary>
        private async Task<Dictionary<string, long>> BeginAsync(NpgsqlConnection connection, string[] series)
        {
            await using var begin = new NpgsqlBatch(connection);
            begin.BatchCommands.Add(new NpgsqlBatchCommand(Begin));
            Add(begin, TakeLock, (long)commune.Code);
            var last = new NpgsqlBatchCommand(Sql.LastNumbers);
            last.Parameters.Add(new() { Value = (long)commune.Code });
            last.Parameters.Add(new() { Value = series });
            begin.BatchCommands.Add(last);

            var numbers = series.ToDictionary(name => name, _ => 0L);
            await using var reader = await begin.ExecuteReaderAsync();
            // The first result is the lock's single row; BEGIN itself has none.
            await reader.NextResultAsync();
            while (await reader.ReadAsync()) numbers[reader.GetString(0)] = reader.GetInt64(1);
            return numbers;
        }

        private const string Begin = "BEGIN ISOLATION LEVEL READ COMMITTED";

        private static readonly Statement TakeLock = new("SELECT pg_advisory_xact_lock($1)", [ColumnKind.Integer]);

        private static NpgsqlBatchCommand Add(NpgsqlBatch batch, Statement statement, params object?[] values)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new NpgsqlParameter
                {
                    Value = values[i] ?? DBNull.Value,
                    NpgsqlDbType = statement.Parameters[i] switch
                    {
                        ColumnKind.Integer => NpgsqlDbType.Bigint,
                        ColumnKind.Text => NpgsqlDbType.Text,
                        _ => NpgsqlDbType.Bytea,
                    },
                });
            }
            batch.BatchCommands.Add(command);
            return command;
        }

        private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
