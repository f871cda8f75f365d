using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Hosting;
using ThonSo.Core.Web;

namespace ThonSo.Procedures.ProcedurePage;

/// <summary>One procedure in plain words: what is needed, how long, how much, where.</summary>
[AllowAnonymous, PublicPage]
internal sealed class ProcedurePageModel(Catalogue catalogue, IReadOnlyList<Module> modules) : AppPage
{
    public Procedure Procedure { get; private set; } = null!;

    /// <summary>Where it can be practised, if it is filed here and a module offers that.</summary>
    public string? Practice => Procedure.Channel == Channel.Here ? modules.SelectMany(m => m.Practices).Select(p => p.PathFor(Procedure.Code.Value)).FirstOrDefault(path => path is not null) : null;

    public IActionResult OnGet(string code)
    {
        PageCache.DependsOn(HttpContext, Catalogue.Subject);
        if (catalogue.Find(code) is not { } procedure) return NotFound();
        Procedure = procedure;
        return Page();
    }
}
