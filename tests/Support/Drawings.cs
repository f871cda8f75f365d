using System.Buffers.Binary;
using System.IO.Compression;

namespace ThonSo.Support;

/// <summary>Sheets as a browser's canvas makes them (PNG), with as much drawn on them as wanted.</summary>
public static class Drawings
{
    /// <summary>A signature of a few lines.</summary>
    public static byte[] Signature() => Sheet(800, 400, (x, y) => x is > 100 and < 700 && Math.Abs(y - 200 - 80 * Math.Sin(x / 30.0)) < 4);

    /// <summary>A sheet on which nothing is drawn.</summary>
    public static byte[] Empty() => Sheet(800, 400, (_, _) => false);

    /// <summary>A sheet that somebody only touched.</summary>
    public static byte[] Dot() => Sheet(800, 400, (x, y) => x is > 400 and < 407 && y is > 200 and < 207);

    /// <summary>A sheet painted over.</summary>
    public static byte[] Black() => Sheet(800, 400, (_, _) => true);

    /// <param name="channels">1 grey, 2 grey that is seen through, 3 colours, 4 colours that are seen through.</param>
    /// <param name="filter">How rows are written: 0 to 4 (PNG, third edition, 9).</param>
    public static byte[] Sheet(int width, int height, Func<int, int, bool> ink, int channels = 4, int filter = 1)
    {
        var (row, above) = (new byte[width * channels], new byte[width * channels]);
        using var packed = new MemoryStream();
        using (var rows = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++) Paint(row.AsSpan(x * channels, channels), ink(x, y));
                rows.WriteByte((byte)filter);
                for (var i = 0; i < row.Length; i++) rows.WriteByte((byte)(row[i] - Guess(filter, i >= channels ? row[i - channels] : 0, above[i], i >= channels ? above[i - channels] : 0)));
                (row, above) = (above, row);
            }
        }
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, channels switch { 1 => (byte)0, 2 => (byte)4, 3 => (byte)2, _ => (byte)6 });
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    /// <summary>Dark ink; where there is none, nothing at all when it can be seen through, else white.</summary>
    private static void Paint(Span<byte> pixel, bool ink)
    {
        var seenThrough = pixel.Length % 2 == 0;
        pixel.Fill(ink ? (byte)20 : seenThrough ? (byte)0 : (byte)255);
        if (seenThrough) pixel[^1] = ink ? (byte)255 : (byte)0;
    }

    private static int Guess(int filter, int left, int up, int corner) => filter switch
    {
        0 => 0,
        1 => left,
        2 => up,
        3 => (left + up) / 2,
        _ => new[] { left, up, corner }.MinBy(value => Math.Abs(left + up - corner - value)),
    };

    /// <summary>A chunk of a PNG file with its checksum.</summary>
    public static byte[] Chunk(ReadOnlySpan<byte> type, byte[] content)
    {
        var chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        type.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        var crc = uint.MaxValue;
        foreach (var value in chunk.AsSpan(4, 4 + content.Length))
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? 0xEDB88320 ^ crc >> 1 : crc >> 1;
        }
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), ~crc);
        return chunk;
    }
}
