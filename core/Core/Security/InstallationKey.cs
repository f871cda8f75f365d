using Microsoft.EntityFrameworkCore;
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
    public static Keys Open(ThonSoOptions options, IStore store, IDbContextFactory<Db> dbs)
    {
        using var db = dbs.CreateDbContext();
        var known = db.Set<KeyRow>().AsNoTracking().Where(k => k.Id == Row).Select(k => k.Xml).SingleOrDefault();
        var keys = Keys.Open(options, create: known is null);
        if (known is not null && known != keys.Fingerprint)
            throw new InvalidOperationException("The installation key is not the one that sealed this database. Put back the key that belongs to it (keys/installation.key in the data folder, or THONSO_KEY).");
        if (known is null) Keep(store, keys.Fingerprint);
        return keys;
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
