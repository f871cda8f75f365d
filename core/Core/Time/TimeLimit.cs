using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ThonSo.Core.Store;

namespace ThonSo.Core.Time;

/// <summary>
/// How long something may take: <c>same-day</c>, <c>10 working-days</c>, <c>15 days</c>, <c>8 hours</c>. The unit belongs
/// to the procedure, because some procedures count calendar days and most do not.
/// </summary>
[JsonConverter(typeof(TimeLimitJson))]
public readonly record struct TimeLimit
{
    /// <summary>No limit in force is near this; a larger one is a typing error.</summary>
    public const int Longest = 1000;

    private TimeLimit(int value, TimeUnit unit) => (Value, Unit) = (value, unit);

    /// <summary>How many of the unit; 0 for <see cref="TimeUnit.SameDay"/>.</summary>
    public int Value { get; }

    public TimeUnit Unit { get; }

    public static TimeLimit SameDay => default;
    public static TimeLimit WorkingDays(int days) => Of(TimeUnit.WorkingDays, days);
    public static TimeLimit Days(int days) => Of(TimeUnit.Days, days);
    public static TimeLimit Hours(int hours) => Of(TimeUnit.Hours, hours);

    /// <exception cref="ArgumentOutOfRangeException">The number is not between 1 and <see cref="Longest"/>.</exception>
    public static TimeLimit Of(TimeUnit unit, int value)
    {
        if (unit == TimeUnit.SameDay) return SameDay;
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Longest);
        return new(value, unit);
    }

    /// <summary>As it is written in files and stored: <c>3 working-days</c>.</summary>
    public override string ToString() =>
        Unit == TimeUnit.SameDay ? EnumCode<TimeUnit>.Of(Unit) : string.Create(CultureInfo.InvariantCulture, $"{Value} {EnumCode<TimeUnit>.Of(Unit)}");

    public static bool TryParse(string? text, out TimeLimit limit)
    {
        limit = SameDay;
        if (text == EnumCode<TimeUnit>.Of(TimeUnit.SameDay)) return true;
        var parts = (text ?? "").Split(' ');
        if (parts.Length != 2 || !EnumCode<TimeUnit>.TryParse(parts[1], out var unit) || unit == TimeUnit.SameDay) return false;
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 1 or > Longest) return false;
        limit = new(value, unit);
        return true;
    }

    /// <exception cref="FormatException">The text is no time limit.</exception>
    public static TimeLimit Parse(string text) =>
        TryParse(text, out var limit) ? limit : throw new FormatException($"\"{text}\" is no time limit; write same-day, 3 working-days, 15 days or 8 hours.");

    private sealed class TimeLimitJson : JsonConverter<TimeLimit>
    {
        public override TimeLimit Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Parse(reader.GetString()!);
        public override void Write(Utf8JsonWriter writer, TimeLimit value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
