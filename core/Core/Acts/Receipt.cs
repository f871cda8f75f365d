namespace ThonSo.Core.Acts;

/// <summary>Proof that an act is durable.</summary>
/// <param name="Pos">Its place in the commune's journal, counted from 1 without gaps.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Fact">What was recorded. For a repeated request: what the first one recorded.</param>
/// <param name="Replayed">The same request had been done before; nothing was written now.</param>
public sealed record Receipt(long Pos, DateTime At, IFact Fact, bool Replayed);

/// <summary>
/// The act was decided on a state that has changed meanwhile. Nothing was written. Pages show what changed; the API
/// answers 412.
/// </summary>
public class StaleException(string message = "What the act was decided on has changed meanwhile.") : Exception(message);

/// <summary>
/// A unique name or number the act wanted is already taken. Nothing was written. Where the rule had looked before, somebody
/// was faster: then it is a stale act like any other.
/// </summary>
/// <param name="index">The name of the unique index in the schema.</param>
public sealed class TakenException(string index) : StaleException($"Already taken: {index}.")
{
    public string Index { get; } = index;
}

/// <summary>The same request id came again with other content. Nothing was written.</summary>
public sealed class RequestReusedException() : Exception("The same request id was used for something else.");
