using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ThonSo.Core.Store;

/// <summary>Read-only connections that keep their prepared statements, for the few questions that come with every filing.</summary>
internal sealed class SqliteReads(string readOnly) : IDisposable
{
    private readonly ConcurrentBag<Prepared> idle = [];

    public T? First<T>(string sql, Func<DbDataReader, T> read, object[] values) where T : class
    {
        if (!idle.TryTake(out var one)) one = new Prepared(readOnly);
        var whole = false;
        try
        {
            var found = one.First(sql, read, values);
            whole = true;
            return found;
        }
        finally
        {
            if (whole) idle.Add(one);
            else one.Dispose();
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var one)) one.Dispose();
    }

    private sealed class Prepared : IDisposable
    {
        private readonly SqliteConnection connection;
        private readonly Dictionary<string, SqliteCommand> commands = [];

        public Prepared(string readOnly)
        {
            connection = new SqliteConnection(readOnly);
            connection.Open();
        }

        public T? First<T>(string sql, Func<DbDataReader, T> read, object[] values) where T : class
        {
            if (!commands.TryGetValue(sql, out var command))
            {
                commands[sql] = command = new SqliteCommand(sql, connection);
                for (var i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
            }
            for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
            using var reader = command.ExecuteReader();
            return reader.Read() ? read(reader) : null;
        }

        public void Dispose()
        {
            foreach (var command in commands.Values) command.Dispose();
            connection.Dispose();
        }
    }
}
