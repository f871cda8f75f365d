using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using ThonSo.Core.Language;

namespace ThonSo.Core.Web;

/// <summary>
/// Who asked, remembered for a connection that stays open: what a request may do is decided once, but a session ends and
/// a role is taken back while the line is still there.
/// </summary>
public sealed class Asker
{
    private readonly Site site;
    private readonly Lang lang;
    private readonly string path;
    private readonly string? cookies;

    public Asker(HttpContext http)
    {
        var here = Here.Of(http);
        (site, lang, path, cookies) = (here.Site, here.Lang, here.Path, http.Request.Headers.Cookie);
    }

    /// <summary>The language they read.</summary>
    public Lang Lang => lang;

    /// <summary>Who is there now, as a new request of the same browser would be answered.</summary>
    /// <param name="services">Those of a scope of its own: an answer is remembered as long as its scope.</param>
    public async Task<Here> AgainAsync(IServiceProvider services)
    {
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Path = path;
        http.Request.Headers.Cookie = cookies;
        var here = new Here(http, site, lang, path);
        http.Features.Set(here);
        if ((await http.AuthenticateAsync()).Principal is { } user) http.User = user;
        return here;
    }
}
