using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Core.Time;

namespace ThonSo.Assistance.Acts;

/// <summary>
/// Passes on what nobody answered, and closes what nobody speaks of any more: in one process of the installation, each
/// as an act of its own. What it cannot do now it finds again the next time, because the request itself says it is due.
/// </summary>
internal sealed class Passer(IServiceScopeFactory scopes, IDbContextFactory<Db> dbs, Leases leases, TimeProvider clock, ILogger<Passer> log) : Worker("assistance.passer", leases, log)
{
    private const int Batch = 100;

    protected override async Task<bool> RoundAsync(CancellationToken stopping) => await PassAsync(stopping) == Batch;

    /// <summary>Does all that is due now. Returns how many steps were taken.</summary>
    internal async Task<int> PassAsync(CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var now = clock.UtcNow();
        var due = await db.Set<HelpRequest>().AsNoTracking().Where(r => r.Until != null && r.Until <= now && (r.State == HelpState.Offered || r.State == HelpState.Done)).OrderBy(r => r.Until).Take(Batch).Select(r => new { r.CommuneId, r.Id, r.State }).ToListAsync(stopping);
        var taken = 0;
        foreach (var one in due)
        {
            await using var scope = scopes.CreateAsyncScope();
            var step = one.State == HelpState.Offered ? HelpStep.PassOn : HelpStep.Lapse;
            if (await scope.ServiceProvider.GetRequiredService<HelpSteps>().RunAsync(one.CommuneId, Actor.System, RequestId.Fresh(), one.Id, step, Wish.Nothing, Party.System) is null) taken++;
        }
        return taken;
    }
}
