using Microsoft.AspNetCore.Http;
using ThonSo.Core.Language;

namespace ThonSo.Core.Web;

/// <summary>
/// Places each request: the host name says the commune, the first part of the path the language. <c>/en</c> moves from
/// the path to the base path, so that each page has one route and its links stay in its language.
/// </summary>
internal sealed class Placing(RequestDelegate next, ISites sites)
{
    public Task InvokeAsync(HttpContext http)
    {
        var lang = Lang.Vi;
        if (http.Request.Path.StartsWithSegments("/en", out var rest))
        {
            lang = Lang.En;
            http.Request.PathBase = "/en";
            http.Request.Path = rest.HasValue ? rest : "/";
        }
        if (sites.Find(http.Request.Host.Host) is not { } site)
        {
            http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return Task.CompletedTask;
        }
        http.Features.Set(new Here(http, site, lang, http.Request.Path.Value!));
        return next(http);
    }
}
