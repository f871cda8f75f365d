using ThonSo.Core.Time;
using Xunit;
using static ThonSo.Core.Tests.Calendars;

namespace ThonSo.Core.Tests;

/// <summary>Days and hours of the commune's own calendar, and what a row's status may do.</summary>
public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("01/01/2026", "04/01/2026")]
    [InlineData("14/02/2026", "22/02/2026")]
    [InlineData("25/04/2026", "27/04/2026")]
    [InlineData("30/04/2026", "03/05/2026")]
    [InlineData("29/08/2026", "02/09/2026")]
    [InlineData("24/11/2026", "24/11/2026")]
    public void The_breaks_of_2026_begin_and_end_as_announced(string from, string to)
    {
        Assert.True(Commune.DayOf(Day(from).AddDays(-1)).IsWorking);
        for (var date = Day(from); date <= Day(to); date = date.AddDays(1)) Assert.False(Commune.DayOf(date).IsWorking);
        Assert.Equal(Day(to).AddDays(1), Commune.NextWorkingDay(Day(from)));
    }

    [Fact]
    public void A_closed_day_says_why()
    {
        Assert.Equal(DayState.Weekend, Commune.DayOf(Day("21/11/2026")).State);
        var culture = Commune.DayOf(Day("24/11/2026"));
        Assert.Equal(DayState.Holiday, culture.State);
        Assert.Equal(("Ngày Văn hóa Việt Nam", "Vietnam Culture Day", RowStatus.Confirmed), (culture.Row!.Name.Vi, culture.Row.Name.En, culture.Row.Status));
        Assert.Contains("28/2026/QH16", culture.Row.Source, StringComparison.Ordinal);
        // A holiday on a Sunday is named too: the Monday off in its place follows from it.
        Assert.Equal(DayState.Holiday, Commune.DayOf(Day("26/04/2026")).State);
        Assert.Equal(DayState.Working, Commune.DayOf(Day("23/11/2026")).State);
    }

    [Fact]
    public void A_remembered_make_up_saturday_is_not_counted_as_open_and_is_named()
    {
        var makeUp = Commune.DayOf(Day("22/08/2026"));
        Assert.Equal((DayState.Weekend, RowKind.SwapWork, RowStatus.Unverified), (makeUp.State, makeUp.Row!.Kind, makeUp.Row.Status));
        Assert.Empty(Commune.SessionsOf(Day("22/08/2026")));
    }

    [Fact]
    public void A_confirmed_make_up_saturday_is_a_working_day_with_its_own_hours()
    {
        var calendar = Changed("holidays.yaml", _ => """
            known-until: 2026-12-31
            days:
              - { date: 2026-08-22, weekday: Sat, name: { vi: Làm bù, en: Make-up }, kind: swap-work, status: confirmed, confidence: seen, source: the plan }
            """);
        Assert.True(calendar.DayOf(Day("22/08/2026")).IsWorking);
        Assert.Equal(At("22/08/2026 17:00"), calendar.EndOfOfficeUtc(Day("22/08/2026")));
        Assert.Equal("Sat 22/08/2026 17:00", Shown(Due.Compute(calendar, At("21/08/2026 09:00"), TimeLimit.WorkingDays(1)).AtUtc));
    }

    [Fact]
    public void A_remembered_holiday_closes_and_a_projected_one_does_not()
    {
        Assert.Equal((DayState.Holiday, RowStatus.Unverified), (Commune.DayOf(Day("01/09/2025")).State, Commune.DayOf(Day("01/09/2025")).Row!.Status));
        Assert.Equal((DayState.Working, RowStatus.Projected), (BeforeThePlan.DayOf(Day("08/02/2027")).State, BeforeThePlan.DayOf(Day("08/02/2027")).Row!.Status));
    }

    [Fact]
    public void An_office_closed_by_decision_is_closed_and_says_so()
    {
        var calendar = Replaced("office-hours.yaml", "closed: []", """
            closed:
              - { date: 2026-11-10, weekday: Tue, name: { vi: Nghỉ tránh bão, en: Closed for the storm }, source: Thông báo 12/TB-UBND }
            """);
        var day = calendar.DayOf(Day("10/11/2026"));
        Assert.Equal((DayState.OfficeClosed, "Thông báo 12/TB-UBND"), (day.State, day.Row!.Source));
        var due = Due.Compute(calendar, At("09/11/2026 09:00"), TimeLimit.WorkingDays(1));
        Assert.Equal(["09/11 received", "10/11 office-closed", "11/11 due 1"], Rows(due));
        Assert.Equal("Closed for the storm", due.Days[1].Note!.Name.En);
    }

    [Fact]
    public void Office_hours_change_on_their_date()
    {
        var calendar = Replaced("office-hours.yaml", "closed: []", """
              - from: 2026-12-01
                confidence: seen
                source: the province's decision
                sessions: { monday: ["07:30-11:30", "13:30-17:30"], tuesday: ["07:30-11:30", "13:30-17:30"], friday: ["07:30-11:30"] }
            """);
        Assert.Equal(At("30/11/2026 17:00"), calendar.EndOfOfficeUtc(Day("30/11/2026")));
        Assert.Equal(At("01/12/2026 17:30"), calendar.EndOfOfficeUtc(Day("01/12/2026")));
        Assert.Equal(DayState.OfficeClosed, calendar.DayOf(Day("02/12/2026")).State);
        Assert.Equal("Fri 04/12/2026 11:30", Shown(Due.Compute(calendar, At("30/11/2026 09:00"), TimeLimit.WorkingDays(2)).AtUtc));
    }

    [Theory]
    [InlineData("20/11/2026 10:03", "20/11/2026 10:33", 30)]
    [InlineData("20/11/2026 11:00", "20/11/2026 14:00", 60)]
    [InlineData("20/11/2026 16:30", "23/11/2026 07:30", 60)]
    [InlineData("23/11/2026 16:00", "25/11/2026 08:00", 120)]
    [InlineData("20/11/2026 00:00", "21/11/2026 00:00", 480)]
    [InlineData("21/11/2026 00:00", "23/11/2026 07:00", 0)]
    [InlineData("20/11/2026 10:00", "20/11/2026 10:00", 0)]
    public void Working_minutes_count_only_while_the_office_is_open(string from, string to, long minutes) =>
        Assert.Equal(minutes, Commune.WorkingMinutes(At(from), At(to)));

    [Theory]
    [InlineData("20/11/2026 10:03", 1, "Fri 20/11/2026 11:03")]
    [InlineData("20/11/2026 10:30", 1, "Fri 20/11/2026 11:30")]
    [InlineData("20/11/2026 11:00", 1, "Fri 20/11/2026 14:00")]
    [InlineData("20/11/2026 16:30", 1, "Mon 23/11/2026 07:30")]
    [InlineData("23/11/2026 07:00", 8, "Mon 23/11/2026 17:00")]
    [InlineData("23/11/2026 16:59", 8, "Wed 25/11/2026 16:59")]
    public void Working_hours_are_added_within_sessions(string from, int hours, string expected) =>
        Assert.Equal(expected, Shown(Commune.AddWorkingHours(At(from), hours)));

    [Fact]
    public void Working_days_between_leave_out_the_first_and_take_in_the_last()
    {
        Assert.Equal(1, Commune.WorkingDaysBetween(Day("20/11/2026"), Day("23/11/2026")));
        Assert.Equal(1, Commune.WorkingDaysBetween(Day("20/11/2026"), Day("24/11/2026")));
        Assert.Equal(0, Commune.WorkingDaysBetween(Day("23/11/2026"), Day("23/11/2026")));
    }

    [Fact]
    public void Nothing_is_known_before_the_calendar_begins()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Commune.DayOf(Commune.Begins.AddDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Commune.Rules.On(Commune.Begins.AddDays(-1)));
    }
}
