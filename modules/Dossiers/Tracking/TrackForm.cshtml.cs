using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;

namespace ThonSo.Dossiers.Tracking;

/// <summary>Asks for code and secret.</summary>
[AllowAnonymous]
internal sealed class TrackFormModel(TrackBook book) : AppPage
{
    [BindProperty(Name = "code", SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(Name = "secret", SupportsGet = true)]
    public string? Secret { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (Code is null && Secret is null) return Page();
        var found = await book.FindAsync(Commune, Code, Secret, HttpContext.Connection.RemoteIpAddress);
        return found.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/tra-cuu/{found.Value.Code}/{book.SecretOf(found.Value)}");
    }
}
