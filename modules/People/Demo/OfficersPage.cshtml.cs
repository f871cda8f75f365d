using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Hosting;
using ThonSo.Core.Web;

namespace ThonSo.People.Demo;

/// <summary>The demonstration's officers with their present codes. Does not exist otherwise.</summary>
[AllowAnonymous]
internal sealed class OfficersPageModel(ThonSoOptions options) : AppPage
{
    public IEnumerable<(DemoOfficers.One Officer, string Code)> Codes => DemoOfficers.All.Select(o => (o, Totp.Now(o.AuthenticatorKey)));

    public IActionResult OnGet() => options.Demo ? Page() : NotFound();
}
