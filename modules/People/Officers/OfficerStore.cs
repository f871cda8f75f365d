using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Web;

namespace ThonSo.People.Officers;

/// <summary>
/// Lets the framework check passwords, authenticator codes and passkeys over our rows. It only reads: what a check
/// changes is part of the act that follows it.
/// </summary>
internal sealed class OfficerStore(Db db, Keys keys, IHttpContextAccessor http) : IUserAuthenticatorKeyStore<OfficerUser>, IUserPasskeyStore<OfficerUser>
{
    private const string Sealing = "people.authenticator";

    public static byte[] SealKey(Keys keys, Guid person, string key) => keys.SealText(Sealing, key, person);

    public async Task<OfficerUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        var commune = Here.Of(http.HttpContext!).Commune;
        var login = normalizedUserName.ToLowerInvariant();
        var account = await db.Set<AccountRow>().SingleOrDefaultAsync(a => a.CommuneId == commune && a.Login == login && a.DisabledAt == null, cancellationToken);
        return account is null ? null : await ReadAsync(account);
    }

    public async Task<OfficerUser?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        var parts = userId.Split(':');
        if (parts.Length != 2 || !CommuneId.TryParse(parts[0], out var commune) || !Guid.TryParse(parts[1], out var person)) return null;
        // A passkey of one commune is no key to another.
        if (commune != Here.Of(http.HttpContext!).Commune) return null;
        var account = await db.Set<AccountRow>().SingleOrDefaultAsync(a => a.CommuneId == commune && a.PersonId == person && a.DisabledAt == null, cancellationToken);
        return account is null ? null : await ReadAsync(account);
    }

    private async Task<OfficerUser> ReadAsync(AccountRow account)
    {
        var name = await db.Set<PersonRow>().Where(p => p.CommuneId == account.CommuneId && p.Id == account.PersonId).Select(p => p.Name).SingleAsync();
        var key = account.Authenticator is null ? null : keys.OpenText(Sealing, account.Authenticator, account.PersonId);
        return new OfficerUser(account.CommuneId, account, name, key);
    }

    public Task<string?> GetAuthenticatorKeyAsync(OfficerUser user, CancellationToken cancellationToken) => Task.FromResult(user.AuthenticatorKey);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(OfficerUser user, CancellationToken cancellationToken) =>
        [.. (await db.Set<PasskeyRow>().AsNoTracking().Where(p => p.CommuneId == user.Commune && p.PersonId == user.Account.PersonId).ToListAsync(cancellationToken)).Select(StoredPasskey.Read)];

    public async Task<OfficerUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var commune = Here.Of(http.HttpContext!).Commune;
        var person = await db.Set<PasskeyRow>().Where(p => p.CommuneId == commune && p.CredentialId == credentialId).Select(p => (Guid?)p.PersonId).SingleOrDefaultAsync(cancellationToken);
        return person is null ? null : await FindByIdAsync($"{commune}:{person}", cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(OfficerUser user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var row = await db.Set<PasskeyRow>().AsNoTracking().SingleOrDefaultAsync(p => p.CommuneId == user.Commune && p.PersonId == user.Account.PersonId && p.CredentialId == credentialId, cancellationToken);
        return row is null ? null : StoredPasskey.Read(row);
    }

    public Task<string> GetUserIdAsync(OfficerUser user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(OfficerUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Login);

    public Task<string?> GetNormalizedUserNameAsync(OfficerUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Login);

    // Everything that would write here is written by an act instead.
    private static InvalidOperationException OnlyActsWrite() => new("Accounts are changed by acts, not through the framework's user manager.");

    public Task SetAuthenticatorKeyAsync(OfficerUser user, string key, CancellationToken cancellationToken) => throw OnlyActsWrite();
    public Task AddOrUpdatePasskeyAsync(OfficerUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw OnlyActsWrite();
    public Task RemovePasskeyAsync(OfficerUser user, byte[] credentialId, CancellationToken cancellationToken) => throw OnlyActsWrite();
    public Task SetUserNameAsync(OfficerUser user, string? userName, CancellationToken cancellationToken) => throw OnlyActsWrite();
    public Task SetNormalizedUserNameAsync(OfficerUser user, string? normalizedName, CancellationToken cancellationToken) => throw OnlyActsWrite();
    public Task<IdentityResult> CreateAsync(OfficerUser user, CancellationToken cancellationToken) => throw OnlyActsWrite();
    public Task<IdentityResult> UpdateAsync(OfficerUser user, CancellationToken cancellationToken) => throw OnlyActsWrite();
    public Task<IdentityResult> DeleteAsync(OfficerUser user, CancellationToken cancellationToken) => throw OnlyActsWrite();

    public void Dispose()
    {
        // The context is the request's.
    }
}
