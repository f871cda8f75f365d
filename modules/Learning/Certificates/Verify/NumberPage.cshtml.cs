using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Security;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Certificates.Verify;

/// <summary>
/// What the commune says of a certificate's number, for who cannot scan its code: award, state, dates, and no more of the
/// holder than initials.
/// </summary>
[AllowAnonymous]
internal sealed class NumberPageModel(CertificateBook book, NumberTries tries) : AppPage
{
    [BindProperty(Name = "so")]
    public string? Typed { get; set; }

    public Certificate? Found { get; private set; }

    public string Initials => string.Join(' ', Found!.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"{word[0]}."));

    public void OnGet()
    {
        // Only a form: an address with the number in it would stay in logs and histories.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var from = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!tries.MayTry(from)) return Refuse(CertificateRefusals.TooManyTries);
        if (CertificateNumber.Read(Typed) is { } number) Found = await book.ByNumberAsync(Commune, number);
        if (Found is not null) return Page();
        tries.Missed(from);
        return Refuse(CertificateRefusals.NumberUnknown);
    }
}

/// <summary>Bounds guessing of numbers, by the address they come from.</summary>
internal sealed class NumberTries() : WrongTries(20, TimeSpan.FromMinutes(10));
