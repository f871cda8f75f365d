using System.Globalization;
using System.Text;

namespace ThonSo.Core.Language;

/// <summary>
/// Text as it is stored (<see cref="Clean"/>) and as it is searched (<see cref="Search"/>). Both are done here and never
/// by a database, so that the two engines agree. Folding what was cleaned gives the same as folding what was typed.
/// </summary>
public static class Fold
{
    private const int OnStack = 256;
    internal const char Gone = '\0';
    internal const char Gap = ' ';

    // Apostrophes are typed in every shape or left out (H'Thử, H’Thử, HThử), so they vanish; a space would part the name.
    private const string Apostrophes = "'`´ʹʻʼ‘’‛′Ꞌꞌ＇";

    // What one character of Latin, Greek, punctuation and currency becomes: none of them becomes two. Others are rare here.
    private static readonly char[] Direct = Enumerable.Range(0, 0x2100).Select(c => Of((char)c).FirstOrDefault(Gone)).ToArray();

    /// <summary>
    /// The text as it is searched: lower case without marks (đ is d, ƀ is b), apostrophes removed, everything else that is
    /// neither letter nor digit one space between words. What the eye does not see is dropped: control and format
    /// characters, halves of surrogate pairs.
    /// </summary>
    public static string Search(string text)
    {
        var folded = text.Length <= OnStack ? stackalloc char[OnStack] : new char[text.Length];
        var length = 0;
        var gap = false;
        foreach (var c in text)
        {
            if (c >= Direct.Length) return SearchRare(text);
            var letter = Direct[c];
            if (letter == Gone) continue;
            if (letter == Gap)
            {
                gap = length > 0;
                continue;
            }
            if (gap) folded[length++] = Gap;
            gap = false;
            folded[length++] = letter;
        }
        folded = folded[..length];
        return folded.SequenceEqual(text) ? text : new string(folded);
    }

    /// <summary>The words of the text as they are searched.</summary>
    public static string[] Words(string text) => Search(text).Split(Gap, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// What is stored of what was typed on one line: NFC, trimmed, any white space one space; without what the eye does
    /// not see (zero-width and control characters, the marks that turn the direction of writing, halves of surrogate pairs).
    /// </summary>
    public static string Clean(string text) => Keep(text, lines: false);

    /// <summary>As <see cref="Clean"/>, with line ends kept as \n and at most one empty line between two lines.</summary>
    public static string CleanLines(string text) => Keep(text, lines: true);

    /// <summary>What one character of a decomposed text is searched as: nothing, a gap between words, or a letter or digit.</summary>
    internal static Rune Part(Rune part)
    {
        if (IsUnseen(part) || (part.IsBmp && Apostrophes.Contains((char)part.Value))) return new Rune(Gone);
        switch (part.Value)
        {
            // Letters without a decomposition, and those of other alphabets that look the same (Ð, Ɖ).
            case 'Đ' or 'đ' or 'Ð' or 'ð' or 'Ɖ' or 'ɖ': return new Rune('d');
            case 'Ƀ' or 'ƀ' or 'Ɓ' or 'ɓ': return new Rune('b');
        }
        return Rune.GetUnicodeCategory(part) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => new Rune(Gone),
            <= UnicodeCategory.OtherLetter or (>= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber) => Rune.ToLowerInvariant(part),
            _ => new Rune(Gap),
        };
    }

    private static string Of(Rune rune) => IsUnseen(rune) ? "" : string.Concat(
        rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes().Select(Part).Where(part => part.Value != Gone));

    private static string Of(char c) => Of(new Rune(c));

    private static string SearchRare(string text) =>
        string.Join(Gap, string.Concat(text.EnumerateRunes().Select(Of)).Split(Gap, StringSplitOptions.RemoveEmptyEntries));

    private static string Keep(string text, bool lines)
    {
        var kept = text.Length <= OnStack ? stackalloc char[OnStack] : new char[text.Length];
        var length = 0;
        var gap = "";
        var before = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (lines && EndsLine(rune)) gap = (before.Value, rune.Value) == ('\r', '\n') ? gap : gap.StartsWith('\n') ? "\n\n" : "\n";
                else if (gap.Length == 0) gap = " ";
            }
            else if (!IsUnseen(rune))
            {
                if (length > 0)
                {
                    gap.CopyTo(kept[length..]);
                    length += gap.Length;
                }
                gap = "";
                length += rune.EncodeToUtf16(kept[length..]);
            }
            before = rune;
        }
        kept = kept[..length];
        return (kept.SequenceEqual(text) ? text : new string(kept)).Normalize();
    }

    // The replacement character stands for half a surrogate pair or for what was lost earlier; code points that end in FFFE
    // or FFFF are no characters, and normalising them throws.
    private static bool IsUnseen(Rune rune) =>
        rune == Rune.ReplacementChar || (rune.Value & 0xFFFE) == 0xFFFE
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format && !Rune.IsWhiteSpace(rune));

    private static bool EndsLine(Rune rune) => rune.Value is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
