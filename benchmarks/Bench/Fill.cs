using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using ThonSo.Bench.Bare;

namespace ThonSo.Bench;

/// <summary>
/// Fills a commune with dossiers, straight into the tables, as the product would have left them: one in ten is open
/// (3% at intake, 1% to be assigned, 2% being handled, 1% waiting for the applicant, 1% to be signed, 1% waiting for
/// their result, 1% to be handed over), the others were handed over, filed evenly over the years before. Each has its
/// content and its steps (one to six); what nobody reads in a list is copied from one dossier that was really filed.
/// </summary>
internal static class Fill
{
    private static readonly string[] Open = ["submitted", "submitted", "submitted", "accepted", "in-hand", "in-hand", "more-asked", "proposed", "signed", "done"];
    private static readonly string[] Way = ["submit", "accept", "assign", "propose", "sign", "attach-result", "hand-over"];
    private static readonly string[] Reached = ["submitted", "accepted", "in-hand", "proposed", "signed", "done", "handed-over"];
    private static readonly string[] Villages = ["thon-4", "buon-mau-12"];
    private const long Day = 24 * 60 * 60 * 1000;

    public static async Task RunAsync(string? database, string data, long from, long to)
    {
        await using DbConnection connection = database is null ? new SqliteConnection($"Data Source={Path.Combine(data, "thonso.db")}") : new NpgsqlConnection(database);
        await connection.OpenAsync();
        var template = await BareRows.ReadAsync(connection, consequences: false);
        var (dossier, content, step) = (template.Of("dossiers_dossier"), template.Of("dossiers_content"), template.Of("dossiers_step"));
        var submitted = (long)dossier.Values[Array.IndexOf(dossier.Columns, "submitted_at")]!;
        var rows = Dossiers(dossier, content, step, submitted, from, to);
        if (connection is NpgsqlConnection pg) await CopyAsync(pg, database!, [dossier, content, step], rows);
        else await InsertAsync((SqliteConnection)connection, [dossier, content, step], rows);
    }

    private static IEnumerable<(int Table, object?[] Values)> Dossiers(BareRow dossier, BareRow content, BareRow step, long newest, long from, long to)
    {
        for (var i = from; i < to; i++)
        {
            // Open ones are of the last three weeks, finished ones of the years before: some fifty a working day.
            var open = i % 10 == 3 ? Open[i / 10 % Open.Length] : null;
            var at = open is null ? newest - 30 * Day - (i - from) * (5 * 365 * Day / Math.Max(1, to - from)) : newest - i * 7919 % (20 * Day);
            var stage = open ?? "handed-over";
            var id = Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(at)).ToByteArray(bigEndian: true);
            var steps = stage == "more-asked" ? 4 : Array.IndexOf(Reached, stage) + 1;
            var name = $"Nguyễn Thử {i:D6}";
            var due = at + 14 * Day;
            yield return (0, dossier.With(
                ("id", id), ("code", Code(at, i)), ("applicant_id", NewPerson(i)), ("applicant_name", name), ("search_text", $"nguyen thu {i:D6}"), ("village", Villages[i % 2]),
                ("stage", stage), ("desk", DeskOf(stage)), ("act_by", stage == "handed-over" ? 253370764800000L : stage is "more-asked" ? 253370764800000L : due), ("submitted_at", at),
                ("accepted_at", steps > 1 ? at + Day / 4 : null), ("due_at", steps > 1 ? due : null), ("first_due_at", steps > 1 ? due : null),
                ("done_at", stage is "done" or "handed-over" ? at + 9 * Day : null), ("closed_at", stage == "handed-over" ? at + 10 * Day : null), ("steps", (long)steps), ("version", (long)steps)));
            yield return (1, content.With(("dossier_id", id)));
            for (var seq = 0; seq < steps; seq++)
            {
                var last = stage == "more-asked" && seq == 3;
                yield return (2, step.With(("dossier_id", id), ("seq", (long)seq + 1), ("at", at + seq * Day), ("step", last ? "ask-more" : Way[seq]), ("stage", last ? "more-asked" : Reached[seq])));
            }
        }
    }

    /// <summary>The desk a stage lies on, as the product says it.</summary>
    private static string DeskOf(string stage) => stage switch
    {
        "submitted" => "intake",
        "accepted" => "assigning",
        "in-hand" => "handling",
        "more-asked" => "waiting",
        "proposed" => "signing",
        "signed" => "result",
        "done" => "return",
        _ => "closed",
    };

    // Above every number a real day could have given.
    private static long Code(long at, long i)
    {
        var day = DateTimeOffset.FromUnixTimeMilliseconds(at);
        return (day.Year % 100 * 10_000 + day.Month * 100 + day.Day) * 1_000_000L + 500_000 + i;
    }

    /// <summary>Four dossiers a person.</summary>
    private static byte[] NewPerson(long i) => new Guid((int)(i / 4), 7, 7, 0, 0, 0, 0, 0, 0, 0, 1).ToByteArray(bigEndian: true);

    private static async Task InsertAsync(SqliteConnection connection, BareRow[] tables, IEnumerable<(int Table, object?[] Values)> rows)
    {
        await ExecuteAsync(connection, "BEGIN IMMEDIATE");
        var inserts = tables.Select(table =>
        {
            var command = new SqliteCommand(table.Insert, connection);
            foreach (var value in table.Values) BareRows.Add(command, value);
            return command;
        }).ToArray();
        foreach (var (table, values) in rows)
        {
            var insert = inserts[table];
            for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
        foreach (var insert in inserts) await insert.DisposeAsync();
        await ExecuteAsync(connection, "COMMIT");
        await ExecuteAsync(connection, "ANALYZE");
    }

    private static async Task CopyAsync(NpgsqlConnection first, string database, BareRow[] tables, IEnumerable<(int Table, object?[] Values)> rows)
    {
        await using var second = new NpgsqlConnection(database);
        await using var third = new NpgsqlConnection(database);
        await second.OpenAsync();
        await third.OpenAsync();
        var copies = tables.Zip([first, second, third], (table, connection) => connection.BeginBinaryImport($"COPY {table.Table} ({string.Join(", ", table.Columns)}) FROM STDIN (FORMAT BINARY)")).ToArray();
        foreach (var (table, values) in rows)
        {
            var copy = copies[table];
            copy.StartRow();
            foreach (var value in values)
            {
                if (value is null) copy.WriteNull();
                else copy.Write(value);
            }
        }
        foreach (var copy in copies)
        {
            await copy.CompleteAsync();
            await copy.DisposeAsync();
        }
        await ExecuteAsync(first, "VACUUM ANALYZE");
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
