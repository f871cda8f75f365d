using ThonSo.Core.Acts;

namespace ThonSo.Messages.Channels;

/// <summary>A message on its way out.</summary>
/// <param name="Id">Its key in the ledger, by which a delivery report names it.</param>
/// <param name="Phone">E.164.</param>
/// <param name="Useful">How long it still means something to its reader, where that ends soon.</param>
internal sealed record Outgoing(CommuneId Commune, Guid Id, string Phone, string Text, TimeSpan? Useful);

/// <summary>What a channel says of a message.</summary>
internal enum Handed
{
    /// <summary>It has taken it over.</summary>
    Over,
    /// <summary>It will not take it, however often it is asked.</summary>
    Refused,
}

/// <summary>A way to a phone.</summary>
internal interface IChannel
{
    /// <summary>
    /// Hands one message over, or throws: then the channel does not work just now, and the message is tried again later.
    /// May be called twice for one message after a crash.
    /// </summary>
    Task<Handed> SendAsync(Outgoing message, CancellationToken stopping);
}

/// <summary>The demonstration's channel: the message stays in the ledger and can be read on a marked page.</summary>
internal sealed class DemoChannel : IChannel
{
    public Task<Handed> SendAsync(Outgoing message, CancellationToken stopping) => Task.FromResult(Handed.Over);
}

/// <summary>No channel is configured: messages are given up at once, and stand on their person's page.</summary>
internal sealed class NoChannel : IChannel
{
    public Task<Handed> SendAsync(Outgoing message, CancellationToken stopping) => Task.FromResult(Handed.Refused);
}
