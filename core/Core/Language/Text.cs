namespace ThonSo.Core.Language;

/// <summary>The two languages of the screens. Vietnamese is the source; the address decides (<c>/en/…</c> is English).</summary>
public enum Lang
{
    Vi,
    En,
}

/// <summary>One sentence in both languages, side by side so that neither is forgotten.</summary>
public readonly record struct Text(string Vi, string En)
{
    public string In(Lang lang) => lang == Lang.En ? En : Vi;

    /// <summary>For words that are the same in both languages: names, codes.</summary>
    public static Text Same(string text) => new(text, text);

    public override string ToString() => Vi;
}
