using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ThonSo.Core.Web;

namespace ThonSo.People.Sessions;

/// <summary>
/// Pages are asked for with a cookie, the API with a bearer token, never the other way round: so a foreign page can
/// never make a browser call the API in somebody's name. Both hold the same kind of token.
/// </summary>
internal sealed class SessionHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionBook sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "session";
    private const string Cookie = "ts";
    private const string Bearer = "Bearer ";

    private bool IsApi => Request.Path.StartsWithSegments("/api");

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        var token = !IsApi ? Request.Cookies[Cookie] : header.StartsWith(Bearer, StringComparison.Ordinal) ? header[Bearer.Length..] : null;
        if (token is null) return AuthenticateResult.NoResult();
        var user = await sessions.FindAsync(Here.Of(Context).Commune, token);
        return user is null ? AuthenticateResult.Fail("No such session.") : AuthenticateResult.Success(new AuthenticationTicket(user, Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (IsApi)
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            Response.Headers.WWWAuthenticate = "Bearer";
            return Task.CompletedTask;
        }
        var here = Here.Of(Context);
        // What was about to be sent is not lost for want of a session: the form comes back after signing in.
        var back = HttpMethods.IsGet(Request.Method) ? here.Path + Request.QueryString : here.Path;
        var door = here.Path.StartsWith("/mot-cua", StringComparison.Ordinal) || here.Path.StartsWith("/can-bo", StringComparison.Ordinal) || here.Path.StartsWith("/quan-tri", StringComparison.Ordinal)
            ? "/can-bo/vao" : "/dang-nhap";
        Response.Redirect(here.Link($"{door}?tiep={Uri.EscapeDataString(back)}"));
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Gives the browser a session's token.</summary>
    public static void Give(HttpContext http, OpenedSession session) => http.Response.Cookies.Append(Cookie, session.Token, new CookieOptions
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        // A length, not an instant: the browser has a clock of its own.
        MaxAge = session.Row.ExpiresAt - session.Row.MadeAt,
    });

    public static void Take(HttpContext http) => http.Response.Cookies.Delete(Cookie);
}
