using System.Buffers.Binary;
using System.IO.Compression;

namespace ThonSo.Core.Blobs.Papers;

/// <summary>
/// Looks at a picture that a browser's canvas made (PNG of 8 bits, not interlaced) for what was drawn in it. Whatever else
/// it is given, it takes two rows of memory and a bounded time, and says that it is no drawing.
/// </summary>
public static class Drawing
{
    /// <summary>Bytes of the largest drawing: a canvas full of lines has a tenth of it.</summary>
    public const int MostBytes = 256 * 1024;

    private const int Longest = 2000;
    private const uint Ihdr = 0x49484452, Idat = 0x49444154, Iend = 0x49454E44;

    /// <summary>How much of it is ink: 0 for an empty sheet, 1 for a black one; null when it is no drawing.</summary>
    /// <param name="picture">One that was kept, so that its chunks are whole.</param>
    public static async Task<double?> InkAsync(Stream picture, CancellationToken stopping = default)
    {
        if (picture.Length is 0 or > MostBytes) return null;
        var bytes = new byte[picture.Length];
        picture.Position = 0;
        await picture.ReadExactlyAsync(bytes, stopping);
        try
        {
            return bytes.AsSpan().StartsWith(PngFile.Begins) ? Look(bytes) : null;
        }
        // What is packed in it is not what its header says.
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static double? Look(byte[] bytes)
    {
        using var packed = new MemoryStream();
        var (width, height, channels) = (0, 0, 0);
        for (var at = PngFile.Begins.Length; ;)
        {
            var (length, type) = (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at)), BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 4)));
            var content = bytes.AsSpan(at + 8, length);
            if (type == Iend) break;
            if (type == Idat) packed.Write(content);
            if (type == Ihdr)
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));
                channels = content[9] switch { 0 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
                if (content[8] != 8 || channels == 0 || content[12] != 0 || width is <= 0 or > Longest || height is <= 0 or > Longest) return null;
            }
            at += length + 12;
        }
        if (width == 0) return null;
        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        return (double)Dark(unpacked, width, height, channels) / ((long)width * height);
    }

    private static long Dark(ZLibStream rows, int width, int height, int channels)
    {
        var (row, above) = (new byte[1 + width * channels], new byte[1 + width * channels]);
        long dark = 0;
        for (var y = 0; y < height; y++)
        {
            rows.ReadExactly(row);
            Unfilter(row, above, channels);
            for (var at = 1; at < row.Length; at += channels)
            {
                var light = channels < 3 ? row[at] : (row[at] * 299 + row[at + 1] * 587 + row[at + 2] * 114) / 1000;
                // What can be seen through lies on white.
                var cover = channels % 2 == 0 ? row[at + channels - 1] : 255;
                if ((light * cover + 255 * (255 - cover)) / 255 < 128) dark++;
            }
            (row, above) = (above, row);
        }
        return dark;
    }

    /// <summary>Each byte is kept as its difference to a guess made from its neighbours (PNG, third edition, 9).</summary>
    private static void Unfilter(byte[] row, byte[] above, int step)
    {
        for (var i = 1; i < row.Length; i++)
        {
            int left = i > step ? row[i - step] : 0, up = above[i], corner = i > step ? above[i - step] : 0;
            row[i] += (byte)(row[0] switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => throw new InvalidDataException() });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (l, u, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return l <= u && l <= c ? left : u <= c ? up : corner;
    }
}
