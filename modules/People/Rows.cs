using ThonSo.Core.Acts;

namespace ThonSo.People;

/// <summary>A person known to the commune. <see cref="Profile"/> is sealed.</summary>
internal sealed class PersonRow
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }
    public required string Name { get; set; }
    public required string SearchText { get; set; }
    public byte[]? PhoneIndex { get; set; }
    public byte[]? IdentityIndex { get; set; }
    public required byte[] Profile { get; set; }
    public DateTime MadeAt { get; init; }
    public long Version { get; set; }
}

/// <summary>A sign-in code asked for by SMS. The code is derived from the id, never stored.</summary>
internal sealed class CodeRow
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }
    public required byte[] Phone { get; init; }
    public required byte[] PhoneIndex { get; init; }
    public required byte[] AddressIndex { get; init; }
    public DateTime MadeAt { get; init; }
    public DateTime ExpiresAt { get; init; }
    public int Tries { get; set; }
    public DateTime? UsedAt { get; set; }
    public long Version { get; set; }
}

/// <summary>How a session was opened: a code by SMS gives a villager's roles, a password and a second factor an officer's.</summary>
internal enum SessionKind
{
    Phone,
    Staff,
}

internal sealed class SessionRow
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public required byte[] TokenHash { get; init; }
    public SessionKind Kind { get; init; }
    public required string Device { get; init; }
    public DateTime MadeAt { get; init; }
    public DateTime ExpiresAt { get; init; }
    public DateTime? EndedAt { get; set; }
    public long Version { get; set; }
}

internal sealed class GrantRow
{
    public CommuneId CommuneId { get; init; }
    public Guid PersonId { get; init; }
    public Role Role { get; init; }

    /// <summary>The code of the village it is held in; empty for the whole commune.</summary>
    public string Village { get; init; } = "";
    public DateTime GrantedAt { get; init; }
}

/// <summary>What an officer signs in with. <see cref="Authenticator"/> is sealed.</summary>
internal sealed class AccountRow
{
    public CommuneId CommuneId { get; init; }
    public Guid PersonId { get; init; }
    public required string Login { get; init; }
    public required string PasswordHash { get; set; }
    public byte[]? Authenticator { get; set; }

    /// <summary>A keyed hash of the last code that was accepted: a code works once.</summary>
    public byte[]? LastCode { get; set; }

    /// <summary>The officer's post, shown to citizens beside the name.</summary>
    public required string Post { get; set; }
    public int Failures { get; set; }
    public DateTime? LockedUntil { get; set; }
    public DateTime? DisabledAt { get; set; }
    public long Version { get; set; }
}

internal sealed class PasskeyRow
{
    public CommuneId CommuneId { get; init; }
    public required byte[] CredentialId { get; init; }
    public Guid PersonId { get; init; }
    public required string Name { get; init; }
    public required byte[] Data { get; set; }
    public DateTime MadeAt { get; init; }
    public DateTime? UsedAt { get; set; }
    public long Version { get; set; }
}
