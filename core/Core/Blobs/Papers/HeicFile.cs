using System.Buffers.Binary;

namespace ThonSo.Core.Blobs.Papers;

/// <summary>
/// Walks a HEIC or HEIF file (ISO/IEC 14496-12 and 23008-12) box by box: a brand that means a still picture coded with
/// HEVC, sizes that add up to the file, the description of a picture inside. Kept as it is: places and times in it stay,
/// because dropping them would mean writing the file's inner addresses anew.
/// </summary>
internal static class HeicFile
{
    private const uint Ftyp = 0x66747970, Meta = 0x6D657461, Hdlr = 0x68646C72, Pict = 0x70696374, Mdat = 0x6D646174;
    private const uint Iprp = 0x69707270, Ipco = 0x6970636F, Ispe = 0x69737065, Idat = 0x69646174;

    /// <summary>Bytes of <c>meta</c> that are looked through: the description of a picture takes a few thousand.</summary>
    private const long MaxMeta = 4_000_000;

    private const int MaxBoxes = 10_000;

    private sealed class Found
    {
        public bool Picture, Data;
        public int Boxes;
        public long Width, Height;
    }

    public static CheckedPaper Walk(ByteReader from, long length)
    {
        var found = new Found();
        var (size, _) = Box(from, length, found);
        Brands(from, size);
        while (from.Position < length)
        {
            (size, var type) = Box(from, length - from.Position, found);
            var end = from.Position + size;
            if (type == Mdat) found.Data = true;
            if (type == Meta)
            {
                if (size is < 4 or > MaxMeta) throw new Unfit(PaperRefusals.Broken);
                from.Skip(4);
                Inside(from, end, found, depth: 0);
            }
            from.Skip(end - from.Position);
        }
        if (!found.Picture || !found.Data) throw new Unfit(PaperRefusals.Broken);
        return found.Width == 0
            ? new CheckedPaper(PaperKind.Heic, length)
            : new CheckedPaper(PaperKind.Heic, length, (int)found.Width, (int)found.Height);
    }

    /// <summary>Reads a box's head. Gives the length of its content, which lies within what is left around it.</summary>
    private static (long Size, uint Type) Box(ByteReader from, long left, Found found)
    {
        if (left < 8 || ++found.Boxes > MaxBoxes) throw new Unfit(PaperRefusals.Broken);
        long size = from.UInt32();
        var type = from.UInt32();
        var head = 8;
        // One: the size follows in 64 bits. Zero: to the end of the file.
        if (size == 1)
        {
            if (left < 16) throw new Unfit(PaperRefusals.Broken);
            size = (long)Math.Min(from.UInt64(), long.MaxValue);
            head = 16;
        }
        if (size == 0) size = left;
        return size >= head && size <= left ? (size - head, type) : throw new Unfit(PaperRefusals.Broken);
    }

    private static void Brands(ByteReader from, long size)
    {
        if (size is < 8 or > 256 || size % 4 != 0) throw new Unfit(PaperRefusals.Broken);
        Span<byte> brands = stackalloc byte[(int)size];
        from.Exactly(brands);
        // The second four bytes are a version, not a brand.
        var major = BinaryPrimitives.ReadUInt32BigEndian(brands);
        var hevc = IsHevc(major);
        for (var i = 8; i < brands.Length; i += 4) hevc |= IsHevc(BinaryPrimitives.ReadUInt32BigEndian(brands[i..]));
        if (!hevc) throw new Unfit(PaperRefusals.Unknown);
    }

    // heic heix heim heis hevc hevx: HEVC; mif1 msf1 alone may be anything, and AV1 pictures say them too.
    private static bool IsHevc(uint brand) => brand is 0x68656963 or 0x68656978 or 0x6865696D or 0x68656973 or 0x68657663 or 0x68657678;

    private static void Inside(ByteReader from, long end, Found found, int depth)
    {
        while (from.Position < end)
        {
            var (size, type) = Box(from, end - from.Position, found);
            var boxEnd = from.Position + size;
            switch (type)
            {
                case Hdlr when size >= 12:
                    from.Skip(4 + 4);
                    found.Picture |= from.UInt32() == Pict;
                    break;
                case Idat:
                    found.Data = true;
                    break;
                case Iprp or Ipco when depth < 3:
                    Inside(from, boxEnd, found, depth + 1);
                    break;
                case Ispe when size >= 12:
                    from.Skip(4);
                    Largest(found, from.UInt32(), from.UInt32());
                    break;
                default:
                    break;
            }
            from.Skip(boxEnd - from.Position);
        }
    }

    /// <summary>Tiles and thumbnails have their sizes beside the picture's, which is the largest.</summary>
    private static void Largest(Found found, uint width, uint height)
    {
        PaperCheck.BoundPixels(width, height);
        if ((long)width * height > found.Width * found.Height) (found.Width, found.Height) = (width, height);
    }
}
