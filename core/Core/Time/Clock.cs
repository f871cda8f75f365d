namespace ThonSo.Core.Time;

/// <summary>Instants are UTC to the millisecond, as they are stored; people see Vietnam's time.</summary>
public static class Clock
{
    /// <summary>Vietnam keeps UTC+7 all year and has since 13 June 1975 (IANA Asia/Ho_Chi_Minh).</summary>
    public static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    /// <summary>Now, in UTC, cut to the millisecond so that what is stored reads back equal.</summary>
    public static DateTime UtcNow(this TimeProvider clock)
    {
        var ticks = clock.GetUtcNow().UtcTicks;
        return new DateTime(ticks - ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
    }

    /// <summary>An instant as it is stored: milliseconds since 1970 in UTC.</summary>
    public static long ToMilliseconds(this DateTime utc) => (utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;

    /// <summary>The instant that was stored.</summary>
    public static DateTime FromMilliseconds(long milliseconds) => DateTime.UnixEpoch.AddMilliseconds(milliseconds);

    /// <summary>An instant as the clock on the wall in Vietnam shows it.</summary>
    public static DateTime ToVietnam(this DateTime utc) => DateTime.SpecifyKind(utc + VietnamOffset, DateTimeKind.Unspecified);

    /// <summary>What the clock on the wall shows, as an instant.</summary>
    public static DateTime FromVietnam(this DateTime local) => DateTime.SpecifyKind(local - VietnamOffset, DateTimeKind.Utc);

    /// <summary>The date in Vietnam at an instant.</summary>
    public static DateOnly VietnamDate(this DateTime utc) => DateOnly.FromDateTime(utc.ToVietnam());
}

/// <summary>A clock that was set to an instant and runs on from there: for the demo and for tests.</summary>
public sealed class SetClock(DateTime utcStart, TimeProvider real) : TimeProvider
{
    private readonly long started = real.GetTimestamp();
    private long offsetTicks;

    public override DateTimeOffset GetUtcNow() =>
        new DateTimeOffset(utcStart, TimeSpan.Zero) + real.GetElapsedTime(started) + TimeSpan.FromTicks(Interlocked.Read(ref offsetTicks));

    /// <summary>Moves the clock on to an instant; does nothing when that is over.</summary>
    public void AdvanceTo(DateTime utc)
    {
        if (utc - GetUtcNow().UtcDateTime is { Ticks: > 0 } by) Advance(by);
    }

    /// <summary>Moves the clock on. It never goes back: the journal's instants may not either.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Interlocked.Add(ref offsetTicks, by.Ticks);
    }
}
