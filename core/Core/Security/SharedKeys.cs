using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Store;

namespace ThonSo.Core.Security;

/// <summary>Keeps the keys behind form tokens in the database, sealed, so that every node can read every other's tokens.</summary>
internal sealed class SharedKeys(IStore store, IDbContextFactory<Db> dbs, Keys keys) : IXmlRepository
{
    private const string Purpose = "core.form-keys";

    private static readonly Statement Insert = new("INSERT INTO core_key (id, xml) VALUES ($1, $2)", [ColumnKind.Text, ColumnKind.Text]);

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = dbs.CreateDbContext();
        return [.. db.Set<KeyRow>().AsNoTracking().Where(row => row.Id != InstallationKey.Row).AsEnumerable().Select(row => Open(row))];
    }

    // The framework offers no asynchronous way, and makes a key once in ninety days.
    public void StoreElement(XElement element, string friendlyName) =>
        store.WriteAsync(new PendingBookkeeping(default, [new Command(Insert, [friendlyName, Seal(friendlyName, element)])])).GetAwaiter().GetResult();

    private string Seal(string id, XElement element) =>
        Convert.ToBase64String(keys.Seal(Purpose, Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), Encoding.UTF8.GetBytes(id)));

    private XElement Open(KeyRow row) => XElement.Parse(Encoding.UTF8.GetString(keys.Open(Purpose, Convert.FromBase64String(row.Xml), Encoding.UTF8.GetBytes(row.Id))));
}
