namespace ThonSo.Core.Time;

/// <summary>One day of the calendar and why it is what it is.</summary>
/// <param name="Row">
/// The row that speaks of this day, also when it does not decide: a projected holiday on a day still counted as working,
/// a remembered make-up Saturday still counted as a weekend.
/// </param>
public readonly record struct CalendarDay(DateOnly Date, DayState State, CalendarRow? Row)
{
    public bool IsWorking => State == DayState.Working;
}
