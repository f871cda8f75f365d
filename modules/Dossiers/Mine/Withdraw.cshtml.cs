using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Steps;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Mine;

/// <summary>The applicant takes a dossier back.</summary>
[Authorize("dossiers.file")]
internal sealed class WithdrawModel(DossierBook book, TakeStep act) : AppPage
{
    public Dossier Dossier { get; private set; } = null!;

    public Procedure Procedure { get; private set; } = null!;

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string code) => await OpenAsync(code) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await OpenAsync(code)) return NotFound();
        var actor = ActorFor(DossiersModule.File);
        var outcome = await act.RunAsync(Commune, Dossier.Code, Step.Withdraw, new StepInput { Reason = Reason }, actor, RequestBy(actor));
        return outcome.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/ho-so/{Dossier.Code}");
    }

    private async Task<bool> OpenAsync(string code)
    {
        if (await book.FindOwnAsync(Commune, code, Here.PersonId!.Value) is not { } dossier) return false;
        (Dossier, Procedure) = (dossier, await book.ProcedureOfAsync(dossier));
        return true;
    }
}
