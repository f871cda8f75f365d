using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Hosting;
using ThonSo.Core.Web;

namespace ThonSo.Core.Practice;

/// <summary>Everything that can be practised, as the modules bring it.</summary>
[AllowAnonymous, PublicPage]
internal sealed class PracticesModel(IReadOnlyList<Module> modules) : AppPage
{
    public IReadOnlyList<PracticeOffer> Offers { get; } = [.. modules.SelectMany(m => m.Practices).OrderBy(p => p.Order)];

    public void OnGet()
    {
    }
}
