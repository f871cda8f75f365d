using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ThonSo.Core.Security;
using ThonSo.Core.Web;
using ThonSo.Learning.Certificates.Signing;
using ThonSo.Learning.Frameworks;
using ThonSo.Places;

namespace ThonSo.Learning.Certificates.Badges;

/// <summary>What a verifier of Open Badges comes for: who issues, for what, with which keys, what was taken back, and one credential.</summary>
internal static class BadgeEndpoints
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.MapGroup("").AllowAnonymous().OpenToEverySite().ExcludeFromDescription();
        open.MapGet("/.well-known/jwks.json", async (HttpContext http, KeyRing ring) =>
            Json(http, new JsonObject { ["keys"] = new JsonArray([.. (await ring.PublishedAsync(Here.Of(http).Commune)).Select(k => k.Jwk)]) }, "application/jwk-set+json"));
        open.MapGet("/hoc/noi-cap", (HttpContext http, CommuneBook communes) => Json(http, Badge.Alone(Of(http, communes).Issuer())));
        open.MapGet("/hoc/noi-cap/thu-hoi", async (HttpContext http, CommuneBook communes, CertificateBook book) =>
            Json(http, Of(http, communes).Revocations(await book.RevokedAsync(Here.Of(http).Commune)), seconds: 0));
        open.MapGet("/hoc/noi-cap/khoa/{key}", async (string key, HttpContext http, KeyRing ring) =>
            (await ring.PublishedAsync(Here.Of(http).Commune)).FirstOrDefault(k => k.KeyId == key) is { } found ? Json(http, found.Jwk, "application/jwk+json") : Results.NotFound());
        open.MapGet("/hoc/noi-cap/{award}", (string award, HttpContext http, CommuneBook communes, LearningRules rules) =>
            rules.FindAward(award) is { } found ? Json(http, Badge.Alone(Of(http, communes).Achievement(found))) : Results.NotFound());
        open.MapGet("/hoc/chung-nhan/{certificate:guid}/{secret}", async (Guid certificate, string secret, HttpContext http, CommuneBook communes, CertificateBook book, KeyRing ring, Keys keys) =>
        {
            var commune = Here.Of(http).Commune;
            if (await book.FindAsync(commune, certificate, secret) is not { } found) return Results.NotFound();
            Open(http, seconds: 0);
            return Results.Text(Of(http, communes).Sign(found, await ring.CurrentAsync(commune, SigningUse.Badge), keys), "text/plain");
        });
    }

    /// <summary>Where this commune is reached. A signed paper names the host the commune's file gives, not whatever name somebody asked by.</summary>
    public static string OriginOf(HttpContext http, CommuneSettings commune) =>
        commune.Hosts.Count == 0 || commune.Hosts.Contains(http.Request.Host.Host, StringComparer.OrdinalIgnoreCase) ? $"{http.Request.Scheme}://{http.Request.Host}" : $"https://{commune.Hosts[0]}";

    private static Badge Of(HttpContext http, CommuneBook communes)
    {
        var commune = communes.Of(Here.Of(http).Commune);
        return new Badge(commune, OriginOf(http, commune));
    }

    private static IResult Json(HttpContext http, JsonObject content, string type = "application/ld+json", int seconds = 300)
    {
        Open(http, seconds);
        return Results.Text(content.ToJsonString(Plain), type);
    }

    /// <summary>Anybody's program may read it, and keep it for a while; what was taken back is asked for each time.</summary>
    private static void Open(HttpContext http, int seconds) => http.Response.Headers.CacheControl = seconds > 0 ? $"public, max-age={seconds}" : "no-cache";
}
