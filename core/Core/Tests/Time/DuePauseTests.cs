using ThonSo.Core.Time;
using Xunit;
using static ThonSo.Core.Tests.Calendars;

namespace ThonSo.Core.Tests;

/// <summary>Pauses in both views: a supplement starts the limit again, or its waiting is not counted.</summary>
public sealed class DuePauseTests
{
    private static readonly DateTime Accepted = At("30/11/2026 09:00");

    private static Pause Supplement(string from, string? to) => new(At(from), to is null ? null : At(to), PauseReason.Supplement);

    private static Pause Payment(string from, string? to) => new(At(from), to is null ? null : At(to), PauseReason.Payment);

    [Fact]
    public void A_supplement_starts_the_limit_again_from_zero()
    {
        var due = Due.Compute(Commune, Accepted, TimeLimit.WorkingDays(3), [Supplement("02/12/2026 10:00", "04/12/2026 14:00")]);
        Assert.Equal(PauseView.Restart, due.View);
        Assert.Equal("Wed 09/12/2026 17:00", Shown(due.AtUtc));
        Assert.Equal(
            [
                "30/11 received", "01/12 lapsed", "02/12 paused (Supplement)", "03/12 paused (Supplement)", "04/12 restarted",
                "05/12 weekend", "06/12 weekend", "07/12 counted 1", "08/12 counted 2", "09/12 due 3",
            ], Rows(due));
        Assert.Equal((At("04/12/2026 14:00"), Accepted), (due.Start.ArrivedUtc, due.AcceptedUtc));
        Assert.Contains(RuleIds.SupplementAfterAcceptance, Cited(due));
    }

    [Fact]
    public void Papers_that_arrive_in_the_evening_start_the_limit_at_the_next_opening()
    {
        var due = Due.Compute(Commune, Accepted, TimeLimit.WorkingDays(1), [Supplement("01/12/2026 10:00", "04/12/2026 20:00")]);
        Assert.Equal(
            ["30/11 received", "01/12 paused (Supplement)", "02/12 paused (Supplement)", "03/12 paused (Supplement)", "04/12 paused (Supplement)",
                "05/12 weekend", "06/12 weekend", "07/12 restarted", "08/12 due 1"], Rows(due));
        Assert.Equal(ReceiptShift.AfterHours, due.Start.Shift);
        Assert.Contains(RuleIds.OutsideOfficeHours, Cited(due));
    }

    [Fact]
    public void In_the_view_of_the_index_the_waiting_is_not_counted()
    {
        var due = Due.Compute(Commune, Accepted, TimeLimit.WorkingDays(3), [Supplement("02/12/2026 10:00", "04/12/2026 14:00")], PauseView.Subtract);
        Assert.Equal("Tue 08/12/2026 17:00", Shown(due.AtUtc));
        Assert.Equal(
            [
                "30/11 received", "01/12 counted 1", "02/12 paused (Supplement)", "03/12 paused (Supplement)", "04/12 paused (Supplement)",
                "05/12 weekend", "06/12 weekend", "07/12 counted 2", "08/12 due 3",
            ], Rows(due));
        Assert.Contains(RuleIds.WaitingNotCounted, Cited(due));
        Assert.DoesNotContain(RuleIds.SupplementAfterAcceptance, Cited(due));
    }

    [Fact]
    public void The_rules_decide_the_view_when_none_is_asked_for()
    {
        var calendar = Replaced("rules.yaml", "value: restart", "value: subtract");
        var pauses = new[] { Supplement("02/12/2026 10:00", "04/12/2026 14:00") };
        Assert.Equal("Tue 08/12/2026 17:00", Shown(Due.Compute(calendar, Accepted, TimeLimit.WorkingDays(3), pauses).AtUtc));
        Assert.Equal("Wed 09/12/2026 17:00", Shown(Due.Compute(calendar, Accepted, TimeLimit.WorkingDays(3), pauses, PauseView.Restart).AtUtc));
    }

