using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ThonSo.Core.Store;

/// <summary>
/// A statement of the writer lane, prepared once and run by SQLite's own functions. A <see cref="SqliteCommand"/> makes a
/// reader and looks up each parameter by name at every run, which in the lane costs more than the write itself.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 db;
    private readonly sqlite3_stmt statement;
    private readonly int[] places;

    /// <exception cref="SqliteException">It is not valid SQL for this database.</exception>
    public SqliteStatement(SqliteConnection connection, Statement source)
    {
        db = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(db, source.Sql, out statement));
        // "$2" is a name to SQLite, with a place of its own in the order in which names first appear.
        places = [.. source.Parameters.Select((_, i) => raw.sqlite3_bind_parameter_index(statement, $"${i + 1}"))];
    }

    /// <summary>Runs it and tells how many rows it touched.</summary>
    /// <param name="values"><c>long</c>, <c>string</c>, <c>byte[]</c> or null.</param>
    public int Execute(ReadOnlySpan<object?> values)
    {
        Run(values);
        return raw.sqlite3_changes(db);
    }

    /// <summary>Runs it and gives the number in the first row, or null without a row.</summary>
    public long? ReadNumber(params ReadOnlySpan<object?> values) =>
        Run(values, static statement => (long?)raw.sqlite3_column_int64(statement, 0));

    private long? Run(ReadOnlySpan<object?> values, Func<sqlite3_stmt, long?>? read = null)
    {
        for (var i = 0; i < values.Length; i++) Check(Bind(places[i], values[i]));
        var result = raw.sqlite3_step(statement);
        var number = result == raw.SQLITE_ROW && read is not null ? read(statement) : null;
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            // The reason is asked for before the reset, which may forget it.
            try
            {
                Check(result);
            }
            finally
            {
                raw.sqlite3_reset(statement);
            }
        }
        raw.sqlite3_reset(statement);
        return number;
    }

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        string text => raw.sqlite3_bind_text(statement, place, text),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        _ => throw new InvalidOperationException($"{value.GetType().Name} is none of the three types both engines agree on."),
    };

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, db);

    public void Dispose() => statement.Dispose();
}
