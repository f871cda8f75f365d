using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.Teams.Csv;

namespace ThonSo.Teams.Administration;

/// <summary>All teams and members as a list, out and in.</summary>
[Authorize("teams.manage-all")]
[RequestFormLimits(MemoryBufferThreshold = 1024 * 1024)]
internal sealed class TeamFilePageModel(TeamFile file) : AppPage
{
    public Imported? Done { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "file")] IFormFile? given)
    {
        if (given is not { Length: > 0 }) return Refuse(Refusals.NoFile);
        var actor = ActorFor(TeamsModule.ManageAll);
        await using var stream = given.OpenReadStream();
        Done = await file.ReadAsync(Commune, actor, RequestBy(actor), stream);
        return Errors.Tell(Done) ? Again() : Page();
    }
}
