using System.Buffers.Binary;
using ThonSo.Voices.Sound;

namespace ThonSo.Voices.Tests;

/// <summary>Puts packets into Ogg, as other recorders do, and lies where a test wants it to.</summary>
internal static class Ogg
{
    /// <param name="perPage">Packets a page; 0: pages of one segment's size, so that packets go on from page to page.</param>
    public static byte[] Of(OpusSound sound, int perPage = 10, byte[]? head = null, uint secondStream = 1)
    {
        byte[] tags = [.. "OpusTags"u8, .. new byte[8]];
        var file = new List<byte>();
        uint number = 0;
        file.AddRange(Page(2, 1, number++, [head ?? OpusHead.Write(sound)]));
        file.AddRange(Page(0, 1, number++, [tags]));
        foreach (var packets in sound.Packets.Select(p => p.Bytes.ToArray()).Chunk(Math.Max(1, perPage)))
        {
            if (perPage > 0)
            {
                file.AddRange(Page(0, secondStream, number++, packets));
                continue;
            }
            // A packet in two pages: as many whole segments of it as there are, then the rest.
            var (packet, whole) = (packets[0], packets[0].Length / 255);
            if (whole > 0) file.AddRange(Raw(0, 1, number++, [.. Enumerable.Repeat((byte)255, whole)], packet[..(whole * 255)]));
            file.AddRange(Raw((byte)(whole > 0 ? 1 : 0), 1, number++, [(byte)(packet.Length % 255)], packet[(whole * 255)..]));
        }
        return [.. file];
    }

    public static byte[] Page(byte flags, uint stream, uint number, byte[][] packets) =>
        Raw(flags, stream, number, [.. packets.SelectMany(p => Enumerable.Repeat((byte)255, p.Length / 255).Append((byte)(p.Length % 255)))], [.. packets.SelectMany(p => p)]);

    private static byte[] Raw(byte flags, uint stream, uint number, byte[] segments, byte[] body)
    {
        byte[] page = [.. "OggS"u8, 0, flags, .. new byte[8], .. new byte[4], .. new byte[4], .. new byte[4], (byte)segments.Length, .. segments, .. body];
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(14), stream);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(18), number);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(22), OggFile.Sum(page));
        return page;
    }
}
