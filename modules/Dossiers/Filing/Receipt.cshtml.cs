using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Filing;

/// <summary>The receipt: code, secret, QR, and what happens next. Can be opened again at any time.</summary>
[Authorize("dossiers.file")]
internal sealed class ReceiptModel(DossierBook book, Sealing sealing, WorkingCalendar calendar) : AppPage
{
    public Dossier Dossier { get; private set; } = null!;

    public Procedure Procedure { get; private set; } = null!;

    public string Secret { get; private set; } = "";

    /// <summary>What the QR code leads to: the progress, without a name.</summary>
    public string TrackAddress => $"{Request.Scheme}://{Request.Host}/tra-cuu/{Dossier.Code}/{Secret}";

    public DateTime LookBy => calendar.AddWorkingHours(Dossier.SubmittedAt, calendar.Rules.On(Dossier.SubmittedAt.VietnamDate()).FirstLook.Value);

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await book.FindOwnAsync(Commune, code, Here.PersonId!.Value) is not { } dossier) return NotFound();
        Dossier = dossier;
        Procedure = await book.ProcedureOfAsync(dossier);
        Secret = sealing.SecretOf(dossier.Id);
        return Page();
    }
}
