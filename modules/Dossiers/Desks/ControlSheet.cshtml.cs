using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Desks;

/// <summary>The control sheet (Mẫu 06): who had the dossier, from when, and how much working time each step took.</summary>
[Authorize("dossiers.read")]
internal sealed class ControlSheetModel(DossierBook book, WorkingCalendar calendar) : AppPage
{
    public Dossier Dossier { get; private set; } = null!;

    public Procedure Procedure { get; private set; } = null!;

    public IReadOnlyList<StepLine> Steps { get; private set; } = [];

    public long Took(int step) => calendar.WorkingMinutes(Steps[step - 1].At, Steps[step].At);

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!DossierCode.TryParse(code, out var parsed) || await book.FindAsync(Commune, parsed) is not { } dossier) return NotFound();
        (Dossier, Procedure, Steps) = (dossier, await book.ProcedureOfAsync(dossier), await book.StepsAsync(dossier, Lang));
        await book.LookAsync(dossier, ActorFor(DossiersModule.Read), LookedAt.Letter);
        return Page();
    }
}
