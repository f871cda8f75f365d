using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Drafts;
using ThonSo.Dossiers.Papers;

namespace ThonSo.Dossiers.Assisted;

/// <summary>One consent, for the helper who asked for it: what is to be done next, whatever has happened so far.</summary>
[Authorize("dossiers.assist"), StreamsFiles("anh", PaperUpload.MostBytes + 1024 * 1024)]
internal sealed class ConsentPageModel(ConsentBook book, Assist assist, DraftBook drafts, Work work, IAntiforgery forms, TimeProvider clock) : AppPage
{
    public ConsentView View { get; private set; } = null!;

    /// <summary>The draft, while a sitting lasts.</summary>
    public Draft? Draft { get; private set; }

    /// <summary>The code of the dossier it became, as long as the consent lasts.</summary>
    public DossierCode? Code { get; private set; }

    public DateTime Now { get; } = clock.UtcNow();

    /// <summary>Why no sitting can begin today; null when that is no hindrance.</summary>
    public Refusal? Untrained { get; private set; }

    [BindProperty(Name = "code")]
    public string? Typed { get; set; }

    private Actor Helper => ActorFor(DossiersModule.Assist);

    public async Task<IActionResult> OnGetAsync(Guid id) => await OpenAsync(id) is null ? NotFound() : Page();

    public Task<IActionResult> OnPostMaAsync(Guid id) => DoAsync(id, consent => assist.EnterCodeAsync(consent, Helper, Typed));

    public async Task<IActionResult> OnPostNgoiAsync(Guid id)
    {
        if (await OpenAsync(id) is not { } consent) return NotFound();
        var sat = await assist.SitDownAsync(consent, Helper);
        return sat.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/nhap/{sat.Value.Row.Id}/{sat.Value.Row.At}");
    }

    public async Task<IActionResult> OnPostThoiAsync(Guid id)
    {
        if (await OpenAsync(id) is not { } consent) return NotFound();
        await assist.EndAsync(consent, Helper, EndedBy.Helper);
        return GoTo($"/to/nop-ho/{id}");
    }

    /// <param name="drawn">What comes was drawn on the screen.</param>
    public async Task<IActionResult> OnPostAnhAsync(Guid id, [FromQuery(Name = "ve")] bool drawn)
    {
        if (await OpenAsync(id) is not { } consent) return NotFound();
        var count = 0;
        await foreach (var (_, file) in PaperUpload.FilesAsync(Request, () => forms.ValidateRequestAsync(HttpContext), HttpContext.RequestAborted))
        {
            count++;
            var kept = await assist.AddEvidenceAsync(consent, Helper, file, drawn, HttpContext.RequestAborted);
            if (kept.Refusal is { } refusal) Errors.Add(drawn ? "drawing" : "file", refusal.Sentence);
            else if (await OpenAsync(id) is { } again) consent = again;
        }
        if (count == 0) Errors.Add(drawn ? "drawing" : "file", drawn ? AssistRefusals.NothingDrawn.Sentence : Refusals.NoFile.Sentence);
        return Errors.Any ? Again() : GoTo($"/to/nop-ho/{id}");
    }

    private async Task<IActionResult> DoAsync(Guid id, Func<Consent, Task<Outcome<bool>>> act)
    {
        if (await OpenAsync(id) is not { } consent) return NotFound();
        var done = await act(consent);
        return done.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/to/nop-ho/{id}");
    }

    private async Task<Consent?> OpenAsync(Guid id)
    {
        if (await book.OfHelperAsync(Commune, id, Here.PersonId!.Value) is not { } consent) return null;
        View = await book.ViewAsync(consent);
        Untrained = await assist.UntrainedAsync(Commune, consent.HelperId);
        if (consent.MayWork(Now) && consent.DraftId is { } draft) Draft = await drafts.FindAsync(Commune, draft, consent.PersonId);
        if (consent.IsLive(Now) && consent.DossierId is { } dossier) Code = await work.Db.Set<Dossier>().Where(d => d.CommuneId == Commune && d.Id == dossier).Select(d => d.Code).SingleAsync();
        return consent;
    }
}
