using ThonSo.Core.Acts;
using ThonSo.Core.Blobs.Papers;

namespace ThonSo.Dossiers;

/// <summary>What the applicant declared. Sealed; read only to show the dossier.</summary>
internal sealed class ContentRow
{
    public CommuneId CommuneId { get; init; }
    public Guid DossierId { get; init; }
    public required byte[] Answers { get; init; }
    public required byte[] Salt { get; init; }
}

/// <summary>One step of a dossier's way, as the applicant sees it.</summary>
internal sealed class StepRow
{
    public CommuneId CommuneId { get; init; }
    public Guid DossierId { get; init; }
    public int Seq { get; init; }
    public DateTime At { get; init; }
    public Step Step { get; init; }
    public Stage Stage { get; init; }
    public Guid ActorId { get; init; }
    public Role ActorRole { get; init; }
    public DateTime? DueAt { get; init; }

    /// <summary>What was written to the applicant: sealed, because it is about a person.</summary>
    public byte[]? Words { get; init; }
    public byte[]? Salt { get; init; }
}

/// <summary>A photograph or PDF, in a draft, in a dossier, or in neither yet.</summary>
internal sealed class PaperRow
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }
    public Guid AddedBy { get; init; }
    public Guid? DraftId { get; set; }
    public Guid? DossierId { get; set; }

    /// <summary>The place of it: the slot's id of the procedure, or <see cref="ResultSlot"/>.</summary>
    public required string Slot { get; set; }

    /// <summary>Which answer to a request for papers it came with: 0 with the filing, then 1, 2…</summary>
    public int Round { get; set; }

    /// <summary>True until the applicant sends it: before that it can be taken out again.</summary>
    public bool Pending { get; set; }
    public required string Blob { get; init; }
    public required byte[] Salt { get; init; }
    public PaperKind Kind { get; init; }
    public long Bytes { get; init; }
    public DateTime AddedAt { get; init; }
    public long Version { get; set; }

    public const string ResultSlot = "ket-qua";
}

/// <summary>One request for what is missing (Phiếu yêu cầu bổ sung).</summary>
internal sealed class SupplementRow
{
    public CommuneId CommuneId { get; init; }
    public Guid DossierId { get; init; }
    public int Round { get; init; }
    public DateTime AskedAt { get; init; }
    public DateOnly? ReplyBy { get; init; }
    public DateTime? AnsweredAt { get; set; }

    /// <summary>What is missing, why and how to mend it: sealed JSON of <see cref="Missing"/>.</summary>
    public required byte[] Items { get; init; }
    public long Version { get; set; }
}

/// <summary>One thing that is missing or wrong.</summary>
/// <param name="Slot">The paper's slot, or null when it concerns an answer.</param>
/// <param name="What">What is asked for, in plain words.</param>
/// <param name="Why">Why, and how to mend it.</param>
internal sealed record Missing(string? Slot, string What, string Why);

/// <summary>Somebody read the dossier.</summary>
internal sealed class LookRow
{
    public CommuneId CommuneId { get; init; }
    public Guid DossierId { get; init; }
    public Guid Id { get; init; }
    public DateTime At { get; init; }
    public Guid PersonId { get; init; }
    public Role Role { get; init; }
    public LookedAt What { get; init; }
}

/// <summary>A dossier in the making, kept answer by answer.</summary>
internal sealed class DraftRow
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }
    public Guid OwnerId { get; init; }
    public required string Procedure { get; init; }
    public required string ProcedureVersion { get; init; }
    public DateTime BegunAt { get; init; }
    public DateTime TouchedAt { get; set; }

    /// <summary>The question that was open last: where coming back continues.</summary>
    public required string At { get; set; }
    public long Version { get; set; }
}

/// <summary>One answer of a draft. Sealed.</summary>
internal sealed class AnswerRow
{
    public CommuneId CommuneId { get; init; }
    public Guid DraftId { get; init; }
    public required string Key { get; init; }
    public required byte[] Value { get; set; }
    public DateTime At { get; set; }
    public Guid By { get; set; }
}
