using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ThonSo.Core.Web;

/// <summary>A service worker with the files it keeps on the phone: how everything of ours looks, and what its own part needs.</summary>
public sealed class OfflineWorker
{
    private readonly byte[] script;

    /// <param name="worker">The asset that does the work; it finds VERSION and FILES set.</param>
    /// <param name="needs">Which assets are kept besides those of every page.</param>
    /// <param name="programs">Programs that draw a page it keeps: when one changes, so does what is kept.</param>
    public OfflineWorker(string worker, Func<string, bool> needs, params Type[] programs)
    {
        Files = [.. Assets.Names.Where(n => n is "app.css" or "fonts.css" or "icons.svg" or "icon.svg" || n.EndsWith(".woff2", StringComparison.Ordinal) || needs(n)).Order(StringComparer.Ordinal).Select(Assets.Url)];
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Files.Concat(programs.Select(p => p.Module.ModuleVersionId.ToString()))))).AsSpan(0, 4));
        script = Encoding.UTF8.GetBytes($"const VERSION = '{Version}';\nconst FILES = {JsonSerializer.Serialize(Files)};\nimportScripts('{Assets.Url(worker)}');\n");
    }

    /// <summary>The addresses of the files, in one order.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Names what is kept: another one whenever any of it has changed.</summary>
    public string Version { get; }

    /// <summary>Serves the worker at this address, for any scope of this site.</summary>
    public void Map(IEndpointRouteBuilder endpoints, string path) => endpoints.MapGet(path, (HttpContext http) =>
    {
        http.Response.Headers["Service-Worker-Allowed"] = "/";
        return Results.Bytes(script, "text/javascript; charset=utf-8");
    }).AllowAnonymous().ExcludeFromDescription();
}
