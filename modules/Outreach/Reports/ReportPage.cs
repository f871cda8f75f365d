using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Web;
using ThonSo.Places;
using ThonSo.Teams;

namespace ThonSo.Outreach.Reports;

/// <summary>Who may see whose report from where: the commune any at its desk, a leader their own on the phone.</summary>
internal static class ReportScope
{
    public static bool AtDesk(Here here) => here.Path.StartsWith("/quan-tri/", StringComparison.Ordinal);

    public static bool May(Here here, string village) => AtDesk(here) ? here.May(OutreachModule.ReportAll) : here.VillagesOf(Role.TeamLeader).Contains(village);
}

/// <summary>A page of a village's report, at the desk or on the leader's phone.</summary>
internal abstract class ReportPage(ReportBook book, TeamBook teams, VillageBook villages) : AppPage
{
    [BindProperty(Name = "thang", SupportsGet = true)]
    public string? Chosen { get; set; }

    public Village Village { get; private set; } = null!;

    public Team? Team { get; private set; }

    public DateOnly Month => book.Month(Chosen);

    public IEnumerable<DateOnly> Months => book.Months;

    public bool AtDesk => ReportScope.AtDesk(Here);

    public string Layout => AtDesk ? "/Core/Web/Layout/Desk.cshtml" : "/Core/Web/Layout/Citizen.cshtml";

    /// <summary>Where this team's pages are, for whoever is here.</summary>
    public string Root => (AtDesk ? "/quan-tri" : "") + "/to-cong-nghe/" + Village.Code;

    protected async Task<IActionResult?> OpenAsync(string village)
    {
        if (!ReportScope.May(Here, village)) return new StatusCodeResult(403);
        if (await villages.FindAsync(Commune, village) is not { } place) return NotFound();
        (Village, Team) = (place, await teams.FindAsync(Commune, village));
        return null;
    }
}
