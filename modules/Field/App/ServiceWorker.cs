using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ThonSo.Core.Web;

namespace ThonSo.Field.App;

/// <summary>What makes the kit installable and open without a line: its worker, and the file that names it.</summary>
internal static class ServiceWorker
{
    private static readonly OfflineWorker Worker = new("field/worker.js", n => n is "pad.js" || n.StartsWith("field/", StringComparison.Ordinal));

    /// <summary>Names this version of the kit: changes when any of its files does.</summary>
    public static string Version => Worker.Version;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Worker.Map(endpoints, "/to/sw.js");
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
