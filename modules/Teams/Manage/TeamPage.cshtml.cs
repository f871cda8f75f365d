using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Places;
using ThonSo.Teams.Acts;

namespace ThonSo.Teams.Manage;

/// <summary>One team: its people and what each has on their hands.</summary>
[Authorize("teams.manage")]
internal sealed class TeamPageModel(TeamBook book, VillageBook villages, Work work, TeamActs acts, Languages languages, TimeProvider clock) : OneTeamPage(book, villages, work)
{
    [BindProperty(Name = "decision")]
    public string? Decision { get; set; }

    [BindProperty(Name = "decided")]
    public string? Decided { get; set; }

    public Languages Languages => languages;

    public DateOnly Today => clock.UtcNow().VietnamDate();

    public IReadOnlyList<TeamMember> OnDuty => Team.OnDuty(clock.UtcNow());

    public async Task<IActionResult> OnGetAsync(string village) => await OpenAsync(village) ?? Page();

    public Task<IActionResult> OnPostAsync(string village) => ActAsync(village, (actor, request) => acts.DecideAsync(Commune, actor, request, village, Decision, Day(Decided)));
}
