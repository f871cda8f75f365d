using FsCheck;
using FsCheck.Fluent;
using ThonSo.Core.Language;
using ThonSo.Core.Values;
using Xunit;

namespace ThonSo.Core.Tests.Values;

/// <summary>Amounts of đồng, in and out.</summary>
public sealed class MoneyTests
{
    [Theory]
    [InlineData(1234567, "1.234.567 ₫", "1,234,567 ₫")]
    [InlineData(0, "0 ₫", "0 ₫")]
    [InlineData(500, "500 ₫", "500 ₫")]
    [InlineData(-50000, "-50.000 ₫", "-50,000 ₫")]
    public void An_amount_is_written_in_both_languages(long dong, string vietnamese, string english) =>
        Assert.Equal((vietnamese, english), (Money.Format(dong, Lang.Vi), Money.Format(dong, Lang.En)));

    [Theory]
    [InlineData("50000", 50000)]
    [InlineData("50.000", 50000)]
    [InlineData("50,000", 50000)]
    [InlineData("50,000đ", 50000)]
    [InlineData("50.000 đ", 50000)]
    [InlineData("50.000 ₫", 50000)]
    [InlineData("50 000 VNĐ", 50000)]
    [InlineData("50\u00a0000 vnd", 50000)]
    [InlineData("50.000 đô\u0300ng", 50000)]
    [InlineData("50.000 ĐỒNG", 50000)]
    [InlineData("1.234.567", 1234567)]
    [InlineData(" 0 ", 0)]
    public void An_amount_is_read_as_it_is_typed(string typed, long dong)
    {
        Assert.True(Money.TryParse(typed, out var read));
        Assert.Equal(dong, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("đ")]
    [InlineData("50.00")]
    [InlineData("1,5")]
    [InlineData("50.000,00")]
    [InlineData("1.234,567")]
    [InlineData("1234.567")]
    [InlineData(".500")]
    [InlineData("50.000.")]
    [InlineData("50..000")]
    [InlineData("-50000")]
    [InlineData("50k")]
    [InlineData("50.000 đ đ")]
    [InlineData("50.000 $")]
    [InlineData("99999999999999999999")]
    [InlineData("٥٠")]
    public void What_could_be_misread_is_refused(string? typed) => Assert.False(Money.TryParse(typed, out _));

    [Fact]
    public void What_is_written_reads_back() =>
        Typed.Holds((from high in Gen.Choose(0, int.MaxValue) from low in Gen.Choose(0, int.MaxValue) from shift in Gen.Choose(0, 31) select ((long)high << shift) | (uint)low).ToArbitrary(), dong =>
            new[] { Money.Format(dong, Lang.Vi), Money.Format(dong, Lang.En), $"{dong}" }.All(text => Money.TryParse(text, out var read) && read == dong));

    [Fact]
    public void Nothing_typed_throws() => Typed.Holds(text =>
        !Money.TryParse(text, out var dong) || (dong >= 0 && Money.TryParse(Money.Format(dong, Lang.Vi), out var again) && again == dong));
}
