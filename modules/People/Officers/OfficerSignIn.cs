using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.People.Sessions;

namespace ThonSo.People.Officers;

/// <summary>
/// An officer signs in: password, then an authenticator code or a passkey. Five wrong tries and the account rests for
/// fifteen minutes; an unknown name takes as long as a wrong password and gets the same answer.
/// </summary>
internal sealed class OfficerSignIn(Work work, UserManager<OfficerUser> users, IPasswordHasher<OfficerUser> hasher, IPasskeyHandler<OfficerUser> passkeys, IDataProtectionProvider protection, Keys keys)
{
    private const int Tries = 5;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan StepLasts = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector steps = protection.CreateProtector("people.password-step").ToTimeLimitedDataProtector();

    /// <summary>Checks the password. The value is a ticket for the second step, good for five minutes.</summary>
    public async Task<Outcome<string>> PasswordAsync(string? login, string? password)
    {
        var user = await users.FindByNameAsync((login ?? "").Trim());
        if (user is null)
        {
            hasher.VerifyHashedPassword(null!, NobodysHash, password ?? "");
            return Refusals.WrongPassword;
        }
        if (user.Account.LockedUntil > work.Now) return Refusals.WrongPassword;
        if (hasher.VerifyHashedPassword(user, user.Account.PasswordHash, password ?? "") == PasswordVerificationResult.Failed)
        {
            await MissAsync(user);
            return Refusals.WrongPassword;
        }
        return steps.Protect(user.Id, StepLasts);
    }

    /// <summary>Checks the authenticator's code and opens the session.</summary>
    public async Task<Outcome<OpenedSession>> AuthenticatorAsync(string? ticket, string? code, string device)
    {
        if (await UserOfAsync(ticket) is not { } user || user.Account.LockedUntil > work.Now) return Refusals.PasswordStepOver;
        var digits = new string((code ?? "").Where(char.IsAsciiDigit).ToArray());
        var print = keys.BlindIndex("people.last-code", digits);
        var valid = digits.Length == 6 && await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, digits);
        if (!valid || (user.Account.LastCode is { } last && CryptographicOperations.FixedTimeEquals(last, print)))
        {
            await MissAsync(user);
            return Refusals.WrongAuthenticator;
        }
        user.Account.LastCode = print;
        return await OpenAsync(user, SecondFactor.Authenticator, device);
    }

    /// <summary>Checks a passkey, which stands for both steps: it is bound to the device and unlocked by its owner.</summary>
    /// <param name="credential">What the browser's <c>navigator.credentials.get</c> gave, as JSON.</param>
    /// <param name="state">What <see cref="IPasskeyHandler{TUser}.MakeRequestOptionsAsync"/> said to keep.</param>
    public async Task<Outcome<OpenedSession>> PasskeyAsync(Microsoft.AspNetCore.Http.HttpContext http, string credential, string? state, string device)
    {
        var result = await passkeys.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential, AssertionState = state });
        if (!result.Succeeded || result.User.Account.LockedUntil > work.Now) return Refusals.PasskeyFailed;
        var row = await work.Db.Set<PasskeyRow>().SingleAsync(p => p.CommuneId == result.User.Commune && p.CredentialId == result.Passkey.CredentialId);
        row.Data = StoredPasskey.Write(result.Passkey);
        row.UsedAt = work.Now;
        return await OpenAsync(result.User, SecondFactor.Passkey, device);
    }

    private async Task<OpenedSession> OpenAsync(OfficerUser user, SecondFactor with, string device)
    {
        user.Account.Failures = 0;
        user.Account.LockedUntil = null;
        var session = OpenedSession.New(user.Commune, user.Account.PersonId, SessionKind.Staff, device, work.Now);
        work.Db.Add(session.Row);
        await work.CommitAsync(user.Commune, new Actor(user.Account.PersonId, Role.Visitor), RequestId.Fresh(), new OfficerSignedIn(user.Account.PersonId, session.Row.Id, with));
        return session;
    }

    private async Task MissAsync(OfficerUser user)
    {
        var account = user.Account;
        account.Failures++;
        var locked = account.Failures >= Tries;
        if (locked) (account.LockedUntil, account.Failures) = (work.Now + Rest, 0);
        await work.CommitAsync(user.Commune, new Actor(Guid.Empty, Role.Visitor), RequestId.Fresh(), new OfficerMissed(account.PersonId, account.Failures, locked));
    }

    private async Task<OfficerUser?> UserOfAsync(string? ticket)
    {
        try
        {
            return await users.FindByIdAsync(steps.Unprotect(ticket ?? ""));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // The hash of a random password nobody knows: spends the same time on a name that does not exist.
    private static readonly string NobodysHash = new PasswordHasher<OfficerUser>().HashPassword(null!, Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)));
}
