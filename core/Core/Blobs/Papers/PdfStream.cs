using System.IO.Compression;

namespace ThonSo.Core.Blobs.Papers;

/// <summary>
/// The bytes after a dictionary. Pictures and pages are passed over; streams of objects are unpacked within bounds and
/// every object in them is looked at. Only packing with Flate, or none, can be looked into.
/// </summary>
internal static class PdfStream
{
    private const long MostUnpacked = 8_000_000;
    private const long MostUnpackedOfAll = 32_000_000;
    private const long MostObjects = 20_000;
    private const int MostStreams = 10_000;
    private const int MostWrongLengths = 1_000;

    private static ReadOnlySpan<byte> End => "endstream"u8;

    /// <summary>Passes over a stream, from behind its first word to behind its last.</summary>
    public static void Pass(Stream paper, ByteReader from, PdfFrame dictionary, PdfScan scan)
    {
        // A line's end, CR LF or LF. Where it is another, programs do not agree on the first byte.
        var isClear = from.Look(2) is [13, 10] or [10, ..];
        if (from.Peek() == 13) from.Skip(1);
        if (from.Peek() == 10) from.Skip(1);
        var start = from.Position;
        var end = start + EndsAfter(from, start, dictionary.Length, paper.Length, scan);

        from.Seek(start);
        while (from.PassTo(PdfHiding.Object, PdfHiding.Trailer, end))
            if (PdfHiding.Begins(from)) throw new Unfit(PaperRefusals.NotInspectable);

        // Data in another file, fetched when the paper is opened.
        if (dictionary.HasExternalData) scan.Active = true;
        if (dictionary.Type == "ObjStm" || dictionary.HasFirst)
        {
            if (isClear) Unpack(paper, start, end - start, dictionary, scan);
            else scan.Hidden = true;
        }
        from.Seek(end);
        PassSpace(from);
        from.Skip(End.Length);
    }

    /// <summary>The length, when the dictionary's is right; else up to the first word that ends a stream.</summary>
    private static long EndsAfter(ByteReader from, long start, long? length, long size, PdfScan scan)
    {
        if (length is { } said)
        {
            if (said <= size - start)
            {
                from.Seek(start + said);
                PassSpace(from);
                if (from.Look(End.Length).SequenceEqual(End)) return said;
            }
            if (++scan.WrongLengths > MostWrongLengths) throw new Unfit(PaperRefusals.NotInspectable);
        }
        from.Seek(start);
        return from.PassTo(End, default, size) ? from.Position - End.Length - start : throw new Unfit(PaperRefusals.Broken);
    }

    private static void PassSpace(ByteReader from)
    {
        for (var i = 0; i < 4 && PdfLexer.IsSpace(from.Peek()); i++) from.Skip(1);
    }

    private static void Unpack(Stream paper, long start, long length, PdfFrame dictionary, PdfScan scan)
    {
        // One that cannot be looked into is enough.
        if (scan.Hidden) return;
        // Each of these could make a reader find other objects than are found here.
        var plain = dictionary is { Filters: 0, Length: not null };
        var flate = dictionary is { Filters: 1, OnlyFlate: true };
        if (++scan.Streams > MostStreams || dictionary is not { Type: "ObjStm", IsAmbiguous: false, HasParameters: false, First: <= MostUnpacked, Objects: > 0 and <= MostObjects } || !plain && !flate)
        {
            scan.Hidden = true;
            return;
        }
        var (first, count) = (dictionary.First.Value, (int)dictionary.Objects.Value);
        using var packed = new PdfRegion(paper, start, length);
        using var content = new PdfUnpacked(flate ? new ZLibStream(packed, CompressionMode.Decompress) : packed, Math.Min(MostUnpacked, MostUnpackedOfAll - scan.Unpacked));
        try
        {
            Look(new PdfLexer(new ByteReader(content)), first, count, scan);
            if (flate && !content.IsWhole(paper, start, length)) scan.Hidden = true;
        }
        catch (Exception unpackable) when (unpackable is InvalidDataException or IOException and not BlobDamagedException)
        {
            scan.Abandon();
        }
        // A password makes these bytes unreadable, and is named further on.
        catch (Unfit unfit) when (unfit.Refusal != PaperRefusals.Encrypted)
        {
            scan.Abandon();
        }
        scan.Unpacked += content.Position;
    }

    private static void Look(PdfLexer lexer, long first, int count, PdfScan scan)
    {
        // First the numbers and places of the objects, then the objects.
        var places = new long[count];
        var numbers = new long[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = Whole(lexer);
            places[i] = Whole(lexer);
        }
        Array.Sort(places, numbers);
        lexer.From.Skip(first - lexer.From.Position is >= 0 and var gap ? gap : throw new Unfit(PaperRefusals.NotInspectable));

        var next = 0;
        long behind = 0;
        PdfToken token;
        while ((token = lexer.Next()) != PdfToken.End)
        {
            // Each object begins where a value begins. One that begins elsewhere would be read by others differently.
            if (scan.Depth == 0 && next < count && places[next] <= lexer.Start - first)
            {
                var begin = lexer.AfterComment ? lexer.Start - first : behind;
                if (places[next] < begin || next + 1 < count && places[next + 1] == places[next]) throw new Unfit(PaperRefusals.NotInspectable);
                scan.BeginObject(numbers[next++]);
            }
            if (token == PdfToken.Keyword && PdfFile.Structure(lexer.Text)) throw new Unfit(PaperRefusals.NotInspectable);
            scan.Take(token, lexer);
            behind = lexer.From.Position - first;
        }
        if (next < count || scan.Depth > 0) throw new Unfit(PaperRefusals.NotInspectable);
    }

    private static long Whole(PdfLexer lexer) =>
        lexer.Next() == PdfToken.Number && !lexer.AfterComment && lexer.Whole is { } value ? value : throw new Unfit(PaperRefusals.NotInspectable);
}
