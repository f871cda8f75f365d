namespace ThonSo.Core.Time;

/// <summary>How one day of an explanation is written down.</summary>
internal static class DueRows
{
    public static DueDay Row(CalendarDay day, DueDayKind kind, int? ordinal = null, int? minutes = null, PauseReason? reason = null) =>
        new(day.Date, kind, ordinal, minutes, reason, day.Row is { } row ? new(row.Name, row.Source, row.Status) : null);

    public static DueDay Closed(CalendarDay day) => Row(day, day.State switch
    {
        DayState.Weekend => DueDayKind.Weekend,
        DayState.Holiday => DueDayKind.Holiday,
        _ => DueDayKind.OfficeClosed,
    });

    /// <summary>
    /// The pause that a day is not counted for: on a working day one that covers any of its office hours, on a closed day
    /// one that covers any of it. A night without office hours takes no day away.
    /// </summary>
    public static Pause? PauseOn(WorkingCalendar calendar, IReadOnlyList<Pause> pauses, CalendarDay day)
    {
        if (pauses.Count == 0) return null;
        var midnight = day.Date.ToDateTime(TimeOnly.MinValue).FromVietnam();
        IEnumerable<(DateTime From, DateTime To)> stretches = day.IsWorking ? calendar.OpenOn(day.Date) : [(midnight, midnight.AddDays(1))];
        return pauses.FirstOrDefault(pause => pause.FromUtc != pause.ToUtc
            && stretches.Any(s => pause.FromUtc < s.To && (pause.ToUtc ?? DateTime.MaxValue) > s.From));
    }

    /// <summary>
    /// The days from acceptance up to the start of the last run (or the given end): those waited for an opening, and those
    /// that had counted before the limit started again from zero.
    /// </summary>
    public static IEnumerable<DueDay> Before(WorkingCalendar calendar, TimeLimit limit, IReadOnlyList<DueStart> starts, IReadOnlyList<Pause> pauses, DateOnly end)
    {
        var received = starts[0].AtUtc.VietnamDate();
        for (var date = starts[0].ArrivedUtc.VietnamDate(); date < end; date = date.AddDays(1))
        {
            var day = calendar.DayOf(date);
            if (date == received) yield return Row(day, DueDayKind.Received);
            else if (!day.IsWorking && (limit.Unit != TimeUnit.Days || WaitsForOpening(starts, date))) yield return Closed(day);
            else if (date < received) yield return Row(day, DueDayKind.AfterHours);
            else if (PauseOn(calendar, pauses, day) is { } pause) yield return Row(day, DueDayKind.Paused, reason: pause.Reason);
            else yield return Row(day, DueDayKind.Lapsed);
        }
    }

    private static bool WaitsForOpening(IReadOnlyList<DueStart> starts, DateOnly date) =>
        starts.Any(s => s.ArrivedUtc.VietnamDate() <= date && date < s.AtUtc.VietnamDate());
}
