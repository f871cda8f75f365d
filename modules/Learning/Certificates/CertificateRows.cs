using ThonSo.Core.Acts;
using ThonSo.Learning.Checks;

namespace ThonSo.Learning.Certificates;

/// <summary>A certificate: who was confirmed in what, by whom, and until when it holds.</summary>
internal sealed class CertificateRow
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }

    /// <summary>What people read out and type: eight signs that cannot be guessed.</summary>
    public required string Number { get; init; }
    public required string Award { get; init; }
    public Guid PersonId { get; init; }

    /// <summary>The holder's name as they wrote it on that day; sealed.</summary>
    public required byte[] Name { get; init; }
    public DateTime IssuedAt { get; init; }
    public Guid IssuedBy { get; init; }

    /// <summary>The last day it holds; null when it does not expire.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The newer one that took its place.</summary>
    public Guid? ReplacedBy { get; set; }
    public DateTime? RevokedAt { get; set; }
    public Guid? RevokedBy { get; set; }
    public RevocationReason? Reason { get; set; }
    public long Version { get; set; }

    public CertificateState StateOn(DateOnly today) =>
        RevokedAt is not null ? CertificateState.Revoked : ExpiresOn < today ? CertificateState.Expired : CertificateState.Valid;

    /// <summary>Whether a new one may take its place already, or must.</summary>
    public bool MayRenewOn(DateOnly today) => ExpiresOn is { } end && today >= end.AddDays(-RenewalDays);

    /// <summary>How long before its end a certificate can be renewed.</summary>
    public const int RenewalDays = 60;

    /// <summary>Since when evidence counts for the next one: what was shown for this one is used up.</summary>
    public DateTime NextAfter => RevokedAt ?? IssuedAt;
}

internal enum CertificateState
{
    Valid,
    Expired,
    Revoked,
}

/// <summary>How a trainer last saw somebody do something.</summary>
internal sealed class CheckRow
{
    public CommuneId CommuneId { get; init; }
    public Guid PersonId { get; init; }
    public required string Skill { get; init; }
    public SkillCheck Result { get; set; }
    public DateTime At { get; set; }
    public Guid TrainerId { get; set; }
    public long Version { get; set; }
}

/// <summary>A key the commune signs with. Its public part stays published for ever; the private part is sealed.</summary>
internal sealed class KeyRow
{
    public CommuneId CommuneId { get; init; }
    public SigningUse Use { get; init; }
    public int Generation { get; init; }

    /// <summary>How signatures name it: the beginning of its thumbprint (RFC 7638).</summary>
    public required string KeyId { get; init; }

    /// <summary>The public part as a JWK.</summary>
    public required string PublicKey { get; init; }

    /// <summary>PKCS #8, sealed.</summary>
    public required byte[] PrivateKey { get; init; }
    public DateTime MadeAt { get; init; }
}
