using System.Globalization;
using System.Text;

namespace ThonSo.Core.Blobs.Papers;

/// <summary>
/// Looks a PDF through (ISO 32000-2): whole from its first byte to its last line, without a password, and with nothing
/// in it that acts when it is opened. What acts is known by its name, wherever in the file it stands and however it is
/// written, also inside compressed streams of objects. A file that cannot be looked into is not taken.
/// </summary>
internal static class PdfFile
{
    /// <summary>The last line, and what some scanners pad the file with, lie within so many bytes of the end.</summary>
    private const int Tail = 2048;

    public static ReadOnlySpan<byte> Begins => "%PDF-"u8;

    public static CheckedPaper Look(Stream paper)
    {
        Ends(paper);
        paper.Position = 0;
        var from = new ByteReader(paper);
        if (from.Look(8) is not [_, _, _, _, _, (byte)'1' or (byte)'2', (byte)'.', >= (byte)'0' and <= (byte)'9']) throw new Unfit(PaperRefusals.Broken);

        var scan = new PdfScan();
        if (Objects(paper, new PdfLexer(from), scan) == 0) throw new Unfit(PaperRefusals.Broken);
        if (scan.Active || scan.ActsOnOpening) throw new Unfit(PaperRefusals.Active);
        if (scan.Hidden) throw new Unfit(PaperRefusals.NotInspectable);
        return new CheckedPaper(PaperKind.Pdf, paper.Length, Pages: scan.Pages is > 0 and <= 100_000 ? (int)scan.Pages : null);
    }

    private static int Objects(Stream paper, PdfLexer lexer, PdfScan scan)
    {
        var objects = 0;
        long? number = null, generation = null;
        lexer.BetweenObjects = true;
        PdfToken token;
        while ((token = lexer.Next()) != PdfToken.End)
        {
            if (scan.Depth == 0 && token == PdfToken.Keyword && Structure(lexer.Text))
            {
                if (lexer.Text is "obj")
                {
                    if (number is null || generation is null) throw new Unfit(PaperRefusals.Broken);
                    scan.BeginObject(number);
                    objects++;
                }
                else if (lexer.Text is "endobj") scan.BeginObject(null);
                else if (lexer.Text is "stream" && scan.Last is { } dictionary) PdfStream.Pass(paper, lexer.From, dictionary, scan);
                else throw new Unfit(PaperRefusals.Broken);
                (number, generation) = (null, null);
                lexer.BetweenObjects = scan.Object is null;
                continue;
            }
            (number, generation) = token == PdfToken.Number ? (generation, lexer.Whole) : (null, null);
            scan.Take(token, lexer);
        }
        return scan.Depth == 0 ? objects : throw new Unfit(PaperRefusals.Broken);
    }

    /// <summary>Words that begin and end objects and streams, also when something is stuck to them.</summary>
    public static bool Structure(ReadOnlySpan<char> word) =>
        word.Contains("obj", StringComparison.Ordinal) || word.Contains("stream", StringComparison.Ordinal);

    /// <summary>The last line, before it where the index is, and after it nothing but space.</summary>
    private static void Ends(Stream paper)
    {
        Span<byte> tail = stackalloc byte[(int)Math.Min(Tail, paper.Length)];
        paper.Position = paper.Length - tail.Length;
        paper.ReadExactly(tail);
        var end = tail.LastIndexOf("%%EOF"u8);
        if (end < 0) throw new Unfit(PaperRefusals.Broken);
        foreach (var after in tail[(end + 5)..])
            if (!PdfLexer.IsSpace(after)) throw new Unfit(PaperRefusals.Broken);

        var index = tail[..end].LastIndexOf("startxref"u8);
        if (index < 0) throw new Unfit(PaperRefusals.Broken);
        var offset = Encoding.Latin1.GetString(tail[(index + 9)..end]).Trim();
        if (!long.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var position) || position <= 0 || position >= paper.Length)
            throw new Unfit(PaperRefusals.Broken);
    }
}
