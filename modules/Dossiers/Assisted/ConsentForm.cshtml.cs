using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Time;
using ThonSo.Core.Web;

namespace ThonSo.Dossiers.Assisted;

/// <summary>The printed form on which somebody without a phone signs or leaves a thumb mark.</summary>
[Authorize("dossiers.assist")]
internal sealed class ConsentFormModel(ConsentBook book, TimeProvider clock) : AppPage
{
    public ConsentView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await book.OfHelperAsync(Commune, id, Here.PersonId!.Value) is not { } consent || !consent.IsAsked(clock.UtcNow())) return NotFound();
        View = await book.ViewAsync(consent);
        return Page();
    }
}
