using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Time;
using ThonSo.Core.Web;

namespace ThonSo.Dossiers.Mine;

/// <summary>The clock opened: every counted day, holiday and pause, and by which rule.</summary>
[Authorize("dossiers.file")]
internal sealed class ClockPageModel(DossierBook book, WorkingCalendar calendar) : AppPage
{
    public Dossier Dossier { get; private set; } = null!;

    public ClockView View => ClockView.Of(Dossier, calendar);

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await book.FindOwnAsync(Commune, code, Here.PersonId!.Value) is not { } dossier) return NotFound();
        Dossier = dossier;
        return Page();
    }
}
