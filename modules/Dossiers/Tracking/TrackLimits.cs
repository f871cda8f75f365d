using System.Threading.RateLimiting;

namespace ThonSo.Dossiers.Tracking;

/// <summary>
/// Bounds guessing of codes and secrets: only wrong tries count. Kept in memory: a restart forgives, and four signs in
/// ten tries an hour cannot be guessed before the dossier is done.
/// </summary>
internal sealed class TrackLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> bySender = Limiter(30, TimeSpan.FromMinutes(10));
    private readonly PartitionedRateLimiter<string> byCode = Limiter(10, TimeSpan.FromHours(1));

    public bool MayTry(string from, string code) =>
        bySender.GetStatistics(from) is not { CurrentAvailablePermits: 0 } && byCode.GetStatistics(code) is not { CurrentAvailablePermits: 0 };

    public void Missed(string from, string code)
    {
        bySender.AttemptAcquire(from).Dispose();
        byCode.AttemptAcquire(code).Dispose();
    }

    public void Dispose()
    {
        bySender.Dispose();
        byCode.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int tries, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = tries, Window = window }));
}
