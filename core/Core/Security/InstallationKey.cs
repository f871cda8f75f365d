using ThonSo.Core.Hosting;
using ThonSo.Core.Store;

namespace ThonSo.Core.Security;

/// <summary>
/// Opens the installation key and makes sure that it is the one that sealed what is in the database. Its fingerprint is
/// kept there at the first start; from then on a missing or other key is refused instead of silently replaced.
/// </summary>
internal static class InstallationKey
{
    internal const string Row = "installation-key";
    private static readonly Statement Insert = new("INSERT INTO core_key (id, xml) VALUES ($1, $2)", [ColumnKind.Text, ColumnKind.Text]);

    /// <exception cref="InvalidOperationException">The key is missing or another one; the message says what to do.</exception>
    public static Keys Open(ThonSoOptions options, IStore store)
    {
        var known = Rows(store).Where(row => row.Id == Row).Select(row => row.Xml).SingleOrDefault();
        var keys = Keys.Open(options, create: known is null);
        if (known is not null && known != keys.Fingerprint)
            throw new InvalidOperationException("The installation key is not the one that sealed this database. Put back the key that belongs to it (keys/installation.key in the data folder, or THONSO_KEY).");
        if (known is null) Keep(store, keys.Fingerprint);
        return keys;
    }

    /// <summary>
    /// All rows of <c>core_key</c>, read without EF Core: the first thing a starting process asks for must not wait until
    /// the model of all modules is built.
    /// </summary>
    internal static IReadOnlyList<(string Id, string Xml)> Rows(IStore store)
    {
        var opening = store.OpenAsync();
        using var connection = opening.IsCompleted ? opening.Result : opening.AsTask().GetAwaiter().GetResult();
        using var command = store.Command(connection, "SELECT id, xml FROM core_key");
        using var reader = command.ExecuteReader();
        var rows = new List<(string, string)>();
        while (reader.Read()) rows.Add((reader.GetString(0), reader.GetString(1)));
        return rows;
    }

    // Once in the life of a database; another node that starts at the same moment keeps the same one or is refused next time.
    private static void Keep(IStore store, string fingerprint)
    {
        try
        {
            store.WriteAsync(new PendingBookkeeping(default, [new Command(Insert, [Row, fingerprint])])).GetAwaiter().GetResult();
        }
        catch (Acts.TakenException)
        {
            throw new InvalidOperationException("Another node has just set the installation key. Give every node the same THONSO_KEY and start again.");
        }
    }
}
