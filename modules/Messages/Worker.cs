using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Journal;

namespace ThonSo.Messages;

/// <summary>
/// Works off what waits in a table, in one process of the installation at a time: every few seconds, and at once when
/// woken.
/// </summary>
internal abstract class Worker(string name, Leases leases, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim wake = new(0, 1);

    public void Wake()
    {
        if (wake.CurrentCount == 0)
        {
            try
            {
                wake.Release();
            }
            catch (SemaphoreFullException)
            {
                // Woken twice at once is woken.
            }
        }
    }

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
            await Task.WhenAny(wake.WaitAsync(Poll, stoppingToken));
        }
    }

    public override void Dispose()
    {
        wake.Dispose();
        base.Dispose();
    }
}
