using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ThonSo.Core.Time;

/// <summary>
/// When something is due, and why: everything a page needs to draw each day, and everything that went in, so that
/// anybody can compute it again. Kept with the dossier as JSON; a promise once given is explained as it was computed.
/// </summary>
public sealed record DueTime
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Vietnamese letters stay letters: escaped they would take six times the space.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>When the complete dossier was accepted.</summary>
    public required DateTime AcceptedUtc { get; init; }

    public required TimeLimit Limit { get; init; }

    /// <summary>All pauses that went in, in order, whether they had an effect or not.</summary>
    public required IReadOnlyList<Pause> Pauses { get; init; }

    /// <summary>How supplements were treated.</summary>
    public required PauseView View { get; init; }

    /// <summary>From when the limit counts.</summary>
    public required DueStart Start { get; init; }

    /// <summary>When it is due; null while the clock stands still.</summary>
    public DateTime? AtUtc { get; init; }

    /// <summary>The rules it rests on, in the order they came in.</summary>
    public required IReadOnlyList<AppliedRule> Rules { get; init; }

    /// <summary>Every calendar day from acceptance to the due day, or to the day the clock stopped, once each and in order.</summary>
    public required IReadOnlyList<DueDay> Days { get; init; }

    /// <summary>Set when a holiday not yet decided may still move it.</summary>
    public Provisional? Provisional { get; init; }

    /// <summary>The pause that holds the clock now, with since when and why; null while it runs.</summary>
    [JsonIgnore]
    public Pause? Stopped => AtUtc is null ? Pauses[^1] : null;

    /// <summary>What is left, or how late it is; null while the clock stands still. For something finished, ask at the time it was finished.</summary>
    public Remaining? Remaining(WorkingCalendar calendar, DateTime nowUtc)
    {
        if (AtUtc is not { } due) return null;
        var (today, dueDay) = (nowUtc.VietnamDate(), due.VietnamDate());
        return nowUtc <= due
            ? new(false, calendar.WorkingDaysBetween(today, dueDay), calendar.WorkingMinutes(nowUtc, due))
            : new(true, calendar.WorkingDaysBetween(dueDay, today), calendar.WorkingMinutes(due, nowUtc));
    }

    /// <summary>Compact JSON, camel case, without what is null.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static DueTime FromJson(string json) => JsonSerializer.Deserialize<DueTime>(json, Json)!;
}
