using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Letters;

namespace ThonSo.Dossiers.Mine;

/// <summary>A standard form as PDF, for the applicant to keep.</summary>
[Authorize("dossiers.file")]
internal sealed class LetterModel(DossierBook book, LetterWriter letters) : AppPage
{
    public async Task<IActionResult> OnGetAsync(string code, string form)
    {
        if (await book.FindOwnAsync(Commune, code, Here.PersonId!.Value) is not { } dossier) return NotFound();
        if (await letters.WriteAsync(dossier, form, $"{Request.Scheme}://{Request.Host}") is not { } pdf) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        return File(pdf, "application/pdf", $"mau-{form}-{dossier.Code}.pdf");
    }
}
