using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ThonSo.Support;
using Xunit;

namespace ThonSo.House;

/// <summary>
/// What the SQL files build is what the program maps, on both engines: the same tables, columns in the same order, the
/// three types both agree on, what may be missing, keys, and indexes. Compared as lines of text, so that a difference is
/// read off.
/// </summary>
public sealed class DriftTests
{
    [Theory, BothEngines]
    public async Task The_database_is_what_the_program_maps(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var (mapped, built) = await site.ReadAsync(async db => (Mapped(db.Model), await BuiltAsync(db, engine)));
        Assert.True(mapped.Count > 150, "The columns were not found.");
        No.Faults(mapped.Except(built).Select(line => $"mapped, not in the database: {line}").Concat(built.Except(mapped).Select(line => $"in the database, not mapped: {line}")));
    }

    [Fact]
    public async Task Both_engines_build_the_same()
    {
        var sqlite = await (await TestSite.SharedAsync(Engines.Sqlite)).ReadAsync(db => BuiltAsync(db, Engines.Sqlite));
        var postgres = await (await TestSite.SharedAsync(Engines.Postgres)).ReadAsync(db => BuiltAsync(db, Engines.Postgres));
        No.Faults(sqlite.Except(postgres).Select(line => $"only on SQLite: {line}").Concat(postgres.Except(sqlite).Select(line => $"only on PostgreSQL: {line}")));
    }

    [Fact]
    public async Task Sqlite_checks_the_types_it_is_given()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var lax = await site.ReadAsync(db => RowsAsync(db, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'", r => r.GetString(0)));
        No.Faults(lax);
    }

    private static HashSet<string> Mapped(IModel model)
    {
        var lines = new HashSet<string>();
        foreach (var entity in model.GetEntityTypes())
        {
            var table = entity.GetTableName()!;
            foreach (var property in entity.GetProperties()) lines.Add(Column(table, property.GetColumnName(), Affinity(property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType), !property.IsNullable));
            lines.Add(Key(table, entity.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName())));
            foreach (var index in entity.GetIndexes()) lines.Add(Index(table, index.GetDatabaseName()!, index.IsUnique, index.Properties.Select(p => p.GetColumnName())));
        }
        return lines;
    }

    private static Task<HashSet<string>> BuiltAsync(DbContext db, string engine) => engine == Engines.Sqlite ? SqliteAsync(db) : PostgresAsync(db);

    private static async Task<HashSet<string>> SqliteAsync(DbContext db)
    {
        var columns = await RowsAsync(db, """
            SELECT t.name, c.name, c.type, c."notnull", c.pk FROM pragma_table_list t JOIN pragma_table_info(t.name) c
            WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.pk, c.cid
            """, r => (Table: r.GetString(0), Column: r.GetString(1), Type: r.GetString(2), Needed: r.GetInt64(3) == 1, Key: r.GetInt64(4)));
        var indexes = await RowsAsync(db, """
            SELECT t.name, i.name, i."unique", c.name FROM pragma_table_list t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
            WHERE t.schema = 'main' AND i.origin = 'c' ORDER BY i.name, c.seqno
            """, r => (Table: r.GetString(0), Name: r.GetString(1), Unique: r.GetInt64(2) == 1, Column: r.GetString(3)));
        return Lines(columns.Select(c => (c.Table, c.Column, Type: c.Type.ToLowerInvariant() switch { "integer" => "integer", "text" => "text", "blob" => "bytes", var other => other }, c.Needed, c.Key)), indexes);
    }

    private static async Task<HashSet<string>> PostgresAsync(DbContext db)
    {
        var columns = await RowsAsync(db, """
            SELECT c.table_name, c.column_name, c.data_type, c.is_nullable = 'NO', coalesce(k.ordinal_position, 0)
            FROM information_schema.columns c
            LEFT JOIN information_schema.table_constraints p ON p.table_schema = c.table_schema AND p.table_name = c.table_name AND p.constraint_type = 'PRIMARY KEY'
            LEFT JOIN information_schema.key_column_usage k ON k.constraint_schema = p.constraint_schema AND k.constraint_name = p.constraint_name AND k.column_name = c.column_name
            WHERE c.table_schema = 'public' ORDER BY c.table_name, 5, c.ordinal_position
            """, r => (Table: r.GetString(0), Column: r.GetString(1), Type: r.GetString(2), Needed: r.GetBoolean(3), Key: (long)r.GetInt32(4)));
        var indexes = await RowsAsync(db, """
            SELECT t.relname, i.relname, x.indisunique, a.attname
            FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
            CROSS JOIN LATERAL unnest(x.indkey) WITH ORDINALITY AS k(attnum, place) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum
            WHERE NOT x.indisprimary ORDER BY i.relname, k.place
            """, r => (Table: r.GetString(0), Name: r.GetString(1), Unique: r.GetBoolean(2), Column: r.GetString(3)));
        return Lines(columns.Select(c => (c.Table, c.Column, Type: c.Type switch { "bigint" => "integer", "text" => "text", "bytea" => "bytes", var other => other }, c.Needed, c.Key)), indexes);
    }

    private static HashSet<string> Lines(IEnumerable<(string Table, string Column, string Type, bool Needed, long Key)> columns, IEnumerable<(string Table, string Name, bool Unique, string Column)> indexes)
    {
        var all = columns.ToList();
        return
        [
            .. all.Select(c => Column(c.Table, c.Column, c.Type, c.Needed)),
            .. all.GroupBy(c => c.Table).Select(t => Key(t.Key, t.Where(c => c.Key > 0).OrderBy(c => c.Key).Select(c => c.Column))),
            .. indexes.GroupBy(i => (i.Table, i.Name, i.Unique)).Select(i => Index(i.Key.Table, i.Key.Name, i.Key.Unique, i.Select(c => c.Column))),
        ];
    }

    private static string Column(string table, string name, string type, bool needed) => $"{table}.{name} {type}{(needed ? " not null" : "")}";

    private static string Key(string table, IEnumerable<string> columns) => $"{table} key ({string.Join(", ", columns)})";

    private static string Index(string table, string name, bool unique, IEnumerable<string> columns) => $"{table} {(unique ? "unique " : "")}index {name} ({string.Join(", ", columns)})";

    private static string Affinity(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(long) ? "integer" : type == typeof(string) ? "text" : type == typeof(byte[]) ? "bytes" : type.Name;
    }

    private static async Task<List<T>> RowsAsync<T>(DbContext db, string sql, Func<DbDataReader, T> read)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        if (command.Connection!.State != ConnectionState.Open) await command.Connection.OpenAsync();
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(read(reader));
        return rows;
    }
}
