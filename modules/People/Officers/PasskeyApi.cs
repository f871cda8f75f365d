using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using ThonSo.Core.Acts;
using ThonSo.Core.Web;
using ThonSo.People.Sessions;

namespace ThonSo.People.Officers;

/// <summary>
/// What the browser's passkey script talks to: options to sign, then the signed answer. Same-origin only (Fetch-Metadata
/// and the WebAuthn origin check); the state between the two calls travels sealed in a short-lived cookie.
/// </summary>
internal static class PasskeyApi
{
    private const string Cookie = "ts-key";
    private const string Purpose = "people.passkey-state";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var keys = endpoints.MapGroup("/can-bo/khoa").ExcludeFromDescription();

        keys.MapPost("/moi", async (HttpContext http, IPasskeyHandler<OfficerUser> passkeys, UserManager<OfficerUser> users, IDataProtectionProvider protection) =>
        {
            var here = Here.Of(http);
            var user = await users.FindByIdAsync($"{here.Commune}:{here.PersonId}");
            var options = await passkeys.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = user!.Id, Name = user.Account.Login, DisplayName = user.Name }, http);
            KeepState(http, protection, options.AttestationState);
            return Results.Text(options.CreationOptionsJson, "application/json");
        }).RequireAuthorization(PeopleModule.OfficerAtAll.Name);

        keys.MapPost("/ghi", async (HttpContext http, CredentialSent sent, IPasskeyHandler<OfficerUser> passkeys, IDataProtectionProvider protection, Work work) =>
        {
            var here = Here.Of(http);
            var result = await passkeys.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = sent.Credential, AttestationState = TakeState(http, protection) });
            if (!result.Succeeded || result.UserEntity.Id != $"{here.Commune}:{here.PersonId}") return ApiProblem.Of(http, Refusals.PasskeyFailed);
            work.Db.Add(new PasskeyRow
            {
                CommuneId = here.Commune,
                CredentialId = result.Passkey.CredentialId,
                PersonId = here.PersonId!.Value,
                Name = Device.Of(http.Request.Headers.UserAgent),
                Data = StoredPasskey.Write(result.Passkey),
                MadeAt = work.Now,
            });
            await work.CommitAsync(here.Commune, here.ActorFor(PeopleModule.OfficerAtAll), RequestId.Fresh(), new PasskeyAdded(here.PersonId.Value));
            return Results.NoContent();
        }).RequireAuthorization(PeopleModule.OfficerAtAll.Name);

        keys.MapPost("/hoi", async (HttpContext http, IPasskeyHandler<OfficerUser> passkeys, IDataProtectionProvider protection) =>
        {
            var options = await passkeys.MakeRequestOptionsAsync(null, http);
            KeepState(http, protection, options.AssertionState);
            return Results.Text(options.RequestOptionsJson, "application/json");
        }).AllowAnonymous();

        keys.MapPost("/vao", async (HttpContext http, CredentialSent sent, OfficerSignIn signIn, IDataProtectionProvider protection) =>
        {
            var session = await signIn.PasskeyAsync(http, sent.Credential, TakeState(http, protection), Device.Of(http.Request.Headers.UserAgent));
            if (session.Refusal is { } refusal) return ApiProblem.Of(http, refusal);
            SessionHandler.Give(http, session.Value);
            return Results.NoContent();
        }).AllowAnonymous();
    }

    private static void KeepState(HttpContext http, IDataProtectionProvider protection, string? state) =>
        http.Response.Cookies.Append(Cookie, protection.CreateProtector(Purpose).ToTimeLimitedDataProtector().Protect(state ?? "", TimeSpan.FromMinutes(5)),
            new CookieOptions { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = TimeSpan.FromMinutes(5) });

    private static string? TakeState(HttpContext http, IDataProtectionProvider protection)
    {
        http.Response.Cookies.Delete(Cookie);
        try
        {
            return http.Request.Cookies[Cookie] is { } sealedState ? protection.CreateProtector(Purpose).ToTimeLimitedDataProtector().Unprotect(sealedState) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    internal sealed record CredentialSent(string Credential);
}
