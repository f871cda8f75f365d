using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace ThonSo.Learning.Tests;

/// <summary>
/// Checks a credential by the published rules of Open Badges 3.0 (1EdTech, ob_v3p0: the schema of AchievementCredential, and
/// "Verification and Validation" with "JSON Web Token Proof Format") as the page of another site does in a browser: it knows
/// nothing of us but the addresses that stand in the credential, and each must let it read.
/// </summary>
/// <param name="client">Asks as that page does.</param>
internal sealed class OutsideVerifier(HttpClient client, DateTimeOffset now)
{
    private readonly List<string> faults = [];

    /// <summary>Everything that was asked for.</summary>
    public List<string> Asked { get; } = [];

    /// <returns>All that is wrong with it; nothing: it may be believed.</returns>
    public async Task<IReadOnlyList<string>> VerifyAsync(string token)
    {
        faults.Clear();
        try
        {
            await CheckAsync(token);
        }
        catch (Exception problem) when (problem is KeyNotFoundException or InvalidOperationException or FormatException or JsonException or CryptographicException)
        {
            faults.Add(problem.Message);
        }
        return faults;
    }

    private async Task CheckAsync(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3)
        {
            faults.Add("three parts are wanted");
            return;
        }
        var (header, credential) = (Json(parts[0]), Json(parts[1]));
        Need(header.EnumerateObject().All(h => h.Name is "alg" or "kid" or "jwk" or "typ"), "the header holds more than alg, kid, jwk and typ");
        Need(Text(header, "alg") == "RS256", "alg is RS256");
        Need(Text(header, "typ") == "JWT", "typ is JWT");
        var issuer = credential.GetProperty("issuer");
        await CheckSignatureAsync(parts, Text(header, "kid"), new Uri(Text(issuer, "id")));
        if (faults.Count > 0) return;

