using System.Globalization;

namespace ThonSo.Core.Values;

/// <summary>
/// Số định danh cá nhân: twelve digits that a person keeps for life (Luật Căn cước 2023, Điều 12). Three for the place
/// where the birth was registered, one for century and sex, two for the year of birth, six drawn by lot; there is no check digit
/// (TT 07/2016/TT-BCA, Điều 7). Sensitive: printing it shows only the ends.
/// </summary>
public readonly record struct IdentityNumber
{
    private const int Length = 12;
    private readonly long number;

    private IdentityNumber(long number) => this.number = number;

    /// <summary>The whole number, for the place that stores it encrypted and for the paper that must carry it.</summary>
    public string Digits => number.ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>The number as screens show it: 066******123.</summary>
    public string Masked => $"{Digits.AsSpan(0, 3)}******{Digits.AsSpan(9)}";

    /// <summary>Where the birth was registered: one of the 63 provinces of before July 2025, or a country from 100 on.</summary>
    public string Registry => Digits[..3];

    /// <summary>Whether <see cref="Registry"/> is one of the 63 provinces. Codes of countries are not checked.</summary>
    public bool RegistryKnown => Provinces.Contains(Registry);

    public Sex Sex => CenturyAndSex % 2 == 0 ? Sex.Male : Sex.Female;

    /// <summary>The first year of the century of birth as the number counts it: 1900, 2000 and so on.</summary>
    public int Century => 1900 + CenturyAndSex / 2 * 100;

    public int BirthYear => Century + (int)(number / 1_000_000 % 100);

    private int CenturyAndSex => (int)(number / 100_000_000 % 10);

    /// <summary>
    /// What an officer should look at twice. Never a reason to refuse: sex and birth may have been corrected after the
    /// number was given, and the number stays.
    /// </summary>
    public IdentityDoubts Check(PartialDate? birth, Sex? sex) =>
        (RegistryKnown ? 0 : IdentityDoubts.UnknownRegistry)
        | (birth is { } date && date.Year != BirthYear ? IdentityDoubts.OtherBirthYear : 0)
        | (sex is { } declared && declared != Sex ? IdentityDoubts.OtherSex : 0);

    public override string ToString() => Masked;

    public static IdentityNumber Parse(string text) => TryParse(text, out var number) ? number : throw new FormatException("Not an identity number of twelve digits.");

    /// <summary>Reads twelve digits; white space and invisible characters between them are passed over.</summary>
    public static bool TryParse(string? text, out IdentityNumber number)
    {
        number = default;
        var (count, value) = (0, 0L);
        foreach (var c in text ?? "")
        {
            if (char.IsAsciiDigit(c) && count++ < Length) value = value * 10 + (c - '0');
            else if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)) return false;
        }
        if (count != Length) return false;
        number = new(value);
        return true;
    }

    // TT 07/2016/TT-BCA, annex. The gaps are the law's.
    private static readonly HashSet<string> Provinces =
    [
        "001", "002", "004", "006", "008", "010", "011", "012", "014", "015", "017", "019", "020", "022", "024", "025", "026", "027",
        "030", "031", "033", "034", "035", "036", "037", "038", "040", "042", "044", "045", "046", "048", "049", "051", "052", "054",
        "056", "058", "060", "062", "064", "066", "067", "068", "070", "072", "074", "075", "077", "079", "080", "082", "083", "084",
        "086", "087", "089", "091", "092", "093", "094", "095", "096",
    ];
}
