using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.People.SignIn;

namespace ThonSo.People.Officers;

/// <summary>First step of an officer's sign-in: the password; or a passkey instead of both steps.</summary>
[AllowAnonymous]
internal sealed class EnterModel(OfficerSignIn signIn) : AppPage
{
    /// <summary>Carries the password step to the next page; sealed, for five minutes.</summary>
    internal const string StepCookie = "ts-step";

    [BindProperty(Name = "login")]
    public string? Login { get; set; }

    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    [BindProperty(Name = "tiep", SupportsGet = true)]
    public string? Tiep { get; set; }

    public string Then => Returning.Safe(Tiep, "/can-bo");

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var step = await signIn.PasswordAsync(Login, Password);
        if (step.Refusal is { } refusal) return Refuse(refusal);
        Response.Cookies.Append(StepCookie, step.Value, new CookieOptions { HttpOnly = true, Secure = Request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = TimeSpan.FromMinutes(5) });
        return GoTo($"/can-bo/ma?tiep={Uri.EscapeDataString(Then)}");
    }
}
