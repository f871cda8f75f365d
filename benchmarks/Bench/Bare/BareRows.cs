using System.Data.Common;
using System.Globalization;

namespace ThonSo.Bench.Bare;

/// <summary>One row as it is stored: column names and values.</summary>
internal sealed record BareRow(string Table, string[] Columns, object?[] Values)
{
    public string Insert => $"INSERT INTO {Table} ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"${i + 1}"))})";

    /// <summary>The same row with some values changed.</summary>
    public object?[] With(params ReadOnlySpan<(string Column, object? Value)> changes)
    {
        var values = (object?[])Values.Clone();
        foreach (var (column, value) in changes)
            if (Array.IndexOf(Columns, column) is >= 0 and var i) values[i] = value;
        return values;
    }
}

/// <summary>
/// The rows that one filing wrote, read back from a database of the product: what is compared with writes the same
/// tables, columns and bytes because it copies them.
/// </summary>
internal sealed class BareRows(IReadOnlyList<BareRow> rows)
{
    /// <summary>What is in the database when a filing is answered.</summary>
    private static readonly string[] Answered = ["dossiers_dossier", "dossiers_content", "dossiers_step", "core_journal"];

    /// <summary>What readers of the journal add a moment later: the message to the applicant, and the dossier as the figures count it.</summary>
    private static readonly string[] Consequences = ["messages_message", "figures_open"];

    private readonly byte[] applicant = rows.Select(r => Array.IndexOf(r.Columns, "applicant_id") is >= 0 and var i ? r.Values[i] : null).OfType<byte[]>().Single();

    public IReadOnlyList<BareRow> Rows => rows;

    public BareRow Of(string table) => rows.Single(r => r.Table == table);

    public static async Task<BareRows> ReadAsync(DbConnection db, bool consequences)
    {
        var subject = (byte[])(await ScalarAsync(db, "SELECT subject_id FROM core_journal WHERE kind LIKE 'dossier.submitted%' ORDER BY pos DESC LIMIT 1"))!;
        var rows = new List<BareRow>();
        foreach (var table in consequences ? [.. Answered, .. Consequences] : Answered)
        {
            var key = table switch
            {
                "dossiers_dossier" => "id = $1",
                "core_journal" => "subject_id = $1",
                "messages_message" => "source = (SELECT CAST(pos AS text) FROM core_journal WHERE subject_id = $1)",
                _ => "dossier_id = $1",
            };
            await using var command = db.CreateCommand();
            command.CommandText = $"SELECT * FROM {table} WHERE {key}";
            Add(command, subject);
            await using var reader = await command.ExecuteReaderAsync();
            if (!await reader.ReadAsync()) throw new InvalidOperationException($"The filing wrote nothing into {table}.");
            rows.Add(new BareRow(table, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]));
        }
        return new BareRows(rows);
    }

    /// <summary>The values of one more filing, table by table, by one of the residents who file in turn.</summary>
    public IEnumerable<object?[]> Another(long number)
    {
        var resident = (byte[])applicant.Clone();
        resident[^1] = (byte)(number * 37 % Filing.Clients);
        var id = Guid.CreateVersion7().ToByteArray(bigEndian: true);
        var request = Guid.CreateVersion7().ToByteArray(bigEndian: true);
        foreach (var row in rows)
            yield return row.With(("id", id), ("dossier_id", id), ("subject_id", id), ("code", number), ("pos", number), ("request_id", request), ("source", number.ToString(CultureInfo.InvariantCulture)),
                ("applicant_id", resident), ("person_id", resident), ("actor_id", resident));
    }

    /// <summary>Adds a positional parameter, which the two engines name differently.</summary>
    public static void Add(DbCommand command, object? value)
    {
        var parameter = command.CreateParameter();
        if (command is Microsoft.Data.Sqlite.SqliteCommand) parameter.ParameterName = $"${command.Parameters.Count + 1}";
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }

    private static async Task<object?> ScalarAsync(DbConnection db, string sql)
    {
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
