using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Places;
using ThonSo.Teams.Csv;

namespace ThonSo.Teams.Manage;

/// <summary>The team's households as a list, out and in.</summary>
[Authorize("teams.manage")]
[RequestFormLimits(MemoryBufferThreshold = 1024 * 1024)]
internal sealed class HouseholdFilePageModel(TeamBook book, VillageBook villages, Work work, HouseholdFile file) : OneTeamPage(book, villages, work)
{
    public Imported? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(string village) => await OpenAsync(village) ?? Page();

    public async Task<IActionResult> OnPostAsync(string village, [FromForm(Name = "file")] IFormFile? given)
    {
        if (await OpenAsync(village) is { } no) return no;
        if (given is not { Length: > 0 }) return Refuse(Refusals.NoFile);
        var actor = ActorFor(TeamsModule.ManageOne);
        await using var stream = given.OpenReadStream();
        Done = await file.ReadAsync(Team, actor, RequestBy(actor), stream);
        return Errors.Tell(Done) ? Again() : Page();
    }
}
