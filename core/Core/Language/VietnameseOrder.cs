using System.Globalization;
using System.Text;

namespace ThonSo.Core.Language;

/// <summary>
/// Sort keys of Vietnamese text: ASCII, compared byte by byte, so that SQLite, PostgreSQL and this program order alike.
/// The letters decide first (a ă â b ƀ c d đ e ê … o ô ơ … u ư …), then the tones (none huyền hỏi ngã sắc nặng), as in
/// CLDR's vi. Numbers count as numbers. Case, punctuation and the place of the tone in its syllable (hòa, hoà) do not count.
/// <c>Thôn 10 Hòa Phú</c> has the key <c>tho}n-210-hoa-phu 014</c>.
/// </summary>
public static class VietnameseOrder
{
    public static string Key(string text)
    {
        var key = new Writer(text.Length);
        var plain = Fold.Clean(text).Normalize(NormalizationForm.FormD);
        for (var i = 0; i < plain.Length;)
        {
            var typed = Rune.GetRuneAt(plain, i);
            i += typed.Utf16SequenceLength;
            var part = Fold.Part(typed);
            if (part.Value == Fold.Gone) continue;
            if (part.Value == Fold.Gap) key.EndWord();
            else if (Rune.IsDigit(typed)) key.Digit((int)Rune.GetNumericValue(typed));
            else if (part.Value is < 'a' or > 'z') key.Foreign(part);
            else key.Letter((char)part.Value, typed, MarksAt(plain, ref i));
        }
        return key.End();
    }

    private static ReadOnlySpan<char> MarksAt(string decomposed, ref int i)
    {
        var start = i;
        while (i < decomposed.Length && CharUnicodeInfo.GetUnicodeCategory(decomposed[i]) == UnicodeCategory.NonSpacingMark) i++;
        return decomposed.AsSpan(start, i - start);
    }

    /// <summary>
    /// Writes the two parts of a key. The bytes that part them stand in this order: the space before the tones, - between
    /// words, digits, letters, { before letters of other alphabets, and } and ~ after a letter for its second and third form.
    /// </summary>
    private sealed class Writer(int length)
    {
        private readonly StringBuilder letters = new(length * 2);
        private readonly StringBuilder tones = new();
        private readonly StringBuilder number = new();
        private bool gap;
        // The tone of the group of vowels being read, -1 after a consonant. One tone a group, so that equal letters have
        // equally many tones, wherever in the group the tone was typed.
        private int tone = -1;

        public void EndWord()
        {
            EndVowels();
            EndNumber();
            gap = letters.Length > 0;
        }

        public void Digit(int digit)
        {
            EndVowels();
            BeginWord();
            number.Append(digit);
        }

        public void Foreign(Rune letter)
        {
            EndVowels();
            EndNumber();
            BeginWord();
            letters.Append(CultureInfo.InvariantCulture, $"{{{letter.Value:x5}");
        }

        public void Letter(char letter, Rune typed, ReadOnlySpan<char> marks)
        {
            EndNumber();
            BeginWord();
            letters.Append(letter);
            if (letter is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y'))
            {
                EndVowels();
                // Đ and ƀ are told from d and b by the letter itself (0x20 makes an ASCII letter small): they have no marks.
                if (letter is 'b' or 'd' && (typed.Value | 0x20) != letter) letters.Append('}');
                return;
            }
            var form = Form(letter, marks);
            if (form > 0) letters.Append(form == 1 ? '}' : '~');
            tone = Math.Max(tone, Tone(letter, marks));
        }

        public string End()
        {
            EndVowels();
            EndNumber();
            while (tones.Length > 0 && tones[^1] == '0') tones.Length--;
            return tones.Length > 0 ? $"{letters} {tones}" : letters.ToString();
        }

        private void BeginWord()
        {
            if (gap) letters.Append('-');
            gap = false;
        }

        private void EndVowels()
        {
            if (tone >= 0) tones.Append(tone);
            tone = -1;
        }

        /// <summary>Digits after their count, so that 2 comes before 10; a count of nine or more is written 9 and the rest.</summary>
        private void EndNumber()
        {
            if (number.Length == 0) return;
            var digits = number.ToString().TrimStart('0');
            letters.Append('9', digits.Length / 9).Append(digits.Length % 9).Append(digits);
            number.Clear();
        }

        private static int Form(char letter, ReadOnlySpan<char> marks) => letter switch
        {
            'a' when marks.Contains(Circumflex) => 2,
            'a' when marks.Contains(Breve) => 1,
            'e' when marks.Contains(Circumflex) => 1,
            'o' when marks.Contains(Horn) => 2,
            'o' when marks.Contains(Circumflex) => 1,
            'u' when marks.Contains(Horn) => 1,
            _ => 0,
        };

        /// <summary>0 to 5 in the order of the tones, 6 for any other mark (the breve of Ê Đê ŏ ĭ ŭ, foreign accents).</summary>
        private static int Tone(char letter, ReadOnlySpan<char> marks)
        {
            var tone = 0;
            foreach (var mark in marks)
                tone = Math.Max(tone, mark switch
                {
                    '\u0300' => 1,
                    '\u0309' => 2,
                    '\u0303' => 3,
                    '\u0301' => 4,
                    '\u0323' => 5,
                    _ => Form(letter, [mark]) > 0 ? 0 : 6,
                });
            return tone;
        }

        private const char Circumflex = '\u0302';
        private const char Breve = '\u0306';
        private const char Horn = '\u031B';
    }
}
