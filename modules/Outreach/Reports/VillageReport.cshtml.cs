using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Places;
using ThonSo.Teams;

namespace ThonSo.Outreach.Reports;

/// <summary>A month of one village and of each member of its team.</summary>
[Authorize("outreach.report")]
internal sealed class VillageReportModel(ReportBook book, TeamBook teams, VillageBook villages) : ReportPage(book, teams, villages)
{
    private readonly ReportBook report = book;

    public VillageLine Line { get; private set; } = null!;

    public IReadOnlyList<MemberLine> Members { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string village)
    {
        if (await OpenAsync(village) is { } no) return no;
        Line = await report.OfAsync(Village, Team, Month);
        if (Team is not null) Members = await report.MembersAsync(Team, Month);
        return Page();
    }
}
