using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Places;
using ThonSo.Teams.Acts;

namespace ThonSo.Teams.Manage;

/// <summary>Somebody joins the team.</summary>
[Authorize("teams.manage")]
internal sealed class AddMemberModel(TeamBook book, VillageBook villages, Work work, TeamActs acts, Languages languages) : OneTeamPage(book, villages, work)
{
    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "phone")]
    public string? Phone { get; set; }

    [BindProperty(Name = "skills")]
    public List<Skill> Skills { get; set; } = [];

    [BindProperty(Name = "languages")]
    public List<string> Spoken { get; set; } = [];

    public MemberFields Fields => new(Skills, Spoken, languages);

    public async Task<IActionResult> OnGetAsync(string village)
    {
        // Nearly everyone does.
        Spoken = ["viet"];
        return await OpenAsync(village) ?? Page();
    }

    public Task<IActionResult> OnPostAsync(string village) => ActAsync(village, (actor, request) => acts.AddAsync(Commune, actor, request, village, new MemberInput(Name, Phone, Skills, Spoken)));
}
