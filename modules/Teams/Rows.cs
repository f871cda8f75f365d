using ThonSo.Core.Acts;

namespace ThonSo.Teams;

internal sealed class TeamRow
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }

    /// <summary>The village's code.</summary>
    public required string Village { get; init; }

    /// <summary>The number of the decision that established the team; empty while it is not known.</summary>
    public required string Decision { get; set; }
    public DateOnly? DecidedOn { get; set; }
    public DateTime FoundedAt { get; init; }
    public long Version { get; set; }
}

internal sealed class MemberRow
{
    public CommuneId CommuneId { get; init; }
    public Guid TeamId { get; init; }
    public Guid PersonId { get; init; }
    public bool Leads { get; set; }

    /// <summary>Codes with spaces between them.</summary>
    public required string Skills { get; set; }
    public required string Languages { get; set; }
    public DateTime JoinedAt { get; set; }
    public DateTime? LeftAt { get; set; }
    public long Version { get; set; }
}

/// <summary>A household as the team needs to know it. <see cref="Phone"/> is sealed.</summary>
internal sealed class HouseholdRow
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }
    public Guid TeamId { get; init; }
    public required string Code { get; init; }
    public required string Head { get; set; }
    public required string SearchText { get; set; }
    public required string Address { get; set; }
    public byte[]? Phone { get; set; }
    public required string Language { get; set; }

    /// <summary>Who looks after it: never nobody.</summary>
    public Guid MemberId { get; set; }
    public long Version { get; set; }
}

internal sealed class SlotRow
{
    public CommuneId CommuneId { get; init; }
    public Guid TeamId { get; init; }
    public Guid Id { get; init; }
    public Guid PersonId { get; set; }
    public int Day { get; init; }
    public int Starts { get; init; }
    public int Ends { get; init; }
}

internal sealed class PointRow
{
    public CommuneId CommuneId { get; init; }
    public Guid TeamId { get; init; }
    public Guid Id { get; init; }
    public required string Place { get; init; }
    public int Day { get; init; }
    public int Starts { get; init; }
    public int Ends { get; init; }
}

internal sealed class AbsenceRow
{
    public CommuneId CommuneId { get; init; }
    public Guid TeamId { get; init; }
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public DateOnly FirstDay { get; init; }
    public DateOnly LastDay { get; init; }
    public Guid StandInId { get; set; }
}
