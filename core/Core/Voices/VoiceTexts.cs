using ThonSo.Core.Language;

namespace ThonSo.Core.Voices;

/// <summary>What is said about a recording wherever one is shown.</summary>
public static class VoiceTexts
{
    public static Text Title => new("Nghe bà con mình đọc", "Listen to a neighbour");
    public static Text ListenIn(string language) => new($"Nghe, {language}", $"Listen, {language}");
    public static Text Changed => new("Bài đã sửa một ít sau khi đọc.", "The text was changed a little after this was read.");

    /// <summary>Who reads, how long it takes, and how much of the data plan.</summary>
    public static Text Facts(Voice voice) => voice.Speaker is { } name
        ? new($"{name} đọc · {Of(voice.Length, voice.Bytes).Vi}", $"read by {name} · {Of(voice.Length, voice.Bytes).En}")
        : Of(voice.Length, voice.Bytes);

    public static Text Of(TimeSpan length, long bytes) => new($"{Minutes(length).Vi} · {Kilobytes(bytes)} KB", $"{Minutes(length).En} · {Kilobytes(bytes)} KB");

    private static Text Minutes(TimeSpan length)
    {
        var seconds = Math.Max(1, (int)Math.Round(length.TotalSeconds));
        return seconds < 60 ? new($"{seconds} giây", $"{seconds} s") : new($"{seconds / 60} phút {seconds % 60:00} giây", $"{seconds / 60} min {seconds % 60:00} s");
    }

    private static long Kilobytes(long bytes) => (bytes + 1023) / 1024;
}
