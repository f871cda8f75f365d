using FsCheck;
using FsCheck.Fluent;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using Xunit;

namespace ThonSo.Outreach.Tests;

/// <summary>How visits count, when they were, and what a household is left with: whatever order they arrive in.</summary>
public sealed class RuleTests
{
    private static readonly DateTime Noon = new(2026, 11, 20, 5, 0, 0, DateTimeKind.Utc);

    /// <summary>Visits of three members to four households, within a few days, so that many meet.</summary>
    private static Gen<Visit> AnyVisit =>
        from household in Gen.Choose(1, 4)
        from member in Gen.Choose(1, 3)
        from minutes in Gen.Choose(0, 3 * 24 * 60)
        from outcome in Gen.Elements(Enum.GetValues<VisitOutcome>())
        from taps in Gen.Choose(0, 3)
        from next in Gen.Choose(-1, 3)
        select New(household, member, Noon.AddMinutes(minutes), outcome, (taps & 1) != 0, (taps & 2) != 0, next < 0 ? null : Noon.VietnamDate().AddDays(10 + next));

    [Fact]
    public void Nothing_is_counted_twice() => Prop.ForAll(AnyVisit.ListOf().ToArbitrary(), visits =>
    {
        var counted = Counting.OfVillage(visits);
        // Written down once more, by whoever, on the same day: nothing changes but what was not there before.
        if (visits.Any(v => Counting.OfVillage([.. visits, Again(v, v.MemberId)]) != counted || Counting.OfVillage([.. visits, Again(v, Member(9))]) != counted)) return false;
        // For the second of two who went together it is one more, for the first nothing.
        if (visits.Any(v => Counting.OfMember([.. visits, Again(v, Member(9))], Member(9)).Visits != 1)) return false;
        if (visits.Any(v => Counting.OfMember([.. visits, Again(v, Member(9))], v.MemberId) != Counting.OfMember(visits, v.MemberId))) return false;
        // A day later it is another.
        if (visits.Any(v => Counting.OfVillage([.. visits, New(v, v.At.AddDays(30))]).Visits != counted.Visits + 1)) return false;
        // The village is never more than its members together, and never more than was written down.
        var members = Enumerable.Range(1, 3).Sum(m => Counting.OfMember(visits, Member(m)).Visits);
        return counted.Visits <= members && members <= visits.Count && counted.Reached <= counted.Visits && counted.Helped <= counted.Visits && counted.Filed <= counted.Visits;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void In_whichever_order_visits_arrive_the_household_stands_the_same() => Prop.ForAll(AnyVisit.ListOf().ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (visits, seed) =>
    {
        var mixed = visits.ToArray();
        new Random(seed).Shuffle(mixed);
        return Standing.Of(visits) == Standing.Of(mixed) && Counting.OfVillage(visits) == Counting.OfVillage(mixed);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_phones_clock_may_be_anywhere_and_the_visit_is_never_in_the_future() => Prop.ForAll(Gen.Choose(-4000, 4000).ToArbitrary(), hours =>
    {
        var said = Noon.AddHours(hours);
        var time = VisitTime.Of(said, Noon, oldestDays: 60);
        if (time.At > Noon) return false;
        // Right: as it was said. Otherwise it is now, and a day chosen by that clock stays as far from the visit.
        return time.Clock == PhoneClock.Right ? time.At == said || said <= Noon.AddMinutes(5)
            : time.At == Noon && time.Moved(said.VietnamDate().AddDays(14), said) == Noon.VietnamDate().AddDays(14);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, PhoneClock.Right)]
    [InlineData(4, PhoneClock.Right)]
    [InlineData(6, PhoneClock.Ahead)]
    [InlineData(-59 * 24 * 60, PhoneClock.Right)]
    [InlineData(-61 * 24 * 60, PhoneClock.LongAgo)]
    public void Minutes_are_nothing_to_mark_but_days_to_come_and_years_ago_are(int minutes, PhoneClock expected) =>
        Assert.Equal(expected, VisitTime.Of(Noon.AddMinutes(minutes), Noon, 60).Clock);

    [Fact]
    public void The_next_date_stays_until_somebody_is_met()
    {
        var (first, next) = (Noon.AddDays(-14), Noon.VietnamDate());
        Visit[] visits = [New(1, 1, first, VisitOutcome.AtHome, next: next), New(1, 1, Noon, VisitOutcome.NotAtHome)];
        Assert.Equal(new Standing(first, Noon, next), Standing.Of(visits));
        Assert.Equal(new Standing(Noon.AddHours(1), Noon.AddHours(1), null), Standing.Of([.. visits, New(1, 2, Noon.AddHours(1), VisitOutcome.AtHome)]));
        // Two who go together: what the first agreed on stays.
        Assert.Equal(next, Standing.Of([visits[0], New(1, 2, first.AddMinutes(20), VisitOutcome.AtHome)]).NextOn);
        // A phone that was long without a signal takes back nothing that was agreed on since.
        Assert.Equal(next, Standing.Of([visits[0], New(1, 2, first.AddDays(-3), VisitOutcome.AtHome, next: next.AddDays(-7))]).NextOn);
    }

    private static Guid Member(int n) => new(n, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static Visit Again(Visit v, Guid member) => new()
    {
        CommuneId = v.CommuneId, Id = NewId.Next(), HouseholdId = v.HouseholdId, Village = v.Village, MemberId = member, SaidAt = v.SaidAt, At = v.At, RecordedAt = v.At,
        Day = v.Day, Outcome = v.Outcome, Done = v.Done, Helped = v.Helped, Filed = v.Filed, NextOn = v.NextOn,
    };

    private static Visit New(Visit v, DateTime at) => New(v.HouseholdId, v.MemberId, at, v.Outcome, v.Helped, v.Filed, v.NextOn);

    private static Visit New(int household, int member, DateTime at, VisitOutcome outcome, bool helped = false, bool filed = false, DateOnly? next = null) =>
        New(new Guid(household, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Member(member), at, outcome, helped, filed, next);

    private static Visit New(Guid household, Guid member, DateTime at, VisitOutcome outcome, bool helped, bool filed, DateOnly? next) => new()
    {
        CommuneId = new CommuneId(24175), Id = NewId.Next(), HouseholdId = household, Village = "thon-4", MemberId = member, SaidAt = at, At = at, RecordedAt = at,
        Day = at.VietnamDate(), Outcome = outcome, Done = "", Helped = helped, Filed = filed, NextOn = next,
    };
}
