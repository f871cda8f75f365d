using ThonSo.Core.Hosting;
using ThonSo.Learning.Records;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests.Records;

/// <summary>How the record store is named.</summary>
public sealed class RecordStoreOptionsTests
{
    [Theory]
    [InlineData("https://lrs.example/xapi", "user and password are needed")]
    [InlineData("https://a@lrs.example/xapi", "user and password are needed")]
    [InlineData("https://a:b:c@lrs.example/xapi", "user and password are needed")]
    [InlineData("https://a%3Ax:b@lrs.example/xapi", "user and password are needed")]
    [InlineData("https://a:b%0A@lrs.example/xapi", "user and password are needed")]
    [InlineData("http://a:b@lrs.example/xapi", "only for a store on this machine")]
    [InlineData("ftp://a:b@lrs.example/xapi", "must be https://")]
    [InlineData("https://a:b@lrs.example/xapi?key=1", "must be https://")]
    [InlineData("lrs.example", "must be https://")]
    public void A_wrong_option_is_said_in_a_sentence(string lrs, string sentence)
    {
        var problem = Assert.Throws<InvalidOperationException>(() => RecordStoreOptions.From(Options(lrs)));
        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a:b", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://xa%20h%C3%B2a:p%3Ass@lrs.example/data/xapi/", "https://lrs.example/data/xapi/statements")]
    [InlineData("https://xa%20h%C3%B2a:p%3Ass@lrs.example:8443", "https://lrs.example:8443/statements")]
    public void An_option_is_read_percent_encoded_and_says_nothing_of_its_password(string lrs, string address)
    {
        var options = RecordStoreOptions.From(Options(lrs))!;
        Assert.Equal((new Uri(address), "xa hòa", "p:ss"), (options.Statements, options.User, options.Password));
        Assert.DoesNotContain("p:ss", $"{options}", StringComparison.Ordinal);
        Assert.Null(RecordStoreOptions.From(Options(null)));
    }

    [Fact]
    public async Task A_commune_without_an_address_is_not_spoken_of()
    {
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => TestSite.StartAsync(Engines.Sqlite, demo: false, with: o => o with { Lrs = "https://a:b@lrs.example/xapi" }));
        Assert.Contains("communes/24175.yaml names no host", problem.Message, StringComparison.Ordinal);
    }

    private static ThonSoOptions Options(string? lrs) => new() { DataFolder = "", CatalogueFolder = "", Lrs = lrs };
}