    [Theory]
    [InlineData("01/12/2026 16:59:59.999", "02/12/2026 07:00", "Thu 03/12/2026 17:00")]
    [InlineData("01/12/2026 17:00", "02/12/2026 07:00", "Wed 02/12/2026 17:00")]
    [InlineData("01/12/2026 17:00", "02/12/2026 07:00:00.001", "Thu 03/12/2026 17:00")]
    [InlineData("01/12/2026 11:30", "01/12/2026 13:30", "Wed 02/12/2026 17:00")]
    [InlineData("01/12/2026 11:29", "01/12/2026 13:30", "Thu 03/12/2026 17:00")]
    [InlineData("30/11/2026 10:00", "30/11/2026 16:00", "Wed 02/12/2026 17:00")]
    [InlineData("01/12/2026 08:00", "01/12/2026 08:00", "Wed 02/12/2026 17:00")]
    public void A_working_day_waited_on_at_all_is_not_counted_and_a_night_takes_none_away(string from, string to, string expected)
    {
        var due = Due.Compute(Commune, Accepted, TimeLimit.WorkingDays(2), [Payment(from, to)]);
        Assert.Equal(expected, Shown(due.AtUtc));
    }

    [Fact]
    public void Only_supplements_start_the_limit_again()
    {
        var due = Due.Compute(Commune, Accepted, TimeLimit.WorkingDays(2), [Payment("01/12/2026 10:00", "02/12/2026 10:00")]);
        Assert.Equal(["30/11 received", "01/12 paused (Payment)", "02/12 paused (Payment)", "03/12 counted 1", "04/12 due 2"], Rows(due));
    }

    [Fact]
    public void A_wait_before_a_supplement_is_forgotten_with_the_days_before_it_and_one_after_it_is_not()
    {
        var due = Due.Compute(Commune, Accepted, TimeLimit.WorkingDays(4),
            [Payment("01/12/2026 10:00", "02/12/2026 10:00"), Supplement("03/12/2026 18:00", "07/12/2026 08:00"), Payment("08/12/2026 09:00", "08/12/2026 10:00")]);
        Assert.Equal(
            [
                "30/11 received", "01/12 paused (Payment)", "02/12 paused (Payment)", "03/12 lapsed", "04/12 paused (Supplement)", "05/12 weekend", "06/12 weekend",
                "07/12 restarted", "08/12 paused (Payment)", "09/12 counted 1", "10/12 counted 2", "11/12 counted 3", "12/12 weekend", "13/12 weekend", "14/12 due 4",
            ], Rows(due));
    }

    [Theory]
    [InlineData(PauseView.Restart)]
    [InlineData(PauseView.Subtract)]
    public void While_papers_are_missing_nothing_is_due(PauseView view)
    {
        var due = Due.Compute(Commune, Accepted, TimeLimit.WorkingDays(5), [Supplement("02/12/2026 10:00", null)], view);
        Assert.Null(due.AtUtc);
        Assert.Equal((At("02/12/2026 10:00"), PauseReason.Supplement), (due.Stopped!.FromUtc, due.Stopped.Reason));
        Assert.Equal(["30/11 received", "01/12 counted 1", "02/12 paused (Supplement)"], Rows(due));
        Assert.Null(due.Remaining(Commune, At("03/12/2026 10:00")));
        Assert.Null(due.Provisional);
        Assert.Equal(due.Stopped, DueTime.FromJson(due.ToJson()).Stopped);
    }

    [Theory]
    [InlineData("5 working-days", new[] { "28/11 weekend" })]
    [InlineData("5 days", new[] { "28/11 weekend" })]
    [InlineData("8 hours", new[] { "28/11 weekend" })]
    [InlineData("same-day", new[] { "28/11 weekend" })]
    public void A_clock_can_stop_before_the_office_has_opened(string limit, string[] rows)
    {
        var due = Due.Compute(Commune, At("28/11/2026 09:00"), TimeLimit.Parse(limit), [Supplement("28/11/2026 10:00", null)]);
        Assert.Equal(rows, Rows(due));
        Assert.Null(due.AtUtc);
    }

