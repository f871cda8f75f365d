using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Core.Time;

namespace ThonSo.Learning.Reminders;

/// <summary>What comes due by itself: reminders of what is to be learned again.</summary>
internal sealed class LearningClock(IServiceScopeFactory scopes, IDbContextFactory<Db> dbs, Leases leases, TimeProvider clock, ILogger<LearningClock> log) : Worker("learning.clock", leases, log)
{
    private const int Batch = 100;

    protected override async Task<bool> RoundAsync(CancellationToken stopping) => await RemindAsync(stopping) == Batch;

    /// <summary>Looks at everybody whose time it is. Returns how many that were.</summary>
    internal async Task<int> RemindAsync(CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var now = clock.UtcNow();
        var due = await db.Set<WishRow>().AsNoTracking().Where(w => w.LookAt != null && w.LookAt <= now).OrderBy(w => w.LookAt).Take(Batch).Select(w => new { w.CommuneId, w.PersonId }).ToListAsync(stopping);
        foreach (var one in due)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Remind>().RunAsync(one.CommuneId, one.PersonId);
        }
        return due.Count;
    }
}
