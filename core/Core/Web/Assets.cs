using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ThonSo.Core.Web;

/// <summary>
/// The stylesheet, scripts, icons and fonts: embedded, named by their content (so that a browser keeps them for a year
/// and never asks again), compressed once on first use (docs/decisions/0006).
/// </summary>
public static class Assets
{
    private const string Prefix = "ThonSo.Core.Web.Assets.";
    private static readonly FrozenDictionary<string, Asset> ByName = Load();
    private static readonly FrozenDictionary<string, Asset> ByPath = ByName.Values.ToFrozenDictionary(a => a.Path);

    /// <summary>The address of an asset: <c>/a/3f9c…/app.css</c>.</summary>
    public static string Url(string name) => ByName[name].Path;

    /// <summary>All addresses: for the weight budget and the offline kit.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    internal static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/a/{version}/{**name}", (string version, string name, HttpContext http) =>
        {
            if (!ByPath.TryGetValue($"/a/{version}/{name}", out var asset)) return Results.NotFound();
            return asset.Write(http);
        }).AllowAnonymous().ExcludeFromDescription();

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(Assets).Assembly;
        var files = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(n => n[Prefix.Length..], n =>
        {
            using var stream = assembly.GetManifestResourceStream(n)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        });
        // Files name each other by the version of them all, so that one changed module makes new addresses for every one.
        var version = Convert.ToHexStringLower(SHA256.HashData([.. files.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value)]).AsSpan(0, 5));
        return files.ToFrozenDictionary(f => f.Key, f => new Asset($"/a/{version}/{f.Key}", f.Value));
    }

    private sealed class Asset(string path, byte[] bytes)
    {
        private readonly Lazy<byte[]> brotli = new(() => Compress(bytes, stream => new BrotliStream(stream, CompressionLevel.SmallestSize)));
        private readonly Lazy<byte[]> gzip = new(() => Compress(bytes, stream => new GZipStream(stream, CompressionLevel.SmallestSize)));

        public string Path => path;

        private string ContentType => System.IO.Path.GetExtension(path) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".woff2" => "font/woff2",
            ".png" => "image/png",
            ".webmanifest" => "application/manifest+json",
            _ => "application/octet-stream",
        };

        public IResult Write(HttpContext http)
        {
            var headers = http.Response.Headers;
            headers.CacheControl = "public, max-age=31536000, immutable";
            var body = bytes;
            if (ContentType.StartsWith("text/", StringComparison.Ordinal) || ContentType.StartsWith("image/svg", StringComparison.Ordinal))
            {
                headers.Vary = "Accept-Encoding";
                var accepts = http.Request.Headers.AcceptEncoding.ToString();
                if (accepts.Contains("br", StringComparison.Ordinal)) (body, headers.ContentEncoding) = (brotli.Value, "br");
                else if (accepts.Contains("gzip", StringComparison.Ordinal)) (body, headers.ContentEncoding) = (gzip.Value, "gzip");
            }
            return Results.Bytes(body, ContentType);
        }

        private static byte[] Compress(byte[] bytes, Func<Stream, Stream> by)
        {
            using var output = new MemoryStream();
            using (var stream = by(output)) stream.Write(bytes);
            return output.ToArray();
        }
    }
}
