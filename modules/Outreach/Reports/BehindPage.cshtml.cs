using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Store;
using ThonSo.Places;
using ThonSo.Teams;

namespace ThonSo.Outreach.Reports;

/// <summary>The households behind a number of a village's report.</summary>
[Authorize("outreach.report")]
internal sealed class BehindPageModel(ReportBook book, TeamBook teams, VillageBook villages) : ReportPage(book, teams, villages)
{
    private readonly ReportBook report = book;

    [BindProperty(Name = "so", SupportsGet = true)]
    public string? Number { get; set; }

    public Behind Which => EnumCode<Behind>.TryParse(Number, out var which) ? which : Behind.Quiet;

    public IReadOnlyList<Household> Households { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string village)
    {
        if (await OpenAsync(village) is { } no) return no;
        if (Team is null) return NotFound();
        Households = await report.BehindAsync(Team, Month, Which);
        return Page();
    }
}
