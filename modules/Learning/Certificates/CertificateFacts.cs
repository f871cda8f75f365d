using ThonSo.Core.Acts;
using ThonSo.Learning.Certificates;
using ThonSo.Learning.Checks;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning;

/// <summary>An assessor confirmed that somebody can do something alone.</summary>
/// <param name="Expires">The last day it holds.</param>
/// <param name="Replaces">The certificate it takes the place of.</param>
[FactName("learning.certificate-issued", 1)]
public sealed record CertificateIssued(Guid Certificate, Guid Person, AwardCode Award, DateOnly? Expires, Guid? Replaces) : IFact
{
    public Guid Subject => Person;
}

/// <summary>An assessor took a certificate back.</summary>
[FactName("learning.certificate-revoked", 1)]
public sealed record CertificateRevoked(Guid Certificate, Guid Person, AwardCode Award, RevocationReason Reason) : IFact
{
    public Guid Subject => Person;
}

/// <summary>A trainer watched somebody, and says how they did with these skills.</summary>
[FactName("learning.skills-checked", 1)]
public sealed record SkillsChecked(Guid Person, IReadOnlyList<SkillCode> Skills, SkillCheck Result) : ISkillEvidence
{
    public Guid Subject => Person;

    public SkillLevel Shows => Result.Level();
}

/// <summary>The commune has a key to sign certificates with.</summary>
/// <param name="Of">The key under which the commune's keys count as changed.</param>
/// <param name="Generation">From 1; those before stay good for reading.</param>
[FactName("learning.key-made", 1)]
public sealed record KeyMade(Guid Of, SigningUse Use, int Generation) : IFact
{
    public Guid Subject => Of;
}
