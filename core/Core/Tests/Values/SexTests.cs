using ThonSo.Core.Values;
using Xunit;

namespace ThonSo.Core.Tests.Values;

/// <summary>Nam and Nữ.</summary>
public sealed class SexTests
{
    [Theory]
    [InlineData("Nam", Sex.Male)]
    [InlineData(" NAM ", Sex.Male)]
    [InlineData("Nữ", Sex.Female)]
    [InlineData("nu\u031b\u0303", Sex.Female)]
    [InlineData("NU", Sex.Female)]
    public void Both_words_are_read(string typed, Sex sex)
    {
        Assert.True(Sexes.TryParse(typed, out var read));
        Assert.Equal(sex, read);
        Assert.True(Sexes.TryParse(sex.Word().Vi, out var again));
        Assert.Equal(sex, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("N")]
    [InlineData("Nam Nữ")]
    [InlineData("0")]
    public void Nothing_else_is_read(string? typed) => Assert.False(Sexes.TryParse(typed, out _));
}
