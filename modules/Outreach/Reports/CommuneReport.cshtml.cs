using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;

namespace ThonSo.Outreach.Reports;

/// <summary>A month of all villages side by side.</summary>
[Authorize("outreach.report-all")]
internal sealed class CommuneReportModel(ReportBook book) : AppPage
{
    [BindProperty(Name = "thang", SupportsGet = true)]
    public string? Chosen { get; set; }

    public DateOnly Month => book.Month(Chosen);

    public IEnumerable<DateOnly> Months => book.Months;

    public IReadOnlyList<VillageLine> Lines { get; private set; } = [];

    public async Task OnGetAsync() => Lines = await book.AllAsync(Commune, Month);
}
