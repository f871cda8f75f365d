namespace ThonSo.Voices.Sound;

/// <summary>
/// Reads WebM as browsers record it (RFC 8794, RFC 9559): also with sizes left open, as a recorder writes them that does not
/// know yet how long it will go on. Clusters are gone into, not jumped over, so both ways are one.
/// </summary>
internal static class WebmFile
{
    private const long Open = -1;

    public static ReadOnlySpan<byte> Begins => [0x1A, 0x45, 0xDF, 0xA3];

    public static OpusSound Read(ReadOnlyMemory<byte> file)
    {
        var top = new Reader(file);
        if (top.Next() is not { Id: Id.Header, Size: not Open and var header }) throw new Unsound(Refusals.Broken);
        top.Take(header);
        if (top.Next() is not { Id: Id.Segment } segment) throw new Unsound(Refusals.Broken);
        var reader = new Reader(segment.Size == Open ? top.Rest : top.Take(segment.Size));

        Track? track = null;
        var packets = new PacketList();
        while (!reader.AtEnd)
        {
            var (id, size) = reader.Next();
            switch (id)
            {
                case Id.Cluster:
                    if (size > reader.Left) throw new Unsound(Refusals.Broken);
                    break;
                case Id.BlockGroup:
                    if (size == Open || size > reader.Left) throw new Unsound(Refusals.Broken);
                    break;
                case Id.Tracks:
                    track = track is null ? ReadTracks(reader.Take(size)) : throw new Unsound(Refusals.Broken);
                    break;
                case Id.SimpleBlock or Id.Block:
                    packets.Add(PacketOf(reader.Take(size), track ?? throw new Unsound(Refusals.Broken)));
                    break;
                case Id.Segment or Id.Header:
                    throw new Unsound(Refusals.Broken);
                default:
                    reader.Take(size);
                    break;
            }
        }
        return track is { } one ? new OpusSound(one.Channels, one.Skip, packets.All) : throw new Unsound(Refusals.Broken);
    }

    /// <summary>The one track there may be: sound, of Opus, as it is.</summary>
    private static Track ReadTracks(ReadOnlyMemory<byte> tracks)
    {
        var found = new List<Track>();
        for (var reader = new Reader(tracks); !reader.AtEnd;)
        {
            var (id, size) = reader.Next();
            var content = reader.Take(size);
            if (id == Id.TrackEntry) found.Add(ReadTrack(content));
        }
        return found is [var one] ? one : throw new Unsound(Refusals.NotOpus);
    }

    private static Track ReadTrack(ReadOnlyMemory<byte> entry)
    {
        ulong number = 0, type = 0;
        ReadOnlyMemory<byte> codec = default, head = default;
        for (var reader = new Reader(entry); !reader.AtEnd;)
        {
            var (id, size) = reader.Next();
            var content = reader.Take(size);
            if (id == Id.TrackNumber) number = NumberOf(content.Span);
            else if (id == Id.TrackType) type = NumberOf(content.Span);
            else if (id == Id.CodecId) codec = content;
            else if (id == Id.CodecPrivate) head = content;
            // Packed or encrypted packets are no packets of Opus.
            else if (id == Id.ContentEncodings) throw new Unsound(Refusals.NotOpus);
        }
        if (type == 1) throw new Unsound(Refusals.HasPicture);
        if (type != 2 || !codec.Span.TrimEnd((byte)0).SequenceEqual("A_OPUS"u8)) throw new Unsound(Refusals.NotOpus);
        var (channels, skip) = OpusHead.Read(head.Span);
        return new Track(number, channels, skip);
    }

    private static ReadOnlyMemory<byte> PacketOf(ReadOnlyMemory<byte> block, Track track)
    {
        var reader = new Reader(block);
        if (reader.Number() != track.Number) throw new Unsound(Refusals.Broken);
        // When it sounds (two bytes) follows from the packets before it; the lowest bits but one say that several are packed into one.
        var head = reader.Take(3).Span;
        if ((head[2] & 6) != 0) throw new Unsound(Refusals.Broken);
        return reader.Rest;
    }

    private static ulong NumberOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 8) throw new Unsound(Refusals.Broken);
        ulong number = 0;
        foreach (var one in bytes) number = number << 8 | one;
        return number;
    }

    private readonly record struct Track(ulong Number, int Channels, int Skip);

    /// <summary>Names of elements as the file has them, with the bits that say how long the name is.</summary>
    internal static class Id
    {
        public const uint Header = 0x1A45DFA3, Segment = 0x18538067, Cluster = 0x1F43B675, Tracks = 0x1654AE6B, TrackEntry = 0xAE, TrackNumber = 0xD7, TrackType = 0x83,
            CodecId = 0x86, CodecPrivate = 0x63A2, ContentEncodings = 0x6D80, SimpleBlock = 0xA3, BlockGroup = 0xA0, Block = 0xA1;
    }

    private sealed class Reader(ReadOnlyMemory<byte> bytes)
    {
        private int at;

        public bool AtEnd => at == bytes.Length;

        public int Left => bytes.Length - at;

        public ReadOnlyMemory<byte> Rest => bytes[at..];

        /// <summary>The next element's name and size; the size is <see cref="Open"/> when it is left open.</summary>
        public (uint Id, long Size) Next()
        {
            var id = (uint)Variable(4, keepMark: true, out _);
            var size = Variable(8, keepMark: false, out var length);
            return (id, size == (1UL << 7 * length) - 1 ? Open : size > int.MaxValue ? int.MaxValue : (long)size);
        }

        public ulong Number() => Variable(8, keepMark: false, out _);

        public ReadOnlyMemory<byte> Take(long size)
        {
            if (size < 0 || size > Left) throw new Unsound(Refusals.Broken);
            var part = bytes.Slice(at, (int)size);
            at += (int)size;
            return part;
        }

        private ulong Variable(int longest, bool keepMark, out int length)
        {
            if (Left == 0) throw new Unsound(Refusals.Broken);
            var first = bytes.Span[at];
            length = System.Numerics.BitOperations.LeadingZeroCount((uint)first) - 23;
            if (length > longest) throw new Unsound(Refusals.Broken);
            var number = keepMark ? first : first & (0xFFUL >> length);
            foreach (var next in Take(length).Span[1..]) number = number << 8 | next;
            return number;
        }
    }
}
