using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using ThonSo.Core.Language;
using Xunit;

namespace ThonSo.Core.Tests.Language;

/// <summary>The order of Vietnamese lists, the same for every engine that compares bytes.</summary>
public sealed class VietnameseOrderTests
{
    // Places as the official lists spell them, and invented people.
    private static readonly string[] Names =
    [
        "Buôn Đôn", "Buôn Hồ", "Buôn Ma Thuột", "Cư Bao", "Cư Jút", "Cư Kuin", "Cuôr Đăng", "Dang Kang", "Dliê Ya", "Đắk Lắk", "Đắk Liêng", "Đắk Phơi", "Đồng Nai", "Đông Hòa",
        "Ea Bá", "Ea Drăng", "Ea Drông", "Ea Kao", "Ea Kar", "Ea Knốp", "Ea Knuếc", "Ea Ktur", "Ea Ly", "Ea Na", "Ea Ning", "Ea Nuôl", "Ea Ô", "Ea Păl", "Ea Phê", "Ea Rốk", "Ea Súp", "Ea Wer", "Ea Wy",
        "Hà Nội", "Hà Giang", "Hạ Long", "Hải Phòng", "Hậu Giang", "Hòa Hiệp", "Hòa Mỹ", "Hòa Phú", "Hòa Sơn", "Hòa Thịnh", "Hòa Xuân", "Ia Lốp", "Ia Rvê", "Krông Á", "Krông Ana", "Krông Bông", "Krông Búk",
        "Krông Nô", "Krông Năng", "Krông Pắc", "Liên Sơn Lắk", "Nam Ka", "Ô Loan", "Ông Ích", "Phú Hòa", "Phú Mỡ", "Phú Xuân", "Pơng Drang", "Quảng Phú", "Quang Trung", "Sơn Hòa", "Sông Cầu", "Sông Hinh", "Suối Trai",
        "Tam Giang", "Tân An", "Tân Lập", "Tân Tiến", "Tây Hòa", "Tây Sơn", "Thành Nhất", "Tuy An Bắc", "Tuy Hòa", "Tuy Phước", "Vạn Ninh", "Vân Hòa", "Văn Hòa", "Vụ Bổn", "Xuân Cảnh", "Xuân Đài", "Xuân Lãnh", "Xuân Lộc", "Yang Mao",
        "Mẫu Ba", "Mẫu Bà", "Mẫu Bả", "Mẫu Bã", "Mẫu Bá", "Mẫu Bạ", "Mẫu Băng", "Mẫu Bâng", "Mẫu Bình", "Mẫu Cúc", "Mẫu Cư", "Thôn 1", "Thôn 2", "Thôn 3", "Thôn 3A", "Thôn 4", "Thôn 4 Hòa Khánh", "Thôn 10", "Thôn 21", "Thôn 100",
    ];

    [Theory]
    [InlineData("a ă â b ƀ c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z")]
    [InlineData("ma mà mả mã má mạ mai")]
    [InlineData("an ăn ân")]
    [InlineData("dạy đà e")]
    [InlineData("tho thó thô thơ thu thư")]
    public void Letters_come_before_tones(string inOrder) => AssertInOrder(inOrder.Split(' '));

    [Fact]
    public void Numbers_count_as_numbers() =>
        AssertInOrder("Thôn", "Thôn 0", "Thôn 1", "Thôn 2", "Thôn 3", "Thôn 3 Hòa Khánh", "Thôn 3A", "Thôn 10", "Thôn 43", "Thôn 99999999", "Thôn 100000000", "Thôn 99999999999999999", "Thôn 100000000000000000", "Thôn A");

    [Fact]
    public void Tones_decide_only_between_equal_letters() =>
        AssertInOrder("Hoa", "Hòa", "Hoa An", "Hòa An", "Hòa Àn", "Hóa An", "Hoan");

    [Theory]
    [InlineData("Hòa Phú", "hoà  phú")]
    [InlineData("H'Thử Niê", "HThử Niê")]
    [InlineData("Y-Mẫu", "Y Mẫu")]
    [InlineData("Thôn 04", "THÔN 4")]
    [InlineData("quý thuỷ", "qúy thủy")]
    [InlineData("Ðoàn", "Đoàn")]
    public void Case_punctuation_and_the_place_of_the_tone_do_not_count(string one, string other) =>
        Assert.Equal(VietnameseOrder.Key(one), VietnameseOrder.Key(other));

    [Theory]
    [InlineData("Thôn 10 Hòa Phú", "tho}n-210-hoa-phu 014")]
    [InlineData("Thôn 2", "tho}n-12")]
    [InlineData("ư\u0306 ñ", "u}-n 6")]
    [InlineData("中", "{04e2d")]
    [InlineData("", "")]
    public void Keys_are_short_and_stay_as_they_are_stored(string text, string key) => Assert.Equal(key, VietnameseOrder.Key(text));

