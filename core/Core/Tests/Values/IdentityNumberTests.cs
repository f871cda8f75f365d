using FsCheck;
using FsCheck.Fluent;
using ThonSo.Core.Values;
using Xunit;

namespace ThonSo.Core.Tests.Values;

/// <summary>The number of twelve digits, of invented people.</summary>
public sealed class IdentityNumberTests
{
    private static readonly Arbitrary<string> Numbers = Gen.Elements("0123456789".ToCharArray()).ArrayOf(12).Select(digits => new string(digits)).ToArbitrary();

    [Theory]
    [InlineData("066085000123", "066", true, Sex.Male, 1900, 1985)]
    [InlineData("066190004567", "066", true, Sex.Female, 1900, 1990)]
    [InlineData("066310000999", "066", true, Sex.Female, 2000, 2010)]
    [InlineData("054200000001", "054", true, Sex.Male, 2000, 2000)]
    [InlineData("001999000001", "001", true, Sex.Female, 2300, 2399)]
    [InlineData("003085000123", "003", false, Sex.Male, 1900, 1985)]
    [InlineData("101085000123", "101", false, Sex.Male, 1900, 1985)]
    public void A_number_tells_registry_sex_and_year(string digits, string registry, bool known, Sex sex, int century, int year)
    {
        var number = IdentityNumber.Parse(digits);
        Assert.Equal((registry, known, sex, century, year), (number.Registry, number.RegistryKnown, number.Sex, number.Century, number.BirthYear));
    }

    [Theory]
    [InlineData("066085000123")]
    [InlineData(" 066 085 000 123 ")]
    [InlineData("066085\u00a0000123\n")]
    [InlineData("\u200b066085000123")]
    public void Spaces_are_passed_over(string typed) => Assert.Equal("066085000123", IdentityNumber.Parse(typed).Digits);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("66085000123")]
    [InlineData("0660850001234")]
    [InlineData("240123456")]
    [InlineData("06608500012a")]
    [InlineData("066-085-000-123")]
    [InlineData("٠٦٦٠٨٥٠٠٠١٢٣")]
    public void What_is_not_twelve_digits_is_refused(string? typed) => Assert.False(IdentityNumber.TryParse(typed, out _));

    [Fact]
    public void Printing_a_number_hides_its_middle()
    {
        var number = IdentityNumber.Parse("066085000123");
        Assert.Equal("066******123", number.Masked);
        Assert.Equal("066******123", $"{number}");
        Assert.DoesNotContain("085000", $"{(Number: number, Other: 1)} {new { number }}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("066085000123", "15/03/1985", Sex.Male, IdentityDoubts.None)]
    [InlineData("066085000123", "1985", null, IdentityDoubts.None)]
    [InlineData("066085000123", null, null, IdentityDoubts.None)]
    [InlineData("066085000123", "15/03/1986", Sex.Male, IdentityDoubts.OtherBirthYear)]
    [InlineData("066085000123", "15/03/2085", Sex.Male, IdentityDoubts.OtherBirthYear)]
    [InlineData("066085000123", "15/03/1985", Sex.Female, IdentityDoubts.OtherSex)]
    [InlineData("999085000123", "1986", Sex.Female, IdentityDoubts.UnknownRegistry | IdentityDoubts.OtherBirthYear | IdentityDoubts.OtherSex)]
    public void What_does_not_fit_is_doubted_and_never_refused(string digits, string? birth, Sex? sex, IdentityDoubts doubts) =>
        Assert.Equal(doubts, IdentityNumber.Parse(digits).Check(birth is null ? null : PartialDate.Parse(birth), sex));

    [Fact]
    public void Numbers_read_back_and_agree_with_themselves() => Typed.Holds(Numbers, digits =>
    {
        var number = IdentityNumber.Parse(digits);
        return number.Digits == digits && number.Masked.Length == 12 && number.Masked.Count(c => c == '*') == 6 && !number.ToString().Contains(digits[3..9], StringComparison.Ordinal)
            && (number.Check(PartialDate.Parse($"{number.BirthYear}"), number.Sex) & ~IdentityDoubts.UnknownRegistry) == 0
            && number.BirthYear % 100 == int.Parse(digits[4..6]) && number.RegistryKnown != number.Check(null, null).HasFlag(IdentityDoubts.UnknownRegistry);
    });

    [Fact]
    public void There_were_sixty_three_provinces() =>
        Assert.Equal(63, Enumerable.Range(0, 1000).Count(code => IdentityNumber.Parse($"{code:000}085000123").RegistryKnown));

    [Fact]
    public void Nothing_typed_throws() => Typed.Holds(text => !IdentityNumber.TryParse(text, out var number) || IdentityNumber.Parse(number.Digits) == number);
}
