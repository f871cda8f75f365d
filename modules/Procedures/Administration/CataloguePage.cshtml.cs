using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Web;

namespace ThonSo.Procedures.Administration;

/// <summary>The whole catalogue with what is uncertain in it, doubtful ones first.</summary>
[Authorize("procedures.review")]
internal sealed class CataloguePageModel(Catalogue catalogue) : AppPage
{
    public IReadOnlyList<Procedure> Procedures { get; } = [.. catalogue.All.OrderByDescending(p => p.HasDoubts)];

    public int Doubtful => Procedures.Count(p => p.HasDoubts);

    public void OnGet()
    {
    }
}
