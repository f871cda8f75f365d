using System.Globalization;
using ThonSo.Core.Language;

namespace ThonSo.Core.Values;

/// <summary>Amounts are whole đồng in a <see cref="long"/>; there are no fractions.</summary>
public static class Money
{
    private static readonly NumberFormatInfo Vietnamese = Grouped(".");
    private static readonly NumberFormatInfo English = Grouped(",");
    private static readonly string[] Units = ["vnđ", "vnd", "đồng", "đ", "₫"];

    /// <summary>1.234.567 ₫, in English 1,234,567 ₫.</summary>
    public static string Format(long dong, Lang lang) => dong.ToString("N0", lang == Lang.En ? English : Vietnamese) + " ₫";

    /// <summary>
    /// Reads an amount as it is typed: 50000, 50.000, 50,000đ, 50 000 VND. Groups must be of three and parted alike, so that
    /// "50.00" and "1,5" are asked about rather than guessed. No negative amounts.
    /// </summary>
    public static bool TryParse(string? text, out long dong)
    {
        dong = 0;
        var typed = Fold.Clean(text ?? "");
        if (Array.Find(Units, unit => typed.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) is { } unit) typed = typed[..^unit.Length].TrimEnd();
        var separator = typed.FirstOrDefault(c => c is '.' or ',' or ' ');
        if (separator != default)
        {
            var groups = typed.Split(separator);
            if (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3)) return false;
            typed = string.Concat(groups);
        }
        return long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out dong);
    }

    private static NumberFormatInfo Grouped(string separator) => NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberGroupSeparator = separator });
}
