namespace ThonSo.Core.Time;

/// <summary>Reads the days and hours of <c>data/calendar</c>.</summary>
internal static class CalendarFiles
{
    private static readonly (string Key, DayOfWeek Day)[] Weekdays =
    [
        ("monday", DayOfWeek.Monday), ("tuesday", DayOfWeek.Tuesday), ("wednesday", DayOfWeek.Wednesday), ("thursday", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday),
    ];

    public static (DateOnly KnownUntil, Dictionary<DateOnly, CalendarRow> Rows) ReadHolidays(string path)
    {
        var file = YamlMap.ReadFile(path, "known-until", "days");
        var rows = new Dictionary<DateOnly, CalendarRow>();
        foreach (var map in file.Maps("days", "date", "weekday", "name", "kind", "status", "confidence", "source", "note"))
        {
            var row = new CalendarRow(map.DateWithWeekday(), map.Code("kind", RowKind.Holiday, RowKind.SwapOff, RowKind.SwapWork), map.Code<RowStatus>("status"),
                map.Code("confidence", Confidence.Seen, Confidence.Memory, Confidence.Uncertain), map.Texts("name"), map.Text("source"), map.OptionalText("note"));
            if (row.Kind == RowKind.SwapWork && row.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                throw map.Error("kind", "a day worked in place of another is a Saturday or Sunday");
            if (!rows.TryAdd(row.Date, row)) throw map.Error("date", $"{map.Text("date")} has a row already");
        }
        return (file.Date("known-until"), rows);
    }

    /// <summary>The settings in order; closures are added to the rows of the calendar.</summary>
    public static List<OfficeHours> ReadOfficeHours(string path, Dictionary<DateOnly, CalendarRow> rows)
    {
        var file = YamlMap.ReadFile(path, "settings", "closed");
        var settings = new List<OfficeHours>();
        foreach (var map in file.Maps("settings", "from", "confidence", "source", "sessions"))
        {
            var sessions = map.Map("sessions", [.. Weekdays.Select(w => w.Key), "make-up"]);
            var week = Weekdays.ToDictionary(w => w.Day, w => sessions.Sessions(w.Key));
            var from = map.Date("from");
            // Otherwise the search for the next working day would never end.
            if (week.Values.All(day => day.Count == 0)) throw map.Error("sessions", "the office is open on no day of the week");
            if (settings.Count > 0 && from <= settings[^1].From) throw map.Error("from", "the settings are not in order of their dates");
            settings.Add(new(from, map.Code("confidence", Confidence.Seen, Confidence.Memory, Confidence.Uncertain), map.Text("source"), week, sessions.Sessions("make-up")));
        }
        if (settings.Count == 0) throw file.Error("settings", "no office hours are given");

        foreach (var map in file.Maps("closed", "date", "weekday", "name", "source"))
        {
            var row = new CalendarRow(map.DateWithWeekday(), RowKind.Closure, RowStatus.Confirmed, Confidence.Seen, map.Texts("name"), map.Text("source"), null);
            if (!rows.TryAdd(row.Date, row)) throw map.Error("date", $"{map.Text("date")} has a row already: change that one");
        }
        return settings;
    }
}
