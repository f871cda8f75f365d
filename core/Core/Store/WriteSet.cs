using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ThonSo.Core.Store;

/// <summary>What a column holds, in the three types both engines agree on.</summary>
internal enum ColumnKind
{
    Text,
    Integer,
    Bytes,
}

/// <summary>One SQL statement with positional parameters <c>$1…</c>, the same text on both engines.</summary>
/// <param name="oneRow">The statement must touch exactly one row, or the act is stale.</param>
internal sealed class Statement(string sql, ColumnKind[] parameters, bool oneRow = false)
{
    public string Sql => sql;

    public ColumnKind[] Parameters => parameters;

    public bool OneRow => oneRow;
}

/// <summary>A statement with its values: <c>long</c>, <c>string</c>, <c>byte[]</c> or null.</summary>
internal readonly record struct Command(Statement Statement, object?[] Values);

/// <summary>
/// The changes of one act, read from EF Core's change tracker on the caller's thread, so that the writer lane has only
/// prepared statements left to run. EF Core itself would build and parse every statement anew inside the lane, where
/// all writers wait for each other (docs/decisions/0003).
/// </summary>
internal sealed class WriteSet
{
    private static readonly ConcurrentDictionary<(IEntityType, EntityState, ulong), Shape> Shapes = new();

    private readonly List<(Shape Shape, object Row, object?[] Values)> rows = [];

    // Changes first, because they say whether the act is stale; removals last.
    private WriteSet(Db db)
    {
        var entries = Tracked(db);
        Take(entries, EntityState.Modified);
        Take(entries, EntityState.Added);
        foreach (var row in db.Inserted)
        {
            var type = db.Model.FindEntityType(row.GetType()) ?? throw new InvalidOperationException($"{row.GetType().Name} is not mapped.");
            Add(Shapes.GetOrAdd((type, EntityState.Added, 0), Make), row, null);
        }
        Take(entries, EntityState.Deleted);
    }

    public static WriteSet From(Db db) => new(db);

    private void Take(List<EntityEntry> entries, EntityState state)
    {
        foreach (var entry in entries)
            if (entry.State == state) Add(ShapeOf(entry), entry.Entity, entry);
    }

    private void Add(Shape shape, object row, EntityEntry? entry) => rows.Add((shape, row, shape.Read(row, entry)));

