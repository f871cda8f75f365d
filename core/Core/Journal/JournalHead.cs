using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;

namespace ThonSo.Core.Journal;

/// <summary>How far a commune's journal goes.</summary>
public sealed class JournalHead(Db db)
{
    /// <summary>
    /// Names the last entry, by its position and by itself: a journal that came back from a backup and grew again to the
    /// same length has another. Read before anything it is to vouch for: what comes later is only newer.
    /// </summary>
    public async Task<string> OfAsync(CommuneId commune, CancellationToken stopping = default)
    {
        var last = await db.Set<EntryRow>().AsNoTracking().Where(e => e.CommuneId == commune).OrderByDescending(e => e.Pos).Select(e => new { e.Pos, e.RequestId }).FirstOrDefaultAsync(stopping);
        return last is null ? "0" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{last.Pos}-{last.RequestId:N}");
    }
}
