using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Places;
using ThonSo.Teams.Acts;

namespace ThonSo.Teams.Manage;

/// <summary>The team's households: found, given to members, added.</summary>
[Authorize("teams.manage")]
internal sealed class HouseholdsPageModel(TeamBook book, VillageBook villages, Work work, HouseholdActs acts, Languages languages) : OneTeamPage(book, villages, work)
{
    public IReadOnlyList<Household> Households { get; private set; } = [];

    [BindProperty(Name = "tim", SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(Name = "cua", SupportsGet = true)]
    public string? Of { get; set; }

    [BindProperty(Name = "household")]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty(Name = "member")]
    public string? Member { get; set; }

    public HouseholdForm Form { get; } = new();

    public Languages Languages => languages;

    public async Task<IActionResult> OnGetAsync(string village)
    {
        if (await OpenAsync(village) is { } no) return no;
        await LoadAsync();
        return Page();
    }

    public Task<IActionResult> OnPostGiaoAsync(string village) => ActAsync(village, (actor, request) => acts.AssignAsync(Commune, actor, request, village, Chosen, Id(Member)), "/ho");

    public async Task<IActionResult> OnPostAsync(string village)
    {
        await TryUpdateModelAsync(Form, "");
        return await ActAsync(village, (actor, request) => acts.SaveAsync(Commune, actor, request, village, null, Form.Input), "/ho");
    }

    protected override async Task LoadAsync()
    {
        var words = Fold.Words(Find ?? "");
        Households = [.. (await Book.HouseholdsAsync(Team)).Where(h => (Id(Of) is not { } member || h.Member == member) && words.All(w => h.SearchText.Contains(w, StringComparison.Ordinal)))];
    }
}
