using System.Buffers.Binary;

namespace ThonSo.Core.Blobs.Papers;

/// <summary>
/// The one thing of a photograph's EXIF data that is kept: which way is up (tag 0x0112, 1 to 8, CIPA DC-008). Without it
/// half of all phone photographs lie on their side; everything else there tells where and when a person was.
/// </summary>
internal static class Orientation
{
    /// <summary>Bytes at the beginning of the data that are looked at; the tag is in the first directory.</summary>
    public const int Enough = 4096;

    private const int Tag = 0x0112;
    private const int Short = 3;

    /// <summary>From the TIFF structure inside EXIF data; 1 (upright) when it is not there or makes no sense.</summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return 1;
        var little = tiff[0] == 'I';
        if (!tiff.StartsWith("II*\0"u8) && !tiff.StartsWith("MM\0*"u8)) return 1;
        var directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2) return 1;
        var entries = tiff[(int)directory..];
        var count = UInt16(entries, little);
        entries = entries[2..];
        for (var i = 0; i < count && entries.Length >= 12; i++, entries = entries[12..])
        {
            if (UInt16(entries, little) != Tag || UInt16(entries[2..], little) != Short) continue;
            return UInt16(entries[8..], little) is >= 1 and <= 8 and var value ? value : 1;
        }
        return 1;
    }

    /// <summary>A TIFF structure of 26 bytes that says the orientation and nothing else.</summary>
    public static byte[] Tiff(int orientation) =>
    [
        (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1, Tag >> 8, Tag & 0xFF, 0, Short, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    /// <summary>The size as it is seen: five to eight lie on their side.</summary>
    public static (int Width, int Height) Turn(int width, int height, int orientation) => orientation >= 5 ? (height, width) : (width, height);

    private static int UInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
