using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Web;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Practice;

/// <summary>Which procedure to practise: all that are filed here.</summary>
[AllowAnonymous, PublicPage]
internal sealed class ChooseFilingModel(Catalogue catalogue) : AppPage
{
    /// <summary>Those with questions of their own: there is more to learn from them.</summary>
    public IReadOnlyList<Procedure> Recommended { get; private set; } = [];

    public IReadOnlyList<Procedure> Others { get; private set; } = [];

    public void OnGet()
    {
        PageCache.DependsOn(HttpContext, Catalogue.Subject);
        var byForm = catalogue.All.Where(p => p.Channel == Channel.Here).ToLookup(p => p.Form.IsGeneral);
        (Recommended, Others) = ([.. byForm[false]], [.. byForm[true]]);
    }
}
