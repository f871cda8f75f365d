using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using ThonSo.Learning.Certificates;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>
/// The credential as a verifier gets it. The rules are those of the published schema ob_v3p0_achievementcredential and of
/// integrity.md in 1EdTech/openbadges-specification, whose licence does not let the schema itself lie here.
/// </summary>
public sealed class BadgeTests
{
    [Fact]
    public async Task A_stranger_verifies_it_by_what_is_published_alone()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var (token, _) = await CredentialAsync(site, "H'Bằng Niê");
        using var api = site.Api();
        var parts = token.Split('.');
        var header = Part(parts[0]);

        // Nothing but these may stand in the header; the key is found by following its name to one JWK.
        Assert.Equal(["alg", "kid", "typ"], header.EnumerateObject().Select(h => h.Name).Order());
        Assert.Equal(("RS256", "JWT"), (header.GetProperty("alg").GetString(), header.GetProperty("typ").GetString()));
        var key = JsonElement.Parse(await api.GetStringAsync(header.GetProperty("kid").GetString()));
        using var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(key, "n"), Exponent = Bytes(key, "e") });
        Assert.True(rsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), WebEncoders.Base64UrlDecode(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        Assert.InRange(rsa.KeySize, 2048, 4096);
        var set = JsonElement.Parse(await api.GetStringAsync("/.well-known/jwks.json"));
        Assert.Contains(set.GetProperty("keys").EnumerateArray(), k => k.GetProperty("kid").GetString() == key.GetProperty("kid").GetString());
        Assert.All(set.GetProperty("keys").EnumerateArray(), k => Assert.False(k.TryGetProperty("d", out _)));
    }

    [Fact]
    public async Task The_credential_keeps_the_rules_of_the_schema()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var (token, certificate) = await CredentialAsync(site, "H'Luật Niê");
        var vc = Part(token.Split('.')[1]);

        Assert.Equal("https://www.w3.org/ns/credentials/v2", vc.GetProperty("@context")[0].GetString());
        Assert.Matches(@"^https://purl\.imsglobal\.org/spec/ob/v3p0/context(-3\.\d\.\d)*\.json$", vc.GetProperty("@context")[1].GetString());
        Assert.Equal(["VerifiableCredential", "OpenBadgeCredential"], vc.GetProperty("type").EnumerateArray().Select(t => t.GetString()));
        Uris(vc, "id");
        var (issuer, subject) = (vc.GetProperty("issuer"), vc.GetProperty("credentialSubject"));
        Typed(issuer, "Profile");
        Uris(issuer, "id", "url");
        Typed(subject, "AchievementSubject");
        Uris(subject, "id");
        var achievement = subject.GetProperty("achievement");
        Typed(achievement, "Achievement");
        Uris(achievement, "id");
        foreach (var wanted in (string[])["name", "description"]) Assert.NotEmpty(achievement.GetProperty(wanted).GetString()!);
        Assert.NotEmpty(achievement.GetProperty("criteria").GetProperty("narrative").GetString()!);
        var identity = Assert.Single(subject.GetProperty("identifier").EnumerateArray());
        Assert.Equal(("IdentityObject", "name", true), (identity.GetProperty("type").GetString(), identity.GetProperty("identityType").GetString(), identity.GetProperty("hashed").GetBoolean()));
        Assert.Equal("sha256$" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("H'Luật Niê" + identity.GetProperty("salt").GetString()))), identity.GetProperty("identityHash").GetString());
        Assert.DoesNotContain("Luật", vc.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("1EdTechRevocationList", vc.GetProperty("credentialStatus").GetProperty("type").GetString());
        Uris(vc.GetProperty("credentialStatus"), "id");

        // The claims repeat the members (integrity.md, "Verify a Credential VC-JWT Signature").
        Assert.Equal((Text(issuer, "id"), Text(vc, "id"), Text(subject, "id")), (Text(vc, "iss"), Text(vc, "jti"), Text(vc, "sub")));
        Assert.Equal(Instant(vc, "validFrom"), DateTimeOffset.FromUnixTimeSeconds(vc.GetProperty("nbf").GetInt64()));
        Assert.Equal(Instant(vc, "validUntil"), DateTimeOffset.FromUnixTimeSeconds(vc.GetProperty("exp").GetInt64()));
        Assert.Equal(new DateTimeOffset(2028, 11, 20, 17, 0, 0, TimeSpan.Zero), Instant(vc, "validUntil"));
        Assert.Equal(CertificateNumber.Show(certificate.Row.Number), subject.GetProperty("licenseNumber").GetString());
    }

    [Fact]
    public async Task Issuer_and_achievement_are_found_at_their_ids()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var vc = Part((await CredentialAsync(site, "H'Nơi Niê")).Token.Split('.')[1]);
        using var api = site.Api();

        foreach (var part in (JsonElement[])[vc.GetProperty("issuer"), vc.GetProperty("credentialSubject").GetProperty("achievement")])
        {
            var found = JsonElement.Parse(await api.GetStringAsync(Text(part, "id")));
            Assert.All(part.EnumerateObject(), member => Assert.True(JsonElement.DeepEquals(member.Value, found.GetProperty(member.Name))));
        }
        using var none = await api.GetAsync("/hoc/noi-cap/khong-co");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task What_was_taken_back_stands_in_the_public_lists_at_once()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var given = new Given(site);
        var (token, certificate) = await CredentialAsync(site, "H'Thu Niê");
        var vc = Part(token.Split('.')[1]);
        using var api = site.Api();
        async Task<bool> IsRevokedAsync() => JsonElement.Parse(await api.GetStringAsync(Text(vc.GetProperty("credentialStatus"), "id"))).GetProperty("revokedCredential").EnumerateArray().Any(r => Text(r, "id") == Text(vc, "id") && r.GetProperty("revoked").GetBoolean());
        Assert.False(await IsRevokedAsync());

        await given.RevokeAsync(await given.LeaderAsync(), certificate.Row.Id);

        Assert.True(await IsRevokedAsync());
        var list = await api.GetStringAsync("/cn/danh-sach.json");
        Assert.Contains(Certificates.Signing.CodeToken.MarkOf(certificate), list, StringComparison.Ordinal);
        Assert.DoesNotContain(certificate.Row.Number, list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_finds_a_credential_by_its_id_alone()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var (_, certificate) = await CredentialAsync(site, "H'Ẩn Niê");
        using var api = site.Api();

        foreach (var guess in (string[])["23456789", "x", certificate.Row.Number])
        {
            using var answer = await api.GetAsync($"/hoc/chung-nhan/{certificate.Row.Id}/{guess}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static async Task<(string Token, Certificate Certificate)> CredentialAsync(TestSite site, string name)
    {
        var given = new Given(site);
        var certificate = await given.CertifiedAsync(name);
        var secret = await given.DoAsync<CertificateBook, string>(book => Task.FromResult(book.SecretOf(certificate.Row.Id)));
        using var api = site.Api();
        using var answer = await api.GetAsync($"/hoc/chung-nhan/{certificate.Row.Id}/{secret}");
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        return (await answer.Content.ReadAsStringAsync(), certificate);
    }

    private static JsonElement Part(string encoded) => JsonElement.Parse(WebEncoders.Base64UrlDecode(encoded));

    private static byte[] Bytes(JsonElement key, string name) => WebEncoders.Base64UrlDecode(Text(key, name));

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static DateTimeOffset Instant(JsonElement json, string name) => DateTimeOffset.ParseExact(Text(json, name), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static void Typed(JsonElement json, string type) => Assert.Contains(json.GetProperty("type").EnumerateArray(), t => t.GetString() == type);

    private static void Uris(JsonElement json, params string[] names) => Assert.All(names, name => Assert.True(Uri.TryCreate(Text(json, name), UriKind.Absolute, out _)));
}
