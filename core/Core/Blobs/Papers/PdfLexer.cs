namespace ThonSo.Core.Blobs.Papers;

/// <summary>What a PDF is written with (ISO 32000-2, 7.2 and 7.3).</summary>
internal enum PdfToken
{
    End,
    Name,
    Number,
    Keyword,
    String,
    OpenArray,
    CloseArray,
    OpenDictionary,
    CloseDictionary,
}

/// <summary>
/// Takes a PDF apart into tokens, in order, and leaves nothing out: strings and comments are passed over, but an object
/// hidden in one makes the file not inspectable, because a reader sent there by the file's index would find it.
/// </summary>
internal sealed class PdfLexer(ByteReader from)
{
    /// <summary>Longer than any name or keyword with a meaning (names: 127 bytes, ISO 32000-1 annex C).</summary>
    private const int Longest = 128;

    private readonly char[] text = new char[Longest];
    private int length;

    public ByteReader From => from;

    /// <summary>The name without its slash and escapes, the keyword, or the number as written.</summary>
    public ReadOnlySpan<char> Text => text.AsSpan(0, length);

    /// <summary>A comment stood before the token.</summary>
    public bool AfterComment { get; private set; }

    /// <summary>
    /// No object is being read. There, some writers let the next object follow on the line of <c>%%EOF</c>, which is a
    /// comment by the letter.
    /// </summary>
    public bool BetweenObjects { get; set; }

    /// <summary>Where the token began.</summary>
    public long Start { get; private set; }

    /// <summary>The number when it is a whole one that is not negative, else null.</summary>
    public long? Whole => length is > 0 and < 19 && long.TryParse(Text, System.Globalization.NumberStyles.None, null, out var value) ? value : null;

    public PdfToken Next()
    {
        AfterComment = false;
        var first = PassSpace();
        Start = from.Position;
        length = 0;
        if (first < 0) return PdfToken.End;
        from.Read();
        switch (first)
        {
            case '/':
                return Name();
            case '(':
                PassString();
                return PdfToken.String;
            case '[':
                return PdfToken.OpenArray;
            case ']':
                return PdfToken.CloseArray;
            case '<' when from.Peek() == '<':
                from.Read();
                return PdfToken.OpenDictionary;
            case '<':
                PassHexadecimal();
                return PdfToken.String;
            case '>' when from.Peek() == '>':
                from.Read();
                return PdfToken.CloseDictionary;
            case '>' or ')' or '{' or '}':
                throw new Unfit(PaperRefusals.Broken);
            default:
                return Word((char)first);
        }
    }

    /// <summary>NUL, tab, line feed, form feed, carriage return, space.</summary>
    public static bool IsSpace(int value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(int value) => value >= 0 && !IsSpace(value) && value is not ('(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%');

    private void Add(int value)
    {
        if (length < Longest) text[length] = (char)value;
        length = Math.Min(length + 1, Longest);
    }

    private int PassSpace()
    {
        while (true)
        {
            var next = from.Peek();
            if (next == '%') PassComment();
            else if (IsSpace(next)) from.Read();
            else return next;
        }
    }

    private void PassComment()
    {
        AfterComment = true;
        if (BetweenObjects && from.Look(5).SequenceEqual("%%EOF"u8)) from.Skip(5);
        else while (from.Peek() is >= 0 and not (10 or 13)) Pass(from.Read());
    }

    private void PassString()
    {
        for (var open = 1; open > 0;)
        {
            var next = from.Byte();
            if (next == '\\') next = from.Byte();
            else if (next == '(') open++;
            else if (next == ')') open--;
            Pass(next);
        }
    }

    private void PassHexadecimal()
    {
        int next;
        while ((next = from.Byte()) != '>')
            if (!char.IsAsciiHexDigit((char)next) && !IsSpace(next)) throw new Unfit(PaperRefusals.Broken);
    }

    private void Pass(int read)
    {
        if (read is 'j' or 'r' && PdfHiding.Begins(from)) throw new Unfit(PaperRefusals.NotInspectable);
    }

    private PdfToken Name()
    {
        while (IsRegular(from.Peek()))
        {
            var next = from.Read();
            // #4A is J: names are compared by what they mean, however they are written.
            if (next == '#' && from.Look(2) is [var high, var low] && char.IsAsciiHexDigit((char)high) && char.IsAsciiHexDigit((char)low))
            {
                from.Skip(2);
                next = Convert.ToInt32($"{(char)high}{(char)low}", 16);
            }
            Add(next);
        }
        return PdfToken.Name;
    }

    private PdfToken Word(char first)
    {
        Add(first);
        // Some writers put nothing between the end of one object and the number of the next.
        while (IsRegular(from.Peek()) && Text is not "endobj") Add(from.Read());
        // "0obj" is the beginning of an object, not a number.
        return first is >= '0' and <= '9' or '+' or '-' or '.' && !Text.Contains('o') ? PdfToken.Number : PdfToken.Keyword;
    }
}
