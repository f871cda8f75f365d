using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Voices;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Drafts;
using ThonSo.People;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Mine;

/// <summary>A person's own drafts and dossiers, in one list whatever the channel.</summary>
[Authorize("dossiers.file")]
internal sealed class MineModel(DraftBook drafts, DossierBook book, Catalogue catalogue, PersonBook people, IEnumerable<IVoices> voices) : AppPage
{
    public string Name { get; private set; } = "";

    public IReadOnlyList<(DraftRow Draft, Procedure Procedure)> Drafts { get; private set; } = [];

    public IReadOnlyList<(Dossier Dossier, Procedure Procedure)> Dossiers { get; private set; } = [];

    /// <summary>Whether a recording of their voice is kept, which they can take back.</summary>
    public bool HasVoice { get; private set; }

    public async Task OnGetAsync()
    {
        var person = Here.PersonId!.Value;
        Name = (await people.FindAsync(Commune, person))?.Name ?? "";
        var open = new List<(DraftRow, Procedure)>();
        foreach (var draft in await drafts.OfAsync(Commune, person)) open.Add((draft, await catalogue.GetAsync(new ProcedureCode(draft.Procedure), draft.ProcedureVersion)));
        Drafts = open;
        var sent = new List<(Dossier, Procedure)>();
        foreach (var dossier in await book.OfAsync(Commune, person)) sent.Add((dossier, await book.ProcedureOfAsync(dossier)));
        Dossiers = sent;
        foreach (var kept in voices) HasVoice |= await kept.KeepsAsync(Commune, person);
    }
}
