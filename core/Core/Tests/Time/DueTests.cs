using ThonSo.Core.Time;
using Xunit;
using static ThonSo.Core.Tests.Calendars;

namespace ThonSo.Core.Tests;

/// <summary>Due times worked out by hand from the announced calendar, and the edges of the day.</summary>
public sealed class DueTests
{
    [Fact]
    public void Three_working_days_over_tet()
    {
        var due = Due.Compute(Commune, At("13/02/2026 14:00"), TimeLimit.WorkingDays(3));
        Assert.Equal("Wed 25/02/2026 17:00", Shown(due.AtUtc));
        Assert.Equal(
            [
                "13/02 received", "14/02 weekend", "15/02 weekend", "16/02 holiday", "17/02 holiday", "18/02 holiday", "19/02 holiday", "20/02 holiday",
                "21/02 weekend", "22/02 weekend", "23/02 counted 1", "24/02 counted 2", "25/02 due 3",
            ], Rows(due));
        Assert.Equal("Tết Bính Ngọ - mùng 1", due.Days[4].Note!.Name.Vi);
        Assert.Contains("9441/TB-BNV", due.Days[4].Note!.Source, StringComparison.Ordinal);
        Assert.Equal((At("13/02/2026 14:00"), ReceiptShift.None), (due.Start.AtUtc, due.Start.Shift));
        Assert.Equal([RuleIds.NextDayCounts, RuleIds.EndOfOffice], Cited(due));
        Assert.Null(due.Provisional);
    }

    [Fact]
    public void Same_day_after_the_cutoff_on_the_eve_of_a_long_weekend()
    {
        var due = Due.Compute(Commune, At("24/04/2026 15:30"), TimeLimit.SameDay);
        Assert.Equal("Tue 28/04/2026 17:00", Shown(due.AtUtc));
        Assert.Equal(["24/04 received", "25/04 weekend", "26/04 holiday", "27/04 holiday", "28/04 due"], Rows(due));
        Assert.Equal([RuleIds.SameDayCutoff, RuleIds.EndOfOffice], Cited(due));
        Assert.Equal(("15:00", Confidence.Seen), (due.Rules[0].Value, due.Rules[0].Confidence));
        Assert.StartsWith("NĐ 23/2015 Đ.7", due.Rules[0].Source, StringComparison.Ordinal);
    }

    [Fact]
    public void One_working_day_over_national_day()
    {
        var due = Due.Compute(Commune, At("28/08/2026 09:00"), TimeLimit.WorkingDays(1));
        Assert.Equal("Thu 03/09/2026 17:00", Shown(due.AtUtc));
        Assert.Equal(["28/08 received", "29/08 weekend", "30/08 weekend", "31/08 holiday", "01/09 holiday", "02/09 holiday", "03/09 due 1"], Rows(due));
    }

