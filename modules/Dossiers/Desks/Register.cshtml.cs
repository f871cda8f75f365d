using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Desks;

/// <summary>The register (Mẫu 07, sổ theo dõi): a month's dossiers in the order of their codes, for the screen and for A4.</summary>
[Authorize("dossiers.read")]
internal sealed class RegisterModel(Work work, Catalogue catalogue, TimeProvider clock) : AppPage
{
    // A busy commune's month; the paper register is opened each year and printed month by month.
    private const int Most = 2000;

    public DateOnly Month { get; private set; }

    public IReadOnlyList<QueueLine> Lines { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "thang")] string? month)
    {
        var today = clock.UtcNow().VietnamDate();
        Month = DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) && given.Year is > 2000 and < 2100 ? given : new DateOnly(today.Year, today.Month, 1);
        var (first, last) = (DossierCode.Of(Month, 0), DossierCode.Of(Month.AddMonths(1).AddDays(-1), 999_999));
        var dossiers = await work.Db.Set<Dossier>().FromSqlInterpolated($"SELECT * FROM dossiers_dossier WHERE commune_id = {Commune.Code} AND code BETWEEN {first.Value} AND {last.Value} ORDER BY code LIMIT {Most}").AsNoTracking().ToListAsync();
        Lines = [.. dossiers.Select(d => new QueueLine(d, catalogue.Find(d.Procedure)))];
    }
}
