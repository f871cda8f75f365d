namespace ThonSo.Dossiers.Letters;

/// <summary>The standard forms of TT 03/2025/TT-VPCP that a dossier may have. Names as in the circular's list; the official templates have yet to be compared.</summary>
internal static class LetterForm
{
    public const string Receipt = "01";
    public const string Supplement = "02";
    public const string Refusal = "03";
    public const string Apology = "04";
    public const string Stop = "05";

    /// <summary>The forms that exist for a dossier, given the steps it has taken.</summary>
    public static IEnumerable<string> WrittenAt(IEnumerable<Step> steps)
    {
        var taken = steps.ToHashSet();
        if (taken.Contains(Step.Accept)) yield return Receipt;
        if (taken.Contains(Step.SendBack) || taken.Contains(Step.AskMore)) yield return Supplement;
        if (taken.Contains(Step.Refuse)) yield return Refusal;
        if (taken.Contains(Step.Extend)) yield return Apology;
        if (taken.Contains(Step.Stop)) yield return Stop;
    }
}
