using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
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
    private static readonly string[] Files = [.. Assets.Names.Where(n => n is "app.css" or "app.js" or "fonts.css" or "icons.svg" or "icon.svg" || n.StartsWith("cn/", StringComparison.Ordinal) || n.EndsWith(".woff2", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Assets.Url)];

    /// <summary>Names what a phone keeps: changes with any of the files, and with the programs that draw the page.</summary>
    private static readonly string Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Files.Append($"{typeof(VerifyEndpoints).Module.ModuleVersionId} {typeof(Assets).Module.ModuleVersionId}")))).AsSpan(0, 4));

    private static readonly byte[] Script = Encoding.UTF8.GetBytes($"const VERSION = '{Version}';\nconst FILES = {JsonSerializer.Serialize(Files)};\nimportScripts('{Assets.Url("cn/worker.js")}');\n");

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/cn/sw.js", (HttpContext http) =>
        {
            http.Response.Headers["Service-Worker-Allowed"] = "/";
            return Results.Bytes(Script, "text/javascript; charset=utf-8");
        }).AllowAnonymous().ExcludeFromDescription();

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
