namespace ThonSo.Core.Journal;

/// <summary>Wakes one who waits. Rung twice before anybody listened is rung once.</summary>
internal sealed class Bell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);

    public void Ring()
    {
        if (rung.CurrentCount > 0) return;
        try
        {
            rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else rang at the same moment.
        }
    }

    /// <summary>Waits until it rings or the time is over; never throws for being stopped.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken stopping) => Task.WhenAny(rung.WaitAsync(longest, stopping));

    public void Dispose() => rung.Dispose();
}