    [Theory]
    [InlineData("02/12/2026 17:00")]
    [InlineData("03/12/2026 09:00")]
    public void A_supplement_asked_for_when_it_is_late_does_not_undo_the_lateness(string from)
    {
        foreach (var to in new[] { null, "10/12/2026 09:00" })
        {
            var due = Due.Compute(Commune, Accepted, TimeLimit.WorkingDays(2), [Supplement(from, to)]);
            Assert.Equal("Wed 02/12/2026 17:00", Shown(due.AtUtc));
            Assert.Contains(RuleIds.PauseAfterDue, Cited(due));
            Assert.Null(due.Stopped);
        }
    }

    [Fact]
    public void A_same_day_limit_starts_again_with_its_cutoff_whatever_was_waited_for()
    {
        Assert.Equal("Mon 30/11/2026 17:00", Shown(Due.Compute(Commune, Accepted, TimeLimit.SameDay, [Payment("30/11/2026 10:00", "30/11/2026 15:00")]).AtUtc));
        var due = Due.Compute(Commune, Accepted, TimeLimit.SameDay, [Payment("30/11/2026 10:00", "30/11/2026 15:01")]);
        Assert.Equal(["30/11 received", "01/12 due"], Rows(due));
        due = Due.Compute(Commune, At("30/11/2026 16:00"), TimeLimit.SameDay, [Supplement("01/12/2026 09:00", "02/12/2026 09:00")], PauseView.Subtract);
        Assert.Equal(["30/11 received", "01/12 paused (Supplement)", "02/12 due"], Rows(due));
    }

    [Fact]
    public void Hours_lose_exactly_the_time_waited()
    {
        var due = Due.Compute(Commune, Accepted, TimeLimit.Hours(8), [Payment("30/11/2026 10:15", "01/12/2026 14:00")]);
        Assert.Equal(["30/11 received 75'", "01/12 counted 180'", "02/12 due 225'"], Rows(due));
        Assert.Equal("Wed 02/12/2026 10:45", Shown(due.AtUtc));
    }

    [Fact]
    public void Calendar_days_lose_the_days_waited_on_and_end_on_one_not_waited_on()
    {
        var due = Due.Compute(Commune, Accepted, TimeLimit.Days(5), [Payment("04/12/2026 18:00", "06/12/2026 12:00")]);
        Assert.Equal(["30/11 received", "01/12 counted 1", "02/12 counted 2", "03/12 counted 3", "04/12 counted 4", "05/12 paused (Payment)", "06/12 paused (Payment)", "07/12 due 5"], Rows(due));
        due = Due.Compute(Commune, Accepted, TimeLimit.Days(5), [Payment("07/12/2026 09:00", "08/12/2026 09:00")]);
        Assert.Equal(["05/12 counted 5", "06/12 weekend", "07/12 paused (Payment)", "08/12 paused (Payment)", "09/12 due"], Rows(due)[5..]);
    }

    [Fact]
    public void Calendar_days_before_a_restart_lapse_and_those_until_the_next_opening_never_counted()
    {
        var due = Due.Compute(Commune, At("27/11/2026 09:00"), TimeLimit.Days(2), [Supplement("29/11/2026 09:00", "05/12/2026 09:00")]);
        Assert.Equal(
            [
                "27/11 received", "28/11 lapsed", "29/11 paused (Supplement)", "30/11 paused (Supplement)", "01/12 paused (Supplement)", "02/12 paused (Supplement)",
                "03/12 paused (Supplement)", "04/12 paused (Supplement)", "05/12 weekend", "06/12 weekend", "07/12 restarted", "08/12 counted 1", "09/12 due 2",
            ], Rows(due));
    }

    [Fact]
    public void Pauses_out_of_order_are_a_mistake()
    {
        Pause[][] wrong =
        [
            [Supplement("29/11/2026 09:00", "01/12/2026 09:00")],
            [Supplement("02/12/2026 09:00", "01/12/2026 09:00")],
            [Supplement("01/12/2026 09:00", "03/12/2026 09:00"), Supplement("02/12/2026 09:00", null)],
            [Supplement("01/12/2026 09:00", null), Supplement("02/12/2026 09:00", "03/12/2026 09:00")],
        ];
        foreach (var pauses in wrong) Assert.Throws<ArgumentException>(() => Due.Compute(Commune, Accepted, TimeLimit.WorkingDays(2), pauses));
    }
}
