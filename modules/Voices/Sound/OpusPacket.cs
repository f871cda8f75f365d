namespace ThonSo.Voices.Sound;

/// <summary>What a packet of Opus says of itself, by RFC 6716, section 3: how long it sounds, and whether it can be one at all.</summary>
internal static class OpusPacket
{
    /// <summary>Samples a second; Opus always counts in these.</summary>
    public const int Rate = 48000;

    private const int LongestFrame = 1275;
    private const int LongestPacket = Rate / 1000 * 120;

    /// <summary>How many samples it lasts; 0 when it is no packet of Opus.</summary>
    public static int Samples(ReadOnlySpan<byte> packet)
    {
        if (packet.IsEmpty) return 0;
        var frame = FrameOf(packet[0] >> 3);
        var rest = packet[1..];
        var frames = (packet[0] & 3) switch
        {
            0 => rest.Length <= LongestFrame ? 1 : 0,
            1 => rest.Length % 2 == 0 && rest.Length / 2 <= LongestFrame ? 2 : 0,
            2 => TryLength(ref rest, out var first) && first <= rest.Length && rest.Length - first <= LongestFrame ? 2 : 0,
            _ => ManyFrames(rest),
        };
        return frames * frame <= LongestPacket ? frames * frame : 0;
    }

    /// <summary>Table 2: the first sixteen ways are of 10 to 60 ms, the others of 2.5 to 20.</summary>
    private static int FrameOf(int way) => way switch
    {
        < 12 => (way % 4) switch { 0 => 480, 1 => 960, 2 => 1920, _ => 2880 },
        < 16 => way % 2 == 0 ? 480 : 960,
        _ => 120 << (way % 4),
    };

    /// <summary>A packet that says itself how many frames it has, and how long each is where they are not alike.</summary>
    private static int ManyFrames(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty) return 0;
        var (head, frames) = (rest[0], rest[0] & 63);
        rest = rest[1..];
        if ((head & 64) != 0)
        {
            int part, padding = 0;
            do
            {
                if (rest.IsEmpty) return 0;
                part = rest[0];
                padding += Math.Min(part, 254);
                rest = rest[1..];
            }
            while (part == 255);
            if (padding > rest.Length) return 0;
            rest = rest[..^padding];
        }
        if (frames == 0) return 0;
        if ((head & 128) == 0) return rest.Length % frames == 0 && rest.Length / frames <= LongestFrame ? frames : 0;
        var said = 0;
        for (var i = 1; i < frames; i++)
        {
            if (!TryLength(ref rest, out var length)) return 0;
            said += length;
        }
        return said <= rest.Length && rest.Length - said <= LongestFrame ? frames : 0;
    }

    private static bool TryLength(ref ReadOnlySpan<byte> rest, out int length)
    {
        length = 0;
        if (rest.IsEmpty || (rest[0] >= 252 && rest.Length < 2)) return false;
        var wide = rest[0] >= 252;
        length = wide ? rest[1] * 4 + rest[0] : rest[0];
        rest = rest[(wide ? 2 : 1)..];
        return true;
    }
}
