namespace ThonSo.Core.Values;

/// <summary>What in an identity number does not fit what was declared. An officer notes why; nothing is refused for it.</summary>
[Flags]
public enum IdentityDoubts
{
    None = 0,
    /// <summary>The first three digits are none of the 63 provinces: registered abroad, or mistyped.</summary>
    UnknownRegistry = 1,
    /// <summary>The declared year of birth is another.</summary>
    OtherBirthYear = 2,
    /// <summary>The declared sex is the other.</summary>
    OtherSex = 4,
}
