using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Letters;

namespace ThonSo.Dossiers.Mine;

/// <summary>A person's own dossier: whose turn, until when, what has happened.</summary>
[Authorize("dossiers.file")]
internal sealed class DossierPageModel(DossierBook book, WorkingCalendar calendar, TimeProvider clock) : AppPage
{
    public Progress Progress { get; private set; } = null!;

    public IReadOnlyList<AnswerSection> Sections { get; private set; } = [];

    /// <summary>The result, once it is there.</summary>
    public PaperRow? Result { get; private set; }

    public IReadOnlyList<string> LetterForms { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await book.FindOwnAsync(Commune, code, Here.PersonId!.Value) is not { } dossier) return NotFound();
        var steps = await book.StepsAsync(dossier, Lang);
        Progress = new Progress(dossier, await book.ProcedureOfAsync(dossier), steps, calendar, clock.UtcNow(), Own: true);
        Sections = await book.SectionsAsync(dossier, Lang);
        Result = await book.ResultAsync(dossier);
        LetterForms = [.. LetterForm.WrittenAt(steps.Select(s => s.Step))];
        return Page();
    }
}
