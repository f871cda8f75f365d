using System.Threading.Channels;
using Npgsql;

namespace ThonSo.Bench.Bare;

/// <summary>As <c>pgbench</c> would: one transaction a filing, prepared, sent in one round trip, over 16 connections.</summary>
internal sealed class BarePostgres : IFilingStore
{
    private const int Connections = 16;
    private readonly BareRows rows;
    private readonly Channel<(NpgsqlConnection Connection, NpgsqlBatch Batch)> free = Channel.CreateUnbounded<(NpgsqlConnection, NpgsqlBatch)>();
    private long last;

    private BarePostgres(BareRows rows) => this.rows = rows;

    public static async Task<BarePostgres> OpenAsync(string database, BareRows rows)
    {
        var store = new BarePostgres(rows);
        for (var i = 0; i < Connections; i++)
        {
            var connection = new NpgsqlConnection(database);
            await connection.OpenAsync();
            var batch = new NpgsqlBatch(connection);
            batch.BatchCommands.Add(new NpgsqlBatchCommand("BEGIN"));
            foreach (var row in rows.Rows)
            {
                var command = new NpgsqlBatchCommand(row.Insert);
                foreach (var value in row.Values) command.Parameters.Add(new() { Value = value ?? DBNull.Value });
                for (var c = 0; c < row.Values.Length; c++)
                    if (row.Values[c] is null) command.Parameters[c].NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Unknown;
                batch.BatchCommands.Add(command);
            }
            batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
            await batch.PrepareAsync();
            store.free.Writer.TryWrite((connection, batch));
        }
        return store;
    }

    public async Task<long> WriteAsync()
    {
        var (connection, batch) = await free.Reader.ReadAsync();
        try
        {
            var number = Interlocked.Increment(ref last);
            var table = 1;
            foreach (var values in rows.Another(number))
            {
                var command = batch.BatchCommands[table++];
                for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
            }
            await batch.ExecuteNonQueryAsync();
            return number;
        }
        finally
        {
            free.Writer.TryWrite((connection, batch));
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (free.Reader.TryRead(out var one)) await one.Connection.DisposeAsync();
    }
}
