using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using ThonSo.Core.Acts;
using ThonSo.Support;
using ThonSo.Voices.Sound;
using Xunit;

namespace ThonSo.Voices.Tests;

/// <summary>Recordings are taken apart, whatever they say of themselves.</summary>
public sealed class SoundTests
{
    private static readonly OpusSound Tone = SoundCheck.Look(Samples.Voice()).Value;

    [Fact]
    public void What_a_browser_records_is_measured_by_its_packets()
    {
        Assert.Equal((1, 0, 36), (Tone.Channels, Tone.Skip, Tone.Packets.Count));
        Assert.All(Tone.Packets, p => Assert.Equal(2880, p.Samples));
        Assert.Equal(TimeSpan.FromSeconds(2.16), Tone.Length);
        Assert.InRange(Tone.BitRate, 10_000, 24_000);
    }

    [Fact]
    public void It_is_written_anew_with_its_length_and_an_index()
    {
        var file = WebmWriter.Write(Sound(seconds: 23), Id);
        var again = SoundCheck.Look(file).Value;

        Assert.Equal(TimeSpan.FromSeconds(23), again.Length);
        Assert.Equal(Bytes(Sound(seconds: 23)), Bytes(again));
        Assert.Equal(23_000, BinaryPrimitives.ReadDoubleBigEndian(After(file, [0x44, 0x89, 0x88])));
        // Each point of the index names a time and the place of a cluster, counted from where the segment's content begins.
        var segment = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x15, 0x49, 0xA9, 0x66]);
        var points = Enumerable.Range(0, file.Length - 6).Where(i => file.AsSpan(i).StartsWith((ReadOnlySpan<byte>)[0xBB, 0x91, 0xB3, 0x84])).ToList();
        Assert.Equal(5, points.Count);
        foreach (var (point, i) in points.Select((p, i) => (p, i)))
        {
            Assert.Equal(5000u * (uint)i, BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(point + 4)));
            var place = (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(point + 15));
            Assert.True(file.AsSpan(segment + place).StartsWith((ReadOnlySpan<byte>)[0x1F, 0x43, 0xB6, 0x75]));
        }
    }

    [Fact]
    public void Nothing_is_kept_of_a_file_but_its_packets()
    {
        var file = WebmWriter.Write(Tone, Id);

        Assert.Equal(-1, file.AsSpan().IndexOf("Chrome"u8));
        Assert.InRange(file.Length - Samples.Voice().Length, -200, 200);
        Assert.NotEqual(file, WebmWriter.Write(Tone, NewId.Next()));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1)]
    [InlineData(0)]
    public void Ogg_is_the_same(int perPage)
    {
        var heard = SoundCheck.Look(Ogg.Of(Tone, perPage)).Value;

        Assert.Equal(Bytes(Tone), Bytes(heard));
        Assert.Equal(Tone.Length, heard.Length);
    }

    [Fact]
    public void A_gain_that_would_hurt_the_ears_is_left_out()
    {
        var head = OpusHead.Write(Tone);
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(16), short.MaxValue);

        var heard = SoundCheck.Look(Ogg.Of(Tone, head: head)).Value;

        Assert.Equal(0, After(WebmWriter.Write(heard, Id), "OpusHead"u8)[8]);
    }

    [Theory]
    [InlineData("voices.empty", "")]
    [InlineData("voices.not-opus", "%PDF-1.7 voice")]
    [InlineData("voices.not-opus", "RIFF\0\0\0\0WAVEfmt ")]
    [InlineData("voices.not-opus", "\0\0\0\u0020ftypM4A mp42isom")]
    [InlineData("voices.not-opus", "#!AMR\nxxxx")]
    [InlineData("voices.broken", "OggS")]
    public void Other_files_are_refused(string code, string begins) =>
        Assert.Equal(code, SoundCheck.Look(begins.Select(c => (byte)c).ToArray()).Refusal!.Code);

    [Fact]
    public void A_film_is_refused()
    {
        using var film = typeof(SoundTests).Assembly.GetManifestResourceStream("video.webm")!;
        var bytes = new byte[film.Length];
        film.ReadExactly(bytes);

        Assert.Equal("voices.has-picture", SoundCheck.Look(bytes).Refusal!.Code);
        Assert.Equal("voices.has-picture", SoundCheck.Look(Ogg.Page(2, 1, 0, [[0x80, .. "theora"u8]])).Refusal!.Code);
        Assert.Equal("voices.not-opus", SoundCheck.Look(Ogg.Page(2, 1, 0, [[1, .. "vorbis"u8]])).Refusal!.Code);
        // A second stream beside the first, or behind it.
        Assert.Equal("voices.has-picture", SoundCheck.Look((byte[])[.. Ogg.Page(2, 1, 0, [OpusHead.Write(Tone)]), .. Ogg.Page(2, 2, 0, [[0x80, .. "theora"u8]])]).Refusal!.Code);
        Assert.Equal("voices.not-opus", SoundCheck.Look((byte[])[.. Ogg.Of(Tone), .. Ogg.Of(Tone)]).Refusal!.Code);
        Assert.Equal("voices.broken", SoundCheck.Look(Ogg.Of(Tone, secondStream: 2)).Refusal!.Code);
    }

    [Fact]
    public void A_codec_of_another_name_or_a_packed_track_is_refused()
    {
        var voice = Samples.Voice();
        Assert.Equal("voices.not-opus", SoundCheck.Look(Replaced(voice, "A_OPUS"u8, "A_FLAC"u8)).Refusal!.Code);
        // Channels 1 to 9: a room full of loudspeakers.
        Assert.Equal("voices.not-opus", SoundCheck.Look(Replaced(voice, [.. "OpusHead"u8, 1, 1], [.. "OpusHead"u8, 1, 9])).Refusal!.Code);
    }

    [Theory]
    [InlineData(0.9, 24_000, "voices.too-short")]
    [InlineData(299.9, 30_000, null)]
    [InlineData(300.2, 8_000, "voices.too-long")]
    [InlineData(2000, 1_600, "voices.too-long")]
    [InlineData(60, 32_000, null)]
    [InlineData(60, 35_000, null)]
    [InlineData(60, 36_000, "voices.too-rich")]
    public void Length_and_rate_are_counted(double seconds, int bits, string? code)
    {
        var sound = Sound(seconds, bits);

        Assert.Equal(code, SoundCheck.Look(WebmWriter.Write(sound, Id)).Refusal?.Code);
        Assert.Equal(code, SoundCheck.Look(Ogg.Of(sound)).Refusal?.Code);
    }

    [Fact]
    public void What_a_file_says_of_its_length_counts_for_nothing()
    {
        var file = WebmWriter.Write(Sound(seconds: 320, bits: 8_000), Id);
        BinaryPrimitives.WriteDoubleBigEndian(After(file, [0x44, 0x89, 0x88]), 2_000);

        Assert.Equal("voices.too-long", SoundCheck.Look(file).Refusal!.Code);
    }

    [Fact]
    public void A_byte_too_many_is_too_many() =>
        Assert.Equal("voices.too-big", SoundCheck.Look(new byte[SoundCheck.MostBytes + 1]).Refusal!.Code);

    [Fact]
    public void Cut_off_anywhere_a_file_is_shorter_or_refused()
    {
        foreach (var whole in (byte[][])[Samples.Voice(), WebmWriter.Write(Tone, Id), Ogg.Of(Tone, 3), Ogg.Of(Tone, 0)])
        {
            for (var length = 0; length < whole.Length; length++)
            {
                var looked = SoundCheck.Look(whole.AsMemory(0, length));
                if (looked.Refusal is null) Assert.True(looked.Value.Packets.Count < Tone.Packets.Count, $"{length} of {whole.Length}");
                else Assert.NotEqual("voices.not-opus", length >= 4 ? looked.Refusal.Code : "");
            }
        }
        // What we write says how long it is: no part of it passes for the whole.
        var ours = WebmWriter.Write(Tone, Id);
        Assert.All(Enumerable.Range(4, ours.Length - 4), length => Assert.Equal("voices.broken", SoundCheck.Look(ours.AsMemory(0, length)).Refusal?.Code));
    }

    [Fact]
    public void A_wrong_byte_anywhere_is_survived()
    {
        var (webm, ogg) = (Samples.Voice(), Ogg.Of(Tone, 5));
        for (var at = 0; at < webm.Length; at++)
        {
            foreach (var wrong in (byte[])[0, 0xFF, (byte)(webm[at] ^ 1), (byte)(webm[at] ^ 0x80)])
            {
                var before = webm[at];
                webm[at] = wrong;
                SoundCheck.Look(webm);
                webm[at] = before;
            }
        }
        for (var at = 0; at < ogg.Length; at++)
        {
            ogg[at] ^= 0x10;
            Assert.NotNull(SoundCheck.Look(ogg).Refusal);
            ogg[at] ^= 0x10;
        }
    }

    [Fact]
    public void Whatever_bytes_come_nothing_breaks()
    {
        byte[][] begins = [[], [.. WebmFile.Begins], [.. OggFile.Begins], Samples.Voice()[..0xA0], Samples.Voice()[..0x93], Ogg.Of(Tone)[..75]];
        Prop.ForAll(Gen.Zip(Gen.Elements(begins), ArbMap.Default.GeneratorFor<byte[]>()).ToArbitrary(), given =>
        {
            var looked = SoundCheck.Look((byte[])[.. given.Item1, .. given.Item2 ?? []]);
            return looked.Refusal is not null || looked.Value.Length <= SoundCheck.Longest;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_cut_begins_to_the_sample_and_is_never_longer() =>
        Prop.ForAll(Gen.Zip(Gen.Choose(-100, 2500), Gen.Choose(-100, 2500)).ToArbitrary(), given =>
        {
            var (from, to) = (TimeSpan.FromMilliseconds(given.Item1), TimeSpan.FromMilliseconds(given.Item2));
            var cut = Tone.Cut(from, to);
            var begins = from < TimeSpan.Zero ? TimeSpan.Zero : from;
            if (to <= begins || begins >= Tone.Length) return cut.Length <= TimeSpan.FromMilliseconds(60);
            var ends = to > Tone.Length ? Tone.Length : to;
            // A decoder heard 80 ms before where it begins, or all there was; it ends with the packet, 60 ms later at most.
            return cut.Length >= ends - begins && cut.Length < ends - begins + TimeSpan.FromMilliseconds(60)
                && (cut.Skip >= OpusSound.WarmUp || cut.Packets[0].Equals(Tone.Packets[0])) && cut.Skip <= ushort.MaxValue
                && Bytes(Tone).AsSpan().IndexOf(Bytes(cut)) >= 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_cut_off_does_not_count()
    {
        Assert.Equal("voices.too-short", SoundCheck.Look(Samples.Voice(), TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(0.9)).Refusal!.Code);
        Assert.Equal("voices.too-short", SoundCheck.Look(Samples.Voice(), TimeSpan.FromSeconds(9)).Refusal!.Code);
        Assert.Null(SoundCheck.Look(WebmWriter.Write(Sound(330, 8_000), Id), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(310)).Refusal);
        var kept = SoundCheck.Look(WebmWriter.Write(SoundCheck.Look(Samples.Voice(), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1.7)).Value, Id)).Value;
        Assert.InRange(kept.Length.TotalSeconds, 1.2, 1.26);
    }

    /// <summary>Section 3.1 and 3.2 of RFC 6716.</summary>
    [Theory]
    [InlineData(new byte[0], 0)]
    [InlineData(new byte[] { 0x00 }, 480)]
    [InlineData(new byte[] { 0x18, 1 }, 2880)]
    [InlineData(new byte[] { 0x60 }, 480)]
    [InlineData(new byte[] { 0x68 }, 960)]
    [InlineData(new byte[] { 0x80 }, 120)]
    [InlineData(new byte[] { 0xF8 }, 960)]
    [InlineData(new byte[] { 0xF9, 1, 2 }, 1920)]
    [InlineData(new byte[] { 0xF9, 1 }, 0)]
    [InlineData(new byte[] { 0xFA, 1, 5, 6 }, 1920)]
    [InlineData(new byte[] { 0xFA, 9, 5 }, 0)]
    [InlineData(new byte[] { 0xFA, 252 }, 0)]
    [InlineData(new byte[] { 0xFB }, 0)]
    [InlineData(new byte[] { 0xFB, 0 }, 0)]
    [InlineData(new byte[] { 0xFB, 3, 1, 2, 3 }, 2880)]
    [InlineData(new byte[] { 0xFB, 3, 1, 2 }, 0)]
    [InlineData(new byte[] { 0xFB, 0x83, 1, 1, 7, 8, 9 }, 2880)]
    [InlineData(new byte[] { 0xFB, 0x83, 1, 9, 7 }, 0)]
    [InlineData(new byte[] { 0xFB, 0x43, 2, 1, 2, 3, 0, 0 }, 2880)]
    [InlineData(new byte[] { 0xFB, 0x43, 255, 255 }, 0)]
    [InlineData(new byte[] { 0x1B, 2, 5, 6 }, 5760)]
    [InlineData(new byte[] { 0x1B, 3, 5, 6, 7 }, 0)]
    [InlineData(new byte[] { 0xFB, 7, 1, 2, 3, 4, 5, 6, 7 }, 0)]
    public void A_packet_says_how_long_it_sounds(byte[] packet, int samples) => Assert.Equal(samples, OpusPacket.Samples(packet));

    [Fact]
    public void A_frame_of_more_than_1275_bytes_is_none()
    {
        Assert.Equal(960, OpusPacket.Samples([0xF8, .. new byte[1275]]));
        Assert.Equal(0, OpusPacket.Samples([0xF8, .. new byte[1276]]));
    }

    private static readonly Guid Id = new("0199aaaa-0000-7000-8000-00000000babe");

    /// <summary>Packets of 20 ms that nobody could listen to.</summary>
    internal static OpusSound Sound(double seconds, int bits = 24_000)
    {
        var size = bits / 8 / 50;
        return new OpusSound(1, 0, [.. Enumerable.Range(0, (int)(seconds * 50)).Select(i => new SoundPacket((byte[])[0xF8, .. Enumerable.Repeat((byte)i, size - 1)], 960))]);
    }

    private static byte[] Bytes(OpusSound sound) => [.. sound.Packets.SelectMany(p => p.Bytes.ToArray())];

    private static Span<byte> After(byte[] file, ReadOnlySpan<byte> word) => file.AsSpan(file.AsSpan().IndexOf(word) + word.Length);

    private static byte[] Replaced(byte[] file, ReadOnlySpan<byte> word, ReadOnlySpan<byte> by)
    {
        by.CopyTo(file.AsSpan(file.AsSpan().IndexOf(word)));
        return file;
    }
}
