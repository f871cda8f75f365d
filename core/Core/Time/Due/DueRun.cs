namespace ThonSo.Core.Time;

/// <summary>
/// One count of a limit from one arrival: of the dossier, or of the complete papers that start it again. The waits are
/// in order and apart; when the last has no end, the count stops on its day and nothing is due.
/// </summary>
internal sealed class DueRun
{
    private readonly WorkingCalendar calendar;
    private readonly RulesInForce rules;
    private readonly TimeLimit limit;
    private readonly IReadOnlyList<Pause> waits;
    private readonly DateOnly last;

    public DueRun(WorkingCalendar calendar, RulesInForce rules, TimeLimit limit, DateTime arrivedUtc, IReadOnlyList<Pause> waits)
    {
        (this.calendar, this.rules, this.limit, this.waits) = (calendar, rules, limit, waits);
        last = waits is [.., { ToUtc: null } open] ? open.FromUtc.VietnamDate() : DateOnly.MaxValue;
        Start = StartOf(calendar, arrivedUtc);
        var nextDay = Start.Shift is ReceiptShift.AfterHours or ReceiptShift.ClosedDay;
        if (nextDay || (limit.Unit == TimeUnit.Hours && Start.Shift != ReceiptShift.None)) Rules.Add(RuleIds.OutsideOfficeHours);
        if (Start.AtUtc.VietnamDate() > last) return;
        if (limit.Unit == TimeUnit.SameDay) CountSameDay();
        else if (limit.Unit == TimeUnit.Hours) CountHours();
        else CountDays(everyDay: limit.Unit == TimeUnit.Days);
    }

    public DueStart Start { get; }

    /// <summary>Null when the count was stopped.</summary>
    public DateTime? AtUtc { get; private set; }

    /// <summary>From the day of receipt to the due day, or to the day the clock stopped.</summary>
    public List<DueDay> Days { get; } = [];

    /// <summary>The ids of the rules it rests on.</summary>
    public List<string> Rules { get; } = [];

    private static DueStart StartOf(WorkingCalendar calendar, DateTime arrivedUtc)
    {
        var date = arrivedUtc.VietnamDate();
        if (!calendar.DayOf(date).IsWorking) return new(arrivedUtc, Opening(calendar.NextWorkingDay(date)), ReceiptShift.ClosedDay);
        foreach (var (opens, closes) in calendar.OpenOn(date))
        {
            if (arrivedUtc > closes) continue;
            if (arrivedUtc >= opens) return new(arrivedUtc, arrivedUtc, ReceiptShift.None);
            return new(arrivedUtc, opens, opens == Opening(date) ? ReceiptShift.BeforeOpening : ReceiptShift.BetweenSessions);
        }
        return new(arrivedUtc, Opening(calendar.NextWorkingDay(date)), ReceiptShift.AfterHours);

        DateTime Opening(DateOnly day) => calendar.OpenOn(day).First().OpensUtc;
    }

    private void CountSameDay()
    {
        Rules.Add(RuleIds.SameDayCutoff);
        var date = Start.AtUtc.VietnamDate();
        if (TimeOnly.FromDateTime(Start.AtUtc.ToVietnam()) <= rules.SameDayCutoff)
        {
            EndOnOrAfter(date);
            return;
        }
        Days.Add(DueRows.Row(calendar.DayOf(date), DueDayKind.Received));
        EndOnOrAfter(date.AddDays(1));
    }

    private void CountDays(bool everyDay)
    {
        Rules.Add(RuleIds.NextDayCounts);
        var date = Start.AtUtc.VietnamDate();
        Days.Add(DueRows.Row(calendar.DayOf(date), DueDayKind.Received));
        for (var ordinal = 0; ordinal < limit.Value;)
        {
            date = date.AddDays(1);
            if (date > last) return;
            var day = calendar.DayOf(date);
            if (!everyDay && !day.IsWorking) Days.Add(DueRows.Closed(day));
            else if (DueRows.PauseOn(calendar, waits, day) is { } pause) Days.Add(DueRows.Row(day, DueDayKind.Paused, reason: pause.Reason));
            else Days.Add(DueRows.Row(day, DueDayKind.Counted, ++ordinal));
        }

        if (calendar.DayOf(date).IsWorking)
        {
            End(Days[^1] with { Kind = DueDayKind.Due });
            return;
        }
        Rules.Add(RuleIds.ClosedDueDay);
        EndOnOrAfter(date.AddDays(1));
    }

    private void CountHours()
    {
        var (limitTime, passed) = (TimeSpan.FromHours(limit.Value), TimeSpan.Zero);
        for (var date = Start.AtUtc.VietnamDate(); date <= last && AtUtc is null; date = date.AddDays(1))
        {
            var day = calendar.DayOf(date);
            if (!day.IsWorking)
            {
                Days.Add(DueRows.Closed(day));
                continue;
            }

            var before = passed;
            foreach (var (from, to) in Running(date))
            {
                if (passed + (to - from) >= limitTime) AtUtc = from + (limitTime - passed);
                passed += (AtUtc ?? to) - from;
                if (AtUtc is not null) break;
            }
            // Of running sums, so that the minutes of all days add up to the limit.
            var minutes = (int)passed.TotalMinutes - (int)before.TotalMinutes;
            if (AtUtc is not null) Days.Add(DueRows.Row(day, DueDayKind.Due, minutes: minutes));
            else if (Days.Count == 0) Days.Add(DueRows.Row(day, DueDayKind.Received, minutes: minutes));
            else if (passed > before) Days.Add(DueRows.Row(day, DueDayKind.Counted, minutes: minutes));
            else Days.Add(DueRows.Row(day, DueDayKind.Paused, reason: DueRows.PauseOn(calendar, waits, day)!.Reason));
        }
    }

    /// <summary>The stretches of a day in which the office is open, the dossier is there and nobody is waited for.</summary>
    private IEnumerable<(DateTime From, DateTime To)> Running(DateOnly date)
    {
        foreach (var (opens, closes) in calendar.OpenOn(date))
        {
            var from = opens > Start.AtUtc ? opens : Start.AtUtc;
            foreach (var wait in waits.Where(w => w.FromUtc < closes))
            {
                if (wait.FromUtc > from) yield return (from, wait.FromUtc);
                var to = wait.ToUtc ?? DateTime.MaxValue;
                if (to > from) from = to;
            }
            if (from < closes) yield return (from, closes);
        }
    }

    /// <summary>Due on the first working day from here on during which nobody is waited for.</summary>
    private void EndOnOrAfter(DateOnly date)
    {
        for (; date <= last; date = date.AddDays(1))
        {
            var day = calendar.DayOf(date);
            if (!day.IsWorking) Days.Add(DueRows.Closed(day));
            else if (DueRows.PauseOn(calendar, waits, day) is { } pause) Days.Add(DueRows.Row(day, DueDayKind.Paused, reason: pause.Reason));
            else
            {
                Days.Add(DueRows.Row(day, DueDayKind.Due));
                End(Days[^1]);
                return;
            }
        }
    }

    private void End(DueDay due)
    {
        Days[^1] = due;
        AtUtc = calendar.EndOfOfficeUtc(due.Date);
        Rules.Add(RuleIds.EndOfOffice);
    }
}
