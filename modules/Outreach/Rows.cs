using ThonSo.Core.Acts;
using ThonSo.Core.Blobs.Papers;

namespace ThonSo.Outreach;

/// <summary>How a household stands: what the day's list and the reports ask of thousands at once. Follows from its visits.</summary>
internal sealed class SeenRow
{
    public CommuneId CommuneId { get; init; }
    public Guid HouseholdId { get; init; }
    public required string Village { get; init; }
    public DateTime? MetAt { get; set; }
    public DateTime TriedAt { get; set; }
    public DateOnly? NextOn { get; set; }
    public long Version { get; set; }
}

/// <summary>The last answer of a household to one question.</summary>
internal sealed class NeedRow
{
    public CommuneId CommuneId { get; init; }
    public Guid HouseholdId { get; init; }

    /// <summary>The question's id in the form.</summary>
    public required string Question { get; init; }

    /// <summary>Sealed; null is "not known", which is not "no".</summary>
    public byte[]? Answer { get; set; }
    public DateTime ToldAt { get; set; }
    public Guid MemberId { get; set; }

    /// <summary>The version of the form that was asked.</summary>
    public int Form { get; set; }
    public long Version { get; set; }
}

/// <summary>A photograph of a visit: a sealed file.</summary>
internal sealed class PhotoRow
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }
    public Guid VisitId { get; init; }
    public Guid HouseholdId { get; init; }
    public required string Blob { get; init; }
    public required byte[] Salt { get; init; }
    public PaperKind Kind { get; init; }
    public long Bytes { get; init; }
    public Guid AddedBy { get; init; }
    public DateTime AddedAt { get; init; }
}

/// <summary>Somebody read what a household needs and what was done there.</summary>
internal sealed class LookRow
{
    public CommuneId CommuneId { get; init; }
    public Guid HouseholdId { get; init; }
    public Guid Id { get; init; }
    public DateTime At { get; init; }
    public Guid PersonId { get; init; }
    public Role Role { get; init; }
}
