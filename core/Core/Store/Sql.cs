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

    /// <summary>Reads the answer to <see cref="FindRequest"/>: the first act's receipt, or null when there was none.</summary>
    public static async Task<Receipt?> ReadReplayAsync(DbDataReader reader, FactKinds kinds, RequestId request)
    {
        if (!await reader.ReadAsync()) return null;
        var print = reader.GetInt64(4);
        if (print != request.Print) throw new RequestReusedException();
        using var entry = JsonDocument.Parse(reader.GetFieldValue<byte[]>(3));
        return new Receipt(reader.GetInt64(0), Clock.FromMilliseconds(reader.GetInt64(1)),
            kinds.Read(reader.GetString(2), entry.RootElement.GetProperty("fact")), Replayed: true);
    }
}
