using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;

namespace ThonSo.Dossiers.Mine;

/// <summary>Every reading of the dossier by anyone else.</summary>
[Authorize("dossiers.file")]
internal sealed class LooksModel(DossierBook book) : AppPage
{
    public Dossier Dossier { get; private set; } = null!;

    public IReadOnlyList<LookLine> Looks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await book.FindOwnAsync(Commune, code, Here.PersonId!.Value) is not { } dossier) return NotFound();
        Dossier = dossier;
        Looks = await book.LooksAsync(dossier, Lang);
        return Page();
    }
}
