using ThonSo.Core.Acts;
using ThonSo.Learning.Checks;

namespace ThonSo.Learning.Classes;

/// <summary>How old somebody is, as far as a report needs it.</summary>
internal enum AgeBand
{
    Unsaid,
    Under18,
    From18To35,
    From36To59,
    From60,
}

/// <summary>As a person says it; a report counts what was not said apart.</summary>
internal enum SaidSex
{
    Unsaid,
    Female,
    Male,
}

/// <summary>A class in a village.</summary>
internal sealed class ClassRow
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }

    /// <summary>The village's code.</summary>
    public required string Village { get; init; }

    /// <summary>Where, for everybody to read; empty for a class at somebody's home.</summary>
    public required string Place { get; set; }

    /// <summary>Whose home it is at, sealed: read by the team, by whoever was invited and by whoever has a seat. Null for the village house.</summary>
    public byte[]? Home { get; init; }
    public DateTime StartsAt { get; set; }
    public int Minutes { get; set; }
    public int Seats { get; set; }

    /// <summary>Seats given away beforehand.</summary>
    public int Taken { get; set; }

    /// <summary>Codes of the lessons, one space between.</summary>
    public required string Lessons { get; set; }

    /// <summary>What people bring along.</summary>
    public required string Materials { get; set; }

    /// <summary>What the team gets ready.</summary>
    public string Prepare { get; set; } = "";
    public Guid TrainerId { get; init; }
    public DateTime? CancelledAt { get; set; }
    public long Version { get; set; }

    public DateTime EndsAt => StartsAt.AddMinutes(Minutes);
}

/// <summary>Somebody's place in a class. Whoever has no account has only a name here, sealed.</summary>
internal sealed class SeatRow
{
    public CommuneId CommuneId { get; init; }
    public Guid ClassId { get; init; }
    public Guid Id { get; init; }
    public Guid? PersonId { get; init; }

    /// <summary>Sealed; null where the person has an account.</summary>
    public byte[]? Name { get; init; }
    public SaidSex Sex { get; set; }
    public AgeBand Age { get; set; }

    /// <summary>A code of the teams' languages, or empty.</summary>
    public string Language { get; set; } = "";
    public DateTime? TakenAt { get; init; }
    public DateTime? CameAt { get; set; }
    public CameBy? CameBy { get; set; }

    /// <summary>How sure of themselves they felt before and after, 1 to 5.</summary>
    public int? FeltBefore { get; set; }
    public int? FeltAfter { get; set; }

    /// <summary>They agreed to be seen in a photograph of the class.</summary>
    public bool InPhoto { get; set; }
    public long Version { get; set; }
}

/// <summary>Somebody who helps the trainer of a class.</summary>
internal sealed class HelperRow
{
    public CommuneId CommuneId { get; init; }
    public Guid ClassId { get; init; }
    public Guid PersonId { get; init; }
}

/// <summary>What a trainer saw somebody do in a class. Kept on the seat, so that it counts for whoever has only a name, too.</summary>
internal sealed class SeatCheckRow
{
    public CommuneId CommuneId { get; init; }
    public Guid ClassId { get; init; }
    public Guid SeatId { get; init; }
    public required string Skill { get; init; }
    public SkillCheck Result { get; set; }
    public DateTime At { get; set; }
    public Guid TrainerId { get; set; }
    public long Version { get; set; }
}

/// <summary>How it was written down that somebody came.</summary>
public enum CameBy
{
    /// <summary>By their own phone, from the code on the wall.</summary>
    OwnPhone,
    /// <summary>By a member of the team, by name.</summary>
    Member,
}
