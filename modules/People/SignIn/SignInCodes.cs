using System.Security.Cryptography;
using System.Text;
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
        PhoneNumber.TryParse(Encoding.UTF8.GetString(keys.Open("people.code-phone", row.Phone, row.Id.ToByteArray(bigEndian: true))), out var phone)
            ? phone : throw new InvalidDataException("A stored phone number cannot be read.");

    internal byte[] SealPhone(Guid id, PhoneNumber phone) => keys.Seal("people.code-phone", Encoding.UTF8.GetBytes(phone.ToString()), id.ToByteArray(bigEndian: true));

    internal bool Matches(Guid id, string typed)
    {
        var digits = new string(typed.Where(char.IsAsciiDigit).ToArray());
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(digits), Encoding.ASCII.GetBytes(CodeOf(id)));
    }

    private string CodeOf(Guid id) => keys.Digits(Purpose, id, 6);
}
