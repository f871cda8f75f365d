using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Assisted;

namespace ThonSo.Dossiers.Filing;

/// <summary>The receipt: code, secret, QR, and what happens next. Can be opened again at any time.</summary>
[Authorize("dossiers.file")]
internal sealed class ReceiptModel(DossierBook book, ConsentBook consents, Sealing sealing, WorkingCalendar calendar, TimeProvider clock) : AppPage
{
    public ReceiptView View { get; private set; } = null!;

    public bool IsApplicant { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!DossierCode.TryParse(code, out var parsed) || await book.FindAsync(Commune, parsed) is not { } dossier) return NotFound();
        var consent = await consents.ByWhichFiledAsync(dossier);
        IsApplicant = dossier.ApplicantId == Here.PersonId;
        // A helper hands the receipt over: to be printed or shown, as long as the consent lasts.
        if (!IsApplicant && !(consent?.HelperId == Here.PersonId && consent!.IsLive(clock.UtcNow()))) return NotFound();
        var secret = sealing.SecretOf(dossier.Id);
        // What the QR code leads to: the progress, without a name.
        var track = $"{Request.Scheme}://{Request.Host}/tra-cuu/{dossier.Code}/{secret}";
        var filedBy = consent is null ? null : await consents.ViewAsync(consent);
        View = new ReceiptView(await book.ProcedureOfAsync(dossier), dossier.Code.ToString(), secret, track, dossier.SubmittedAt, Dossier.FirstLookBy(calendar, dossier.SubmittedAt), filedBy);
        return Page();
    }
}
