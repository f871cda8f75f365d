using System.Buffers.Binary;
using System.Text;

namespace ThonSo.Voices.Sound;

/// <summary>
/// Writes a recording as WebM, every byte of it ours: nothing of the file it came in is left but the packets. Unlike what a
/// recorder writes, it says how long it is and where each few seconds lie, so that a player can go to any place with one
/// request for a range.
/// </summary>
internal static class WebmWriter
{
    /// <summary>Where a player may enter: a part of 5 seconds is 20 KB at most.</summary>
    private const long ClusterSamples = OpusPacket.Rate * 5;

    /// <summary>A point of the index has numbers of one width, so that its size is known before what it points to.</summary>
    private const int PointSize = 19;

    /// <param name="id">Of the recording: part of it names the track, so that no two recordings have the same bytes.</param>
    public static byte[] Write(OpusSound sound, Guid id)
    {
        var clusters = ClustersOf(sound);
        var info = Element(0x1549A966, Number(0x2AD7B1, 1_000_000), Words(0x4D80, "thonso"), Words(0x5741, "thonso"), Real(0x4489, Math.Round(sound.Length.TotalMilliseconds)));
        var tracks = Element(WebmFile.Id.Tracks, Element(WebmFile.Id.TrackEntry,
            Number(WebmFile.Id.TrackNumber, 1), Number(0x73C5, BinaryPrimitives.ReadUInt64BigEndian(id.ToByteArray(bigEndian: true).AsSpan(8))), Number(WebmFile.Id.TrackType, 2), Number(0x9C, 0), Words(WebmFile.Id.CodecId, "A_OPUS"),
            Element(WebmFile.Id.CodecPrivate, OpusHead.Write(sound)),
            Number(0x56AA, (ulong)sound.Skip * 1_000_000_000 / OpusPacket.Rate), Number(0x56BB, 80_000_000),
            Element(0xE1, Real(0xB5, OpusPacket.Rate), Number(0x9F, (ulong)sound.Channels))));

        var at = info.Length + tracks.Length + Element(0x1C53BB6B, new byte[clusters.Count * PointSize]).Length;
        var points = new List<byte[]>();
        foreach (var (time, bytes) in clusters)
        {
            points.Add(Element(0xBB, Wide(0xB3, (uint)time), Element(0xB7, Number(0xF7, 1), Wide(0xF1, (uint)at))));
            at += bytes.Length;
        }
        return
        [
            .. Element(WebmFile.Id.Header, Number(0x4286, 1), Number(0x42F7, 1), Number(0x42F2, 4), Number(0x42F3, 8), Words(0x4282, "webm"), Number(0x4287, 4), Number(0x4285, 2)),
            .. Element(WebmFile.Id.Segment, [info, tracks, Element(0x1C53BB6B, [.. points]), .. clusters.Select(c => c.Bytes)]),
        ];
    }

    private static List<(long Time, byte[] Bytes)> ClustersOf(OpusSound sound)
    {
        var clusters = new List<(long, byte[])>();
        var blocks = new List<byte[]>();
        long at = 0, begins = 0;
        void Close()
        {
            if (blocks.Count > 0) clusters.Add((Milliseconds(begins), Element(WebmFile.Id.Cluster, [Number(0xE7, (ulong)Milliseconds(begins)), .. blocks])));
            blocks.Clear();
        }
        foreach (var packet in sound.Packets)
        {
            if (at - begins >= ClusterSamples)
            {
                Close();
                begins = at;
            }
            var head = new byte[4];
            head[0] = 0x81;
            BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(1), (short)(Milliseconds(at) - Milliseconds(begins)));
            head[3] = 0x80;
            blocks.Add(Element(WebmFile.Id.SimpleBlock, head, packet.Bytes.ToArray()));
            at += packet.Samples;
        }
        Close();
        return clusters;
    }

    private static long Milliseconds(long samples) => samples * 1000 / OpusPacket.Rate;

    private static byte[] Element(uint id, params IReadOnlyList<byte[]> parts)
    {
        var (name, size) = (Bytes(id, WidthOf(id)), SizeOf(parts.Sum(p => p.Length)));
        var element = new byte[name.Length + size.Length + parts.Sum(p => p.Length)];
        var at = 0;
        foreach (var part in (IEnumerable<byte[]>)[name, size, .. parts])
        {
            part.CopyTo(element, at);
            at += part.Length;
        }
        return element;
    }

    /// <summary>In as few bytes as it takes; all ones would mean that it is left open.</summary>
    private static byte[] SizeOf(int size)
    {
        var length = size < 0x7F ? 1 : size < 0x3FFF ? 2 : size < 0x1FFFFF ? 3 : 4;
        return Bytes((uint)size | 1u << 7 * length, length);
    }

    private static byte[] Number(uint id, ulong value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        return Element(id, bytes[^WidthOf(value)..]);
    }

    private static byte[] Wide(uint id, uint value) => Element(id, Bytes(value, 4));

    private static byte[] Real(uint id, double value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, value);
        return Element(id, bytes);
    }

    private static byte[] Words(uint id, string words) => Element(id, Encoding.ASCII.GetBytes(words));

    private static byte[] Bytes(uint value, int length)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes[^length..];
    }

    private static int WidthOf(ulong value) => Math.Max(1, (71 - System.Numerics.BitOperations.LeadingZeroCount(value)) / 8);
}
