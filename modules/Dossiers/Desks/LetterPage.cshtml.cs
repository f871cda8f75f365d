using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Letters;

namespace ThonSo.Dossiers.Desks;

/// <summary>A standard form as PDF, for the officer to print.</summary>
[Authorize("dossiers.read")]
internal sealed class DeskLetterModel(DossierBook book, LetterWriter letters) : AppPage
{
    public async Task<IActionResult> OnGetAsync(string code, string form)
    {
        if (!DossierCode.TryParse(code, out var parsed) || await book.FindAsync(Commune, parsed) is not { } dossier) return NotFound();
        if (await letters.WriteAsync(dossier, form, $"{Request.Scheme}://{Request.Host}") is not { } pdf) return NotFound();
        await book.LookAsync(dossier, ActorFor(DossiersModule.Read), LookedAt.Letter);
        Response.Headers.CacheControl = "private, no-store";
        return File(pdf, "application/pdf");
    }
}
