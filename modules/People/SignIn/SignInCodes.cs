using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Values;

namespace ThonSo.People.SignIn;

/// <summary>
/// The six-digit codes by which people sign in: valid for five minutes, five tries, once. A code is derived from its
/// row's key with the installation key, so that it stands neither in the database nor in the journal; whoever sends
/// messages asks for it here.
/// </summary>
public sealed class SignInCodes(Keys keys, IDbContextFactory<Db> dbs)
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromMinutes(5);
    internal const int Tries = 5;
    private const string Purpose = "people.sign-in-code";

    /// <summary>Where a code is to be sent and what it is; null when it was never asked for.</summary>
    public async Task<(PhoneNumber Phone, string Code, DateTime ExpiresAt)?> OpenAsync(CommuneId commune, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var row = await db.Set<CodeRow>().AsNoTracking().SingleOrDefaultAsync(c => c.CommuneId == commune && c.Id == id);
        return row is null ? null : (PhoneOf(row), CodeOf(id), row.ExpiresAt);
    }

    internal PhoneNumber PhoneOf(CodeRow row) =>
        PhoneNumber.Parse(keys.OpenText("people.code-phone", row.Phone, row.Id));

    internal byte[] SealPhone(Guid id, PhoneNumber phone) => keys.SealText("people.code-phone", phone.ToString(), id);

    internal bool Matches(Guid id, string typed) => Keys.IsSame(CodeOf(id), typed);

    private string CodeOf(Guid id) => keys.Code(Purpose, id, 6);
}
