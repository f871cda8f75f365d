using ThonSo.Dossiers.Tracking;
using Xunit;

namespace ThonSo.Dossiers.Tests;

/// <summary>A code and a secret are found in what a thumb typed.</summary>
public sealed class TrackBySmsTests
{
    [Theory]
    [InlineData("261120-0007 AKPR", "261120-0007", "AKPR")]
    [InlineData("261120 0007 akpr", "261120-0007", "akpr")]
    [InlineData("2611200007 AKPR", "261120-0007", "AKPR")]
    [InlineData("261120-0007-AKPR", "261120-0007", "AKPR")]
    [InlineData("261120.0007, 23P4", "261120-0007", "23P4")]
    [InlineData("cứu 261120-0007 AKPR", "261120-0007", "AKPR")]
    public void It_is_read_however_it_was_spaced(string rest, string code, string secret)
    {
        var (typed, found) = TrackBySms.Read(rest);
        Assert.True(DossierCode.TryParse(typed, out var parsed));
        Assert.Equal((code, secret), (parsed.ToString(), found));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2611200007")]
    [InlineData("cứu")]
    public void Where_something_is_missing_nothing_is_tried(string rest) => Assert.Equal(("", ""), TrackBySms.Read(rest));
}
