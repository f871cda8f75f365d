using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Dossiers;

namespace ThonSo.Figures;

/// <summary>
/// Counts from the journal, each entry once. On time is judged when the result is there (status 9), against the clock
/// with its pauses, and never against a date set later with an apology (QĐ 766/QĐ-TTg, index 2.1).
/// </summary>
internal sealed class FiguresReader(WorkingCalendar calendar) : IReader
{
    public string Name => "figures.dossiers";

    public async Task ApplyAsync(Db db, IReadOnlyList<Entry> entries, CancellationToken stopping)
    {
        var commune = entries[0].Commune;
        var months = new Dictionary<string, MonthRow>();
        foreach (var entry in entries)
        {
            switch (entry.Fact)
            {
                case DossierSubmitted submitted:
                    (await MonthAsync(entry.At)).Received++;
                    db.Add(new OpenRow { CommuneId = commune, DossierId = submitted.Dossier });
                    break;
                case DossierMoved moved:
                    await MoveAsync(entry, moved);
                    break;
            }
        }

        async Task<MonthRow> MonthAsync(DateTime at)
        {
            var month = FiguresBook.MonthOf(at);
            if (months.TryGetValue(month, out var row)) return row;
            row = await db.Set<MonthRow>().SingleOrDefaultAsync(m => m.CommuneId == commune && m.Month == month, stopping);
            if (row is null) db.Add(row = new MonthRow { CommuneId = commune, Month = month });
            return months[month] = row;
        }

        async Task<OpenRow?> OpenAsync(Guid dossier) => await db.Set<OpenRow>().FindAsync([commune, dossier], stopping);

        async Task MoveAsync(Entry entry, DossierMoved moved)
        {
            var month = await MonthAsync(entry.At);
            var open = await OpenAsync(moved.Dossier);
            if (open is null) return;
            switch (moved.Step)
            {
                case Step.Accept:
                    month.Accepted++;
                    (open.AcceptedAt, open.DueAt) = (entry.At, moved.Due);
                    break;
                case Step.SendBack or Step.AskMore:
                    month.AskedMore++;
                    break;
                case Step.AnswerSupplement or Step.FeePaid when open.AcceptedAt is not null:
                    open.DueAt = moved.Due;
                    break;
                case Step.AttachResult:
                    month.Done++;
                    if (open.DueAt is not { } due) month.NoLimit++;
                    else if (entry.At <= due) month.OnTime++;
                    else month.Late++;
                    await TookAsync(month.Month, (calendar.WorkingMinutes(open.AcceptedAt ?? entry.At, entry.At) + 59) / 60);
                    break;
                case Step.Refuse: month.Refused++; break;
                case Step.Withdraw: month.Withdrawn++; break;
                case Step.Stop: month.Stopped++; break;
            }
            open.Waiting = moved.To.Turn() != Turn.Commune;
            if (moved.To.IsClosed()) db.Remove(open);
        }

        async Task TookAsync(string month, long hours)
        {
            var row = await db.Set<TookRow>().FindAsync([commune, month, hours], stopping);
            if (row is null) db.Add(row = new TookRow { CommuneId = commune, Month = month, Hours = hours });
            row.Dossiers++;
        }
    }
}
