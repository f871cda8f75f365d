using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Papers;
using ThonSo.Dossiers.Steps;

namespace ThonSo.Dossiers.Mine;

/// <summary>The applicant answers the one request for what is missing.</summary>
[Authorize("dossiers.file"), StreamsFiles("anh", PaperUpload.MostInOneGo + 1024 * 1024)]
internal sealed class SupplementPageModel(DossierBook book, TakeStep act, PaperUpload upload, IAntiforgery forms) : AppPage
{
    public Dossier Dossier { get; private set; } = null!;

    public SupplementRow Asked { get; private set; } = null!;

    public IReadOnlyList<Missing> Items { get; private set; } = [];

    public IReadOnlyList<PaperRow> Pending { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code) => await OpenAsync(code) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code)
    {
        var actor = ActorFor(DossiersModule.File);
        if (!await OpenAsync(code)) return GoTo($"/ho-so/{code}");
        if (Pending.Count == 0)
        {
            Errors.Add("", PageTexts.SupplementEmpty);
            return Again();
        }
        var outcome = await act.RunAsync(Commune, Dossier.Code, Step.AnswerSupplement, new StepInput(), actor, RequestBy(actor));
        return outcome.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/ho-so/{Dossier.Code}");
    }

    public async Task<IActionResult> OnPostAnhAsync(string code, [FromQuery(Name = "muc")] int item)
    {
        if (!await OpenAsync(code) || item < 0 || item >= Items.Count) return NotFound();
        var count = 0;
        await foreach (var file in PaperUpload.FilesAsync(Request, () => forms.ValidateRequestAsync(HttpContext), HttpContext.RequestAborted))
        {
            count++;
            var kept = await upload.KeepAsync(Commune, ActorFor(DossiersModule.File), file, SlotOf(item), dossier: Dossier.Id, round: Asked.Round, stopping: HttpContext.RequestAborted);
            if (kept.Refusal is { } refusal) Errors.Add($"file-{item}", refusal.Sentence);
        }
        if (count == 0) Errors.Add($"file-{item}", Refusals.NoFile.Sentence);
        if (!Errors.Any) return GoTo($"/ho-so/{Dossier.Code}/bo-sung");
        await OpenAsync(code);
        return Again();
    }

    public async Task<IActionResult> OnPostBoAnhAsync(string code, Guid paper)
    {
        await upload.RemoveAsync(Commune, ActorFor(DossiersModule.File), paper);
        return GoTo($"/ho-so/{code}/bo-sung");
    }

    /// <summary>The slot an item's photographs go to: the paper's own, or one for this item alone.</summary>
    public string SlotOf(int item) => Items[item].Slot ?? $"bo-sung-{Asked.Round}-{item + 1}";

    private async Task<bool> OpenAsync(string code)
    {
        if (await book.FindOwnAsync(Commune, code, Here.PersonId!.Value) is not { Stage: Stage.SentBack or Stage.MoreAsked } dossier || await book.OpenSupplementAsync(dossier) is not { } asked) return false;
        (Dossier, Asked, Items) = (dossier, asked, book.ItemsOf(asked));
        Pending = [.. (await book.PapersAsync(dossier)).Where(p => p.Pending)];
        return true;
    }
}
