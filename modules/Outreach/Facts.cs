using ThonSo.Core.Acts;

namespace ThonSo.Outreach;

/// <summary>A member was at a household.</summary>
/// <param name="At">When, as it is counted.</param>
/// <param name="Helped">Somebody was shown how to do something.</param>
/// <param name="Filed">A dossier was filed for them.</param>
/// <param name="Next">When somebody comes again.</param>
/// <param name="Clock">Whether the phone's clock could be believed.</param>
[FactName("outreach.visited", 1)]
public sealed record Visited(Guid Visit, Guid Household, Guid Member, DateTime At, VisitOutcome Outcome, bool Helped, bool Filed, DateOnly? Next, PhoneClock Clock) : IFact
{
    public Guid Subject => Household;
}

/// <summary>A household said what it has and needs.</summary>
/// <param name="Told">When.</param>
/// <param name="Answers">How many questions were answered, or said to be not known after all.</param>
/// <param name="Form">Which version of the form was asked.</param>
[FactName("outreach.needs-told", 1)]
public sealed record NeedsTold(Guid Telling, Guid Household, Guid Member, DateTime Told, int Answers, int Form) : IFact
{
    public Guid Subject => Household;
}

/// <summary>A photograph of a visit was kept.</summary>
/// <param name="Photograph">Commits to the kept file.</param>
[FactName("outreach.photo-added", 1)]
public sealed record PhotoAdded(Guid Photo, Guid Visit, Guid Household, long Bytes, Commitment Photograph) : IFact
{
    public Guid Subject => Household;
}

/// <summary>A photograph of a visit was taken out again.</summary>
[FactName("outreach.photo-removed", 1)]
public sealed record PhotoRemoved(Guid Photo, Guid Visit, Guid Household) : IFact
{
    public Guid Subject => Household;
}

/// <summary>Somebody read what a household needs and what was done there.</summary>
[FactName("outreach.looked-at", 1)]
public sealed record HouseholdLookedAt(Guid Household) : IFact
{
    public Guid Subject => Household;
}
