namespace ThonSo.Core.Time;

/// <summary>
/// Which days and hours the office works, loaded once from <c>data/calendar</c>. Instants go in and come out in UTC; days
/// are Vietnam's. A working day is Monday to Friday, not a public holiday, and the office is open.
/// <para>
/// What is not certain is never passed off as certain (docs/decisions/0004): a <see cref="RowStatus.Confirmed"/> row counts; an
/// <see cref="RowStatus.Unverified"/> row may close a day and never opens one, so a make-up Saturday from memory stays a
/// weekend; a <see cref="RowStatus.Projected"/> row is not used, but a due time that meets one, or lies after
/// <see cref="KnownUntil"/>, is marked <see cref="Provisional"/>.
/// </para>
/// </summary>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, CalendarRow> rows;
    private readonly List<OfficeHours> hours;

    private WorkingCalendar(DateOnly knownUntil, Dictionary<DateOnly, CalendarRow> rows, List<OfficeHours> hours, LegalRules rules) =>
        (KnownUntil, this.rows, this.hours, Rules) = (knownUntil, rows, hours, rules);

    /// <summary>Reads <c>holidays.yaml</c>, <c>office-hours.yaml</c> and <c>rules.yaml</c>.</summary>
    /// <exception cref="InvalidDataException">A file is wrong; the message names the file and line.</exception>
    public static WorkingCalendar Load(string folder)
    {
        var (knownUntil, rows) = CalendarFiles.ReadHolidays(Path.Combine(folder, "holidays.yaml"));
        var hours = CalendarFiles.ReadOfficeHours(Path.Combine(folder, "office-hours.yaml"), rows);
        return new(knownUntil, rows, hours, LegalRules.Read(Path.Combine(folder, "rules.yaml"), hours[0].From));
    }

    /// <summary>The first day for which office hours are known. Asking about an earlier one is an error.</summary>
    public DateOnly Begins => hours[0].From;

    /// <summary>The last day for which the holidays are settled. Should lie well ahead of today: the next Tết must be in.</summary>
    public DateOnly KnownUntil { get; }

    public LegalRules Rules { get; }

    /// <summary>Every day the calendar says something about, in order: for the administrator's list.</summary>
    public IEnumerable<CalendarRow> Rows => rows.Values.OrderBy(r => r.Date);

    /// <summary>Whether the office works on a day and why not.</summary>
    public CalendarDay DayOf(DateOnly date)
    {
        var row = rows.GetValueOrDefault(date);
        return new(date, StateOf(date, row), row);
    }

    /// <summary>The office hours in force on a day, whether it is a working day or not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the calendar begins.</exception>
    public OfficeHours HoursOn(DateOnly date) =>
        hours.FindLast(h => h.From <= date) ?? throw new ArgumentOutOfRangeException(nameof(date), date, "The working calendar does not reach back to this day.");

    /// <summary>When the office is open on a day; empty when it is not.</summary>
    public IReadOnlyList<Session> SessionsOf(DateOnly date) => DayOf(date).IsWorking ? Planned(date) : [];

    /// <summary>When the office closes on a working day: the moment at which what is due that day is due.</summary>
    /// <exception cref="ArgumentException">The day is no working day.</exception>
    public DateTime EndOfOfficeUtc(DateOnly date) => SessionsOf(date) is [.., var last]
        ? date.ToDateTime(last.Closes).FromVietnam()
        : throw new ArgumentException("The office is closed on this day.", nameof(date));

    /// <summary>The first working day after a day.</summary>
    public DateOnly NextWorkingDay(DateOnly after)
    {
        do after = after.AddDays(1);
        while (!DayOf(after).IsWorking);
        return after;
    }

    /// <summary>The working days after one day up to and including another.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly through)
    {
        var days = 0;
        for (var date = after.AddDays(1); date <= through; date = date.AddDays(1))
            if (DayOf(date).IsWorking) days++;
        return days;
    }

    /// <summary>Whole minutes between two instants during which the office is open.</summary>
    public long WorkingMinutes(DateTime fromUtc, DateTime toUtc)
    {
        var time = TimeSpan.Zero;
        for (var date = fromUtc.VietnamDate(); date <= toUtc.VietnamDate(); date = date.AddDays(1))
            foreach (var (opens, closes) in OpenOn(date)) time += Overlap(opens, closes, fromUtc, toUtc);
        return (long)time.TotalMinutes;
    }

    /// <summary>The instant at which the office has been open for so many hours since another instant.</summary>
    public DateTime AddWorkingHours(DateTime fromUtc, int hours)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hours, 1);
        var left = TimeSpan.FromHours(hours);
        for (var date = fromUtc.VietnamDate(); ; date = date.AddDays(1))
        {
            foreach (var (opens, closes) in OpenOn(date))
            {
                var open = Overlap(opens, closes, fromUtc, closes);
                if (left <= open) return closes - (open - left);
                left -= open;
            }
        }
    }

    /// <summary>The sessions of a day as instants.</summary>
    internal IEnumerable<(DateTime OpensUtc, DateTime ClosesUtc)> OpenOn(DateOnly date) =>
        SessionsOf(date).Select(s => (date.ToDateTime(s.Opens).FromVietnam(), date.ToDateTime(s.Closes).FromVietnam()));

    private static TimeSpan Overlap(DateTime opens, DateTime closes, DateTime from, DateTime to)
    {
        var (start, end) = (from > opens ? from : opens, to < closes ? to : closes);
        return end > start ? end - start : TimeSpan.Zero;
    }

    private DayState StateOf(DateOnly date, CalendarRow? row)
    {
        if (row is { Status: not RowStatus.Projected, Kind: RowKind.Holiday or RowKind.SwapOff }) return DayState.Holiday;
        if (row is { Kind: RowKind.Closure }) return DayState.OfficeClosed;
        if (IsWeekend(date) && !IsMakeUp(row)) return DayState.Weekend;
        return Planned(date).Count > 0 ? DayState.Working : DayState.OfficeClosed;
    }

    private IReadOnlyList<Session> Planned(DateOnly date) =>
        IsWeekend(date) && IsMakeUp(rows.GetValueOrDefault(date)) ? HoursOn(date).MakeUp : HoursOn(date).On(date.DayOfWeek);

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Only a confirmed row opens a day: a promise must not rest on a working Saturday that is only remembered.</summary>
    private static bool IsMakeUp(CalendarRow? row) => row is { Kind: RowKind.SwapWork, Status: RowStatus.Confirmed };
}
