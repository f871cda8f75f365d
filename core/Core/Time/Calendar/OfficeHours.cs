namespace ThonSo.Core.Time;

/// <summary>The office hours in force from a day on. They differ between provinces and change with the season of a decision.</summary>
public sealed class OfficeHours
{
    private readonly Dictionary<DayOfWeek, IReadOnlyList<Session>> week;

    internal OfficeHours(DateOnly from, Confidence confidence, string source, Dictionary<DayOfWeek, IReadOnlyList<Session>> week, IReadOnlyList<Session> makeUp)
    {
        this.week = week;
        (From, Confidence, Source, MakeUp) = (from, confidence, source, makeUp);
    }

    public DateOnly From { get; }
    public Confidence Confidence { get; }
    public string Source { get; }

    /// <summary>The sessions of a Saturday that is worked in place of another day.</summary>
    public IReadOnlyList<Session> MakeUp { get; }

    /// <summary>The sessions of a weekday, in order and apart from each other; none on days the office does not open.</summary>
    public IReadOnlyList<Session> On(DayOfWeek day) => week.GetValueOrDefault(day, []);
}
