using System.Globalization;
using System.Text;
using ThonSo.Core.Language;
using Xunit;

namespace ThonSo.Core.Tests.Language;

/// <summary>What is stored and what is searched of what was typed.</summary>
public sealed class FoldTests
{
    [Theory]
    [InlineData("Nguyễn Văn Mẫu", "nguyen van mau")]
    [InlineData("  ĐẮK LẮK ", "dak lak")]
    [InlineData("Xã Hòa Phú", "xa hoa phu")]
    [InlineData("Xã Hoà Phú", "xa hoa phu")]
    [InlineData("H'Thử Niê", "hthu nie")]
    [InlineData("H’Thử Niê", "hthu nie")]
    [InlineData("HʼThử Niê", "hthu nie")]
    [InlineData("H‘Thử Niê", "hthu nie")]
    [InlineData("H`Thử Niê", "hthu nie")]
    [InlineData("H´Thử Niê", "hthu nie")]
    [InlineData("HThử Niê", "hthu nie")]
    [InlineData("Y-Mẫu Êban", "y mau eban")]
    [InlineData("Cư M’gar, Ea H'leo", "cu mgar ea hleo")]
    [InlineData("Ƀuôn Čư Ñŏ ô\u0306 ơ\u0306 ư\u0306 ĕ ĭ ŭ ƀ", "buon cu no o o u e i u b")]
    [InlineData("1.001193 / H15-24175", "1 001193 h15 24175")]
    [InlineData("phí 50.000 ₫ – bản sao", "phi 50 000 ban sao")]
    [InlineData("Ðoàn Ɖức", "doan duc")]
    [InlineData("a\u200bb\u00adc\u00a0d", "abc d")]
    [InlineData("\ud83da\ude00", "a")]
    [InlineData("中文 Ж", "中文 ж")]
    [InlineData("", "")]
    [InlineData("...", "")]
    public void Text_is_searched_without_marks_case_and_punctuation(string typed, string searched) => Assert.Equal(searched, Fold.Search(typed));

    [Fact]
    public void The_letters_of_every_tone_and_form_fold_to_their_base()
    {
        foreach (var c in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY")
            foreach (var tone in new[] { "", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323" })
            {
                var letter = $"{c}{tone}".Normalize();
                Assert.Equal(1, letter.Length);
                Assert.Contains(Fold.Search(letter), "aeiouy", StringComparison.Ordinal);
                Assert.Equal(Fold.Search(letter), Fold.Search(letter.Normalize(NormalizationForm.FormD)));
            }
    }

    [Fact]
    public void What_is_folded_already_is_not_copied()
    {
        var folded = Fold.Search("Thôn 4, Hòa Phú");
        Assert.Same(folded, Fold.Search(folded));
        var cleaned = Fold.Clean(" Thôn  4 ");
        Assert.Same(cleaned, Fold.Clean(cleaned));
    }

    [Fact]
    public void Long_texts_fold_as_short_ones_do()
    {
        var word = "Khuyến nghị, ";
        Assert.Equal(string.Join(' ', Enumerable.Repeat("khuyen nghi", 500)), Fold.Search(string.Concat(Enumerable.Repeat(word, 500))));
        Assert.Equal(string.Join(' ', Enumerable.Repeat("Khuyến nghị,", 500)), Fold.Clean(string.Concat(Enumerable.Repeat(word, 500))));
    }

    [Fact]
    public void No_single_character_is_too_odd()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var text = ((char)c).ToString();
            var folded = Fold.Search(text);
            Assert.Equal(folded, Fold.Search(folded));
            Assert.Equal(folded, Fold.Search(Fold.Clean(text)));
        }
    }

    [Fact]
    public void Folding_twice_changes_nothing() => Typed.Holds(text => Fold.Search(Fold.Search(text)) == Fold.Search(text));

    [Fact]
    public void What_was_cleaned_is_searched_as_what_was_typed() =>
        Typed.Holds(text => Fold.Search(Fold.Clean(text)) == Fold.Search(text) && Fold.Search(Fold.CleanLines(text)) == Fold.Search(text));

    [Fact]
    public void Composed_and_decomposed_text_are_searched_alike() =>
        Typed.Holds(text => Fold.Search(Fold.Clean(text).Normalize(NormalizationForm.FormD)) == Fold.Search(Fold.Clean(text)));

    [Fact]
    public void Rare_letters_do_not_change_how_the_others_fold() =>
        Typed.Holds(text => Fold.Search(text + " 中") == (Fold.Search(text) + " 中").TrimStart());

    [Fact]
    public void Only_letters_and_digits_remain() =>
        Typed.Holds(text => Fold.Words(text).All(word => word.Length > 0 && word.EnumerateRunes().All(r => Rune.IsLetter(r) || Rune.IsNumber(r)))
            && string.Join(' ', Fold.Words(text)) == Fold.Search(text));

    [Theory]
    [InlineData(" Trần\u00a0 Thị\tThử \r\n", "Trần Thị Thử")]
    [InlineData("Hoa\u0300 Phu\u0301", "Hoà Phú")]
    [InlineData("a\u200b\u202e\0\u0007b", "ab")]
    [InlineData("một\r\n\r\n\r\nhai", "một hai")]
    [InlineData("😀 \ud83d", "😀")]
    [InlineData("H’Thử", "H’Thử")]
    public void What_is_stored_is_clean(string typed, string stored) => Assert.Equal(stored, Fold.Clean(typed));

    [Theory]
    [InlineData("\n một  \r\n hai\r\n\r\n\r\n\r\nba\rbốn\u2028năm \n\n", "một\nhai\n\nba\nbốn\nnăm")]
    [InlineData("một \n \n hai", "một\n\nhai")]
    [InlineData(" một  hai ", "một hai")]
    public void Lines_are_kept_where_they_are_wanted(string typed, string stored) => Assert.Equal(stored, Fold.CleanLines(typed));

    [Fact]
    public void Cleaning_keeps_its_promises() => Typed.Holds(text =>
    {
        var clean = Fold.Clean(text);
        var lines = Fold.CleanLines(text);
        return Fold.Clean(clean) == clean && Fold.CleanLines(lines) == lines && Fold.Clean(lines) == clean
            && clean.IsNormalized() && clean.Trim() == clean && !clean.Contains("  ") && !lines.Contains("\n\n\n")
            && clean.EnumerateRunes().All(r => r != Rune.ReplacementChar && Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Control or UnicodeCategory.Format));
    });
}
