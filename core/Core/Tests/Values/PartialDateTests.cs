using FsCheck;
using FsCheck.Fluent;
using ThonSo.Core.Values;
using Xunit;

namespace ThonSo.Core.Tests.Values;

/// <summary>Dates of which not all is known.</summary>
public sealed class PartialDateTests
{
    private static readonly Arbitrary<DateOnly> Days =
        Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static readonly Arbitrary<PartialDate> Dates =
        (from day in Days.Generator
         from known in Gen.Choose(1, 3)
         select PartialDate.Parse(day.ToString(known == 3 ? "yyyy-MM-dd" : known == 2 ? "yyyy-MM" : "yyyy"))).ToArbitrary();

    [Theory]
    [InlineData("15/03/1985", "1985-03-15", "15/03/1985")]
    [InlineData("15/3/1985", "1985-03-15", "15/03/1985")]
    [InlineData("5-3-1985", "1985-03-05", "05/03/1985")]
    [InlineData("5.3.1985", "1985-03-05", "05/03/1985")]
    [InlineData(" 15 / 3 / 1985 ", "1985-03-15", "15/03/1985")]
    [InlineData("15031985", "1985-03-15", "15/03/1985")]
    [InlineData("1985-03-15", "1985-03-15", "15/03/1985")]
    [InlineData("1985-03", "1985-03", "03/1985")]
    [InlineData("3/1985", "1985-03", "03/1985")]
    [InlineData("1985", "1985", "1985")]
    [InlineData("00001950", "1950", "1950")]
    [InlineData("00/00/1950", "1950", "1950")]
    [InlineData("00/1950", "1950", "1950")]
    [InlineData("00031950", "1950-03", "03/1950")]
    [InlineData("29/02/2024", "2024-02-29", "29/02/2024")]
    public void A_date_is_read_as_it_is_typed_and_as_it_is_stored(string typed, string stored, string shown)
    {
        Assert.True(PartialDate.TryParse(typed, out var date));
        Assert.Equal((stored, shown), (date.ToString(), date.Display));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31/04/1985")]
    [InlineData("29/02/2023")]
    [InlineData("32/01/1985")]
    [InlineData("15/13/1985")]
    [InlineData("15/00/1985")]
    [InlineData("15001985")]
    [InlineData("15/03/85")]
    [InlineData("150385")]
    [InlineData("15/03/0985")]
    [InlineData("15/03/2985")]
    [InlineData("1/15/03/1985")]
    [InlineData("15//1985")]
    [InlineData("/1985")]
    [InlineData("1985/")]
    [InlineData("-1985")]
    [InlineData("+985")]
    [InlineData("١٩٨٥")]
    [InlineData("hôm qua")]
    public void What_is_no_date_is_refused(string? typed) => Assert.False(PartialDate.TryParse(typed, out _));

    [Fact]
    public void What_is_stored_and_what_is_shown_read_back() =>
        Typed.Holds(Dates, date => PartialDate.Parse(date.ToString()) == date && PartialDate.Parse(date.Display) == date);

    [Fact]
    public void A_full_day_is_itself() =>
        Typed.Holds(Days, day => PartialDate.Of(day) is var date && date.Earliest == day && date.Latest == day && date.ToString() == day.ToString("O"));

    [Fact]
    public void A_date_lies_within_what_is_known_of_it() => Typed.Holds(Days, day =>
        new[] { "yyyy-MM", "yyyy" }.All(form => PartialDate.Parse(day.ToString(form)) is var date && date.Earliest <= day && day <= date.Latest
            && date.Earliest.ToString(form) == date.Latest.ToString(form)
            && date.Earliest.AddDays(-1).ToString(form) != date.Earliest.ToString(form) && date.Latest.AddDays(1).ToString(form) != date.Latest.ToString(form)));

    [Fact]
    public void Dates_stand_in_the_order_of_their_stored_form() => Typed.Holds(Dates.Generator.Two().ToArbitrary(), pair =>
        Math.Sign(pair.Item1.CompareTo(pair.Item2)) == Math.Sign(string.CompareOrdinal(pair.Item1.ToString(), pair.Item2.ToString())));

    [Theory]
    [InlineData("2008-05-20", "2026-05-19", 17, 17)]
    [InlineData("2008-05-20", "2026-05-20", 18, 18)]
    [InlineData("2008-05", "2026-05-20", 17, 18)]
    [InlineData("2008-05", "2026-05-31", 18, 18)]
    [InlineData("2008", "2026-06-01", 17, 18)]
    [InlineData("2008", "2026-12-31", 18, 18)]
    [InlineData("2008-02-29", "2026-02-27", 17, 17)]
    [InlineData("2008-02-29", "2026-02-28", 18, 18)]
    [InlineData("2026-08-01", "2026-07-31", -1, -1)]
    public void Age_has_bounds(string born, string day, int min, int max) =>
        Assert.Equal((min, max), PartialDate.Parse(born).AgeAt(DateOnly.Parse(day)));

    [Fact]
    public void The_age_of_every_possible_birth_lies_within_the_bounds() =>
        Typed.Holds((from birth in Days.Generator from day in Days.Generator from known in Gen.Elements("yyyy", "yyyy-MM", "yyyy-MM-dd") select (birth, day, known)).ToArbitrary(), given =>
        {
            var (min, max) = PartialDate.Parse(given.birth.ToString(given.known)).AgeAt(given.day);
            var age = PartialDate.Of(given.birth).AgeAt(given.day).Min;
            return min <= age && age <= max && max - min <= 1;
        });

    [Fact]
    public void Nothing_typed_throws() => Typed.Holds(text =>
        !PartialDate.TryParse(text, out var date) || PartialDate.Parse(date.ToString()) == date);
}
