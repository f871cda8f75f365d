using System.Globalization;
using System.Text.RegularExpressions;

namespace ThonSo.Core.Values;

/// <summary>What a number is good for.</summary>
public enum PhoneKind
{
    /// <summary>Takes calls and messages.</summary>
    Mobile,
    /// <summary>A line of a house or an office, with its area code.</summary>
    Fixed,
    /// <summary>Dialled as it stands, inside Vietnam only: 1022, 113, 1900 1234.</summary>
    Short,
}

/// <summary>
/// A telephone number of Vietnam, stored as E.164 (+84912345678); short numbers, which have no E.164 form, as they are
/// dialled. Patterns: libphonenumber, PhoneNumberMetadata.xml of 2026-07-17.
/// </summary>
public readonly partial record struct PhoneNumber
{
    private const string Country = "84";
    private const int Longest = 15;
    private readonly string? number;

    private PhoneNumber(string number) => this.number = number;

    public PhoneKind Kind => ToString() switch
    {
        ['+', '8', '4', '2', ..] => PhoneKind.Fixed,
        ['+', ..] => PhoneKind.Mobile,
        _ => PhoneKind.Short,
    };

    /// <summary>Only these can be sent a message.</summary>
    public bool IsMobile => Kind == PhoneKind.Mobile;

    /// <summary>As people read it in Vietnam: 0912 345 678, 0262 3812 345, 024 3825 1234, 1900 1234.</summary>
    public string Display => string.Join(' ', Groups());

    /// <summary>With the middle hidden: 0912 *** 678. Short numbers belong to nobody and are shown.</summary>
    public string Masked => Groups() is [var first, var middle, var last] && Kind != PhoneKind.Short ? $"{first} {new string('*', middle.Length)} {last}" : Display;

    /// <summary>E.164, or the short number as it is dialled.</summary>
    public override string ToString() => number ?? "";

    public static PhoneNumber Parse(string text) => TryParse(text, out var phone) ? phone : throw new FormatException("Not a telephone number of Vietnam.");

    /// <summary>
    /// Reads a number however it is typed: 0912345678, 84912345678, +84 912 345 678, (+84) 912-345-678, 0084…, with
    /// spaces, dots and dashes. Mobile numbers of eleven digits become the ten they were changed to in 2018.
    /// </summary>
    public static bool TryParse(string? text, out PhoneNumber phone)
    {
        phone = default;
        Span<char> digits = stackalloc char[Longest];
        if (!TryDigits(text, digits, out var length, out var international)) return false;
        ReadOnlySpan<char> dialled = digits[..length];
        if (!international && ShortPattern().IsMatch(dialled))
        {
            phone = new(dialled.ToString());
            return true;
        }
        if (!TryNational(dialled, international, out var national)) return false;
        phone = national switch
        {
            ['1', ..] => Changed(national),
            ['2', ..] when FixedPattern().IsMatch(national) => new($"+{Country}{national}"),
            _ when MobilePattern().IsMatch(national) => new($"+{Country}{national}"),
            _ => default,
        };
        return phone != default;
    }

    private string[] Groups()
    {
        var dialled = Kind == PhoneKind.Short ? ToString() : $"0{ToString().AsSpan(1 + Country.Length)}";
        return Kind switch
        {
            PhoneKind.Mobile => [dialled[..4], dialled[4..7], dialled[7..]],
            // Hà Nội (024) and Thành phố Hồ Chí Minh (028) have the two short area codes.
            PhoneKind.Fixed when dialled[2] is '4' or '8' => [dialled[..3], dialled[3..7], dialled[7..]],
            PhoneKind.Fixed => [dialled[..4], dialled[4..8], dialled[8..]],
            _ when dialled.Length == 10 => [dialled[..4], dialled[4..7], dialled[7..]],
            _ when dialled.Length > 4 => [dialled[..4], dialled[4..]],
            _ => [dialled],
        };
    }

    /// <summary>The digits of what was typed, and whether a + stood before them. Marks between them are passed over.</summary>
    private static bool TryDigits(string? text, Span<char> digits, out int length, out bool international)
    {
        (length, international) = (0, false);
        foreach (var c in text ?? "")
        {
            if (char.IsAsciiDigit(c) && length < digits.Length) digits[length++] = c;
            else if (c == '+' && length == 0 && !international) international = true;
            else if (!MayStandBetween(c)) return false;
        }
        return length > 0;
    }

    // Format characters too: address books send marks of writing direction along with a number.
    private static bool MayStandBetween(char c) =>
        c is '.' or '(' or ')' || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;

    /// <summary>The number without the country code and the 0 before it.</summary>
    private static bool TryNational(ReadOnlySpan<char> dialled, bool international, out ReadOnlySpan<char> national)
    {
        var prefix = dialled.StartsWith($"00{Country}") && !international ? 4 : dialled.StartsWith(Country) ? 2 : 0;
        national = dialled[prefix..];
        if (prefix == 0 && (international || national[0] != '0')) return false;
        // "+84 (0)912 …": no national number begins with 0.
        if (national is ['0', ..]) national = national[1..];
        return true;
    }

    /// <summary>The mobile numbers that had eleven digits until the autumn of 2018.</summary>
    private static PhoneNumber Changed(ReadOnlySpan<char> national)
    {
        var prefix = national.Length != 10 ? "" : national[..3] switch
        {
            "120" => "70",
            "121" => "79",
            "122" => "77",
            "123" => "83",
            "124" => "84",
            "125" => "85",
            "126" => "76",
            "127" => "81",
            "128" => "78",
            "129" => "82",
            "162" => "32",
            "163" => "33",
            "164" => "34",
            "165" => "35",
            "166" => "36",
            "167" => "37",
            "168" => "38",
            "169" => "39",
            "186" => "56",
            "188" => "58",
            "199" => "59",
            _ => "",
        };
        return prefix.Length == 0 ? default : new($"+{Country}{prefix}{national[3..]}");
    }

    [GeneratedRegex(@"\A(?:(?:3[0-9]|7[06-9])[0-9]|5(?:[1689][0-9]|2[238]|59)|8(?:[1-8][0-9]|9[6-9])|9(?:[0-8][0-9]|9[013-9]))[0-9]{6}\z")]
    private static partial Regex MobilePattern();

    [GeneratedRegex(@"\A2(?:0[3-9]|1[0-689]|2[0-25-9]|[38][2-9]|4[2-8]|5[124-9]|6[0-39]|7[0-7]|9[0-4679])[0-9]{7}\z")]
    private static partial Regex FixedPattern();

    [GeneratedRegex(@"\A(?:11[1-5]|156|1022|5656|1[89]00[0-9]{4,6})\z")]
    private static partial Regex ShortPattern();
}
