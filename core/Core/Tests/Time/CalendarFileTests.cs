using ThonSo.Core.Time;
using Xunit;
using static ThonSo.Core.Tests.Calendars;

namespace ThonSo.Core.Tests;

/// <summary>A file that people edit by hand: what is wrong is named with file and line.</summary>
public sealed class CalendarFileTests
{
    [Theory]
    [InlineData("holidays.yaml", "date: 2026-11-24", "date: 24/11/2026", "date is not a date")]
    [InlineData("holidays.yaml", "date: 2026-11-24", "date: 2026-11-25", "2026-11-25 is a Wed, not a Tue", 1)]
    [InlineData("holidays.yaml", "date: 2026-09-02\n    weekday: Wed", "date: 2026-09-01\n    weekday: Tue", "2026-09-01 has a row already")]
    [InlineData("holidays.yaml", "kind: swap-work", "kind: swap_work", "kind is not one of holiday, swap-off, swap-work")]
    [InlineData("holidays.yaml", "kind: swap-off", "kind: swap-work", "is a Saturday or Sunday")]
    [InlineData("holidays.yaml", "status: unverified", "status: sure", "status is not one of confirmed, unverified, projected")]
    [InlineData("holidays.yaml", "confidence: memory", "confidence: ours", "confidence is not one of seen, memory, uncertain")]
    [InlineData("holidays.yaml", "note: Nghỉ 9", "notes: Nghỉ 9", "\"notes\" is not known here")]
    [InlineData("holidays.yaml", "en: Victory Day", "en: \"\"", "en is not a text")]
    [InlineData("holidays.yaml", "known-until: 2027-01-31", "known-until: soon", "known-until is not a date")]
    [InlineData("holidays.yaml", "days:", "days: [", "")]
    [InlineData("office-hours.yaml", "\"13:30-17:00\"]\n      tuesday", "\"13:30-12:00\"]\n      tuesday", "closes before it opens")]
    [InlineData("office-hours.yaml", "\"13:30-17:00\"]\n      tuesday", "\"13.30-17.00\"]\n      tuesday", "13.30-17.00 is not a session")]
    [InlineData("office-hours.yaml", "monday:", "saturday:", "\"saturday\" is not known here")]
    [InlineData("office-hours.yaml", "closed: []", "closed:\n  - { date: 2026-11-24, weekday: Tue, name: { vi: x, en: y }, source: z }", "2026-11-24 has a row already", 1)]
    [InlineData("rules.yaml", "id: same-day-cutoff", "id: same-day-cut-off", "there is no rule same-day-cut-off")]
    [InlineData("rules.yaml", "value: \"15:00\"", "value: 3 pm", "value is not a time")]
    [InlineData("rules.yaml", "value: 8 hours", "value: 8", "value is not a limit")]
    [InlineData("rules.yaml", "value: restart", "value: reset", "value is not one of restart, subtract")]
    [InlineData("rules.yaml", "value: [3, 1]", "value: [three]", "three is not a whole number")]
    [InlineData("rules.yaml", "confirm: false", "confirm: no", "confirm is neither true nor false")]
    [InlineData("rules.yaml", "id: apology", "id: extensions", "extensions has an entry from 2025-01-01 already", 1)]
    [InlineData("rules.yaml", "id: closed-due-day\n    from: 2025-01-01", "id: closed-due-day\n    from: 2026-01-01", "closed-due-day is missing, or begins after the calendar does on 2025-01-01", null)]
    public void What_is_wrong_is_named_with_file_and_line(string file, string what, string by, string problem, int? offset = 0)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        var at = text.IndexOf(what, StringComparison.Ordinal);
        var wrong = Assert.Throws<InvalidDataException>(() => Changed(file, t => t[..at] + by + t[(at + what.Length)..]));
        Assert.Contains(problem, wrong.Message, StringComparison.Ordinal);
        Assert.Contains($"{Path.DirectorySeparatorChar}{file}:", wrong.Message, StringComparison.Ordinal);
        if (offset is not { } lines || problem.Length == 0) return;
        Assert.Contains($"{file}:{text[..at].Count(c => c == '\n') + 1 + lines}: ", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var wrong = Assert.Throws<InvalidDataException>(() => WorkingCalendar.Load(Path.Combine(Folder, "nowhere")));
        Assert.Contains("holidays.yaml: the file is missing", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_office_that_never_opens_is_refused()
    {
        var wrong = Assert.Throws<InvalidDataException>(() => Changed("office-hours.yaml", _ =>
            "settings:\n  - from: 2025-01-01\n    confidence: seen\n    source: none\n    sessions: { make-up: [\"07:00-11:30\"] }\n"));
        Assert.Contains("office-hours.yaml:5: the office is open on no day of the week", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_numbers_of_the_law_are_read_with_their_source_and_doubt()
    {
        var rules = Commune.Rules.On(Day("20/11/2026"));
        Assert.Equal((new TimeOnly(15, 0), new TimeOnly(15, 0)), (rules.SameDayCutoff, rules.HandOverCutoff));
        Assert.Equal((TimeLimit.Hours(8), TimeLimit.WorkingDays(3)), (rules.FirstLook, rules.SupplementNotice));
        Assert.Equal((PauseView.Restart, 1, 1), (rules.SupplementAfterAcceptance, rules.ExtensionsAtMost, rules.ApologyDaysBefore));
        Assert.Equal([3, 1], rules.WarnDaysBefore);
        Assert.Equal(Confidence.Memory, rules[RuleIds.FirstLook].Confidence);
        Assert.Equal("NĐ 61/2018 Đ.19.4", rules[RuleIds.SupplementNotice].Source);
        // What was read only in the predecessor must be confirmed against NĐ 118/2025.
        Assert.All(rules.All.Where(r => r.Source.StartsWith("NĐ 61/2018", StringComparison.Ordinal)), r => Assert.True(r.MustConfirm));
        Assert.Equal(RuleIds.All, rules.All.Select(r => r.Id));
    }

    [Fact]
    public void A_changed_number_holds_for_what_is_accepted_from_its_date_on()
    {
        var calendar = Changed("rules.yaml", text => text + """

              - id: same-day-cutoff
                from: 2026-12-01
                value: "16:00"
                name: { vi: x, en: y }
                source: the new law
                confidence: seen
                confirm: false
            """);
        var before = Due.Compute(calendar, At("30/11/2026 15:30"), TimeLimit.SameDay);
        var after = Due.Compute(calendar, At("01/12/2026 15:30"), TimeLimit.SameDay);
        Assert.Equal(("Tue 01/12/2026 17:00", "15:00"), (Shown(before.AtUtc), before.Rules[0].Value));
        Assert.Equal(("Tue 01/12/2026 17:00", "16:00", "the new law"), (Shown(after.AtUtc), after.Rules[0].Value, after.Rules[0].Source));
    }
}
