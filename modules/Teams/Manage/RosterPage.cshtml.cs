using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Places;
using ThonSo.Teams.Acts;

namespace ThonSo.Teams.Manage;

/// <summary>The weekly duty and the fixed help points.</summary>
[Authorize("teams.manage")]
internal sealed class RosterPageModel(TeamBook book, VillageBook villages, Work work, RosterActs acts) : OneTeamPage(book, villages, work)
{
    [BindProperty(Name = "member")]
    public string? Member { get; set; }

    [BindProperty(Name = "place")]
    public string? Place { get; set; }

    [BindProperty(Name = "day")]
    public string? Weekday { get; set; }

    [BindProperty(Name = "starts")]
    public string? Starts { get; set; }

    [BindProperty(Name = "ends")]
    public string? Ends { get; set; }

    private WeekHours? Hours => RosterActs.Read(Weekday, Starts, Ends);

    public async Task<IActionResult> OnGetAsync(string village) => await OpenAsync(village) ?? Page();

    public Task<IActionResult> OnPostCaAsync(string village) => ActAsync(village, (actor, request) => acts.AddSlotAsync(Commune, actor, request, village, Id(Member), Hours), "/lich");

    public Task<IActionResult> OnPostBoCaAsync(string village, Guid slot) => ActAsync(village, (actor, request) => acts.RemoveSlotAsync(Commune, actor, request, village, slot), "/lich");

    public Task<IActionResult> OnPostDiemAsync(string village) => ActAsync(village, (actor, request) => acts.AddPointAsync(Commune, actor, request, village, Place, Hours), "/lich");

    public Task<IActionResult> OnPostBoDiemAsync(string village, Guid point) => ActAsync(village, (actor, request) => acts.RemovePointAsync(Commune, actor, request, village, point), "/lich");
}