        var contexts = credential.GetProperty("@context").EnumerateArray().Select(c => c.GetString()).ToList();
        Need(contexts is ["https://www.w3.org/ns/credentials/v2", { } second, ..] && second.StartsWith("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0", StringComparison.Ordinal), "the contexts are those of the credential and of Open Badges, in this order");
        var types = Types(credential);
        Need(types.Contains("VerifiableCredential") && (types.Contains("OpenBadgeCredential") || types.Contains("AchievementCredential")), "type says that it is a badge");
        Need(IsUri(Text(credential, "id")), "id is a URI");
        Need(credential.TryGetProperty("name", out _), "name is there");
        await CheckIssuerAsync(issuer);
        await CheckSubjectAsync(credential.GetProperty("credentialSubject"));
        CheckTimes(credential);
        Need(Text(credential, "iss") == Text(issuer, "id"), "iss is the issuer");
        Need(Text(credential, "jti") == Text(credential, "id"), "jti is the credential");
        Need(Text(credential, "sub") == Text(credential.GetProperty("credentialSubject"), "id"), "sub is the subject");
        Need(credential.GetProperty("credentialSchema").EnumerateArray().Any(s => Text(s, "type") == "1EdTechJsonSchemaValidator2019" && Text(s, "id").StartsWith("https://purl.imsglobal.org/spec/ob/v3p0/schema/json/", StringComparison.Ordinal)), "the schema is 1EdTech's");
        await CheckStatusAsync(credential);
    }

    /// <summary>The key is found by its name, is one of those the issuer publishes, and made the signature.</summary>
    private async Task CheckSignatureAsync(string[] parts, string kid, Uri issuer)
    {
        Need(new Uri(kid).GetLeftPart(UriPartial.Authority) == issuer.GetLeftPart(UriPartial.Authority), "the key is the issuer's");
        var key = await ReadAsync(kid, "application/jwk+json");
        var all = await ReadAsync(new Uri(issuer, "/.well-known/jwks.json").ToString(), "application/jwk-set+json");
        Need(all.GetProperty("keys").EnumerateArray().Any(k => JsonElement.DeepEquals(k, key)), "the key is among those the issuer publishes");
        Need(Text(key, "kty") == "RSA" && Text(key, "alg") == "RS256" && Text(key, "use") == "sig", "the key is made for RS256 signatures");
        Need(!key.TryGetProperty("d", out _), "the private part is kept");
        using var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(Text(key, "n")), Exponent = Bytes(Text(key, "e")) });
        Need(rsa.KeySize >= 2048, "the key is long enough");
        Need(rsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Bytes(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), "the signature fits");
    }

    private async Task CheckIssuerAsync(JsonElement issuer)
    {
        Need(Types(issuer).Contains("Profile"), "the issuer is a Profile");
        Same(issuer, await ReadAsync(Text(issuer, "id"), "application/ld+json"), "issuer");
    }

    private async Task CheckSubjectAsync(JsonElement subject)
    {
        Need(Types(subject).Contains("AchievementSubject"), "the subject is an AchievementSubject");
        Need(subject.TryGetProperty("id", out _) || subject.TryGetProperty("identifier", out _), "the subject is named");
        foreach (var identity in subject.GetProperty("identifier").EnumerateArray())
            Need(Text(identity, "type") == "IdentityObject" && identity.GetProperty("hashed").ValueKind is JsonValueKind.True or JsonValueKind.False && Text(identity, "identityHash").Length > 0 && Text(identity, "identityType").Length > 0, "an identity says what it is");
        var achievement = subject.GetProperty("achievement");
        Need(Types(achievement).Contains("Achievement"), "the achievement is an Achievement");
        foreach (var wanted in (string[])["name", "description"]) Need(Text(achievement, wanted).Length > 0, $"the achievement has its {wanted}");
        Need(achievement.GetProperty("criteria").TryGetProperty("narrative", out _) || achievement.GetProperty("criteria").TryGetProperty("id", out _), "the achievement says for what");
        Same(achievement, await ReadAsync(Text(achievement, "id"), "application/ld+json"), "achievement");
    }

    private void CheckTimes(JsonElement credential)
    {
        var from = Instant(credential, "validFrom");
        Need(from == DateTimeOffset.FromUnixTimeSeconds(credential.GetProperty("nbf").GetInt64()), "nbf is validFrom");
        Need(from <= now, "it holds already");
        if (!credential.TryGetProperty("validUntil", out _)) return;
        var until = Instant(credential, "validUntil");
        Need(until == DateTimeOffset.FromUnixTimeSeconds(credential.GetProperty("exp").GetInt64()), "exp is validUntil");
        Need(now < until, "it still holds");
    }

    private async Task CheckStatusAsync(JsonElement credential)
    {
        var status = credential.GetProperty("credentialStatus");
        Need(Text(status, "type") == "1EdTechRevocationList", "the status is a 1EdTechRevocationList");
        var list = await ReadAsync(Text(status, "id"), "application/ld+json");
        Need(Text(list, "id") == Text(status, "id") && Text(list, "issuer") == Text(credential.GetProperty("issuer"), "id"), "the list is the issuer's");
        Need(!list.GetProperty("revokedCredential").EnumerateArray().Any(r => Text(r, "id") == Text(credential, "id") && r.GetProperty("revoked").GetBoolean()), "it was not taken back");
    }

    /// <summary>Reads a published address, if it lets a page of another site do so.</summary>
    private async Task<JsonElement> ReadAsync(string address, string type)
    {
        Asked.Add(address);
        using var answer = await client.GetAsync(address);
        var body = await answer.Content.ReadAsStringAsync();
        Need(answer.IsSuccessStatusCode, $"{address} answers {(int)answer.StatusCode}");
        Need(answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) && origins.SequenceEqual(["*"]), $"{address} lets every site read");
        Need(answer.Content.Headers.ContentType?.MediaType == type, $"{address} is {type}");
        return JsonElement.Parse(body);
    }

    /// <summary>All that the credential says of it stands at its own address too.</summary>
    private void Same(JsonElement told, JsonElement found, string what)
    {
        Need(found.TryGetProperty("@context", out _), $"the {what} says which words it uses");
        foreach (var member in told.EnumerateObject()) Need(found.TryGetProperty(member.Name, out var there) && JsonElement.DeepEquals(member.Value, there), $"the {what} has the {member.Name} it is said to have");
    }

    private void Need(bool kept, string rule)
    {
        if (!kept) faults.Add(rule);
    }

    private static JsonElement Json(string part) => JsonElement.Parse(WebEncoders.Base64UrlDecode(part));

    private static byte[] Bytes(string text) => WebEncoders.Base64UrlDecode(text);

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static List<string?> Types(JsonElement json) => [.. json.GetProperty("type").EnumerateArray().Select(t => t.GetString())];

    private static bool IsUri(string text) => Uri.TryCreate(text, UriKind.Absolute, out _);

    private static DateTimeOffset Instant(JsonElement json, string name) => DateTimeOffset.ParseExact(Text(json, name), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
