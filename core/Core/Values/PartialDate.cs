using System.Globalization;
using ThonSo.Core.Language;
using static System.FormattableString;

namespace ThonSo.Core.Values;

/// <summary>
/// A date of which the day, or the day and the month, may be unknown: the birth of elderly people, who have only a year
/// on their papers. Stored as ISO 8601: yyyy-MM-dd, yyyy-MM or yyyy.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    // Earlier or later is a slip of the finger; the identity number counts centuries up to this one.
    private const int FirstYear = 1800;
    private const int LastYear = 2399;

    private PartialDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    /// <summary>1 to 12, or 0 when unknown.</summary>
    public int Month { get; }

    /// <summary>1 to 31, or 0 when unknown.</summary>
    public int Day { get; }

    /// <summary>The first day it may be.</summary>
    public DateOnly Earliest => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day it may be; the same as <see cref="Earliest"/> when the day is known.</summary>
    public DateOnly Latest => Day > 0 ? Earliest : Month > 0 ? Earliest.AddMonths(1).AddDays(-1) : Earliest.AddYears(1).AddDays(-1);

    /// <summary>As people read it: dd/MM/yyyy, MM/yyyy or yyyy.</summary>
    public string Display => Day > 0 ? Invariant($"{Day:00}/{Month:00}/{Year}") : Month > 0 ? Invariant($"{Month:00}/{Year}") : Invariant($"{Year}");

    /// <summary>Full years on a day, at least and at most. A birthday of 29 February counts on the 28th in other years.</summary>
    public (int Min, int Max) AgeAt(DateOnly day) => (Age(Latest, day), Age(Earliest, day));

    /// <summary>As it is stored: yyyy-MM-dd, yyyy-MM or yyyy. Compared byte by byte, these stand in the order of the dates.</summary>
    public override string ToString() =>
        Day > 0 ? Invariant($"{Year}-{Month:00}-{Day:00}") : Month > 0 ? Invariant($"{Year}-{Month:00}") : Invariant($"{Year}");

    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    public static PartialDate Parse(string text) => TryParse(text, out var date) ? date : throw new FormatException("Not a date.");

    /// <summary>
    /// Reads what is stored and what is typed: 15/3/1985, 15-03-1985, 15031985, 3/1985, 1985, 1985-03-15, and zeros for what
    /// is unknown (00001950, 00/03/1950). Refuses days that do not exist, years of two digits and years outside 1800 to 2399.
    /// </summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        Span<Range> at = stackalloc Range[4];
        var typed = Fold.Clean(text ?? "").AsSpan();
        var groups = typed.SplitAny(at, "/-.", StringSplitOptions.TrimEntries);
        var first = typed[at[0]];
        var second = typed[at[1]];
        var third = typed[at[2]];
        return groups switch
        {
            1 when first.Length == 8 => TryMake(first[4..], first[2..4], first[..2], out date),
            1 => TryMake(first, "00", "00", out date),
            2 when first.Length == 4 => TryMake(first, second, "00", out date),
            2 => TryMake(second, first, "00", out date),
            3 when first.Length == 4 => TryMake(first, second, third, out date),
            3 => TryMake(third, second, first, out date),
            _ => false,
        };
    }

    public int CompareTo(PartialDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));
    public static bool operator <(PartialDate a, PartialDate b) => a.CompareTo(b) < 0;
    public static bool operator >(PartialDate a, PartialDate b) => a.CompareTo(b) > 0;
    public static bool operator <=(PartialDate a, PartialDate b) => a.CompareTo(b) <= 0;
    public static bool operator >=(PartialDate a, PartialDate b) => a.CompareTo(b) >= 0;

    private static bool TryMake(ReadOnlySpan<char> yearText, ReadOnlySpan<char> monthText, ReadOnlySpan<char> dayText, out PartialDate date)
    {
        date = default;
        if (yearText.Length != 4 || monthText.Length > 2 || dayText.Length > 2) return false;
        if (!TryNumber(yearText, out var year) || !TryNumber(monthText, out var month) || !TryNumber(dayText, out var day)) return false;
        if (year is < FirstYear or > LastYear || month > 12 || (day > 0 && (month == 0 || day > DateTime.DaysInMonth(year, month)))) return false;
        date = new(year, month, day);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static int Age(DateOnly birth, DateOnly day)
    {
        var age = day.Year - birth.Year;
        return birth.AddYears(age) > day ? age - 1 : age;
    }
}
