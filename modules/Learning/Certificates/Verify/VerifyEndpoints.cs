using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Learning.Certificates.Signing;
using ThonSo.Learning.Frameworks;
using ThonSo.Places;

namespace ThonSo.Learning.Certificates.Verify;

/// <summary>What a phone keeps to check certificates without a line: a worker with its files, and the list of keys and of what was taken back.</summary>
internal static class VerifyEndpoints
{
    private static readonly OfflineWorker Worker = new("cn/worker.js", n => n == "app.js" || n.StartsWith("cn/", StringComparison.Ordinal), typeof(VerifyEndpoints), typeof(Assets));

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Worker.Map(endpoints, "/cn/sw.js");
        endpoints.MapGet("/cn/danh-sach.json", async (HttpContext http, KeyRing ring, CertificateBook book, LearningRules rules, CommuneBook communes, TimeProvider clock) =>
        {
            var commune = communes.Of(Here.Of(http).Commune);
            http.Response.Headers.CacheControl = "no-cache";
            return Results.Json(new
            {
                at = new DateTimeOffset(clock.UtcNow(), TimeSpan.Zero).ToUnixTimeMilliseconds(),
                commune = commune.Id.Code,
                issuer = new { vi = commune.Authority.Vi, en = commune.Authority.En },
                awards = rules.Awards.ToDictionary(a => a.Code, a => new { vi = a.Name.Vi, en = a.Name.En }),
                keys = (await ring.PublishedAsync(commune.Id)).Where(k => k.Use == SigningUse.Code).Select(k => k.Jwk),
                revoked = (await book.RevokedAsync(commune.Id)).Select(CodeToken.MarkOf),
            });
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
