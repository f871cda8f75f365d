using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;

namespace ThonSo.People.Officers;

/// <summary>Leads an officer to the first thing their roles have on the menu.</summary>
[Authorize("people.officer")]
internal sealed class DeskModel(DeskMenu menu) : AppPage
{
    public IActionResult OnGet() => GoTo(menu.For(Here).First().Path);
}
