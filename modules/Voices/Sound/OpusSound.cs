using System.Buffers.Binary;

namespace ThonSo.Voices.Sound;

/// <param name="Samples">How long it sounds, at <see cref="OpusPacket.Rate"/>.</param>
internal readonly record struct SoundPacket(ReadOnlyMemory<byte> Bytes, int Samples);

/// <summary>A recording as its packets, whatever file they came in.</summary>
/// <param name="Skip">Samples at the beginning that only warm the decoder up and are not heard.</param>
internal sealed record OpusSound(int Channels, int Skip, IReadOnlyList<SoundPacket> Packets)
{
    /// <summary>What a decoder needs to have heard before a place in the middle sounds right (RFC 7845, section 4.6).</summary>
    public const int WarmUp = OpusPacket.Rate / 1000 * 80;

    /// <summary>As counted, not as anybody says.</summary>
    public TimeSpan Length => TimeOf(Packets.Sum(p => (long)p.Samples) - Skip);

    public long Bytes => Packets.Sum(p => (long)p.Bytes.Length);

    /// <summary>Bits a second, of the sound alone.</summary>
    public double BitRate => Length > TimeSpan.Zero ? Bytes * 8 / Length.TotalSeconds : double.PositiveInfinity;

    /// <summary>
    /// Only what sounds between two moments. It begins there to the sample, since the packets before are kept to warm up and
    /// not heard; it ends with the packet.
    /// </summary>
    public OpusSound Cut(TimeSpan from, TimeSpan to)
    {
        var (begin, end) = (Skip + SamplesOf(from), Skip + SamplesOf(to));
        var kept = new List<SoundPacket>();
        long at = 0, first = 0;
        foreach (var packet in Packets)
        {
            if (at + packet.Samples > begin - WarmUp && at < end)
            {
                if (kept.Count == 0) first = at;
                kept.Add(packet);
            }
            at += packet.Samples;
        }
        return kept.Count == 0 ? this with { Packets = [], Skip = 0 } : this with { Packets = kept, Skip = (int)(begin - first) };
    }

    private static TimeSpan TimeOf(long samples) => TimeSpan.FromTicks(samples * TimeSpan.TicksPerSecond / OpusPacket.Rate);

    // Longer than any recording is as good as endless, and does not overflow.
    private static long SamplesOf(TimeSpan time) => (long)(Math.Clamp(time.TotalSeconds, 0, 86400) * OpusPacket.Rate);
}

/// <summary>The head of a stream of Opus (RFC 7845, section 5.1): WebM and Ogg carry the same.</summary>
internal static class OpusHead
{
    public const int Size = 19;

    private static ReadOnlySpan<byte> Magic => "OpusHead"u8;

    public static bool Begins(ReadOnlySpan<byte> packet) => packet.StartsWith(Magic);

    public static (int Channels, int Skip) Read(ReadOnlySpan<byte> head)
    {
        if (head.Length < Size || !Begins(head) || head[8] >> 4 != 0) throw new Unsound(Refusals.Broken);
        // One or two channels in the usual way: a voice. Anything else is a room full of loudspeakers.
        if (head[9] is not (1 or 2) || head[18] != 0) throw new Unsound(Refusals.NotOpus);
        return (head[9], BinaryPrimitives.ReadUInt16LittleEndian(head[10..]));
    }

    /// <summary>Writes it anew. The gain a file asks for is left out: it could hurt somebody's ears.</summary>
    public static byte[] Write(OpusSound sound)
    {
        var head = new byte[Size];
        Magic.CopyTo(head);
        head[8] = 1;
        head[9] = (byte)sound.Channels;
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(10), (ushort)sound.Skip);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(12), OpusPacket.Rate);
        return head;
    }
}
