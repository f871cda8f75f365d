using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Hosting;
using ThonSo.Core.Web;

namespace ThonSo.Places.HomePage;

/// <summary>What every front page shows: the things one can do, as the modules bring them.</summary>
internal sealed record Front(IReadOnlyList<Tile> Tiles)
{
    public static Front Of(IEnumerable<Module> modules) => new([.. modules.SelectMany(m => m.Tiles).OrderByDescending(t => t.Main).ThenBy(t => t.Order)]);
}

[AllowAnonymous, PublicPage]
internal sealed class HomeModel(IReadOnlyList<Module> modules) : AppPage
{
    public Front Front { get; } = Front.Of(modules);

    public void OnGet()
    {
    }
}
