using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Hosting;
using ThonSo.Core.Web;
using ThonSo.Places.HomePage;

namespace ThonSo.Places.VillagePage;

[AllowAnonymous, PublicPage]
internal sealed class VillageModel(VillageBook villages, IReadOnlyList<Module> modules) : AppPage
{
    public Village Village { get; private set; } = null!;

    public Front Front { get; } = Front.Of(modules);

    public async Task<IActionResult> OnGetAsync(string code)
    {
        PageCache.DependsOn(HttpContext, VillageBook.SubjectOf(Commune));
        if (await villages.FindAsync(Commune, code) is not { } village) return NotFound();
        Village = village;
        return Page();
    }
}
