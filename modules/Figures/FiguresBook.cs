using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Core.Time;

namespace ThonSo.Figures;

/// <summary>Figures of a month, or of all time.</summary>
/// <param name="OnTimeShare">Of those judged, from 0 to 1; null (not 0) when none could be judged.</param>
/// <param name="MedianHours">Working hours from acceptance to the result, half took less; null when none is done.</param>
internal sealed record FiguresLine(
    string Month, long Received, long Accepted, long Done, long OnTime, long Late, long NoLimit, long Refused, long Withdrawn, long Stopped, long AskedMore, double? OnTimeShare, long? MedianHours);

/// <summary>A commune's public figures.</summary>
/// <param name="InHand">Not finished now.</param>
/// <param name="LateNow">Of these, past their due time and not waiting for the applicant.</param>
/// <param name="CountedTo">The journal entry up to which was counted.</param>
internal sealed record FiguresView(FiguresLine Total, long InHand, long LateNow, IReadOnlyList<FiguresLine> Months, long CountedTo);

/// <summary>Reads the figures.</summary>
internal sealed class FiguresBook(Db db, TimeProvider clock)
{
    private const int MonthsShown = 12;

    public static string MonthOf(DateTime at) => at.VietnamDate().ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public async Task<FiguresView> ReadAsync(CommuneId commune)
    {
        var now = clock.UtcNow();
        var months = await db.Set<MonthRow>().AsNoTracking().Where(m => m.CommuneId == commune).OrderByDescending(m => m.Month).ToListAsync();
        var took = await db.Set<TookRow>().AsNoTracking().Where(t => t.CommuneId == commune).ToListAsync();
        var inHand = await db.Set<OpenRow>().LongCountAsync(o => o.CommuneId == commune);
        var late = await db.Set<OpenRow>().LongCountAsync(o => o.CommuneId == commune && !o.Waiting && o.DueAt < now);
        var byMonth = took.ToLookup(t => t.Month);
        return new FiguresView(
            Line("", months, took), inHand, late,
            [.. months.Take(MonthsShown).Select(m => Line(m.Month, [m], byMonth[m.Month]))],
            await JournalQueries.CursorAsync(db, "figures.dossiers", commune));
    }

    private static FiguresLine Line(string month, IReadOnlyList<MonthRow> rows, IEnumerable<TookRow> took)
    {
        var (onTime, late) = (rows.Sum(r => r.OnTime), rows.Sum(r => r.Late));
        return new FiguresLine(month,
            rows.Sum(r => r.Received), rows.Sum(r => r.Accepted), rows.Sum(r => r.Done), onTime, late, rows.Sum(r => r.NoLimit),
            rows.Sum(r => r.Refused), rows.Sum(r => r.Withdrawn), rows.Sum(r => r.Stopped), rows.Sum(r => r.AskedMore),
            onTime + late == 0 ? null : (double)onTime / (onTime + late), Median(took));
    }

    /// <summary>The lower median of counted hours.</summary>
    internal static long? Median(IEnumerable<TookRow> took)
    {
        var counts = took.GroupBy(t => t.Hours).Select(g => (Hours: g.Key, Count: g.Sum(t => t.Dossiers))).OrderBy(g => g.Hours).ToList();
        var half = (counts.Sum(c => c.Count) + 1) / 2;
        foreach (var (hours, count) in counts)
        {
            half -= count;
            if (half <= 0) return hours;
        }
        return null;
    }
}
