using ThonSo.Core.Blobs.Papers;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Core.Tests;

/// <summary>How much is drawn on a sheet, however a browser wrote it down.</summary>
public sealed class DrawingTests
{
    private static Task<double?> InkAsync(byte[] picture) => Drawing.InkAsync(new MemoryStream(picture), TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(1, 0), InlineData(1, 1), InlineData(2, 2), InlineData(2, 3), InlineData(3, 4), InlineData(3, 0), InlineData(4, 1), InlineData(4, 2), InlineData(4, 3), InlineData(4, 4)]
    public async Task A_quarter_of_ink_is_a_quarter_in_every_way_of_writing(int channels, int filter) =>
        Assert.Equal(0.25, await InkAsync(Drawings.Sheet(64, 40, (x, y) => x % 2 == 0 && y % 2 == 0, channels, filter)));

    [Fact]
    public async Task An_empty_sheet_has_none_and_a_black_one_is_nothing_else()
    {
        Assert.Equal(0, await InkAsync(Drawings.Empty()));
        Assert.Equal(1, await InkAsync(Drawings.Black()));
        Assert.InRange((await InkAsync(Drawings.Signature()))!.Value, 0.01, 0.2);
    }

    [Fact]
    public async Task What_no_canvas_makes_is_no_drawing()
    {
        var sheet = Drawings.Signature();
        Assert.Null(await InkAsync(ThonSo.Support.Samples.Jpeg()));
        Assert.Null(await InkAsync([]));
        Assert.Null(await InkAsync(Samples.Read("palette.png")));
        Assert.Null(await InkAsync(new byte[Drawing.MostBytes + 1]));
        Assert.Null(await InkAsync(Drawings.Sheet(2001, 1, (_, _) => true)));
        // The header claims more than is packed in it, or the file ends in the middle: no exception, no drawing.
        Assert.Null(await InkAsync(sheet.With(18, 4, 0)));
        for (var length = 0; length < sheet.Length; length += 97) Assert.Null(await InkAsync(sheet[..length]));
    }
}
