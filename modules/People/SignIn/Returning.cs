namespace ThonSo.People.SignIn;

/// <summary>Where to go after signing in: only a page of ours, whatever the address says.</summary>
internal static class Returning
{
    public static string Safe(string? path, string otherwise) =>
        path is ['/', not ('/' or '\\'), ..] && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains("://", StringComparison.Ordinal) ? path : otherwise;
}
