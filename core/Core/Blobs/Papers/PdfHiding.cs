namespace ThonSo.Core.Blobs.Papers;

/// <summary>
/// Recognises the beginning of an object, <c>12 0 obj</c>, or of a trailer, <c>trailer &lt;&lt;</c>, where none should
/// be: inside a string, a comment or the bytes of a picture. The file's index could send a reader there. Chance makes
/// this once in thousands of large files.
/// </summary>
internal static class PdfHiding
{
    public static ReadOnlySpan<byte> Object => "obj"u8;
    public static ReadOnlySpan<byte> Trailer => "trailer"u8;

    /// <summary>Whether what was just read begins one of them.</summary>
    public static bool Begins(ByteReader from) => from.Behind.EndsWith(Object) ? BeginsObject(from) : from.Behind.EndsWith(Trailer) && BeginsTrailer(from);

    /// <summary>Two numbers came before, with any space and comments between them, and it is no longer word (objects).</summary>
    private static bool BeginsObject(ByteReader from)
    {
        if (char.IsAsciiLetter((char)Math.Max(0, from.Peek()))) return false;
        var bytes = from.Behind[..^Object.Length];
        return EndsInNumber(ref bytes, apart: false) && EndsInNumber(ref bytes, apart: true);
    }

    /// <summary>A dictionary comes next, or a comment, or more space than is ordinary.</summary>
    private static bool BeginsTrailer(ByteReader from)
    {
        foreach (var next in from.Look(64))
            if (!PdfLexer.IsSpace(next)) return next is (byte)'<' or (byte)'%';
        return true;
    }

    private static bool EndsInNumber(ref ReadOnlySpan<byte> bytes, bool apart)
    {
        var before = bytes.Length;
        // More space than can be looked back on is itself a way of hiding.
        if (!TrimSpace(ref bytes)) return true;
        if (apart && bytes.Length == before) return false;
        var digits = bytes.Length;
        while (digits > 0 && bytes[digits - 1] is >= (byte)'0' and <= (byte)'9') digits--;
        if (digits == bytes.Length) return false;
        bytes = bytes[..digits];
        return true;
    }

    /// <summary>Takes space and comments off the end. False when nothing is left, or not enough to tell a comment.</summary>
    private static bool TrimSpace(ref ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var last = bytes[^1];
            if (last is not (10 or 13))
            {
                if (!PdfLexer.IsSpace(last)) return true;
                bytes = bytes[..^1];
                continue;
            }
            // The line before a line's end may end in a comment.
            bytes = bytes[..^1];
            var lineStart = bytes.LastIndexOfAny((byte)10, (byte)13) + 1;
            var comment = bytes[lineStart..].IndexOf((byte)'%');
            if (comment >= 0) bytes = bytes[..(lineStart + comment)];
            else if (lineStart == 0) return false;
        }
        return false;
    }
}
