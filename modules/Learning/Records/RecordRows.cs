using ThonSo.Core.Acts;

namespace ThonSo.Learning.Records;

/// <summary>What became of a statement.</summary>
internal enum StatementStatus
{
    /// <summary>To be sent.</summary>
    Waiting,
    /// <summary>The store has taken it.</summary>
    Sent,
    /// <summary>The store had it already: an answer to an earlier sending was lost.</summary>
    There,
    /// <summary>The store says that the statement itself is wrong. It is kept until somebody sends it again.</summary>
    Refused,
}

/// <summary>One statement to the record store. Made by <see cref="StatementReader"/>, sent by <see cref="StatementSender"/>.</summary>
internal sealed class StatementRow
{
    public CommuneId CommuneId { get; init; }

    /// <summary>The statement's own id: follows from what it says, so that sent twice it is the same statement.</summary>
    public Guid Id { get; init; }

    /// <summary>The entry of the journal it follows from.</summary>
    public long Pos { get; init; }

    /// <summary>The bytes that are sent, the same each time; null once the store has them.</summary>
    public string? Statement { get; set; }
    public StatementStatus Status { get; set; }
    public int Attempts { get; set; }
    public DateTime NextTryAt { get; set; }

    /// <summary>What the store last said against it, shortened.</summary>
    public string? Said { get; set; }
    public DateTime? SettledAt { get; set; }
    public long Version { get; set; }
}
