using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Assisted;
using ThonSo.Dossiers.CoFilling;
using ThonSo.Dossiers.Filing;
using ThonSo.Places;

namespace ThonSo.Dossiers.Drafts;

/// <summary>All answers once more, and the button that sends.</summary>
[Authorize("dossiers.file")]
internal sealed class CheckModel(DraftDoor door, DraftBook drafts, Company company, DossierBook book, FileDossier file, CommuneBook communes, Work work) : AppPage
{
    public Draft Draft { get; private set; } = null!;

    /// <summary>By which a helper is here; null for the owner.</summary>
    public Consent? Consent { get; private set; }

    /// <summary>Who else may be in the draft; null when nobody may.</summary>
    public Together? Together { get; private set; }

    /// <summary>The owner who has it open and will send it themselves; null for the owner, and while they are away.</summary>
    public string? OwnerIn { get; private set; }

    private Actor actor;

    public IReadOnlyList<AnswerSection> Sections { get; private set; } = [];

    public Text Office => communes.Of(Commune).Office;

    // Back from the receipt: the draft has become a dossier, which stands in the list.
    public async Task<IActionResult> OnGetAsync(Guid draft) => await OpenAsync(draft) ? Page() : GoTo(await door.InsteadAsync(Here, draft));

    public async Task<IActionResult> OnPostAsync(Guid draft)
    {
        if (!await OpenAsync(draft, finishing: true))
        {
            // Sent a moment ago, by a first tap or on another phone: the same receipt.
            foreach (var before in new[] { DossiersModule.File, DossiersModule.Assist }.Where(Here.May))
                if (await work.FindAsync(Commune, RequestBy(ActorFor(before))) is { Fact: DossierSubmitted done }) return GoTo($"/ho-so/{done.Code}/bien-nhan");
            return await door.InsteadAsync(Here, draft) is { } path && path != "/toi" ? GoTo(path) : NotFound();
        }

        var papers = Draft.Papers.Select(p => (p.Slot, p.Id)).ToList();
        var (filed, refusals) = await file.RunAsync(Commune, actor, RequestBy(actor), new Filing.Filing(Draft.Row.OwnerId, Draft.Procedure, Draft.Answers, papers, draft) { Consent = Consent?.Id });
        if (filed is not null) return GoTo($"/ho-so/{filed.Code}/bien-nhan");
        foreach (var refusal in refusals) Errors.Add(refusal.Field ?? "", refusal.Sentence);
        return Again();
    }

    public async Task<IActionResult> OnPostBoAsync(Guid draft)
    {
        // Only its owner throws a draft away.
        if (!await OpenAsync(draft) || Consent is not null) return GoTo(await door.InsteadAsync(Here, draft));
        await drafts.DiscardAsync(Draft, actor);
        return GoTo("/toi");
    }

    private async Task<bool> OpenAsync(Guid id, bool finishing = false)
    {
        if (await door.OpenAsync(Here, id, finishing) is not { Draft: var draft } opened) return false;
        (Draft, actor, Consent) = (draft, opened.Actor, opened.Consent);
        Together = await company.TogetherAsync(Here, opened, Seat.Checking);
        OwnerIn = await company.OwnerInAsync(opened);
        Sections = await book.SectionsAsync(Commune, draft.Procedure, draft.Answers, draft.Papers, Lang);
        return true;
    }
}
