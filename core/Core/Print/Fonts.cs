using PdfSharp.Fonts;

namespace ThonSo.Core.Print;

/// <summary>
/// The two embedded typefaces of printed papers: Be Vietnam Pro, and DejaVu (a Latin subset) for the letters of Ê Đê and
/// M'Nông names that the first lacks (ƀ, ŏ, ĭ, ĕ, ŭ). Both licences lie beside the files.
/// </summary>
internal sealed class Fonts : IFontResolver
{
    public const string Main = "Be Vietnam Pro";
    public const string Fallback = "DejaVu Latin";

    // Letters in Latin Extended-A and -B that Be Vietnam Pro does not draw.
    private static bool IsForeign(char letter) => letter is (>= 'Ĕ' and <= 'ĕ') or 'Ĭ' or 'ĭ' or 'Ŏ' or 'ŏ' or 'Ŭ' or 'ŭ' or 'ƀ' or 'Ƀ' or (>= '\u0300' and <= '\u036f');

    /// <summary>The typeface that can draw a text.</summary>
    public static string For(string text) => text.Any(IsForeign) ? Fallback : Main;

    public byte[] GetFont(string faceName)
    {
        using var stream = typeof(Fonts).Assembly.GetManifestResourceStream($"ThonSo.Core.Print.{faceName}.ttf")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) =>
        new($"{(familyName == Fallback ? "DejaVuLatin" : "BeVietnamPro")}-{(bold ? "700" : "400")}", mustSimulateBold: false, mustSimulateItalic: italic);
}
