using System.Globalization;
using ThonSo.Core.Time;
using ThonSo.Support;

namespace ThonSo.Core.Tests;

/// <summary>The commune's calendar, calendars changed for one test, and short ways to write instants and explanations.</summary>
internal static class Calendars
{
    public static readonly string Folder = Repository.Folder("data", "calendar");
    public static readonly WorkingCalendar Commune = WorkingCalendar.Load(Folder);

    /// <summary>What is expected of the year ahead before its plan is published.</summary>
    public static readonly WorkingCalendar BeforeThePlan = Changed("holidays.yaml", _ => """
        known-until: 2027-01-31
        days:
          - { date: 2027-01-01, weekday: Fri, name: { vi: Tết Dương lịch, en: New Year's Day }, kind: holiday, status: confirmed, confidence: seen, source: BLLĐ Đ.112 }
          - { date: 2027-02-05, weekday: Fri, name: { vi: Tết - giao thừa, en: New Year's Eve }, kind: holiday, status: projected, confidence: uncertain, source: expected }
          - { date: 2027-02-06, weekday: Sat, name: { vi: Tết - mùng 1, en: First day }, kind: holiday, status: confirmed, confidence: seen, source: computed }
          - { date: 2027-02-08, weekday: Mon, name: { vi: Tết - mùng 3, en: Third day }, kind: holiday, status: projected, confidence: uncertain, source: expected }
        """);

    /// <summary>The commune's calendar with one of its files changed.</summary>
    public static WorkingCalendar Changed(string file, Func<string, string> change)
    {
        var folder = Directory.CreateTempSubdirectory("calendar-").FullName;
        try
        {
            foreach (var source in Directory.GetFiles(Folder)) File.Copy(source, Path.Combine(folder, Path.GetFileName(source)));
            File.WriteAllText(Path.Combine(folder, file), change(File.ReadAllText(Path.Combine(folder, file))));
            return WorkingCalendar.Load(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The commune's calendar with one text of one file replaced; the text must be there.</summary>
    public static WorkingCalendar Replaced(string file, string what, string by) => Changed(file, text =>
        text.Contains(what, StringComparison.Ordinal) ? text.Replace(what, by, StringComparison.Ordinal) : throw new ArgumentException($"{file} does not say: {what}"));

    /// <summary>An instant as Vietnam's clocks show it: <c>13/02/2026 14:00</c>, with seconds and milliseconds when given.</summary>
    public static DateTime At(string vietnam) =>
        DateTime.ParseExact(vietnam, ["dd/MM/yyyy HH:mm", "dd/MM/yyyy HH:mm:ss.fff"], CultureInfo.InvariantCulture).FromVietnam();

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Shown(DateTime? utc) => utc?.ToVietnam().ToString("ddd dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture) ?? "stopped";

    /// <summary>An explanation in short: <c>20/11 received</c>, <c>23/11 counted 1</c>, <c>24/11 holiday</c>.</summary>
    public static string[] Rows(DueTime due) =>
        [.. due.Days.Select(d => string.Join(' ', new[] { d.Date.ToString("dd/MM", CultureInfo.InvariantCulture), ThonSo.Core.Store.EnumCode<DueDayKind>.Of(d.Kind), $"{d.Ordinal}", d.Minutes is { } m ? $"{m}'" : "", d.Reason is { } r ? $"({r})" : "" }.Where(s => s.Length > 0)))];

    public static string[] Cited(DueTime due) => [.. due.Rules.Select(r => r.Id)];
}
