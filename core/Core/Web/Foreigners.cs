using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ThonSo.Core.Web;

/// <summary>
/// The Fetch-Metadata check: a browser says itself when a request comes from another site, and such a request may only ask
/// for a page to read (W3C Fetch Metadata, resource isolation policy), or for what is <see cref="OpenToEverySite">open to
/// every site</see>. A line that stays open is no page: any site may ask a browser for one, with no leave of ours. Stands
/// behind the routing, which knows what is open, and before all that answers.
/// </summary>
internal sealed class Foreigners(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        // A failure is being told: this was decided before.
        if (http.Features.Get<IExceptionHandlerFeature>() is not null) return next(http);
        var foreign = IsForeign(http.Request);
        // Nobody sees a page of ours here.
        if (foreign && http.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        if (http.GetEndpoint()?.Metadata.GetMetadata<OpenToEverySite>() is not null) return OpenToEverySite.AnswerAsync(http, next);
        if (!foreign) return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Whether another site's page asks, and not just by a link to ours.</summary>
    public static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is "same-origin" or "none") return false;
        var reads = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Headers.Upgrade.Count == 0;
        if (site.Length > 0) return !(reads && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document");
        // An old browser says nothing; for what changes something it still names its origin.
        var origin = request.Headers[HeaderNames.Origin].ToString();
        return !reads && origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
