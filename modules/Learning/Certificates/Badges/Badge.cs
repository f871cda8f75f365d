using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ThonSo.Core.Security;
using ThonSo.Core.Time;
using ThonSo.Learning.Certificates.Signing;
using ThonSo.Learning.Frameworks;
using ThonSo.Places;

namespace ThonSo.Learning.Certificates.Badges;

/// <summary>
/// Certificates as Open Badges 3.0 (1EdTech/openbadges-specification, ob_v3p0: datamodel.html, integrity.md "JSON Web Token
/// Proof Format"). The holder is named by a salted hash of their name: whoever is told the name can check it, nobody can
/// read it.
/// </summary>
/// <param name="origin">The address under which the commune is reached: ids begin with it.</param>
internal sealed class Badge(CommuneSettings commune, string origin)
{
    private const string Context = "https://www.w3.org/ns/credentials/v2", OpenBadges = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private const string Schema = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    public string IssuerId => $"{origin}/hoc/noi-cap";

    public string RevocationsId => $"{IssuerId}/thu-hoi";

    public string AchievementId(Award award) => $"{IssuerId}/{award.Code}";

    /// <summary>Where the key alone is: a verifier follows the header's <c>kid</c> to one JWK.</summary>
    public string KeyId(string key) => $"{IssuerId}/khoa/{key}";

    public static string IdOf(Guid certificate) => $"urn:uuid:{certificate}";

    public JsonObject Issuer() => new()
    {
        ["id"] = IssuerId,
        ["type"] = new JsonArray("Profile"),
        ["name"] = commune.Authority.Vi,
        ["url"] = origin,
        ["phone"] = commune.Site.HelpPhone,
    };

    public JsonObject Achievement(Award award) => new()
    {
        ["id"] = AchievementId(award),
        ["type"] = new JsonArray("Achievement"),
        ["achievementType"] = "Competency",
        ["name"] = award.Name.Vi,
        ["description"] = award.Criteria.Vi,
        ["criteria"] = new JsonObject { ["narrative"] = award.Criteria.Vi },
        ["inLanguage"] = "vi",
    };

    /// <summary>The revocation list: <c>revokedCredential</c> as the 1EdTech validator reads it.</summary>
    public JsonObject Revocations(IEnumerable<Certificate> revoked) => new()
    {
        ["id"] = RevocationsId,
        ["issuer"] = IssuerId,
        ["revokedCredential"] = new JsonArray([.. revoked.Select(c => new JsonObject { ["id"] = IdOf(c.Row.Id), ["revoked"] = true })]),
    };

    /// <summary>A document of its own says which words it uses.</summary>
    public static JsonObject Alone(JsonObject document)
    {
        document.Insert(0, "@context", new JsonArray(Context, OpenBadges));
        return document;
    }

    /// <summary>The credential as a VC-JWT: its members at the top, beside the claims that repeat them.</summary>
    public string Sign(Certificate certificate, SigningKey key, Keys keys) => CompactJws.Sign(key, KeyId(key.KeyId), Credential(certificate, keys), ("typ", "JWT"));

    private JsonObject Credential(Certificate certificate, Keys keys)
    {
        var row = certificate.Row;
        var (id, subject, salt) = (IdOf(row.Id), SubjectOf(keys, row.Id), keys.Secret("learning.badge-salt", row.Id, 8));
        var from = row.IssuedAt.AddTicks(-(row.IssuedAt.Ticks % TimeSpan.TicksPerSecond));
        // The last day counts whole, in Vietnam.
        var until = row.ExpiresOn?.AddDays(1).ToDateTime(TimeOnly.MinValue).FromVietnam();
        var credential = new JsonObject
        {
            ["@context"] = new JsonArray(Context, OpenBadges),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["name"] = certificate.Award.Name.Vi,
            ["issuer"] = Issuer(),
            ["validFrom"] = Instant(from),
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = subject,
                ["type"] = new JsonArray("AchievementSubject"),
                ["identifier"] = new JsonArray(new JsonObject
                {
                    ["type"] = "IdentityObject",
                    ["hashed"] = true,
                    ["identityHash"] = "sha256$" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(certificate.Name + salt))),
                    ["identityType"] = "name",
                    ["salt"] = salt,
                }),
                ["licenseNumber"] = certificate.Number,
                ["achievement"] = Achievement(certificate.Award),
            },
            ["credentialSchema"] = new JsonArray(new JsonObject { ["id"] = Schema, ["type"] = "1EdTechJsonSchemaValidator2019" }),
            ["credentialStatus"] = new JsonObject { ["id"] = RevocationsId, ["type"] = "1EdTechRevocationList" },
            ["iss"] = IssuerId,
            ["jti"] = id,
            ["sub"] = subject,
            ["nbf"] = Seconds(from),
        };
        if (until is { } end) (credential["validUntil"], credential["exp"]) = (Instant(end), Seconds(end));
        return credential;
    }

    /// <summary>Another for every certificate, so that two of them do not tell that they are one person's.</summary>
    private static string SubjectOf(Keys keys, Guid certificate)
    {
        var bytes = keys.BlindIndex("learning.badge-subject", certificate.ToString());
        // A UUID of one's own making (RFC 9562, version 8).
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0F) | 0x80), (byte)((bytes[8] & 0x3F) | 0x80));
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static long Seconds(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeSeconds();
}
