using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using ThonSo.Learning.Certificates;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>Somebody who knows nothing of us is given a credential's address, and checks it from another site.</summary>
public sealed class OutsideVerifierTests
{
    [Theory, BothEngines]
    public async Task A_page_of_another_site_verifies_it_by_published_addresses_alone(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        using var client = Elsewhere(site);
        var (token, _) = await GivenAsync(site, client, "H'Xa Niê");
        var verifier = new OutsideVerifier(client, site.Clock.GetUtcNow());

        Assert.Empty(await verifier.VerifyAsync(token));

        Assert.Equal(5, verifier.Asked.Distinct().Count());
        Assert.All(verifier.Asked, address => Assert.StartsWith(site.Address.GetLeftPart(UriPartial.Authority), address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_forged_or_changed_is_not_believed()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        using var client = Elsewhere(site);
        var (token, _) = await GivenAsync(site, client, "H'Giả Niê");
        var parts = token.Split('.');
        var (header, payload) = (Read(parts[0]), Read(parts[1]));
        using var forger = RSA.Create(2048);
        var jwk = JsonElement.Parse(await client.GetStringAsync(header["kid"]!.GetValue<string>(), TestContext.Current.CancellationToken));

        async Task NotBelievedAsync(string forged, string why) => Assert.Contains(why, await new OutsideVerifier(client, site.Clock.GetUtcNow()).VerifyAsync(forged));
        await NotBelievedAsync($"{parts[0]}.{Write(With(payload, "name", "Giáo sư"))}.{parts[2]}", "the signature fits");
        await NotBelievedAsync(Signed(forger, header, payload), "the signature fits");
        await NotBelievedAsync($"{Write(With(header, "alg", "none"))}.{parts[1]}.", "alg is RS256");
        var hmac = HMACSHA256.HashData(Encoding.ASCII.GetBytes(jwk.GetProperty("n").GetString()!), Encoding.ASCII.GetBytes($"{Write(With(header, "alg", "HS256"))}.{parts[1]}"));
        await NotBelievedAsync($"{Write(With(header, "alg", "HS256"))}.{parts[1]}.{WebEncoders.Base64UrlEncode(hmac)}", "alg is RS256");
        await NotBelievedAsync(Signed(forger, With(header, "kid", header["kid"]!.GetValue<string>().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)), payload), "the key is the issuer's");
    }

    [Fact]
    public async Task What_was_taken_back_or_is_over_is_not_believed()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        using var client = Elsewhere(site);
        var (token, certificate) = await GivenAsync(site, client, "H'Hết Niê");
        var (other, taken) = await GivenAsync(site, client, "H'Thôi Niê");
        var given = new Given(site);
        await given.RevokeAsync(await given.LeaderAsync(), taken);

        Assert.Empty(await new OutsideVerifier(client, site.Clock.GetUtcNow()).VerifyAsync(token));
        Assert.Equal(["it was not taken back"], await new OutsideVerifier(client, site.Clock.GetUtcNow()).VerifyAsync(other));
        Assert.Equal(["it still holds"], await new OutsideVerifier(client, new DateTimeOffset(2028, 11, 20, 17, 0, 0, TimeSpan.Zero)).VerifyAsync(token));
        Assert.Empty(await new OutsideVerifier(client, new DateTimeOffset(2028, 11, 20, 16, 59, 59, TimeSpan.Zero)).VerifyAsync(token));
        Assert.NotEqual(certificate, taken);
    }

    [Fact]
    public async Task Another_site_may_ask_beforehand_and_is_told_no_where_nothing_is_open()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        using var client = Elsewhere(site);
        foreach (var (path, status) in new[] { ("/.well-known/jwks.json", HttpStatusCode.NoContent), ("/hoc/cua-toi", HttpStatusCode.Forbidden) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Options, path) { Headers = { { "Access-Control-Request-Method", "GET" }, { "Access-Control-Request-Headers", "x-trace" } } };
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal(status == HttpStatusCode.NoContent, answer.Headers.Contains("Access-Control-Allow-Origin"));
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        }
        // A wrong address is told as such, to a program, without a page.
        using var none = await client.GetAsync("/hoc/noi-cap/khong-co", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, ""), (none.StatusCode, await none.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>A browser that shows a page of another site.</summary>
    private static HttpClient Elsewhere(TestSite site)
    {
        var client = site.Api();
        client.DefaultRequestHeaders.Add("Origin", "https://kiem-tra.example");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Mode", "cors");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Dest", "empty");
        return client;
    }

    /// <summary>A certificate's credential, by the address that its holder finds on their page and hands on.</summary>
    private static async Task<(string Token, Guid Certificate)> GivenAsync(TestSite site, HttpClient client, string name)
    {
        var (given, phone) = (new Given(site), Samples.NewPhone());
        var certificate = await given.CertifiedAsync(name, phone: phone);
        var mine = await (await given.SignedInAsync(phone)).GoAsync("/hoc/cua-toi");
        var address = mine.Document.QuerySelector("a[download$='.jwt']")!.GetAttribute("href")!;
        return (await client.GetStringAsync(address), certificate.Row.Id);
    }

    private static JsonObject Read(string part) => JsonNode.Parse(WebEncoders.Base64UrlDecode(part))!.AsObject();

    private static string Write(JsonObject json) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static JsonObject With(JsonObject json, string name, string value)
    {
        var changed = json.DeepClone().AsObject();
        changed[name] = value;
        return changed;
    }

    private static string Signed(RSA key, JsonObject header, JsonObject payload)
    {
        var content = $"{Write(header)}.{Write(payload)}";
        return $"{content}.{WebEncoders.Base64UrlEncode(key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }
}
