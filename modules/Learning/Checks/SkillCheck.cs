namespace ThonSo.Learning.Checks;

/// <summary>What a trainer saw.</summary>
public enum SkillCheck
{
    /// <summary>Chưa làm được.</summary>
    NotYet,
    /// <summary>Làm được khi có người giúp.</summary>
    WithHelp,
    /// <summary>Tự làm được.</summary>
    Alone,
}

internal static class SkillChecks
{
    public static SkillLevel Level(this SkillCheck result) => result switch
    {
        SkillCheck.Alone => SkillLevel.Alone,
        SkillCheck.WithHelp => SkillLevel.WithHelp,
        _ => SkillLevel.Unknown,
    };
}
