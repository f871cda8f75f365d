using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.People.Sessions;
using ThonSo.People.SignIn;

namespace ThonSo.People.Officers;

/// <summary>Second step of an officer's sign-in: the authenticator's code.</summary>
[AllowAnonymous]
internal sealed class SecondStepModel(OfficerSignIn signIn) : AppPage
{
    [BindProperty(Name = "code")]
    public string? Code { get; set; }

    [BindProperty(Name = "tiep", SupportsGet = true)]
    public string? Tiep { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var session = await signIn.AuthenticatorAsync(Request.Cookies[EnterModel.StepCookie], Code, Device.Of(Request.Headers.UserAgent));
        if (session.Refusal is { } refusal) return Refuse(refusal);
        Response.Cookies.Delete(EnterModel.StepCookie);
        SessionHandler.Give(HttpContext, session.Value);
        return GoTo(Returning.Safe(Tiep, "/can-bo"));
    }
}
