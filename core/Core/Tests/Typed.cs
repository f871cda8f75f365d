using FsCheck;
using FsCheck.Fluent;

namespace ThonSo.Core.Tests;

/// <summary>What keyboards, clipboards and scanners send: invented names, odd marks, and anything at all.</summary>
internal static class Typed
{
    private static readonly string[] Pieces =
    [
        "a", "ă", "â", "đ", "Đ", "ê", "ô", "ơ", "ư", "Ư", "y", "b", "ƀ", "n", "g", "h", "H", "Z", "ế", "ệ", "e\u0302\u0323", "ử", "ạ", "ỹ", "ŏ", "ô\u0306", "č", "ñ",
        "Thôn", "Hòa", "hoà", "Niê", "MẪU", "Y", "w", "0", "1", "2", "9", "10", "007", "1985", "0912345678", "+84", "066085000123", "15031985",
        "'", "’", "ʼ", "‘", "`", "´", " ", "  ", "\u00a0", "\t", "\n", "\r\n", "\u2028", "\u200b", "\ufeff", "\u202a", "\0", "\u0007", "-", "–", "/", ".", ",", "|", "(", ")", "+", "₫", "đồng",
        "\u0300", "\u0301", "\u0302", "\u0303", "\u0306", "\u0309", "\u031b", "\u0323", "\u0344", "中", "Ж", "ไทย", "한", "\u1112\u1161\u11ab", "K", "Ω", "ﬁ", "\u1fef", "\u212b", "①", "²", "٣",
        "😀", "👨\u200d🌾", "𝟘", "\ud83d", "\ude00", "\uffff", "\ufffe", "\ufffd", "\udbff\udfff",
    ];

    private static readonly Gen<string> Anything = Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString());

    /// <summary>Texts of such pieces; a failing one is made shorter sign by sign.</summary>
    public static Arbitrary<string> Text { get; } = Arb.From(
        Gen.Frequency((9, Gen.Elements(Pieces)), (1, Anything)).ListOf().Select(string.Concat),
        text => Enumerable.Range(0, text.Length).Select(i => text.Remove(i, 1)));

    public static void Holds(Func<string, bool> rule) => Holds(Text, rule);

    public static void Holds<T>(Arbitrary<T> values, Func<T, bool> rule) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true), Prop.ForAll(values, rule));
}
