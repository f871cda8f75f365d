using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Teams;

namespace ThonSo.Assistance.Acts;

/// <summary>When a member leaves a team, the help requests they had in that village go to whoever took over.</summary>
internal sealed class HandOver : IReader
{
    public string Name => "assistance.hand-over";

    public async Task ApplyAsync(Db db, IReadOnlyList<Entry> entries, CancellationToken stopping)
    {
        foreach (var entry in entries)
        {
            if (entry.Fact is not MemberLeft left) continue;
            var rows = await db.Set<HelpRequest>().Where(r => r.CommuneId == entry.Commune && r.MemberId == left.Person && r.State != HelpState.Closed).ToListAsync(stopping);
            foreach (var row in rows) row.MemberId = left.To;
        }
    }
}
