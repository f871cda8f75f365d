namespace ThonSo.People.Sessions;

/// <summary>A few words for a device, from what the browser says of itself: enough to recognise a lost phone, no more.</summary>
internal static class Device
{
    public static string Of(string? agent)
    {
        agent ??= "";
        return agent.Contains("Android", StringComparison.Ordinal) ? "Android"
            : agent.Contains("iPhone", StringComparison.Ordinal) ? "iPhone"
            : agent.Contains("iPad", StringComparison.Ordinal) ? "iPad"
            : agent.Contains("Windows", StringComparison.Ordinal) ? "Windows"
            : agent.Contains("Macintosh", StringComparison.Ordinal) ? "Mac"
            : agent.Contains("Linux", StringComparison.Ordinal) ? "Linux"
            : "?";
    }
}
