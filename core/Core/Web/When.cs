using System.Globalization;
using ThonSo.Core.Language;
using ThonSo.Core.Time;

namespace ThonSo.Core.Web;

/// <summary>Dates and times the way people read them, in Vietnam's time.</summary>
public static class When
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>20/11/2026</summary>
    public static string Date(DateTime utc) => Date(utc.VietnamDate());

    public static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", Invariant);

    /// <summary>20/11, 09:12</summary>
    public static string Short(DateTime utc) => utc.ToVietnam().ToString("dd/MM, HH:mm", Invariant);

    /// <summary>09:12</summary>
    public static string Time(DateTime utc) => utc.ToVietnam().ToString("HH:mm", Invariant);

    /// <summary>09:12, 20/11/2026</summary>
    public static string Full(DateTime utc) => utc.ToVietnam().ToString("HH:mm, dd/MM/yyyy", Invariant);

    /// <summary>Thứ Hai, 07/12/2026</summary>
    public static string Day(DateOnly date, Lang lang) => $"{Weekday(date, lang)}, {Date(date)}";

    public static string Day(DateTime utc, Lang lang) => Day(utc.VietnamDate(), lang);

    /// <summary>17:00 thứ Hai, 07/12/2026</summary>
    public static string Until(DateTime utc, Lang lang)
    {
        var day = Weekday(utc.VietnamDate(), lang);
        if (lang == Lang.Vi) day = char.ToLowerInvariant(day[0]) + day[1..];
        return $"{utc.ToVietnam().ToString("HH:mm", Invariant)} {day}, {Date(utc)}";
    }

    public static string Weekday(DateOnly date, Lang lang) => (lang, date.DayOfWeek) switch
    {
        (Lang.En, _) => date.DayOfWeek.ToString(),
        (_, DayOfWeek.Sunday) => "Chủ Nhật",
        (_, DayOfWeek.Monday) => "Thứ Hai",
        (_, DayOfWeek.Tuesday) => "Thứ Ba",
        (_, DayOfWeek.Wednesday) => "Thứ Tư",
        (_, DayOfWeek.Thursday) => "Thứ Năm",
        (_, DayOfWeek.Friday) => "Thứ Sáu",
        _ => "Thứ Bảy",
    };
}
