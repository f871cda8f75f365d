namespace ThonSo.Messages;

/// <summary>A way to a phone. The demonstration's keeps messages readable here; a gateway for SMS is the other.</summary>
internal interface IChannel
{
    /// <summary>Sends one message, or throws: then it is tried again later. May be called twice for one message after a crash.</summary>
    Task SendAsync(string phone, string text, CancellationToken stopping);
}

/// <summary>The demonstration's channel: the message stays in the ledger and can be read on a marked page.</summary>
internal sealed class DemoChannel : IChannel
{
    public Task SendAsync(string phone, string text, CancellationToken stopping) => Task.CompletedTask;
}

/// <summary>No channel is configured: messages are tried, given up, and stand on their person's page.</summary>
internal sealed class NoChannel : IChannel
{
    public Task SendAsync(string phone, string text, CancellationToken stopping) =>
        throw new InvalidOperationException("No channel for messages is configured.");
}
