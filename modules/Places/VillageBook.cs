using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Core.Time;

namespace ThonSo.Places;

/// <summary>The villages of each commune as of today, in the order people list them; read anew when the register changes.</summary>
public sealed class VillageBook(IDbContextFactory<Db> dbs, Freshness freshness, TimeProvider clock)
{
    private readonly ConcurrentDictionary<CommuneId, (long Since, DateOnly Day, IReadOnlyList<Village> Villages)> read = new();

    /// <summary>The key under which a commune's register counts as changed.</summary>
    public static Guid SubjectOf(CommuneId commune) => new(commune.Code, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public async Task<IReadOnlyList<Village>> OfAsync(CommuneId commune)
    {
        var today = clock.UtcNow().VietnamDate();
        if (read.TryGetValue(commune, out var known) && known.Day == today && freshness.Unchanged(SubjectOf(commune), known.Since)) return known.Villages;
        var since = freshness.Stamp;
        await using var db = await dbs.CreateDbContextAsync();
        var rows = await db.Set<VillageRow>().AsNoTracking().Where(v => v.CommuneId == commune).ToListAsync();
        var villages = rows.Where(v => v.ValidFrom <= today && (v.ValidTo is null || v.ValidTo > today)).OrderBy(v => v.SortKey, StringComparer.Ordinal)
            .Select(v => new Village(v.CommuneId, v.Id, v.Code, v.Kind, v.Name, v.HelpName, v.HelpPhone)).ToList();
        read[commune] = (since, today, villages);
        return villages;
    }

    public async Task<Village?> FindAsync(CommuneId commune, string? code) => (await OfAsync(commune)).FirstOrDefault(v => v.Code == code);

    public async Task<Village?> FindAsync(CommuneId commune, Guid? id) => (await OfAsync(commune)).FirstOrDefault(v => v.Id == id);
}
