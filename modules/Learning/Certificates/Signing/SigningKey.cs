using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace ThonSo.Learning.Certificates.Signing;

/// <summary>The public part of one of a commune's keys.</summary>
/// <param name="Jwk">As published (RFC 7517), with its use, algorithm and id.</param>
internal sealed record PublishedKey(SigningUse Use, string KeyId, JsonObject Jwk);

/// <summary>A key a commune signs with.</summary>
internal sealed class SigningKey(SigningUse use, string keyId, int generation, DateTime madeAt, byte[] pkcs8)
{
    private const int RsaBits = 2048;

    public SigningUse Use => use;

    public string KeyId => keyId;

    public int Generation => generation;

    public DateTime MadeAt => madeAt;

    public string Algorithm => AlgorithmOf(use);

    /// <summary>The signature as JWS wants it (RFC 7518 3.3, 3.4). An instance is read for each: it may not be shared by threads.</summary>
    public byte[] Sign(ReadOnlySpan<byte> content)
    {
        if (use == SigningUse.Badge)
        {
            using var rsa = RSA.Create();
            rsa.ImportPkcs8PrivateKey(pkcs8, out _);
            return rsa.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        using var ec = ECDsa.Create();
        ec.ImportPkcs8PrivateKey(pkcs8, out _);
        return ec.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    public static string AlgorithmOf(SigningUse use) => use == SigningUse.Badge ? "RS256" : "ES256";

    /// <summary>A new key: its id, its public part as a JWK, its private part.</summary>
    public static (string KeyId, string Jwk, byte[] Pkcs8) Make(SigningUse use)
    {
        using AsymmetricAlgorithm key = use == SigningUse.Badge ? RSA.Create(RsaBits) : ECDsa.Create(ECCurve.NamedCurves.nistP256);
        // In the order of RFC 7638, whose hash of these members names the key.
        var members = key switch
        {
            RSA rsa when rsa.ExportParameters(includePrivateParameters: false) is var part => new JsonObject { ["e"] = Encode(part.Exponent!), ["kty"] = "RSA", ["n"] = Encode(part.Modulus!) },
            ECDsa ec when ec.ExportParameters(includePrivateParameters: false) is var part => new JsonObject { ["crv"] = "P-256", ["kty"] = "EC", ["x"] = Encode(part.Q.X!), ["y"] = Encode(part.Q.Y!) },
            _ => throw new CryptographicException("There is no such kind of key."),
        };
        var thumbprint = Encode(SHA256.HashData(Encoding.UTF8.GetBytes(members.ToJsonString())));
        // Six signs of 64 tell a commune's few keys apart, and a printed code has no room for more.
        var id = use == SigningUse.Code ? thumbprint[..6] : thumbprint;
        (members["kid"], members["use"], members["alg"]) = (id, "sig", AlgorithmOf(use));
        return (id, members.ToJsonString(), key.ExportPkcs8PrivateKey());
    }

    public static JsonObject Read(string jwk) => JsonNode.Parse(jwk)?.AsObject() ?? throw new JsonException("A key is an object.");

    private static string Encode(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}
