using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.People.Sessions;

namespace ThonSo.People.SignIn;

/// <summary>Second step of signing in by phone.</summary>
[AllowAnonymous]
internal sealed class CodeModel(EnterCode act, SignInCodes codes) : AppPage
{
    [BindProperty(Name = "code")]
    public string? Typed { get; set; }

    [BindProperty(Name = "tiep", SupportsGet = true)]
    public string? Tiep { get; set; }

    /// <summary>The phone, half hidden: whoever holds it recognises it.</summary>
    public string SentTo { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid code)
    {
        if (await codes.OpenAsync(Commune, code) is not { } open) return NotFound();
        SentTo = open.Phone.Masked;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Guid code)
    {
        var session = await act.RunAsync(Commune, code, Typed, Device.Of(Request.Headers.UserAgent));
        if (session.Refusal is { } refusal)
        {
            SentTo = (await codes.OpenAsync(Commune, code))?.Phone.Masked ?? "";
            return Refuse(refusal);
        }
        SessionHandler.Give(HttpContext, session.Value);
        return GoTo(Returning.Safe(Tiep, "/toi"));
    }
}
