using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Hosting;
using ThonSo.Core.Web;
using ThonSo.Places.HomePage;

namespace ThonSo.Places.VillagePage;

[AllowAnonymous, PublicPage]
internal sealed class VillageModel(VillageBook villages, IReadOnlyList<Module> modules, IEnumerable<IVillageHelp> helpers) : AppPage
{
    public Village Village { get; private set; } = null!;

    /// <summary>Who helps here now, as those who keep the teams tell it.</summary>
    public VillageHelp? Help { get; private set; }

    public Front Front { get; } = Front.Of(modules);

    public async Task<IActionResult> OnGetAsync(string code)
    {
        PageCache.DependsOn(HttpContext, VillageBook.SubjectOf(Commune));
        if (await villages.FindAsync(Commune, code) is not { } village) return NotFound();
        Village = village;
        foreach (var helper in helpers) Help ??= await helper.OfAsync(village);
        foreach (var subject in Help?.Subjects ?? []) PageCache.DependsOn(HttpContext, subject);
        return Page();
    }
}
