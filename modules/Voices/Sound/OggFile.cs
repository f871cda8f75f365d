using System.Buffers.Binary;

namespace ThonSo.Voices.Sound;

/// <summary>Reads Opus in Ogg, as recorders of telephones and of Firefox write it (RFC 3533, RFC 7845). Each page's sum is checked.</summary>
internal static class OggFile
{
    private const int PageHead = 27;
    private const uint Polynomial = 0x04C11DB7;
    private static readonly uint[] Sums = [.. Enumerable.Range(0, 256).Select(SumOf)];

    public static ReadOnlySpan<byte> Begins => "OggS"u8;

    public static OpusSound Read(ReadOnlyMemory<byte> file)
    {
        var packets = new PacketList();
        (int Channels, int Skip)? head = null;
        var tagged = false;
        foreach (var packet in PacketsOf(file))
        {
            if (head is null) head = HeadOf(packet.Span);
            else if (!tagged) tagged = packet.Span.StartsWith("OpusTags"u8) ? true : throw new Unsound(Refusals.Broken);
            else packets.Add(packet);
        }
        return head is { } one ? new OpusSound(one.Channels, one.Skip, packets.All) : throw new Unsound(Refusals.Broken);
    }

    private static (int Channels, int Skip) HeadOf(ReadOnlySpan<byte> packet) =>
        OpusHead.Begins(packet) ? OpusHead.Read(packet) : throw new Unsound(IsVideo(packet) ? Refusals.HasPicture : Refusals.NotOpus);

    private static bool IsVideo(ReadOnlySpan<byte> packet) => packet is [0x80, .. var name] && name.StartsWith("theora"u8) || packet.StartsWith("OVP80"u8) || packet.StartsWith("BBCD"u8);

    /// <summary>The packets of the one stream there may be, put together where a page ends in the middle of one.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> PacketsOf(ReadOnlyMemory<byte> file)
    {
        uint stream = 0, next = 0;
        var begun = new List<byte>();
        var goesOn = false;
        var first = true;
        for (var rest = file; !rest.IsEmpty;)
        {
            var (page, segments, body, size) = PageOf(rest);
            rest = rest[size..];
            var begins = (page.Flags & 2) != 0;
            // A second stream is a picture beside the sound, or another recording behind it.
            if (begins != first) throw new Unsound(begins && IsVideo(body.Span) ? Refusals.HasPicture : begins ? Refusals.NotOpus : Refusals.Broken);
            if (first) (stream, next, first) = (page.Stream, page.Number, false);
            if (page.Stream != stream || page.Number != next++ || (page.Flags & 1) != 0 != goesOn) throw new Unsound(Refusals.Broken);
            var (start, at) = (0, 0);
            for (var i = 0; i < segments.Length; i++)
            {
                at += segments.Span[i];
                if (segments.Span[i] == 255) continue;
                yield return Whole(begun, body[start..at]);
                start = at;
            }
            goesOn = segments.Length > 0 ? segments.Span[^1] == 255 : goesOn;
            if (goesOn) begun.AddRange(body.Span[start..]);
        }
        if (goesOn) throw new Unsound(Refusals.Broken);
    }

    private static ReadOnlyMemory<byte> Whole(List<byte> begun, ReadOnlyMemory<byte> end)
    {
        if (begun.Count == 0) return end;
        byte[] packet = [.. begun, .. end.Span];
        begun.Clear();
        return packet;
    }

    private static (Page Page, ReadOnlyMemory<byte> Segments, ReadOnlyMemory<byte> Body, int Size) PageOf(ReadOnlyMemory<byte> rest)
    {
        var bytes = rest.Span;
        if (bytes.Length < PageHead || !bytes.StartsWith(Begins) || bytes[4] != 0) throw new Unsound(Refusals.Broken);
        var head = PageHead + bytes[26];
        if (bytes.Length < head) throw new Unsound(Refusals.Broken);
        var size = head;
        foreach (var segment in bytes[PageHead..head]) size += segment;
        if (bytes.Length < size || BinaryPrimitives.ReadUInt32LittleEndian(bytes[22..]) != Sum(bytes[..size])) throw new Unsound(Refusals.Broken);
        var page = new Page(bytes[5], BinaryPrimitives.ReadUInt32LittleEndian(bytes[14..]), BinaryPrimitives.ReadUInt32LittleEndian(bytes[18..]));
        return (page, rest[PageHead..head], rest[head..size], size);
    }

    /// <summary>The sum of a page, its own place counted as zeros.</summary>
    internal static uint Sum(ReadOnlySpan<byte> page)
    {
        uint sum = 0;
        for (var i = 0; i < page.Length; i++) sum = sum << 8 ^ Sums[(sum >> 24) ^ (i is >= 22 and < 26 ? 0u : page[i])];
        return sum;
    }

    private static uint SumOf(int value)
    {
        var sum = (uint)value << 24;
        for (var bit = 0; bit < 8; bit++) sum = (sum & 0x80000000) != 0 ? sum << 1 ^ Polynomial : sum << 1;
        return sum;
    }

    private readonly record struct Page(byte Flags, uint Stream, uint Number);
}
