using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ThonSo.Core.Web;

namespace ThonSo.Field.App;

/// <summary>What makes the kit installable and open without a line: its worker, and the file that names it.</summary>
internal static class ServiceWorker
{
    /// <summary>Everything the kit needs without a line. The page itself is named by the worker's own version.</summary>
    private static readonly string[] Files = [.. Assets.Names.Where(n => n is "app.css" or "fonts.css" or "icons.svg" or "icon.svg" or "pad.js" || n.StartsWith("field/", StringComparison.Ordinal) || n.EndsWith(".woff2", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Assets.Url)];

    /// <summary>Names this version of the kit: changes when any of its files does.</summary>
    public static readonly string Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Files))).AsSpan(0, 4));

    private static readonly byte[] Script = Encoding.UTF8.GetBytes($"const VERSION = '{Version}';\nconst FILES = {JsonSerializer.Serialize(Files)};\nimportScripts('{Assets.Url("field/worker.js")}');\n");

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/to/sw.js", (HttpContext http) =>
        {
            http.Response.Headers["Service-Worker-Allowed"] = "/";
            return Results.Bytes(Script, "text/javascript; charset=utf-8");
        }).AllowAnonymous().ExcludeFromDescription();

        endpoints.MapGet("/to/app.webmanifest", (HttpContext http) =>
        {
            var here = Here.Of(http);
            return Results.Json(new
            {
                name = $"{Texts.Kit.In(here.Lang)} · {here.Site.ShortName.In(here.Lang)}",
                short_name = Texts.Kit.In(here.Lang),
                start_url = here.Link("/to"),
                scope = here.Link("/to"),
                display = "standalone",
                background_color = "#FBF7EF",
                theme_color = "#084A2F",
                lang = here.Lang == Core.Language.Lang.En ? "en" : "vi",
                icons = new[] { new { src = Assets.Url("icon.svg"), sizes = "any", type = "image/svg+xml", purpose = "any" } },
            }, contentType: "application/manifest+json");
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
