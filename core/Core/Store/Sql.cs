using System.Data.Common;
using System.Text.Json;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;

namespace ThonSo.Core.Store;

/// <summary>The few statements of the core's own tables that are not written through EF Core.</summary>
internal static class Sql
{
    /// <summary>The journal itself is a gapless series: the last number is its head.</summary>
    public static readonly Series Journal = new("journal");

    public const string LastNumber = "SELECT last FROM core_number WHERE commune_id = $1 AND series = $2";

    public const string LastNumbers = "SELECT series, last FROM core_number WHERE commune_id = $1 AND series = ANY($2)";

    public const string FindRequest = "SELECT pos, at, kind, entry, request_print FROM core_journal WHERE commune_id = $1 AND request_id = $2";

    public static readonly Statement SetNumber = new(
        "INSERT INTO core_number (commune_id, series, last) VALUES ($1, $2, $3) ON CONFLICT (commune_id, series) DO UPDATE SET last = excluded.last",
        [ColumnKind.Integer, ColumnKind.Text, ColumnKind.Integer]);

    /// <summary>Reads the row of <see cref="FindRequest"/>: the first act's receipt.</summary>
    public static Receipt ReadReplay(DbDataReader row, FactKinds kinds, RequestId request)
    {
        if (row.GetInt64(4) != request.Print) throw new RequestReusedException();
        using var entry = JsonDocument.Parse(row.GetFieldValue<byte[]>(3));
        return new Receipt(row.GetInt64(0), Clock.FromMilliseconds(row.GetInt64(1)),
            kinds.Read(row.GetString(2), entry.RootElement.GetProperty("fact")), Replayed: true);
    }

    /// <summary>The one way to write is <see cref="IStore.WriteAsync(PendingAct)"/>: whatever else comes as text only asks.</summary>
    /// <exception cref="ArgumentException">The text is not one SELECT.</exception>
    public static void OnlyAsks(string sql)
    {
        if (!sql.StartsWith("SELECT ", StringComparison.Ordinal) || sql.Contains(';')) throw new ArgumentException($"Not a question: {sql}", nameof(sql));
    }
}
