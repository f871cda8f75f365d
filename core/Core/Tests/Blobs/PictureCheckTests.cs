using ThonSo.Core.Blobs.Papers;
using Xunit;

namespace ThonSo.Core.Tests;

/// <summary>Photographs: recognised by what they are, whole, and of a size that can be opened.</summary>
public sealed class PictureCheckTests
{
    private static void Is(string? code, byte[] picture) => Assert.Equal(code, PaperCheck.Look(new MemoryStream(picture)).Refusal?.Code);

    [Theory]
    [InlineData("gps.jpg", PaperKind.Jpeg, 64, 96), InlineData("progressive.jpg", PaperKind.Jpeg, 96, 64), InlineData("cmyk.jpg", PaperKind.Jpeg, 96, 64)]
    [InlineData("gps.png", PaperKind.Png, 64, 96), InlineData("palette.png", PaperKind.Png, 96, 64), InlineData("photo.heic", PaperKind.Heic, 96, 64)]
    public void A_picture_is_known_by_its_content_and_measured_as_it_is_seen(string sample, PaperKind kind, int width, int height)
    {
        var bytes = Samples.Read(sample);
        var looked = PaperCheck.Look(new MemoryStream(bytes)).Value;
        Assert.Equal((kind, width, height, (long)bytes.Length), (looked.Kind, looked.Width, looked.Height, looked.Size));
    }

    [Theory, InlineData("gps.jpg"), InlineData("progressive.jpg"), InlineData("cmyk.jpg"), InlineData("gps.png"), InlineData("palette.png"), InlineData("photo.heic")]
    public void A_picture_that_did_not_arrive_whole_is_refused(string sample)
    {
        var whole = Samples.Read(sample);
        for (var length = 0; length < whole.Length; length++)
            Assert.True(PaperCheck.Look(new MemoryStream(whole[..length])).Refusal is not null, $"{length} of {whole.Length} bytes were taken");
    }

    [Theory, InlineData(""), InlineData("a"), InlineData("GIF89a and so on"), InlineData("<html><script>alert(1)</script></html>"), InlineData("MZ\u0090\0 a program"), InlineData("PK\u0003\u0004 a document")]
    public void Anything_else_is_refused(string text) =>
        Is(text.Length == 0 ? "paper.empty" : "paper.unknown-kind", System.Text.Encoding.Latin1.GetBytes(text));

    [Fact]
    public void What_follows_the_end_of_a_picture_is_not_part_of_it()
    {
        foreach (var sample in new[] { "gps.jpg", "palette.png" })
        {
            var picture = Samples.Read(sample);
            foreach (var after in new[] { new byte[10], Samples.Read("script.pdf"), picture, [0xFF] })
            {
                var looked = PaperCheck.Look(new MemoryStream([.. picture, .. after])).Value;
                Assert.Equal(picture.Length, looked.Size);
            }
        }
    }

    [Fact]
    public void A_jpeg_has_one_frame_of_a_kind_that_browsers_show_and_at_least_one_scan()
    {
        var photo = Samples.Read("cmyk.jpg");
        var frame = photo.IndexOf([0xFF, 0xC0]);
        var scan = photo.IndexOf([0xFF, 0xDA]);
        Is(null, photo);
        Is("paper.too-many-pixels", photo.With(frame + 5, 0x7F, 0xFF, 0x7F, 0xFF));
        Is("paper.broken", photo.With(frame + 5, 0, 0, 0, 64));
        Is("paper.unknown-kind", photo.With(frame + 1, 0xC3));
        Is("paper.unknown-kind", photo.With(frame + 1, 0xC9));
        Is("paper.unknown-kind", photo.With(frame + 4, 12));
        Is("paper.broken", photo.With(frame + 9, 3));
        Is("paper.broken", photo.With(frame + 1, 0xFE));
        Is("paper.broken", [.. photo[..scan], 0xFF, 0xD9]);
        Is("paper.broken", [.. photo[..scan], .. photo[frame..]]);
        Is("paper.broken", [.. photo[..frame], 0, .. photo[frame..]]);
        Is("paper.broken", photo.With(frame + 2, 0, 1));
    }

