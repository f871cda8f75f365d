using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Filing;
using ThonSo.Places;

namespace ThonSo.Dossiers.Drafts;

/// <summary>All answers once more, and the button that sends.</summary>
[Authorize("dossiers.file")]
internal sealed class CheckModel(DraftBook drafts, DossierBook book, FileDossier file, CommuneBook communes, Work work) : AppPage
{
    public Draft Draft { get; private set; } = null!;

    public IReadOnlyList<AnswerSection> Sections { get; private set; } = [];

    public Text Office => communes.Of(Commune).Office;

    // Back from the receipt: the draft has become a dossier, which stands in the list.
    public async Task<IActionResult> OnGetAsync(Guid draft) => await OpenAsync(draft) ? Page() : GoTo("/toi");

    public async Task<IActionResult> OnPostAsync(Guid draft)
    {
        var actor = ActorFor(DossiersModule.File);
        var request = RequestBy(actor);
        if (!await OpenAsync(draft))
            // Sent a moment ago, by a first tap or on another phone: the same receipt.
            return await work.FindAsync(Commune, request) is { Fact: DossierSubmitted done } ? GoTo($"/ho-so/{done.Code}/bien-nhan") : NotFound();

        var papers = Draft.Papers.Select(p => (p.Slot, p.Id)).ToList();
        var (filed, refusals) = await file.RunAsync(Commune, actor, request, new Filing.Filing(Draft.Procedure, Draft.Answers, papers, draft));
        if (filed is not null) return GoTo($"/ho-so/{filed.Code}/bien-nhan");
        foreach (var refusal in refusals) Errors.Add(refusal.Field ?? "", refusal.Sentence);
        return Again();
    }

    public async Task<IActionResult> OnPostBoAsync(Guid draft)
    {
        if (!await OpenAsync(draft)) return GoTo("/toi");
        await drafts.DiscardAsync(Draft, ActorFor(DossiersModule.File));
        return GoTo("/toi");
    }

    private async Task<bool> OpenAsync(Guid id)
    {
        if (await drafts.FindAsync(Commune, id, Here.PersonId!.Value) is not { } draft) return false;
        Draft = draft;
        Sections = await book.SectionsAsync(Commune, draft.Procedure, draft.Answers, draft.Papers, Lang);
        return true;
    }
}
