namespace ThonSo.Outreach;

/// <summary>What is counted of some visits.</summary>
/// <param name="Visits">Days on which a household was visited.</param>
/// <param name="Reached">Households at which somebody was at home.</param>
/// <param name="Helped">Households that were shown something.</param>
/// <param name="Filed">Households for which a dossier was filed.</param>
internal sealed record Counted(int Visits, int Reached, int Helped, int Filed)
{
    public static readonly Counted Nothing = new(0, 0, 0, 0);
}

/// <summary>
/// The counting rule: nothing is counted twice.
/// <list type="bullet">
/// <item>For a village, a household on one day is one visit, whoever of the team was there and however often it was
/// written down: two members together, two phones, a form sent again in the evening.</item>
/// <item>For a member, a household on one day is one visit. Two members who go together each made it.</item>
/// <item>A day is a calendar day in Vietnam, of the time the visit is counted at (<see cref="VisitTime"/>).</item>
/// <item>Reached, helped and filed for are households, each once, however often somebody came.</item>
/// </list>
/// All records are kept: the rule is applied when counting, so it holds in whichever order they arrive. <c>ReportBook</c>
/// asks the database for the same numbers.
/// </summary>
internal static class Counting
{
    public static Counted OfVillage(IEnumerable<Visit> visits)
    {
        var all = visits.ToList();
        return Count(all, all.Select(v => (v.HouseholdId, v.Day)).Distinct().Count());
    }

    public static Counted OfMember(IEnumerable<Visit> visits, Guid member) => OfVillage(visits.Where(v => v.MemberId == member));

    private static Counted Count(List<Visit> all, int visits) => new(
        visits,
        Households(all.Where(v => v.Outcome == VisitOutcome.AtHome)),
        Households(all.Where(v => v.Helped)),
        Households(all.Where(v => v.Filed)));

    private static int Households(IEnumerable<Visit> visits) => visits.Select(v => v.HouseholdId).Distinct().Count();
}