    [Fact]
    public void Every_changed_byte_of_a_png_is_noticed()
    {
        foreach (var sample in new[] { "gps.png", "palette.png" })
        {
            var picture = Samples.Read(sample);
            for (var i = 0; i < picture.Length; i++)
                Assert.True(PaperCheck.Look(new MemoryStream(picture.With(i, (byte)(picture[i] ^ 4)))).Refusal is not null, $"byte {i} was changed and the picture taken");
        }
    }

    [Fact]
    public void A_png_is_bounded_and_has_its_parts_in_order()
    {
        byte[] Png(params byte[][] chunks) => [.. Samples.Read("gps.png")[..8], .. chunks.SelectMany(c => c)];
        var header = Samples.PngChunk("IHDR", 0, 0, 0, 9, 0, 0, 0, 9, 8, 2, 0, 0, 0);
        var (data, end) = (Samples.PngChunk("IDAT", 1, 2, 3), Samples.PngChunk("IEND"));

        Is(null, Png(header, data, data, end));
        Is("paper.too-many-pixels", Png(Samples.PngChunk("IHDR", 0, 1, 0, 0, 0, 1, 0, 0, 8, 2, 0, 0, 0), data, end));
        Is("paper.too-many-pixels", Png(Samples.PngChunk("IHDR", 255, 255, 255, 255, 255, 255, 255, 255, 8, 2, 0, 0, 0), data, end));
        Is("paper.broken", Png(Samples.PngChunk("IHDR", 0, 0, 0, 0, 0, 0, 0, 9, 8, 2, 0, 0, 0), data, end));
        Is("paper.broken", Png(Samples.PngChunk("IHDR", 0, 0, 0, 9, 0, 0, 0, 9, 3, 2, 0, 0, 0), data, end));
        Is("paper.broken", Png(header, end));
        Is("paper.broken", Png(data, end));
        Is("paper.broken", Png(header, data, Samples.PngChunk("tIME", 1), data, end));
        Is("paper.broken", Png(header, Samples.PngChunk("ABCD", 1), data, end));
        Is("paper.broken", Png(header, data, Samples.PngChunk("PLTE", 1, 2, 3), end));
        Is("paper.broken", Png(header, data, Samples.PngChunk("IEND", 0)));
    }

    [Fact]
    public void A_heic_is_a_still_picture_coded_with_hevc_whose_boxes_add_up()
    {
        byte[] Heic(params byte[][] boxes) => [.. boxes.SelectMany(b => b)];
        byte[] Ascii(string text) => System.Text.Encoding.ASCII.GetBytes(text);
        var type = Samples.Box("ftyp", Ascii("mif1\0\0\0\0mif1heic"));
        var handler = Samples.Box("hdlr", Ascii("\0\0\0\0\0\0\0\0pict\0\0\0\0"));
        var size = Samples.Box("iprp", Samples.Box("ipco", [.. Samples.Box("ispe", 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2, 0), .. Samples.Box("ispe", 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 12, 0)]));
        var meta = Samples.Box("meta", [0, 0, 0, 0, .. handler, .. size]);
        var data = Samples.Box("mdat", new byte[100]);

        Is(null, Heic(type, meta, data));
        Assert.Equal((4096, 3072), (PaperCheck.Look(new MemoryStream(Heic(type, meta, data))).Value is var seen ? (seen.Width, seen.Height) : default));
        Is(null, Heic(type, data, meta, Samples.Box("free", 1, 2, 3)));
        Is("paper.unknown-kind", Heic(Samples.Box("ftyp", Ascii("avif\0\0\0\0mif1avif")), meta, data));
        Is("paper.unknown-kind", Heic(Samples.Box("ftyp", Ascii("isom\0\0\0\0mp42")), data));
        Is("paper.broken", Heic(type, data));
        Is("paper.broken", Heic(type, meta));
        Is("paper.broken", Heic(type, Samples.Box("meta", [0, 0, 0, 0, .. size]), data));
        Is("paper.broken", [.. Heic(type, meta, data), 1, 2, 3]);
        Is("paper.broken", Heic(type, meta, data.With(0, 0, 0, 1, 0)));
        Is("paper.too-many-pixels", Heic(type, Samples.Box("meta", [0, 0, 0, 0, .. handler, .. Samples.Box("iprp", Samples.Box("ipco", Samples.Box("ispe", 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255)))]), data));
    }
}
