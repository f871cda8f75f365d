using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Web;

namespace ThonSo.Places.VillagePage;

[AllowAnonymous, PublicPage]
internal sealed class VillagesModel(VillageBook villages) : AppPage
{
    public IReadOnlyList<Village> Villages { get; private set; } = [];

    public async Task OnGetAsync()
    {
        PageCache.DependsOn(HttpContext, VillageBook.SubjectOf(Commune));
        Villages = await villages.OfAsync(Commune);
    }
}
