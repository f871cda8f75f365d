using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Web;

namespace ThonSo.People.SignIn;

/// <summary>First step of signing in by phone.</summary>
[AllowAnonymous]
internal sealed class PhoneModel(AskCode act) : AppPage
{
    [BindProperty(Name = "phone")]
    public string? Phone { get; set; }

    /// <summary>Where to go on afterwards.</summary>
    [BindProperty(Name = "tiep", SupportsGet = true)]
    public string? Tiep { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var code = await act.RunAsync(Commune, Phone, HttpContext.Connection.RemoteIpAddress, RequestBy(new Actor(Guid.Empty, Role.Visitor)));
        if (code.Refusal is { } refusal) return Refuse(refusal);
        return GoTo($"/dang-nhap/ma/{code.Value.Id}?tiep={Uri.EscapeDataString(Tiep ?? "")}");
    }
}
