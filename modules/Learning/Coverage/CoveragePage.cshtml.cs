using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning.Coverage;

/// <summary>All villages by the skills of one framework, and where a class is wanted most.</summary>
[Authorize("learning.coverage")]
internal sealed class CoveragePageModel(CoverageBook book, FrameworkShelf shelf) : AppPage
{
    [BindProperty(Name = "khung", SupportsGet = true)]
    public string? Chosen { get; set; }

    public IReadOnlyList<Framework> Frameworks => shelf.All;

    public Framework Framework => shelf.All.FirstOrDefault(f => f.Code == Chosen) ?? shelf.All[0];

    public IReadOnlyList<VillageCoverage> Lines { get; private set; } = [];

    public IReadOnlyList<VillageCoverage> Suggested { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Lines = await book.AllAsync(Commune);
        Suggested = book.Suggested(Lines);
    }
}
