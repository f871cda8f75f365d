using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;

namespace ThonSo.Dossiers.Assisted;

/// <summary>What waits for a second member, or an officer, to say that they saw it.</summary>
[Authorize("dossiers.witness")]
internal sealed class WitnessModel(ConsentBook book, Assist assist) : AppPage
{
    public IReadOnlyList<ConsentView> Waiting { get; private set; } = [];

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync(Guid consent)
    {
        if (await book.FindAsync(Commune, consent) is not { } found || Here.VillagesFor(DossiersModule.Witness)?.Contains(found.Village) == false) return NotFound();
        var done = await assist.WitnessAsync(found, ActorFor(DossiersModule.Witness));
        if (done.Refusal is not { } refusal) return GoTo("/to/lam-chung");
        await ReadAsync();
        return Refuse(refusal);
    }

    private async Task ReadAsync() =>
        Waiting = await book.WaitingForWitnessAsync(Commune, Here.PersonId!.Value, Here.VillagesFor(DossiersModule.Witness));
}
