using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Store;

namespace ThonSo.Core.Security;

/// <summary>Keeps the keys behind form tokens in the database, so that every node can read every other's tokens.</summary>
internal sealed class SharedKeys(IStore store, IDbContextFactory<Db> dbs) : IXmlRepository
{
    private static readonly Statement Insert = new("INSERT INTO core_key (id, xml) VALUES ($1, $2)", [ColumnKind.Text, ColumnKind.Text]);

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = dbs.CreateDbContext();
        return [.. db.Set<KeyRow>().AsNoTracking().AsEnumerable().Select(row => XElement.Parse(row.Xml))];
    }

    // The framework offers no asynchronous way, and makes a key once in ninety days.
    public void StoreElement(XElement element, string friendlyName) =>
        store.WriteAsync(new PendingBookkeeping(default, [new Command(Insert, [friendlyName, element.ToString(SaveOptions.DisableFormatting)])])).GetAwaiter().GetResult();
}
