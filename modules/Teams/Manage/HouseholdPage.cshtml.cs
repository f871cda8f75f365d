using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Places;
using ThonSo.Teams.Acts;

namespace ThonSo.Teams.Manage;

/// <summary>One household.</summary>
[Authorize("teams.manage")]
internal sealed class HouseholdPageModel(TeamBook book, VillageBook villages, Work work, HouseholdActs acts, Languages languages) : OneTeamPage(book, villages, work)
{
    public HouseholdForm Form { get; private set; } = new();

    public Languages Languages => languages;

    public async Task<IActionResult> OnGetAsync(string village, Guid household)
    {
        if (await OpenAsync(village) is { } no) return no;
        if ((await Book.HouseholdsAsync(Team)).FirstOrDefault(h => h.Id == household) is not { } one) return NotFound();
        Form = new HouseholdForm { Code = one.Code, Head = one.Head, Address = one.Address, Phone = one.Phone?.Display, Language = one.Language, Member = one.Member.ToString() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string village, Guid household)
    {
        await TryUpdateModelAsync(Form, "");
        return await ActAsync(village, (actor, request) => acts.SaveAsync(Commune, actor, request, village, household, Form.Input), "/ho");
    }
}
