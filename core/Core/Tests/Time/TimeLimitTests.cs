using System.Text.Json;
using ThonSo.Core.Time;
using Xunit;

namespace ThonSo.Core.Tests;

public sealed class TimeLimitTests
{
    [Theory]
    [InlineData("same-day", TimeUnit.SameDay, 0)]
    [InlineData("10 working-days", TimeUnit.WorkingDays, 10)]
    [InlineData("15 days", TimeUnit.Days, 15)]
    [InlineData("8 hours", TimeUnit.Hours, 8)]
    public void A_limit_is_read_and_written_the_same(string text, TimeUnit unit, int value)
    {
        var limit = TimeLimit.Parse(text);
        Assert.Equal((unit, value), (limit.Unit, limit.Value));
        Assert.Equal(text, limit.ToString());
        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(limit));
        Assert.Equal(limit, JsonSerializer.Deserialize<TimeLimit>($"\"{text}\""));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("working-days")]
    [InlineData("0 days")]
    [InlineData("-1 days")]
    [InlineData("1001 days")]
    [InlineData("1 same-day")]
    [InlineData("3 workingDays")]
    [InlineData("3  days")]
    [InlineData("1,5 days")]
    public void Anything_else_is_no_limit(string? text)
    {
        Assert.False(TimeLimit.TryParse(text, out _));
        Assert.Throws<FormatException>(() => TimeLimit.Parse(text!));
    }

    [Fact]
    public void The_unit_and_number_of_a_procedure_make_a_limit()
    {
        Assert.Equal(TimeLimit.SameDay, TimeLimit.Of(TimeUnit.SameDay, 1));
        Assert.Equal(TimeLimit.WorkingDays(3), TimeLimit.Of(TimeUnit.WorkingDays, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeLimit.Days(0));
    }
}
