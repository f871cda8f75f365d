using ThonSo.Core.Acts;

namespace ThonSo.Teams;

/// <summary>A village got its team, with a leader.</summary>
[FactName("teams.founded", 1)]
public sealed record TeamFounded(Guid Team, Guid Village, Guid Leader) : IFact
{
    public Guid Subject => Leader;
}

/// <summary>The decision that established a team was written down or corrected.</summary>
[FactName("teams.decision-set", 1)]
public sealed record DecisionSet(Guid Team, DateOnly? DecidedOn) : IFact
{
    public Guid Subject => Team;
}

/// <summary>Somebody joined a team.</summary>
[FactName("teams.member-joined", 1)]
public sealed record MemberJoined(Guid Team, Guid Person) : IFact
{
    public Guid Subject => Person;
}

/// <summary>A member's skills and languages were set.</summary>
[FactName("teams.member-changed", 1)]
public sealed record MemberChanged(Guid Team, Guid Person, IReadOnlyList<Skill> Skills) : IFact
{
    public Guid Subject => Person;
}

/// <summary>A member left, and everything they looked after went to another: households here, help requests by whoever follows this.</summary>
[FactName("teams.member-left", 1)]
public sealed record MemberLeft(Guid Team, Guid Person, Guid To, int Households) : IFact
{
    public Guid Subject => Person;
}

/// <summary>Another member leads the team now. The subject is who no longer does: their open sessions must know at once.</summary>
[FactName("teams.leader-changed", 1)]
public sealed record LeaderChanged(Guid Team, Guid From, Guid To) : IFact
{
    public Guid Subject => From;
}

/// <summary>A line of the weekly duty roster was added or taken out.</summary>
[FactName("teams.duty-set", 1)]
public sealed record DutySet(Guid Team, Guid Slot, Guid Person, int Day, int Starts, int Ends, bool Removed) : IFact
{
    public Guid Subject => Team;
}

/// <summary>A fixed help point was added or taken out.</summary>
[FactName("teams.point-set", 1)]
public sealed record PointSet(Guid Team, Guid Point, int Day, int Starts, int Ends, bool Removed) : IFact
{
    public Guid Subject => Team;
}

/// <summary>A member is away, or came back earlier.</summary>
[FactName("teams.absence-set", 1)]
public sealed record AbsenceSet(Guid Team, Guid Absence, Guid Person, Guid StandIn, DateOnly FirstDay, DateOnly LastDay, bool Removed) : IFact
{
    public Guid Subject => Team;
}

/// <summary>A household was written down or corrected.</summary>
[FactName("teams.household-set", 1)]
public sealed record HouseholdSet(Guid Team, Guid Household, Guid Member) : IFact
{
    public Guid Subject => Household;
}

/// <summary>Households were given to a member.</summary>
[FactName("teams.households-assigned", 1)]
public sealed record HouseholdsAssigned(Guid Team, Guid Member, IReadOnlyList<Guid> Households) : IFact
{
    public Guid Subject => Team;
}

/// <summary>Teams and members were read from a list.</summary>
[FactName("teams.imported", 1)]
public sealed record TeamsImported(CommuneId Commune, int Teams, int Members, int Changed) : IFact
{
    public Guid Subject => TeamBook.SubjectOf(Commune);
}

/// <summary>A team's households were read from a list.</summary>
[FactName("teams.households-imported", 1)]
public sealed record HouseholdsImported(Guid Team, int Added, int Changed) : IFact
{
    public Guid Subject => Team;
}
