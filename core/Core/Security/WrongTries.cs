using System.Threading.RateLimiting;

namespace ThonSo.Core.Security;

/// <summary>
/// Bounds guessing: so many wrong tries in a time for each key, after which even a right one is not looked at. Kept in
/// memory: a restart forgives.
/// </summary>
public class WrongTries(int most, TimeSpan window) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window }));

    /// <param name="key">Who tries or what is tried, written in one way only: another spelling would be another count.</param>
    public bool MayTry(string key) => limiter.GetStatistics(key) is not { CurrentAvailablePermits: 0 };

    public void Missed(string key) => limiter.AttemptAcquire(key).Dispose();

    public void Dispose()
    {
        limiter.Dispose();
        GC.SuppressFinalize(this);
    }
}
