using System.Buffers.Binary;

namespace ThonSo.Core.Blobs.Papers;

/// <summary>
/// Walks a JPEG file (ITU T.81) from its first marker to its last, and writes on the way, if asked to, only what draws
/// the picture: frames, tables, scans, the colour profile (ICC), Adobe's colour transform, and which way is up. EXIF with
/// its place and time, XMP, IPTC, comments, thumbnails and makers' notes are left out. Whatever follows the end of the
/// picture (a second picture, a film, a hidden file) is not part of it.
/// </summary>
internal static class JpegFile
{
    private const int StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA, Comment = 0xFE;
    private const int App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE, App15 = 0xEF;
    private const int JfifLength = 14, AdobeLength = 12;

    public static ReadOnlySpan<byte> Begins => [0xFF, StartOfImage, 0xFF];

    private static ReadOnlySpan<byte> Jfif => "JFIF\0"u8;
    private static ReadOnlySpan<byte> Exif => "Exif\0\0"u8;
    private static ReadOnlySpan<byte> Icc => "ICC_PROFILE\0"u8;
    private static ReadOnlySpan<byte> Adobe => "Adobe"u8;

    public static CheckedPaper Walk(ByteReader from, Stream? to = null)
    {
        var (width, height, orientation) = (0, 0, 0);
        var (scans, dropped) = (0, false);
        from.Skip(2);
        to?.Write([0xFF, StartOfImage]);
        var next = Marker(from);
        while (next != EndOfImage)
        {
            var marker = next;
            var length = Segment(from);
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2:
                    if (width != 0) throw new Unfit(PaperRefusals.Broken);
                    (width, height) = Frame(from, to, marker, length);
                    break;
                case StartOfScan:
                    if (width == 0 || length is < 6 or > 12) throw new Unfit(PaperRefusals.Broken);
                    Keep(from, to, marker, length);
                    scans++;
                    next = Scan(from, to);
                    continue;
                case 0xC4 or 0xDB or 0xDC or 0xDD:
                    Keep(from, to, marker, length);
                    break;
                case App0 when Is(from, Jfif, length) && length >= JfifLength:
                    KeepJfif(from, to);
                    dropped |= length > JfifLength;
                    from.Skip(length - JfifLength);
                    break;
                case App1 when orientation == 0 && Is(from, Exif, length):
                    (orientation, var whole) = KeepOrientation(from, to, length);
                    dropped |= whole;
                    break;
                case App2 when Is(from, Icc, length):
                case App14 when Is(from, Adobe, length) && length == AdobeLength:
                    Keep(from, to, marker, length);
                    break;
                case >= App0 and <= App15 or Comment:
                    from.Skip(length);
                    dropped = true;
                    break;
                // Lossless, arithmetic and hierarchical pictures: allowed by the standard, shown by no browser.
                case >= 0xC3 and <= 0xCF or 0xDE or 0xDF:
                    throw new Unfit(PaperRefusals.Unknown);
                default:
                    throw new Unfit(PaperRefusals.Broken);
            }
            next = Marker(from);
        }
        if (scans == 0) throw new Unfit(PaperRefusals.Broken);
        to?.Write([0xFF, EndOfImage]);
        var (seenWidth, seenHeight) = Orientation.Turn(width, height, orientation);
        return new CheckedPaper(PaperKind.Jpeg, from.Position, seenWidth, seenHeight, Private: dropped);
    }

    private static int Marker(ByteReader from)
    {
        if (from.Byte() != 0xFF) throw new Unfit(PaperRefusals.Broken);
        int marker;
        do marker = from.Byte(); while (marker == 0xFF);
        return marker;
    }

    /// <summary>The length of a segment's content. Markers without one have no place between segments.</summary>
    private static int Segment(ByteReader from) => from.UInt16() is >= 2 and var length ? length - 2 : throw new Unfit(PaperRefusals.Broken);

    private static bool Is(ByteReader from, ReadOnlySpan<byte> name, int length) => length >= name.Length && from.Look(name.Length).SequenceEqual(name);

    private static (int Width, int Height) Frame(ByteReader from, Stream? to, int marker, int length)
    {
        var frame = from.Look(6);
        if (frame.Length < 6 || length != 6 + 3 * frame[5] || frame[5] is 0 or > 4) throw new Unfit(PaperRefusals.Broken);
        if (frame[0] != 8) throw new Unfit(PaperRefusals.Unknown);
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]));
        PaperCheck.BoundPixels(width, height);
        Keep(from, to, marker, length);
        return (width, height);
    }

    private static void Keep(ByteReader from, Stream? to, int marker, int length)
    {
        to?.Write([0xFF, (byte)marker, (byte)((length + 2) >> 8), (byte)(length + 2)]);
        for (var left = length; left > 0;)
        {
            var part = from.Some(left);
            to?.Write(part);
            left -= part.Length;
        }
    }

    /// <summary>Density and version; the last two bytes are the thumbnail's size, which becomes nothing.</summary>
    private static void KeepJfif(ByteReader from, Stream? to)
    {
        Span<byte> jfif = stackalloc byte[JfifLength];
        from.Exactly(jfif);
        jfif[^2..].Clear();
        to?.Write([0xFF, App0, 0, JfifLength + 2]);
        to?.Write(jfif);
    }

    private static (int Orientation, bool Dropped) KeepOrientation(ByteReader from, Stream? to, int length)
    {
        var exif = new byte[Math.Min(length, Exif.Length + Orientation.Enough)];
        from.Exactly(exif);
        from.Skip(length - exif.Length);
        var orientation = Orientation.Read(exif.AsSpan(Exif.Length));
        byte[] kept = [.. Exif, .. Orientation.Tiff(orientation)];
        if (orientation > 1 && to is not null)
        {
            to.Write([0xFF, App1, 0, (byte)(kept.Length + 2)]);
            to.Write(kept);
        }
        return (orientation, !exif.AsSpan().SequenceEqual(kept));
    }

    /// <summary>The coded picture, up to the next marker: restarts (D0 to D7) and stuffed zeros belong to it.</summary>
    private static int Scan(ByteReader from, Stream? to)
    {
        while (true)
        {
            var ahead = from.Ahead;
            var coded = ahead.IndexOf((byte)0xFF);
            if (coded != 0)
            {
                var part = from.Some(coded < 0 ? ahead.Length : coded);
                to?.Write(part);
                continue;
            }
            var pair = from.Look(2);
            if (pair.Length < 2) throw new Unfit(PaperRefusals.Broken);
            if (pair[1] is not (0 or >= 0xD0 and <= 0xD7)) return Marker(from);
            to?.Write(pair);
            from.Skip(2);
        }
    }
}
