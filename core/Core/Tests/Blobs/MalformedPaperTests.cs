using ThonSo.Core.Blobs.Papers;
using Xunit;

namespace ThonSo.Core.Tests;

/// <summary>
/// Papers changed at random: each gets an answer, after a bounded number of bytes were read. The seeds are fixed, so a
/// failure happens again.
/// </summary>
public sealed class MalformedPaperTests
{
    public static TheoryData<string> Every => [.. Samples.Taken, "encrypted.pdf", "attached.pdf", "script.pdf"];

    [Theory, MemberData(nameof(Every))]
    public void A_malformed_paper_gets_an_answer_whatever_it_holds(string sample)
    {
        var original = Samples.Read(sample);
        var random = new Random(sample.Length * 31 + original.Length);
        for (var round = 0; round < 3000; round++)
        {
            var paper = new Counted(Change(original, random));
            var looked = PaperCheck.Look(paper);
            // Streams of objects are read twice, and the ends of streams looked for.
            Assert.True(paper.Given <= 40 * (paper.Length + 32768), $"round {round}: {paper.Given} bytes read of a paper of {paper.Length}");
            if (looked.Refusal is null && looked.Value is { Kind: PaperKind.Jpeg or PaperKind.Png } picture)
            {
                using var clean = new MemoryStream();
                PaperCheck.Copy(paper, picture, clean);
                var again = PaperCheck.Look(clean).Value;
                Assert.Equal((picture.Width, picture.Height, false), (again.Width, again.Height, again.Private));
                Assert.InRange(clean.Length, 1, picture.Size);
            }
        }
    }

    [Fact]
    public void Noise_behind_every_known_beginning_gets_an_answer()
    {
        var random = new Random(5);
        byte[][] beginnings = [[0xFF, 0xD8, 0xFF], [0x89, .. "PNG\r\n"u8, 26, 10], [.. "%PDF-1.7\n"u8], [0, 0, 0, 24, .. "ftypheic\0\0\0\0mif1heic"u8]];
        for (var round = 0; round < 4000; round++)
        {
            var noise = new byte[random.Next(3000)];
            random.NextBytes(noise);
            Assert.NotNull(PaperCheck.Look(new MemoryStream([.. beginnings[round % 4], .. noise])).Refusal);
        }
    }

    private static byte[] Change(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var changes = random.Next(1, 5); changes > 0 && bytes.Count > 8; changes--)
        {
            var (at, count) = (random.Next(bytes.Count), random.Next(1, 40));
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(count, bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - 8), 8));
                    break;
                case 4:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), count * 20));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }
        return [.. bytes];
    }

    private sealed class Counted(byte[] content) : MemoryStream(content)
    {
        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var read = base.Read(buffer);
            Given += read;
            return read;
        }
    }
}
