using System.Buffers.Binary;

namespace ThonSo.Core.Blobs.Papers;

/// <summary>
/// Walks a PNG file (W3C PNG, third edition) chunk by chunk with its checksums, and writes on the way, if asked to, only
/// the chunks that draw the picture, and which way is up. Text, times, EXIF, animation and what is unknown are left out;
/// so is whatever follows the end (some phones left the uncropped picture there).
/// </summary>
internal static class PngFile
{
    /// <summary>A colour profile packed into more than this is left out: unpacked it could be anything.</summary>
    private const int MaxProfile = 65536;

    private const uint Ihdr = 0x49484452, Plte = 0x504C5445, Idat = 0x49444154, Iend = 0x49454E44, Exif = 0x65584966;
    private const uint Trns = 0x74524E53, Gama = 0x67414D41, Chrm = 0x6348524D, Srgb = 0x73524742, Iccp = 0x69434350;
    private const uint Cicp = 0x63494350, Sbit = 0x73424954, Bkgd = 0x624B4744, Phys = 0x70485973;

    public static ReadOnlySpan<byte> Begins => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static CheckedPaper Walk(ByteReader from, Stream? to = null)
    {
        from.Skip(Begins.Length);
        to?.Write(Begins);
        var (width, height) = Header(from, to);
        var (orientation, dropped, pixels, ended) = (0, false, false, false);
        while (true)
        {
            var length = from.UInt32();
            var type = from.UInt32();
            if (length > int.MaxValue) throw new Unfit(PaperRefusals.Broken);
            switch (type)
            {
                case Iend when length == 0 && pixels:
                    Chunk(from, to, type, length);
                    var (seenWidth, seenHeight) = Orientation.Turn(width, height, orientation);
                    return new CheckedPaper(PaperKind.Png, from.Position, seenWidth, seenHeight, Private: dropped);
                case Idat when !ended:
                    pixels = true;
                    Chunk(from, to, type, length);
                    continue;
                case Exif when orientation == 0:
                    (orientation, var whole) = KeepOrientation(from, to, length);
                    dropped |= whole;
                    break;
                case Plte when !pixels:
                case Trns or Gama or Chrm or Srgb or Cicp or Sbit or Bkgd or Phys:
                case Iccp when length <= MaxProfile:
                    Chunk(from, to, type, length);
                    break;
                // A lower first letter says that a picture can be drawn without the chunk.
                case var _ when (type & 0x20000000) != 0:
                    Chunk(from, null, type, length);
                    dropped = true;
                    break;
                default:
                    throw new Unfit(PaperRefusals.Broken);
            }
            ended = pixels;
        }
    }

    private static (int Width, int Height) Header(ByteReader from, Stream? to)
    {
        if (from.UInt32() != 13 || from.UInt32() != Ihdr) throw new Unfit(PaperRefusals.Broken);
        var header = from.Look(13);
        if (header.Length < 13) throw new Unfit(PaperRefusals.Broken);
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        PaperCheck.BoundPixels(width, height);
        var known = (header[9], header[8]) is (0, 1 or 2 or 4 or 8 or 16) or (3, 1 or 2 or 4 or 8) or (2 or 4 or 6, 8 or 16);
        if (!known || header[10] != 0 || header[11] != 0 || header[12] > 1) throw new Unfit(PaperRefusals.Broken);
        Chunk(from, to, Ihdr, 13);
        return ((int)width, (int)height);
    }

    /// <summary>A chunk's content and checksum, which must agree.</summary>
    private static void Chunk(ByteReader from, Stream? to, uint type, uint length)
    {
        var crc = Start(to, type, length);
        for (long left = length; left > 0;)
        {
            var part = from.Some(left);
            crc = Crc32.Add(crc, part);
            to?.Write(part);
            left -= part.Length;
        }
        if (from.UInt32() != ~crc) throw new Unfit(PaperRefusals.Broken);
        End(to, crc);
    }

    private static (int Orientation, bool Dropped) KeepOrientation(ByteReader from, Stream? to, uint length)
    {
        var exif = new byte[Math.Min(length, Orientation.Enough)];
        var crc = Start(null, Exif, length);
        from.Exactly(exif);
        crc = Crc32.Add(crc, exif);
        for (long left = length - exif.Length; left > 0;)
        {
            var part = from.Some(left);
            crc = Crc32.Add(crc, part);
            left -= part.Length;
        }
        if (from.UInt32() != ~crc) throw new Unfit(PaperRefusals.Broken);

        var orientation = Orientation.Read(exif);
        var kept = Orientation.Tiff(orientation);
        if (orientation > 1 && to is not null)
        {
            crc = Crc32.Add(Start(to, Exif, (uint)kept.Length), kept);
            to.Write(kept);
            End(to, crc);
        }
        return (orientation, !exif.AsSpan().SequenceEqual(kept));
    }

    private static uint Start(Stream? to, uint type, uint length)
    {
        Span<byte> start = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(start, length);
        BinaryPrimitives.WriteUInt32BigEndian(start[4..], type);
        to?.Write(start);
        return Crc32.Add(uint.MaxValue, start[4..]);
    }

    private static void End(Stream? to, uint crc)
    {
        Span<byte> end = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(end, ~crc);
        to?.Write(end);
    }
}
