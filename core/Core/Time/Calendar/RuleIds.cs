namespace ThonSo.Core.Time;

/// <summary>The rules of <c>rules.yaml</c> that the program knows. Each must be there from the first day of the calendar on.</summary>
public static class RuleIds
{
    public const string SameDayCutoff = "same-day-cutoff";
    public const string HandOverCutoff = "hand-over-cutoff";
    public const string FirstLook = "first-look";
    public const string SupplementNotice = "supplement-notice";
    public const string SupplementAfterAcceptance = "supplement-after-acceptance";
    public const string Extensions = "extensions";
    public const string Apology = "apology";
    public const string Warnings = "warnings";
    public const string NextDayCounts = "next-day-counts";
    public const string OutsideOfficeHours = "outside-office-hours";
    public const string EndOfOffice = "end-of-office";
    public const string ClosedDueDay = "closed-due-day";
    public const string WaitingNotCounted = "waiting-not-counted";
    public const string PauseAfterDue = "pause-after-due";

    public static IReadOnlyList<string> All { get; } =
    [
        SameDayCutoff, HandOverCutoff, FirstLook, SupplementNotice, SupplementAfterAcceptance, Extensions, Apology, Warnings,
        NextDayCounts, OutsideOfficeHours, EndOfOffice, ClosedDueDay, WaitingNotCounted, PauseAfterDue,
    ];
}
