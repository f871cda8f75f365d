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

    public async Task<IActionResult> OnPostAsync(string code) => await OpenAsync(code) ? await SendAsync() : await ElsewhereAsync(code);

    /// <summary>Takes what was chosen for each item, and sends the answer.</summary>
    /// <param name="item">The item whose photographs are only to be kept for now; null when all is to be sent.</param>
    public async Task<IActionResult> OnPostAnhAsync(string code, [FromQuery(Name = "muc")] int? item)
    {
        if (!await OpenAsync(code)) return await ElsewhereAsync(code);
        if (item < 0 || item >= Items.Count) return NotFound();
        var (count, fields) = (0, new Dictionary<string, string>());
        await foreach (var (field, file) in PaperUpload.FilesAsync(Request, () => forms.ValidateRequestAsync(HttpContext), HttpContext.RequestAborted, fields))
        {
            count++;
            var at = Enumerable.Range(0, Items.Count).FirstOrDefault(i => field == FieldOf(i), -1);
            if (at < 0) return NotFound();
            var kept = await upload.KeepAsync(Commune, ActorFor(DossiersModule.File), file, SlotOf(at), dossier: Dossier.Id, round: Asked.Round, stopping: HttpContext.RequestAborted);
            if (kept.Refusal is { } refusal) Errors.Add(field, refusal.Sentence);
        }
        if (item is { } one && count == 0) Errors.Add(FieldOf(one), Refusals.NoFile.Sentence);
        if (item is not null && !Errors.Any) return GoTo($"/ho-so/{Dossier.Code}/bo-sung");
        RequestKey = fields.GetValueOrDefault("request");
        if (!await OpenAsync(code)) return await ElsewhereAsync(code);
        return Errors.Any ? Again() : await SendAsync();
    }

    private async Task<IActionResult> SendAsync()
    {
        if (Pending.Count == 0)
        {
            Errors.Add("", PageTexts.SupplementEmpty);
            return Again();
        }
        var actor = ActorFor(DossiersModule.File);
        var outcome = await act.RunAsync(Commune, Dossier.Code, Step.AnswerSupplement, new StepInput(), actor, RequestBy(actor));
        return outcome.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/ho-so/{Dossier.Code}");
    }

    public async Task<IActionResult> OnPostBoAnhAsync(string code, Guid paper)
    {
        await upload.RemoveAsync(Commune, ActorFor(DossiersModule.File), paper);
        return GoTo($"/ho-so/{code}/bo-sung");
    }

    public static string FieldOf(int item) => $"file-{item}";

    /// <summary>The slot an item's photographs go to: the paper's own, or one for this item alone.</summary>
    public string SlotOf(int item) => Items[item].Slot ?? $"bo-sung-{Asked.Round}-{item + 1}";

    /// <summary>Sent by another tap meanwhile: the dossier says so. To anybody else there is nothing here.</summary>
    private async Task<IActionResult> ElsewhereAsync(string code) => await book.FindOwnAsync(Commune, code, Here.PersonId!.Value) is null ? NotFound() : GoTo($"/ho-so/{code}");

    private async Task<bool> OpenAsync(string code)
    {
        if (await book.FindOwnAsync(Commune, code, Here.PersonId!.Value) is not { Stage: Stage.SentBack or Stage.MoreAsked } dossier || await book.OpenSupplementAsync(dossier) is not { } asked) return false;
        (Dossier, Asked, Items) = (dossier, asked, book.ItemsOf(asked));
        Pending = [.. (await book.PapersAsync(dossier)).Where(p => p.Pending)];
        return true;
    }
}
