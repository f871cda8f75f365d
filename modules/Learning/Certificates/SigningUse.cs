namespace ThonSo.Learning.Certificates;

/// <summary>What a key of the commune signs.</summary>
public enum SigningUse
{
    /// <summary>Open Badges 3.0 credentials: RS256, which every verifier must know.</summary>
    Badge,
    /// <summary>The code on the certificate: ES256, whose signatures are short enough for a printed code.</summary>
    Code,
}
