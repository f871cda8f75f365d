using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Drafts;

/// <summary>What is about to happen, and the way back into a draft that is already there.</summary>
[Authorize("dossiers.file")]
internal sealed class BeginModel(Catalogue catalogue, DraftBook drafts) : AppPage
{
    public Procedure Procedure { get; private set; } = null!;

    public DraftRow? Open { get; private set; }

    public async Task<IActionResult> OnGetAsync(string procedure)
    {
        if (catalogue.Find(procedure) is not { Channel: Channel.Here } found) return NotFound();
        Procedure = found;
        Open = (await drafts.OfAsync(Commune, Here.PersonId!.Value)).FirstOrDefault(d => d.Procedure == procedure);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string procedure)
    {
        if (catalogue.Find(procedure) is not { Channel: Channel.Here } found) return NotFound();
        var actor = ActorFor(DossiersModule.File);
        var draft = await drafts.BeginAsync(Commune, actor, actor.Id, found, RequestBy(actor));
        return GoTo($"/nhap/{draft}/{found.Form.Questions[0].Id}");
    }
}
