using ThonSo.Core.Acts;

namespace ThonSo.Voices.Sound;

/// <summary>
/// Looks a recording through before it is kept. The file's name, its type and the lengths it claims count for nothing: it is
/// taken apart into packets of Opus, and these are counted. However hostile the file, it takes bounded memory and time and
/// never throws for what the file holds. It does not decode: what the packets sound like, a person hears before approving.
/// </summary>
internal static class SoundCheck
{
    /// <summary>A megabyte and a half: five minutes at 32 kbit/s, and room for the file around them.</summary>
    public const int MostBytes = 1_500_000;

    /// <summary>Bits a second that a recording may take.</summary>
    public const int MostBits = 32_000;

    /// <summary>Encoders aim at an average and meet it over minutes; a short recording may lie a tenth above it.</summary>
    public const double Tolerance = 1.1;

    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5), Shortest = TimeSpan.FromSeconds(1);

    /// <param name="file">At most <see cref="MostBytes"/>.</param>
    /// <param name="from">Where the speaker cut the beginning off, if at all.</param>
    /// <param name="to">Where the speaker cut the end off, if at all.</param>
    public static Outcome<OpusSound> Look(ReadOnlyMemory<byte> file, TimeSpan? from = null, TimeSpan? to = null)
    {
        try
        {
            if (file.Length > MostBytes) return Refusals.TooBig;
            if (file.IsEmpty) return Refusals.Empty;
            var sound = file.Span.StartsWith(WebmFile.Begins) ? WebmFile.Read(file) : file.Span.StartsWith(OggFile.Begins) ? OggFile.Read(file) : throw new Unsound(Refusals.NotOpus);
            if (from is not null || to is not null) sound = sound.Cut(from ?? TimeSpan.Zero, to ?? TimeSpan.MaxValue);
            return sound.Length < Shortest ? Refusals.TooShort
                : sound.Length > Longest ? Refusals.TooLong
                : sound.BitRate > MostBits * Tolerance ? Refusals.TooRich
                : sound;
        }
        catch (Unsound unsound)
        {
            return unsound.Refusal;
        }
    }
}

/// <summary>Carries a refusal out of the depth of a check, never out of <see cref="SoundCheck"/>.</summary>
internal sealed class Unsound(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>Packets as they are found, counted on the way: what goes on for hours is given up early.</summary>
internal sealed class PacketList
{
    // Room for what is cut off at both ends before the length counts.
    private static readonly long MostSamples = OpusPacket.Rate * ((long)SoundCheck.Longest.TotalSeconds + 60);

    private readonly List<SoundPacket> packets = [];
    private long samples;

    public IReadOnlyList<SoundPacket> All => packets;

    public void Add(ReadOnlyMemory<byte> packet)
    {
        if (OpusPacket.Samples(packet.Span) is not (> 0 and var lasts)) throw new Unsound(Refusals.Broken);
        samples += lasts;
        if (samples > MostSamples) throw new Unsound(Refusals.TooLong);
        packets.Add(new SoundPacket(packet, lasts));
    }
}
