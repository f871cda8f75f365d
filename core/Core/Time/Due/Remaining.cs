namespace ThonSo.Core.Time;

/// <summary>How much is left until a due time, or how long ago it was.</summary>
/// <param name="IsLate">The due time has passed.</param>
/// <param name="WorkingDays">
/// Working days after today up to the due day, 0 on the due day itself; when late, working days after the due day up to
/// today, 0 as long as it is still that day or no working day has come since.
/// </param>
/// <param name="WorkingMinutes">The same in minutes during which the office is open.</param>
public readonly record struct Remaining(bool IsLate, int WorkingDays, long WorkingMinutes);
