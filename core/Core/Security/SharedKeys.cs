using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using ThonSo.Core.Store;

namespace ThonSo.Core.Security;

/// <summary>Keeps the keys behind form tokens in the database, sealed, so that every node can read every other's tokens.</summary>
internal sealed class SharedKeys(IStore store, Keys keys) : IXmlRepository
{
    private const string Purpose = "core.form-keys";

    private static readonly Statement Insert = new("INSERT INTO core_key (id, xml) VALUES ($1, $2)", [ColumnKind.Text, ColumnKind.Text]);

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. InstallationKey.Rows(store).Where(row => row.Id != InstallationKey.Row).Select(row => Open(row.Id, row.Xml))];

    // The framework offers no asynchronous way, and makes a key once in ninety days.
    public void StoreElement(XElement element, string friendlyName) =>
        store.WriteAsync(new PendingBookkeeping(default, [new Command(Insert, [friendlyName, Seal(friendlyName, element)])])).GetAwaiter().GetResult();

    private string Seal(string id, XElement element) =>
        Convert.ToBase64String(keys.Seal(Purpose, Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), Encoding.UTF8.GetBytes(id)));

    private XElement Open(string id, string sealedXml) =>
        XElement.Parse(Encoding.UTF8.GetString(keys.Open(Purpose, Convert.FromBase64String(sealedXml), Encoding.UTF8.GetBytes(id))));
}