    [Fact]
    public void Keys_order_real_names_as_the_collation_of_Vietnamese_does()
    {
        var collation = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;
        foreach (var one in Names)
            foreach (var other in Names)
                Assert.True(
                    Math.Sign(collation.Compare(one, other, CompareOptions.IgnoreCase | CompareOptions.NumericOrdering)) == Math.Sign(string.CompareOrdinal(VietnameseOrder.Key(one), VietnameseOrder.Key(other))),
                    $"{one} and {other}");
    }

    [Fact]
    public void Keys_of_invented_syllables_agree_with_the_collation()
    {
        var collation = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;
        var syllables = (from onset in Gen.Elements("", "b", "c", "d", "đ", "h", "kh", "ngh", "t", "th", "tr", "x")
                         from vowel in Gen.Elements("aăâeêioôơuưy".ToCharArray())
                         from coda in Gen.Elements("", "c", "m", "n", "ng")
                         select (head: $"{onset}{vowel}", coda)).Two();
        // Half of the pairs have the same letters, so that the tones decide.
        var pairs = from first in syllables
                    from second in Gen.OneOf(Gen.Constant(first), syllables)
                    from tones in Gen.Elements("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323").ArrayOf(4)
                    select (Name(first, tones[0], tones[1]), Name(second, tones[2], tones[3]));
        Typed.Holds(pairs.ToArbitrary(), pair =>
            Math.Sign(collation.Compare(pair.Item1, pair.Item2)) == Math.Sign(string.CompareOrdinal(VietnameseOrder.Key(pair.Item1), VietnameseOrder.Key(pair.Item2))));

        static string Name(((string Head, string Coda), (string Head, string Coda)) words, string tone, string otherTone) =>
            $"{words.Item1.Head}{tone}{words.Item1.Coda} {words.Item2.Head}{otherTone}{words.Item2.Coda}".Normalize();
    }

    [Fact]
    public void Composed_and_decomposed_text_have_the_same_key() => Typed.Holds(text =>
        VietnameseOrder.Key(Fold.Clean(text).Normalize(NormalizationForm.FormD)) == VietnameseOrder.Key(Fold.Clean(text)) && VietnameseOrder.Key(Fold.Clean(text)) == VietnameseOrder.Key(text));

    [Fact]
    public void Keys_are_one_word_of_plain_signs_and_perhaps_a_second_of_tones() => Typed.Holds(text =>
        VietnameseOrder.Key(text).Split(' ') is var parts && parts.Length <= 2
        && parts[0].All(c => c == '-' || char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c) || c is '{' or '}' or '~')
        && (parts.Length == 1 || (parts[1].Length > 0 && parts[1].All(c => c is >= '0' and <= '6') && parts[1][^1] != '0')));

    [Fact]
    public void What_can_be_searched_can_be_ordered()
    {
        for (var c = 0; c <= char.MaxValue; c++)
            Assert.Equal(Fold.Search(((char)c).ToString()).Length == 0, VietnameseOrder.Key(((char)c).ToString()).Length == 0);
        Typed.Holds(text => Fold.Search(text).Length == 0 == (VietnameseOrder.Key(text).Length == 0));
    }

    [Fact]
    public void Equal_letters_have_the_same_first_part() => Typed.Holds(text =>
    {
        // Adding a tone to any vowel changes only what stands after the space.
        var clean = Fold.Clean(text).Normalize(NormalizationForm.FormD);
        var toned = string.Concat(clean.Select(c => "aeiouy".Contains(c) ? c + "\u0301" : c.ToString()));
        return VietnameseOrder.Key(toned).Split(' ')[0] == VietnameseOrder.Key(clean).Split(' ')[0];
    });

    [Fact]
    public void Natural_numbers_keep_their_order() =>
        Typed.Holds(Gen.Choose(0, int.MaxValue).Two().ToArbitrary(), pair =>
            Math.Sign(pair.Item1.CompareTo(pair.Item2)) == Math.Sign(string.CompareOrdinal(VietnameseOrder.Key($"Thôn {pair.Item1}A"), VietnameseOrder.Key($"Thôn {pair.Item2}A"))));

    private static void AssertInOrder(params string[] names)
    {
        for (var i = 1; i < names.Length; i++)
            Assert.True(string.CompareOrdinal(VietnameseOrder.Key(names[i - 1]), VietnameseOrder.Key(names[i])) < 0, $"{names[i - 1]} before {names[i]}");
    }
}
