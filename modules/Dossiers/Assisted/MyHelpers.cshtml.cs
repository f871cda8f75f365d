using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Language;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Dossiers.CoFilling;
using ThonSo.Dossiers.Drafts;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Assisted;

/// <summary>Who files for this person, all they did, and the button that ends it.</summary>
[Authorize("dossiers.file")]
internal sealed class MyHelpersModel(ConsentBook book, DraftBook drafts, Presence presence, Assist assist, TimeProvider clock) : AppPage
{
    public IReadOnlyList<(ConsentView View, IReadOnlyList<(DeedRow Deed, Text? About)> Deeds)> Helpers { get; private set; } = [];

    public DateTime Now { get; } = clock.UtcNow();

    private IReadOnlyList<DraftRow> open = [];
    private readonly HashSet<(Guid Draft, Guid Person)> present = [];

    /// <summary>The draft that a helper may fill in with its owner, once it is begun.</summary>
    public DraftRow? OpenOf(Consent consent) => open.FirstOrDefault(d => d.Id == consent.DraftId);

    public bool IsIn(Consent consent) => consent.DraftId is { } draft && present.Contains((draft, consent.HelperId));

    public async Task OnGetAsync()
    {
        var helpers = new List<(ConsentView, IReadOnlyList<(DeedRow, Text?)>)>();
        foreach (var view in await book.OfPersonAsync(Commune, Here.PersonId!.Value))
            helpers.Add((view, [.. (await book.DeedsAsync(view.Consent)).Select(d => (d, AboutOf(view.Procedure, d.Detail)))]));
        Helpers = helpers;
        open = await drafts.OfAsync(Commune, Here.PersonId!.Value);
        foreach (var draft in open)
            foreach (var one in await presence.InAsync(Commune, draft.Id)) present.Add((draft.Id, one.PersonId));
    }

    /// <summary>What was asked in the question answered, or for which paper.</summary>
    private static Text? AboutOf(Procedure procedure, string? detail) =>
        detail is null ? null : procedure.Form.Find(detail)?.Ask ?? new Text(detail, detail);

    public async Task<IActionResult> OnPostAsync(Guid consent)
    {
        var actor = ActorFor(DossiersModule.File);
        if (await book.FindAsync(Commune, consent) is not { } found || found.PersonId != actor.Id) return NotFound();
        await assist.EndAsync(found, actor, EndedBy.Person);
        return GoTo("/toi/nguoi-giup");
    }
}
