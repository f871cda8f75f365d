namespace ThonSo.Core.Blobs.Papers;

/// <summary>The checksum of PNG chunks (ISO 3309, polynomial EDB88320), eight bytes a step.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = Make();

    /// <summary>Begin with <see cref="uint.MaxValue"/>, and invert what comes out in the end.</summary>
    public static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        var table = Table.AsSpan();
        while (bytes.Length >= 8)
        {
            var low = crc ^ (bytes[0] | (uint)bytes[1] << 8 | (uint)bytes[2] << 16 | (uint)bytes[3] << 24);
            crc = table[1792 + (int)(low & 0xFF)] ^ table[1536 + (int)(low >> 8 & 0xFF)] ^ table[1280 + (int)(low >> 16 & 0xFF)] ^ table[1024 + (int)(low >> 24)]
                ^ table[768 + bytes[4]] ^ table[512 + bytes[5]] ^ table[256 + bytes[6]] ^ table[bytes[7]];
            bytes = bytes[8..];
        }
        foreach (var value in bytes) crc = table[(int)((crc ^ value) & 0xFF)] ^ crc >> 8;
        return crc;
    }

    private static uint[] Make()
    {
        var table = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? 0xEDB88320 ^ crc >> 1 : crc >> 1;
            table[i] = crc;
        }
        for (var i = 256; i < table.Length; i++) table[i] = table[table[i - 256] & 0xFF] ^ table[i - 256] >> 8;
        return table;
    }
}
