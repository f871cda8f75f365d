using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;

namespace ThonSo.Core.Journal;

/// <summary>Marks what other nodes changed: one short question a second, no channel to keep open.</summary>
internal sealed class Tail(IDbContextFactory<Db> dbs, IStore store, Freshness freshness, ILogger<Tail> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Dictionary<CommuneId, long> seen = [];

    /// <summary>The unbroken run of entries this process wrote last, which are marked already.</summary>
    private readonly ConcurrentDictionary<CommuneId, (long First, long Last)> own = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        store.Committed += moved =>
        {
            foreach (var (commune, pos, _) in moved)
                own[commune] = own.TryGetValue(commune, out var run) && run.Last == pos - 1 ? (run.First, pos) : (pos, pos);
        };
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogWarning(problem, "Could not look for entries of other nodes; trying again");
            }
        }
    }

    private async Task FollowAsync(CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var heads = await db.Set<JournalMapping.NumberRow>().AsNoTracking().Where(n => n.Series == "journal").ToListAsync(stopping);
        foreach (var head in heads)
        {
            // What came before this process began cannot have been rendered by it.
            if (seen.TryGetValue(head.CommuneId, out var pos) && pos < head.Last && !IsOwn(head.CommuneId, pos + 1, head.Last))
            {
                var subjects = await db.Set<EntryRow>().AsNoTracking().Where(e => e.CommuneId == head.CommuneId && e.Pos > pos && e.Pos <= head.Last)
                    .Select(e => e.SubjectId).Distinct().ToListAsync(stopping);
                foreach (var subject in subjects) freshness.Mark(subject);
            }
            seen[head.CommuneId] = head.Last;
        }
    }

    private bool IsOwn(CommuneId commune, long first, long last) =>
        own.TryGetValue(commune, out var run) && run.First <= first && last <= run.Last;
}
