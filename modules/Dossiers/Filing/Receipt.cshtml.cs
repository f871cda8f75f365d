using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Assisted;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Filing;

/// <summary>The receipt: code, secret, QR, and what happens next. Can be opened again at any time.</summary>
[Authorize("dossiers.file")]
internal sealed class ReceiptModel(DossierBook book, ConsentBook consents, Sealing sealing, WorkingCalendar calendar, TimeProvider clock) : AppPage
{
    public Dossier Dossier { get; private set; } = null!;

    public Procedure Procedure { get; private set; } = null!;

    public bool IsApplicant { get; private set; }

    /// <summary>The helper who filed it, if one did.</summary>
    public ConsentView? FiledBy { get; private set; }

    public string Secret { get; private set; } = "";

    /// <summary>What the QR code leads to: the progress, without a name.</summary>
    public string TrackAddress => $"{Request.Scheme}://{Request.Host}/tra-cuu/{Dossier.Code}/{Secret}";

    public DateTime LookBy => calendar.AddWorkingHours(Dossier.SubmittedAt, calendar.Rules.On(Dossier.SubmittedAt.VietnamDate()).FirstLook.Value);

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!DossierCode.TryParse(code, out var parsed) || await book.FindAsync(Commune, parsed) is not { } dossier) return NotFound();
        var consent = await consents.ByWhichFiledAsync(dossier);
        IsApplicant = dossier.ApplicantId == Here.PersonId;
        // A helper hands the receipt over: to be printed or shown, as long as the consent lasts.
        if (!IsApplicant && !(consent?.HelperId == Here.PersonId && consent!.IsLive(clock.UtcNow()))) return NotFound();
        Dossier = dossier;
        FiledBy = consent is null ? null : await consents.ViewAsync(consent);
        Procedure = await book.ProcedureOfAsync(dossier);
        Secret = sealing.SecretOf(dossier.Id);
        return Page();
    }
}