    /// <summary>
    /// Everything tracked. Only rows that were read can have changed unnoticed; what is new is read from the object itself,
    /// so an act that only adds does not pay for comparing.
    /// </summary>
    private static List<EntityEntry> Tracked(Db db)
    {
        var tracker = db.ChangeTracker;
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            var entries = tracker.Entries().ToList();
            if (entries.Exists(entry => entry.State is not EntityState.Added)) tracker.DetectChanges();
            return entries;
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>The commands, with the columns that are only known in the lane (a number given at commit) read now.</summary>
    public IEnumerable<Command> Commands()
    {
        foreach (var (shape, row, values) in rows)
        {
            shape.ReadLate(row, values);
            yield return new Command(shape.Statement, values);
        }
    }

    private static Shape ShapeOf(EntityEntry entry)
    {
        var type = entry.Metadata;
        ulong modified = 0;
        if (entry.State == EntityState.Modified)
        {
            foreach (var property in type.GetProperties())
                if (entry.Property(property).IsModified) modified |= 1UL << property.GetIndex();
        }
        return Shapes.GetOrAdd((type, entry.State, modified), Make);
    }

    private static Shape Make((IEntityType Type, EntityState State, ulong Modified) key) => new(key.Type, key.State, key.Modified);

    /// <summary>How the rows of one entity type are written for one set of changed columns.</summary>
    private sealed class Shape
    {
        private readonly (IProperty Property, ValueConverter? Converter, bool Original, bool Late)[] parameters;
        private readonly IProperty? version;
        private readonly bool late;

        public Shape(IEntityType type, EntityState state, ulong modified)
        {
            version = type.FindProperty("Version");
            var table = type.GetTableName()!;
            var all = type.GetProperties().ToArray();
            var keys = type.FindPrimaryKey()!.Properties;
            var used = new List<(IProperty, bool Original)>();
            string Use(IProperty property, bool original = false)
            {
                used.Add((property, original));
                return $"${used.Count}";
            }
            string Where() => string.Join(" AND ", keys.Select(k => $"{k.GetColumnName()} = {Use(k)}"))
                + (version is null ? "" : $" AND {version.GetColumnName()} = {Use(version, original: true)}");

            var sql = new StringBuilder();
            switch (state)
            {
                case EntityState.Added:
                    sql.Append("INSERT INTO ").Append(table).Append(" (").AppendJoin(", ", all.Select(p => p.GetColumnName()))
                        .Append(") VALUES (").AppendJoin(", ", all.Select(p => Use(p))).Append(')');
                    break;
                case EntityState.Modified:
                    var set = all.Where(p => !keys.Contains(p) && (p == version || (modified & (1UL << p.GetIndex())) != 0)).Select(p => $"{p.GetColumnName()} = {Use(p)}").ToList();
                    sql.Append("UPDATE ").Append(table).Append(" SET ").AppendJoin(", ", set).Append(" WHERE ").Append(Where());
                    break;
                default:
                    sql.Append("DELETE FROM ").Append(table).Append(" WHERE ").Append(Where());
                    break;
            }
            parameters = [.. used.Select(u => (u.Item1, u.Item1.GetTypeMapping().Converter, u.Original, Late: state == EntityState.Added && u.Item1.IsGivenAtCommit()))];
            late = parameters.Any(p => p.Late);
            Statement = new Statement(sql.ToString(), [.. used.Select(u => KindOf(u.Item1))], oneRow: state != EntityState.Added);
        }

        public Statement Statement { get; }

        /// <param name="entry">What was read of the row, for a change or a removal.</param>
        public object?[] Read(object row, EntityEntry? entry)
        {
            var values = new object?[parameters.Length];
            for (var i = 0; i < parameters.Length; i++)
            {
                var (property, converter, original, late) = parameters[i];
                if (late) continue;
                var value = original ? entry!.OriginalValues[property] : property.GetGetter().GetClrValueUsingContainingEntity(row);
                if (property == version && !original && entry is { State: EntityState.Modified }) value = (long)entry.OriginalValues[property]! + 1;
                values[i] = Convert(value, converter);
            }
            return values;
        }

        public void ReadLate(object row, object?[] values)
        {
            if (!late) return;
            for (var i = 0; i < parameters.Length; i++)
            {
                if (parameters[i].Late) values[i] = Convert(parameters[i].Property.PropertyInfo!.GetValue(row), parameters[i].Converter);
            }
        }

        private static object? Convert(object? value, ValueConverter? converter) =>
            value is null ? null : converter is null ? value : converter.ConvertToProvider(value);

        private static ColumnKind KindOf(IProperty property)
        {
            var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
            type = Nullable.GetUnderlyingType(type) ?? type;
            return type == typeof(string) ? ColumnKind.Text
                : type == typeof(long) ? ColumnKind.Integer
                : type == typeof(byte[]) ? ColumnKind.Bytes
                : throw new InvalidOperationException($"{property.DeclaringType.Name}.{property.Name} is stored as {type.Name}: only text, 64-bit integers and bytes mean the same on both engines.");
        }
    }
}

/// <summary>Marks a column whose value is only known when the act is committed: a number in a gapless series.</summary>
public static class GivenAtCommit
{
    private const string Annotation = "ThonSo:GivenAtCommit";

    public static Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<T> IsGivenAtCommit<T>(this Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<T> property) =>
        property.HasAnnotation(Annotation, true);

    internal static bool IsGivenAtCommit(this IProperty property) => property.FindAnnotation(Annotation) is not null;
}
