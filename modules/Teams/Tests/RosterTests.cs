using FsCheck;
using FsCheck.Fluent;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using Xunit;

namespace ThonSo.Teams.Tests;

/// <summary>Whom to ask: the order, the clock of Vietnam, and who is away.</summary>
public sealed class RosterTests
{
    // Monday 16 November 2026, 08:00 in Vietnam, which is still Monday 01:00 in UTC.
    private static readonly DateTime Monday8 = new DateTime(2026, 11, 16, 8, 0, 0).FromVietnam();
    private static readonly DateOnly Day = new(2026, 11, 16);

    private static readonly Guid Leader = Of(1), Hoa = Of(2), Thi = Of(3), Nie = Of(4);

    [Fact]
    public void On_duty_comes_first_then_the_language_then_the_least_loaded_then_the_leader()
    {
        var team = Team([Member(Leader, leads: true), Member(Hoa, load: 9), Member(Thi, load: 5), Member(Nie, load: 7, languages: "ede")], [Slot(Hoa, 1, 7, 11)]);
        Assert.Equal([Hoa, Nie, Thi, Leader], team.InOrder("ede", Monday8).Select(m => m.Person));
        Assert.Equal([Hoa, Thi, Nie, Leader], team.InOrder(null, Monday8).Select(m => m.Person));
    }

    [Fact]
    public void The_last_minute_of_duty_no_longer_counts()
    {
        var team = Team([Member(Leader, leads: true), Member(Hoa)], [Slot(Hoa, 1, 7, 8)]);
        Assert.Empty(team.OnDuty(Monday8));
        Assert.Equal([Hoa], team.OnDuty(Monday8.AddMinutes(-1)).Select(m => m.Person));
        Assert.Equal([Hoa], team.OnDuty(Monday8.AddMinutes(-60)).Select(m => m.Person));
        Assert.Empty(team.OnDuty(Monday8.AddMinutes(-61)));
    }

    [Fact]
    public void Weekdays_are_those_of_Vietnam()
    {
        // Monday 00:30 in Vietnam is Sunday 17:30 in UTC.
        var team = Team([Member(Leader, leads: true), Member(Hoa)], [Slot(Hoa, 1, 0, 1)]);
        Assert.Equal([Hoa], team.OnDuty(new DateTime(2026, 11, 15, 17, 30, 0, DateTimeKind.Utc)).Select(m => m.Person));
    }

    [Fact]
    public void The_absent_are_passed_over_and_their_duty_falls_to_the_stand_in()
    {
        var team = Team([Member(Leader, leads: true), Member(Hoa), Member(Thi, load: 50), Member(Nie)], [Slot(Hoa, 1, 7, 11)], [Away(Hoa, Thi)]);
        Assert.Equal([Thi, Nie, Leader], team.InOrder(null, Monday8).Select(m => m.Person));
        // The day after the last day they are back.
        Assert.Equal(Hoa, team.InOrder(null, Monday8.AddDays(7))[0].Person);
    }

    [Fact]
    public void Standing_in_for_each_other_leaves_nobody_on_duty_but_the_others_are_asked()
    {
        var team = Team([Member(Leader, leads: true), Member(Hoa), Member(Thi), Member(Nie)], [Slot(Hoa, 1, 7, 11)], [Away(Hoa, Thi), Away(Thi, Hoa)]);
        Assert.Empty(team.OnDuty(Monday8));
        Assert.Equal([Nie, Leader], team.InOrder(null, Monday8).Select(m => m.Person));
    }

    [Fact]
    public void Whatever_the_roster_everyone_present_is_asked_once_and_nobody_else()
    {
        var ids = Enumerable.Range(1, 6).Select(Of).ToArray();
        var people = Gen.Elements(ids);
        var slots = Gen.Zip(people, Gen.Choose(1, 7)).Select(p => Slot(p.Item1, p.Item2, 6, 20)).ListOf();
        var absences = Gen.Zip(people, people).Where(p => p.Item1 != p.Item2).Select(p => Away(p.Item1, p.Item2)).ListOf();
        var loads = Gen.Choose(0, 20).ArrayOf(6);
        var all = Gen.Zip(Gen.Zip(slots, absences), Gen.Zip(loads, Gen.Choose(0, 7 * 24)));
        Prop.ForAll(all.ToArbitrary(), given =>
        {
            var ((roster, away), (load, hours)) = given;
            var team = Team([.. ids.Select((id, i) => Member(id, leads: i == 0, load: load[i], languages: i % 2 == 0 ? "ede" : "viet"))], [.. roster], [.. away]);
            var at = Monday8.AddHours(hours);
            var order = team.InOrder("ede", at);
            var absent = away.Where(a => a.Covers(at.VietnamDate())).Select(a => a.Person).ToHashSet();
            var onDuty = team.OnDuty(at);
            return order.Select(m => m.Person).Order().SequenceEqual(ids.Where(i => !absent.Contains(i)).Order())
                && order.Take(onDuty.Count).ToHashSet().SetEquals(onDuty)
                && onDuty.All(m => !absent.Contains(m.Person))
                && (onDuty.Any(m => m.Leads) || absent.Contains(ids[0]) || order[^1].Person == ids[0]);
        }).QuickCheckThrowOnFailure();
    }

    private static Guid Of(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static TeamMember Member(Guid id, bool leads = false, int load = 0, string languages = "viet") => new(id, $"Thử {id}", null, leads, [], languages.Split(' '), load, 0);

    private static DutySlot Slot(Guid person, int day, int from, int to) => new(NewId.Next(), person, new WeekHours(day, from * 60, to * 60));

    private static Absence Away(Guid person, Guid standIn) => new(NewId.Next(), person, Day, Day.AddDays(2), standIn);

    private static Team Team(IReadOnlyList<TeamMember> members, IReadOnlyList<DutySlot> slots, IReadOnlyList<Absence>? absences = null) =>
        new(new CommuneId(24175), Of(99), "thon-4", "", null, members, slots, [], absences ?? []);
}
