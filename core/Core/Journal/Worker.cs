using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ThonSo.Core.Journal;

/// <summary>
/// Works off what waits in a table, in one process of the installation at a time: every few seconds, and at once when
/// woken.
/// </summary>
public abstract class Worker(string name, Leases leases, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    private readonly Bell bell = new();

    /// <summary>Something waits: work begins at once.</summary>
    public void Wake() => bell.Ring();

    /// <summary>Does some of what waits; true when more is waiting.</summary>
    protected abstract Task<bool> RoundAsync(CancellationToken stopping);

    /// <summary>Takes or keeps the right to work. Asked before each piece that may take seconds, so that it never runs out unseen.</summary>
    protected Task<bool> MayWorkAsync(CancellationToken stopping) => leases.HoldAsync(name, stopping);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await MayWorkAsync(stoppingToken) && await RoundAsync(stoppingToken))
                {
                }
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(problem, "{Worker} failed; trying again", name);
            }
            await bell.WaitAsync(Poll, stoppingToken);
        }
    }

    public override void Dispose()
    {
        bell.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }
}
