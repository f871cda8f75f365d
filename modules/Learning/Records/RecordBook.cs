using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;

namespace ThonSo.Learning.Records;

/// <summary>How the statements of a commune stand.</summary>
/// <param name="Oldest">The one that has waited longest, with what the store last said; null while none waits.</param>
/// <param name="LastSent">When the store last took one.</param>
/// <param name="Refused">What was put aside, newest first, at most <see cref="RecordBook.MostShown"/>.</param>
internal sealed record RecordsState(IReadOnlyDictionary<StatementStatus, int> Counts, StatementRow? Oldest, DateTime? LastSent, IReadOnlyList<StatementRow> Refused)
{
    public int Count(StatementStatus status) => Counts.GetValueOrDefault(status);
}

/// <summary>Reads the ledger of statements.</summary>
internal sealed class RecordBook(Db db)
{
    public const int MostShown = 50;

    /// <summary>The key under which a commune's statements count as changed.</summary>
    public static Guid SubjectOf(CommuneId commune) => new(commune.Code, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public async Task<RecordsState> OfAsync(CommuneId commune)
    {
        var all = db.Set<StatementRow>().AsNoTracking().Where(s => s.CommuneId == commune);
        return new RecordsState(
            await all.GroupBy(s => s.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count),
            await all.Where(s => s.Status == StatementStatus.Waiting).OrderBy(s => s.Pos).FirstOrDefaultAsync(),
            await all.Where(s => s.Status == StatementStatus.Sent).MaxAsync(s => s.SettledAt),
            await all.Where(s => s.Status == StatementStatus.Refused).OrderByDescending(s => s.SettledAt).Take(MostShown).ToListAsync());
    }
}
