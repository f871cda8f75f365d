namespace ThonSo.Core.Practice;

/// <summary>
/// Where "I have practised" is sent. Whoever keeps count of it registers one; with nobody registered the button is not
/// there.
/// </summary>
/// <param name="Path">The address before the practice's code, without the language.</param>
public sealed record PracticeEnd(string Path)
{
    public string For(string code) => $"{Path}/{code}";
}

/// <summary>How a practice ends: the real thing, once more, or done.</summary>
/// <param name="Code">Of the practice.</param>
/// <param name="Real">Where the real thing begins.</param>
/// <param name="Again">Where this practice begins.</param>
public sealed record PracticeDone(string Code, string Real, string Again);
