using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;

namespace ThonSo.Procedures.ProcedurePage;

/// <summary>One procedure in plain words: what is needed, how long, how much, where.</summary>
[AllowAnonymous, PublicPage]
internal sealed class ProcedurePageModel(Catalogue catalogue) : AppPage
{
    public Procedure Procedure { get; private set; } = null!;

    public IActionResult OnGet(string code)
    {
        PageCache.DependsOn(HttpContext, Catalogue.Subject);
        if (catalogue.Find(code) is not { } procedure) return NotFound();
        Procedure = procedure;
        return Page();
    }
}
