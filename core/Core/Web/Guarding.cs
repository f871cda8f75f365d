using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ThonSo.Core.Web;

/// <summary>The headers every answer carries.</summary>
internal sealed class Guarding(RequestDelegate next)
{
    internal const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; media-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'";

    /// <summary>What no page may ask the phone for, the camera aside; one that records says so (<see cref="UsesMicrophoneAttribute"/>).</summary>
    private const string Forbidden = "camera=(self), microphone=(), geolocation=(), payment=(), usb=()";

    public Task InvokeAsync(HttpContext http)
    {
        // As the answer begins, because a failure clears what was set before it; and what answers may say otherwise.
        http.Response.OnStarting(static state =>
        {
            var http = (HttpContext)state;
            var headers = http.Response.Headers;
            headers.TryAdd(HeaderNames.ContentSecurityPolicy, Policy);
            headers.TryAdd(HeaderNames.XContentTypeOptions, "nosniff");
            headers.TryAdd("Referrer-Policy", "no-referrer");
            headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
            headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
            headers.TryAdd("Permissions-Policy", Forbidden);
            if (http.Request.IsHttps) headers.TryAdd(HeaderNames.StrictTransportSecurity, "max-age=31536000");
            // Kept by nobody, unless what answers knows better: a phone is shared, and so is the commune's proxy.
            headers.TryAdd(HeaderNames.CacheControl, "no-store");
            return Task.CompletedTask;
        }, http);
        return next(http);
    }
}
