using ThonSo.Core.Acts;

namespace ThonSo.Core.Journal;

/// <summary>One entry of a commune's journal (sổ nhật ký), as readers get it.</summary>
/// <param name="Pos">Its place: dense from 1, in commit order.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Actor">Who, and in which capacity.</param>
/// <param name="Fact">What.</param>
public sealed record Entry(CommuneId Commune, long Pos, DateTime At, Actor Actor, IFact Fact);

/// <summary>The stored row. Written only by the lane; the columns beside <see cref="Entry"/> are copies for indexes.</summary>
internal sealed class EntryRow
{
    public CommuneId CommuneId { get; init; }
    public long Pos { get; init; }
    public DateTime At { get; init; }
    public required string Kind { get; init; }
    public Guid SubjectId { get; init; }
    public Guid ActorId { get; init; }
    public Role ActorRole { get; init; }
    public Guid RequestId { get; init; }
    public long RequestPrint { get; init; }
    public required byte[] Entry { get; init; }
}

/// <summary>How far a reader has come in one commune's journal.</summary>
internal sealed class CursorRow
{
    public required string Reader { get; init; }
    public CommuneId CommuneId { get; init; }
    public long Pos { get; set; }
    public Guid Epoch { get; set; }
}

/// <summary>Whether a reader runs, who runs it, and why it stopped.</summary>
internal sealed class ReaderRow
{
    public required string Reader { get; init; }
    public string? Holder { get; set; }
    public DateTime HeldUntil { get; set; }
    public string? StoppedBecause { get; set; }
    public DateTime? StoppedAt { get; set; }
}

/// <summary>The life of the journal: a restore from a backup begins a new one.</summary>
internal sealed class EpochRow
{
    public Guid Id { get; init; }
    public DateTime BeganAt { get; init; }
}
