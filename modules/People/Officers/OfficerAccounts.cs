using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Security;

namespace ThonSo.People.Officers;

/// <summary>The keys to an account just made or reset: shown once, to be handed over in person.</summary>
/// <param name="AuthenticatorKey">Base32, to be entered or scanned into an authenticator application.</param>
public sealed record AccountKeys(Guid Person, string Login, string Password, string AuthenticatorKey)
{
    /// <summary>The address an authenticator application scans (Key URI Format).</summary>
    public string AuthenticatorUri(string issuer) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(Login)}?secret={AuthenticatorKey}&issuer={Uri.EscapeDataString(issuer)}&digits=6";
}

/// <summary>Makes, changes and closes officers' accounts. Used by the administrator's pages and by the command line.</summary>
public sealed partial class OfficerAccounts(Work work, PersonBook people, Keys keys)
{
    private static readonly PasswordHasher<OfficerUser> Hasher = new();

    /// <param name="password">Null for a random one.</param>
    /// <param name="authenticatorKey">Null for a random one; given only by the demonstration, whose codes are shown.</param>
    public async Task<Outcome<AccountKeys>> AddAsync(CommuneId commune, Actor actor, string? login, string? name, string? post, IReadOnlyList<Role> roles, string? password = null, string? authenticatorKey = null)
    {
        login = login?.Trim().ToLowerInvariant() ?? "";
        name = Fold.Clean(name ?? "");
        if (!Login().IsMatch(login)) return Refusals.LoginMalformed;
        if (name.Length == 0) return Refusals.NameMissing;
        if (roles.Count == 0 || roles.Any(r => !PeopleModule.OfficerAtAll.Roles.Contains(r))) return Refusals.RoleMissing;

        var person = people.NewRow(commune, name, new Profile(), work.Now);
        var given = new AccountKeys(person.Id, login, password ?? NewPassword(), authenticatorKey ?? NewAuthenticatorKey());
        work.Db.Add(person);
        work.Db.Add(new AccountRow
        {
            CommuneId = commune,
            PersonId = person.Id,
            Login = login,
            PasswordHash = Hasher.HashPassword(null!, given.Password),
            Authenticator = OfficerStore.SealKey(keys, person.Id, given.AuthenticatorKey),
            Post = Fold.Clean(post ?? ""),
        });
        foreach (var role in roles.Distinct()) work.Db.Add(new GrantRow { CommuneId = commune, PersonId = person.Id, Role = role, GrantedAt = work.Now });
        try
        {
            await work.CommitAsync(commune, actor, RequestId.Fresh(), new OfficerAdded(person.Id, roles));
        }
        catch (TakenException)
        {
            return Refusals.LoginTaken;
        }
        return given;
    }

    /// <summary>Sets the roles an officer holds, replacing those held before.</summary>
    public async Task<Outcome<bool>> SetRolesAsync(CommuneId commune, Actor actor, Guid person, IReadOnlyList<Role> roles)
    {
        if (roles.Count == 0 || roles.Any(r => !PeopleModule.OfficerAtAll.Roles.Contains(r))) return Refusals.RoleMissing;
        if (person == actor.Id && !roles.Contains(Role.Administrator)) return Refusals.NotYourself;
        if (await FindAsync(commune, person) is not { } account) return Refusals.NoSuchOfficer;
        var held = await work.Db.Set<GrantRow>().Where(g => g.CommuneId == commune && g.PersonId == person).ToListAsync();
        work.Db.RemoveRange(held.Where(g => !roles.Contains(g.Role)));
        foreach (var role in roles.Except(held.Select(g => g.Role))) work.Db.Add(new GrantRow { CommuneId = commune, PersonId = person, Role = role, GrantedAt = work.Now });
        work.Db.Entry(account).Property(a => a.Failures).IsModified = true;
        await work.CommitAsync(commune, actor, RequestId.Fresh(), new OfficerRolesSet(person, roles));
        return true;
    }

    /// <summary>New password and authenticator for someone who lost them; every open session ends.</summary>
    public async Task<Outcome<AccountKeys>> ResetAsync(CommuneId commune, Actor actor, Guid person)
    {
        if (await FindAsync(commune, person) is not { } account) return Refusals.NoSuchOfficer;
        var given = new AccountKeys(person, account.Login, NewPassword(), NewAuthenticatorKey());
        account.PasswordHash = Hasher.HashPassword(null!, given.Password);
        account.Authenticator = OfficerStore.SealKey(keys, person, given.AuthenticatorKey);
        (account.Failures, account.LockedUntil, account.LastCode, account.DisabledAt) = (0, null, null, null);
        work.Db.RemoveRange(await work.Db.Set<PasskeyRow>().Where(p => p.CommuneId == commune && p.PersonId == person).ToListAsync());
        await EndSessionsAsync(commune, person);
        await work.CommitAsync(commune, actor, RequestId.Fresh(), new OfficerReset(person));
        return given;
    }

    /// <summary>Closes an account; every open session ends. What the officer did stays under the officer's name.</summary>
    public async Task<Outcome<bool>> DisableAsync(CommuneId commune, Actor actor, Guid person)
    {
        if (person == actor.Id) return Refusals.NotYourself;
        if (await FindAsync(commune, person) is not { } account) return Refusals.NoSuchOfficer;
        account.DisabledAt = work.Now;
        await EndSessionsAsync(commune, person);
        await work.CommitAsync(commune, actor, RequestId.Fresh(), new OfficerDisabled(person));
        return true;
    }

    private Task<AccountRow?> FindAsync(CommuneId commune, Guid person) =>
        work.Db.Set<AccountRow>().SingleOrDefaultAsync(a => a.CommuneId == commune && a.PersonId == person);

    private async Task EndSessionsAsync(CommuneId commune, Guid person)
    {
        foreach (var session in await work.Db.Set<SessionRow>().Where(s => s.CommuneId == commune && s.PersonId == person && s.EndedAt == null).ToListAsync())
            session.EndedAt = work.Now;
    }

    private static string NewPassword() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 14);

    private static string NewAuthenticatorKey() => RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 32);

    [GeneratedRegex("^[a-z0-9.]{3,30}$")]
    private static partial Regex Login();
}
