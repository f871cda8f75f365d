using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Web;

namespace ThonSo.People.Sessions;

/// <summary>Signs out of this device. Harmless without a session.</summary>
[AllowAnonymous]
internal sealed class SignOutModel(EndSession act) : AppPage
{
    public IActionResult OnGet() => GoTo("/");

    public async Task<IActionResult> OnPostAsync()
    {
        if (Here is { PersonId: { } person, SessionId: { } session })
            await act.RunAsync(Commune, new Actor(person, Enum.Parse<Role>(User.FindFirstValue(ClaimTypes.Role) ?? nameof(Role.Visitor))), session);
        SessionHandler.Take(HttpContext);
        return GoTo("/");
    }
}
