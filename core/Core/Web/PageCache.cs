using System.Collections.Concurrent;
using System.IO.Compression;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Journal;
using ThonSo.Core.Time;

namespace ThonSo.Core.Web;

/// <summary>
/// Marks a page that looks the same to everyone: it sets no cookie and holds no form token, so its bytes are kept and
/// shown again while every subject it <see cref="PageCache.DependsOn"/> is unchanged, for at most a minute (clocks on the
/// page move on).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute : Attribute, IAsyncResourceFilter
{
    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<PageCache>().RenderAsync(context.HttpContext, async () =>
        {
            // The framework hands failures back instead of throwing them here.
            if ((await next()) is { Exception: { } problem, ExceptionHandled: false }) ExceptionDispatchInfo.Throw(problem);
        });
}

/// <summary>The kept bytes of public pages, compressed once. Also a middleware, at the very front, that shows them.</summary>
public sealed class PageCache(Freshness freshness, TimeProvider clock)
{
    /// <summary>Pages kept before all are dropped: an address can be varied without end, memory cannot.</summary>
    private const int Limit = 4096;
    private const int LongestQuery = 200;
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Key, Kept> kept = new();

    /// <summary>Says that the page being rendered shows a subject's state.</summary>
    public static void DependsOn(HttpContext http, Guid subject) => http.Features.Get<List<Guid>>()?.Add(subject);

    /// <summary>Writes the kept page of this address, if there is one and it still shows the present.</summary>
    internal Task? TryWrite(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method)) return null;
        var key = Key.Of(http.Request);
        if (!kept.TryGetValue(key, out var page)) return null;
        if (page.IsFresh(freshness, clock.UtcNow())) return page.WriteAsync(http);
        kept.TryRemove(key, out _);
        return null;
    }

    /// <summary>Renders what is the same for everybody, and keeps its bytes for the next who asks.</summary>
    public async Task RenderAsync(HttpContext http, Func<Task> render)
    {
        var since = freshness.Stamp;
        var subjects = new List<Guid>();
        http.Features.Set(subjects);
        var body = http.Response.Body;
        using var rendered = new MemoryStream(16 * 1024);
        http.Response.Body = rendered;
        try
        {
            await render();
        }
        finally
        {
            http.Response.Body = body;
        }
        if (http.Response.StatusCode == StatusCodes.Status200OK && !http.Response.Headers.ContainsKey("Set-Cookie") && HttpMethods.IsGet(http.Request.Method))
        {
            var page = new Kept(rendered.ToArray(), http.Response.ContentType!, [.. subjects], since, clock.UtcNow() + Shown);
            if (http.Request.QueryString.Value!.Length <= LongestQuery)
            {
                if (kept.Count >= Limit) kept.Clear();
                kept[Key.Of(http.Request)] = page;
            }
            await page.WriteAsync(http);
        }
        else if (rendered.Length > 0)
        {
            await body.WriteAsync(rendered.GetBuffer().AsMemory(0, (int)rendered.Length), http.RequestAborted);
        }
    }

    private readonly record struct Key(string Host, string Base, string Path, string Query)
    {
        public static Key Of(HttpRequest request) => new(request.Host.Value ?? "", request.PathBase.Value!, request.Path.Value!, request.QueryString.Value!);
    }

    private sealed class Kept(byte[] bytes, string type, Guid[] subjects, long since, DateTime until)
    {
        private readonly byte[] brotli = Compress(bytes, stream => new BrotliStream(stream, CompressionLevel.Optimal));
        private readonly byte[] gzip = Compress(bytes, stream => new GZipStream(stream, CompressionLevel.Optimal));
        private readonly string tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"";

        public bool IsFresh(Freshness freshness, DateTime now)
        {
            if (now >= until) return false;
            foreach (var subject in subjects)
                if (!freshness.Unchanged(subject, since)) return false;
            return true;
        }

        public Task WriteAsync(HttpContext http)
        {
            var headers = http.Response.Headers;
            headers.ETag = tag;
            headers.CacheControl = "no-cache";
            headers.Vary = "Accept-Encoding";
            if (http.Request.Headers.IfNoneMatch == tag)
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
            var accepts = http.Request.Headers.AcceptEncoding.ToString();
            var body = bytes;
            if (accepts.Contains("br", StringComparison.Ordinal)) (body, headers.ContentEncoding) = (brotli, "br");
            else if (accepts.Contains("gzip", StringComparison.Ordinal)) (body, headers.ContentEncoding) = (gzip, "gzip");
            http.Response.ContentType = type;
            http.Response.ContentLength = body.Length;
            return http.Response.BodyWriter.WriteAsync(body).AsTask();
        }

        private static byte[] Compress(byte[] bytes, Func<Stream, Stream> by)
        {
            using var output = new MemoryStream();
            using (var stream = by(output)) stream.Write(bytes);
            return output.ToArray();
        }
    }
}
