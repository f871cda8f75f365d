using ThonSo.Core.Language;
using ThonSo.Core.Time;

namespace ThonSo.Dossiers.Mine;

/// <summary>One day of the drawn clock: its colour and the small word under its number.</summary>
internal static class DayCell
{
    public static string Class(DueDay day) => day.Kind switch
    {
        DueDayKind.Counted => "counted",
        DueDayKind.Holiday => "holiday",
        DueDayKind.Paused => "paused",
        DueDayKind.Due => "due-day",
        DueDayKind.Received or DueDayKind.Restarted => "received",
        _ => "",
    };

    public static string Note(DueDay day, Lang lang) => day switch
    {
        { Ordinal: { } ordinal } => ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture),
        { Kind: DueDayKind.Holiday } => PageTexts.OffShort.In(lang),
        { Kind: DueDayKind.Paused } => "ǁ",
        _ => "",
    };
}
