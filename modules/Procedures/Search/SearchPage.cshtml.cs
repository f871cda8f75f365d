using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Language;
using ThonSo.Core.Web;

namespace ThonSo.Procedures.Search;

/// <summary>Finds a procedure by everyday words, or by leafing through occasions of life.</summary>
[AllowAnonymous, PublicPage]
internal sealed class SearchPageModel(Catalogue catalogue, ProcedureSearch search) : AppPage
{
    public string Query { get; private set; } = "";

    public bool Everything { get; private set; }

    public IReadOnlyList<Procedure> Hits { get; private set; } = [];

    /// <summary>Several procedures are meant equally well: the page asks back instead of guessing.</summary>
    public bool Ambiguous { get; private set; }

    public IReadOnlyList<Procedure> All => catalogue.All;

    public IEnumerable<IGrouping<string, Procedure>> ByOccasion => catalogue.All.GroupBy(p => p.LifeEvent).OrderByDescending(g => g.Count());

    public void OnGet([FromQuery(Name = "q")] string? query, [FromQuery(Name = "tat-ca")] bool everything)
    {
        PageCache.DependsOn(HttpContext, Catalogue.Subject);
        Everything = everything;
        Query = Fold.Clean(query ?? "");
        if (Query.Length > 100) Query = Query[..100];
        if (Query.Length == 0) return;
        var found = search.Find(Query);
        (Hits, Ambiguous) = (found.Procedures, found.Ambiguous);
    }
}
