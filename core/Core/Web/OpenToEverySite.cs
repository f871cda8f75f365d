using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ThonSo.Core.Web;

/// <summary>
/// Marks what pages of other sites may read in a browser: it is the same for everyone, asks for no cookie, changes nothing,
/// and is published so that anybody's program can check something. Any server could fetch it already; this lets a browser.
/// </summary>
public sealed class OpenToEverySite
{
    private const string EveryHeader = "*", ForADay = "86400";

    internal static Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        // Said to everybody, whoever asks: a proxy keeps one answer for all. Credentials are never allowed with it.
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (!HttpMethods.IsOptions(http.Request.Method)) return next(http);
        // A browser asks first where a program wants to send headers of its own.
        headers.AccessControlAllowMethods = HttpMethods.Get;
        headers.AccessControlAllowHeaders = EveryHeader;
        headers.AccessControlMaxAge = ForADay;
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}

/// <summary>Opens endpoints to every site.</summary>
public static class OpenToEverySiteExtensions
{
    /// <summary>Lets pages of other sites read a GET, and ask before whether they may.</summary>
    public static TBuilder OpenToEverySite<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new OpenToEverySite(), new HttpMethodMetadata([HttpMethods.Get], acceptCorsPreflight: true));
}