    [Fact]
    public void Ten_working_days_over_culture_day()
    {
        var due = Due.Compute(Commune, At("20/11/2026 10:03"), TimeLimit.WorkingDays(10));
        Assert.Equal("Mon 07/12/2026 17:00", Shown(due.AtUtc));
        Assert.Equal(
            [
                "20/11 received", "21/11 weekend", "22/11 weekend", "23/11 counted 1", "24/11 holiday", "25/11 counted 2", "26/11 counted 3",
                "27/11 counted 4", "28/11 weekend", "29/11 weekend", "30/11 counted 5", "01/12 counted 6", "02/12 counted 7", "03/12 counted 8",
                "04/12 counted 9", "05/12 weekend", "06/12 weekend", "07/12 due 10",
            ], Rows(due));
        // Stored with every dossier: it may not grow unnoticed.
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(due.ToJson()), 1000, 2500);
    }

    [Fact]
    public void One_working_day_from_the_eve_of_culture_day()
    {
        var due = Due.Compute(Commune, At("23/11/2026 16:59"), TimeLimit.WorkingDays(1));
        Assert.Equal(["23/11 received", "24/11 holiday", "25/11 due 1"], Rows(due));
        Assert.Equal("Vietnam Culture Day", due.Days[1].Note!.Name.En);
    }

    [Theory]
    [InlineData("19/11/2026 00:00", "Thu 19/11/2026 17:00", ReceiptShift.BeforeOpening)]
    [InlineData("19/11/2026 06:59:59.999", "Thu 19/11/2026 17:00", ReceiptShift.BeforeOpening)]
    [InlineData("19/11/2026 07:00", "Thu 19/11/2026 17:00", ReceiptShift.None)]
    [InlineData("19/11/2026 11:30", "Thu 19/11/2026 17:00", ReceiptShift.None)]
    [InlineData("19/11/2026 12:15", "Thu 19/11/2026 17:00", ReceiptShift.BetweenSessions)]
    [InlineData("19/11/2026 15:00", "Thu 19/11/2026 17:00", ReceiptShift.None)]
    [InlineData("19/11/2026 15:00:00.001", "Fri 20/11/2026 17:00", ReceiptShift.None)]
    [InlineData("19/11/2026 17:00", "Fri 20/11/2026 17:00", ReceiptShift.None)]
    [InlineData("19/11/2026 17:00:00.001", "Fri 20/11/2026 17:00", ReceiptShift.AfterHours)]
    [InlineData("19/11/2026 23:59:59.999", "Fri 20/11/2026 17:00", ReceiptShift.AfterHours)]
    [InlineData("20/11/2026 15:01", "Mon 23/11/2026 17:00", ReceiptShift.None)]
    [InlineData("21/11/2026 08:00", "Mon 23/11/2026 17:00", ReceiptShift.ClosedDay)]
    public void Same_day_through_the_hours(string accepted, string expected, ReceiptShift shift)
    {
        var due = Due.Compute(Commune, At(accepted), TimeLimit.SameDay);
        Assert.Equal((expected, shift), (Shown(due.AtUtc), due.Start.Shift));
        Assert.Equal(shift is ReceiptShift.AfterHours or ReceiptShift.ClosedDay, Cited(due).Contains(RuleIds.OutsideOfficeHours));
    }

    [Theory]
    [InlineData("19/11/2026 00:00", "Fri 20/11/2026 17:00", "Thu 19/11/2026 07:00")]
    [InlineData("19/11/2026 12:15", "Fri 20/11/2026 17:00", "Thu 19/11/2026 13:30")]
    [InlineData("19/11/2026 15:30", "Fri 20/11/2026 17:00", "Thu 19/11/2026 15:30")]
    [InlineData("19/11/2026 23:59:59.999", "Mon 23/11/2026 17:00", "Fri 20/11/2026 07:00")]
    [InlineData("21/11/2026 08:00", "Wed 25/11/2026 17:00", "Mon 23/11/2026 07:00")]
    [InlineData("30/12/2026 16:00", "Thu 31/12/2026 17:00", "Wed 30/12/2026 16:00")]
    [InlineData("31/12/2026 16:00", "Mon 04/01/2027 17:00", "Thu 31/12/2026 16:00")]
    public void One_working_day_through_the_hours(string accepted, string expected, string start)
    {
        var due = Due.Compute(Commune, At(accepted), TimeLimit.WorkingDays(1));
        Assert.Equal((expected, start), (Shown(due.AtUtc), Shown(due.Start.AtUtc)));
        Assert.Equal(At(accepted), due.Start.ArrivedUtc);
    }

    [Fact]
    public void What_arrives_in_the_evening_shows_the_days_until_it_counts_as_received()
    {
        var due = Due.Compute(Commune, At("20/11/2026 18:00"), TimeLimit.WorkingDays(1));
        Assert.Equal(["20/11 after-hours", "21/11 weekend", "22/11 weekend", "23/11 received", "24/11 holiday", "25/11 due 1"], Rows(due));
    }

    [Fact]
    public void What_arrives_on_the_eve_of_tet_counts_as_received_after_it()
    {
        var due = Due.Compute(Commune, At("16/02/2026 09:00"), TimeLimit.WorkingDays(2));
        Assert.Equal("Wed 25/02/2026 17:00", Shown(due.AtUtc));
        Assert.Equal((At("23/02/2026 07:00"), ReceiptShift.ClosedDay), (due.Start.AtUtc, due.Start.Shift));
        Assert.Equal(
            ["16/02 holiday", "17/02 holiday", "18/02 holiday", "19/02 holiday", "20/02 holiday", "21/02 weekend", "22/02 weekend", "23/02 received", "24/02 counted 1", "25/02 due 2"],
            Rows(due));
        Assert.Equal([RuleIds.OutsideOfficeHours, RuleIds.NextDayCounts, RuleIds.EndOfOffice], Cited(due));
    }

    [Fact]
    public void Calendar_days_count_weekends_and_holidays()
    {
        var due = Due.Compute(Commune, At("20/11/2026 09:00"), TimeLimit.Days(5));
        Assert.Equal(["20/11 received", "21/11 counted 1", "22/11 counted 2", "23/11 counted 3", "24/11 counted 4", "25/11 due 5"], Rows(due));
        Assert.Equal("Wed 25/11/2026 17:00", Shown(due.AtUtc));
        Assert.DoesNotContain(RuleIds.ClosedDueDay, Cited(due));
    }

    [Fact]
    public void A_calendar_day_limit_that_ends_on_a_closed_day_moves_on()
    {
        var due = Due.Compute(Commune, At("12/02/2026 09:00"), TimeLimit.Days(5));
        Assert.Equal("Mon 23/02/2026 17:00", Shown(due.AtUtc));
        Assert.Equal(
            [
                "12/02 received", "13/02 counted 1", "14/02 counted 2", "15/02 counted 3", "16/02 counted 4", "17/02 counted 5",
                "18/02 holiday", "19/02 holiday", "20/02 holiday", "21/02 weekend", "22/02 weekend", "23/02 due",
            ], Rows(due));
        Assert.Equal(Confidence.Uncertain, Assert.Single(due.Rules, r => r.Id == RuleIds.ClosedDueDay).Confidence);
    }

    [Theory]
    [InlineData("19/11/2026 10:30", 8, "Fri 20/11/2026 10:30", new[] { "19/11 received 270'", "20/11 due 210'" })]
    [InlineData("19/11/2026 07:00", 8, "Thu 19/11/2026 17:00", new[] { "19/11 due 480'" })]
    [InlineData("19/11/2026 06:00", 8, "Thu 19/11/2026 17:00", new[] { "19/11 due 480'" })]
    [InlineData("19/11/2026 17:00", 8, "Fri 20/11/2026 17:00", new[] { "19/11 received 0'", "20/11 due 480'" })]
    [InlineData("20/11/2026 12:00", 4, "Mon 23/11/2026 07:30", new[] { "20/11 received 210'", "21/11 weekend", "22/11 weekend", "23/11 due 30'" })]
    [InlineData("21/11/2026 20:00", 2, "Mon 23/11/2026 09:00", new[] { "21/11 weekend", "22/11 weekend", "23/11 due 120'" })]
    public void Hours_run_while_the_office_is_open(string accepted, int hours, string expected, string[] rows)
    {
        var due = Due.Compute(Commune, At(accepted), TimeLimit.Hours(hours));
        Assert.Equal(expected, Shown(due.AtUtc));
        Assert.Equal(rows, Rows(due));
    }

    [Fact]
    public void A_span_that_meets_a_projected_holiday_counts_it_and_says_so()
    {
        var due = Due.Compute(BeforeThePlan, At("03/02/2027 09:00"), TimeLimit.WorkingDays(3));
        Assert.Equal(["03/02 received", "04/02 counted 1", "05/02 counted 2", "06/02 holiday", "07/02 weekend", "08/02 due 3"], Rows(due));
        Assert.Equal([Day("05/02/2027"), Day("08/02/2027")], due.Provisional!.Days);
        Assert.Equal(Day("31/01/2027"), due.Provisional.KnownUntil);
        Assert.Equal(("Tết - mùng 3", RowStatus.Projected), (due.Days[^1].Note!.Name.Vi, due.Days[^1].Note!.Status));
    }

    [Fact]
    public void A_due_time_after_the_settled_days_is_provisional_even_when_no_row_is_met()
    {
        Assert.Null(Due.Compute(BeforeThePlan, At("27/01/2027 09:00"), TimeLimit.WorkingDays(2)).Provisional);
        var due = Due.Compute(BeforeThePlan, At("27/01/2027 09:00"), TimeLimit.WorkingDays(3));
        Assert.Equal("Mon 01/02/2027 17:00", Shown(due.AtUtc));
        Assert.Empty(due.Provisional!.Days);
        Assert.Equal(Day("31/01/2027"), due.Provisional.KnownUntil);
    }

    [Fact]
    public void An_explanation_reads_back_as_it_was_written()
    {
        var pause = new Pause(At("25/11/2026 09:00"), At("27/11/2026 10:00"), PauseReason.Supplement, Guid.Parse("0199f0aa-0000-7000-8000-000000000001"));
        var due = Due.Compute(Commune, At("20/11/2026 10:03"), TimeLimit.WorkingDays(3), [pause]);
        var json = due.ToJson();
        Assert.StartsWith("""{"acceptedUtc":"2026-11-20T03:03:00Z","limit":"3 working-days","pauses":[{"fromUtc":"2026-11-25T02:00:00Z","toUtc":"2026-11-27T03:00:00Z","reason":"supplement","document":"0199f0aa-""", json, StringComparison.Ordinal);
        Assert.Contains("Ngày Văn hóa Việt Nam", json, StringComparison.Ordinal);
        var read = DueTime.FromJson(json);
        Assert.Equal(json, read.ToJson());
        Assert.Equal((due.AtUtc, DateTimeKind.Utc), (read.AtUtc, read.AtUtc!.Value.Kind));
        Assert.Equal(due.Days, read.Days);
        Assert.Equal(due.Rules, read.Rules);
        Assert.Equal(due.Pauses, read.Pauses);
    }

    [Theory]
    [InlineData("20/11/2026 10:03", false, 10, 5097)]
    [InlineData("03/12/2026 09:00", false, 2, 1320)]
    [InlineData("05/12/2026 09:00", false, 1, 480)]
    [InlineData("07/12/2026 08:00", false, 0, 420)]
    [InlineData("07/12/2026 17:00", false, 0, 0)]
    [InlineData("07/12/2026 17:00:00.001", true, 0, 0)]
    [InlineData("08/12/2026 08:00", true, 1, 60)]
    [InlineData("13/12/2026 08:00", true, 4, 1920)]
    public void What_remains_is_counted_in_working_days_and_minutes(string now, bool late, int days, long minutes)
    {
        var due = Due.Compute(Commune, At("20/11/2026 10:03"), TimeLimit.WorkingDays(10));
        Assert.Equal(new Remaining(late, days, minutes), due.Remaining(Commune, At(now)));
    }

    [Fact]
    public void An_instant_that_is_not_utc_is_a_mistake() =>
        Assert.Throws<ArgumentException>(() => Due.Compute(Commune, new DateTime(2026, 11, 20, 10, 3, 0, DateTimeKind.Unspecified), TimeLimit.SameDay));
}
