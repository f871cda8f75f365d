using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;

namespace ThonSo.Core.Journal;

/// <summary>How far a commune's journal goes.</summary>
public sealed class JournalHead(Db db)
{
    /// <summary>The last position, 0 while there is none. Read before anything it is to vouch for: what comes later is only newer.</summary>
    public async Task<long> OfAsync(CommuneId commune, CancellationToken stopping = default) =>
        await db.Set<JournalMapping.NumberRow>().Where(n => n.CommuneId == commune && n.Series == "journal").Select(n => (long?)n.Last).SingleOrDefaultAsync(stopping) ?? 0;
}
