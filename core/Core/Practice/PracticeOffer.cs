using ThonSo.Core.Language;

namespace ThonSo.Core.Practice;

/// <summary>
/// One thing that can be practised on the real screens. A module lists its own (<see cref="Hosting.Module.Practices"/>);
/// the page of them all, lessons and certificates know nothing else of it.
/// </summary>
/// <param name="Order">Smaller comes first.</param>
/// <param name="Code">Stable, kebab case: what a finished practice is known by.</param>
/// <param name="Line">What is practised, in one line.</param>
/// <param name="Path">Where it begins, without the language.</param>
/// <param name="Minutes">How long it takes somebody who reads slowly.</param>
/// <param name="Skills">The codes of the skills it serves, such as CV3240-1.</param>
/// <param name="ByProcedure">Whether a procedure's code after the path practises that procedure.</param>
public sealed record PracticeOffer(int Order, string Code, string Icon, Text Name, Text Line, string Path, int Minutes, IReadOnlyList<string> Skills, bool ByProcedure = false)
{
    /// <summary>The page of all practices.</summary>
    public const string AllPath = "/tap-duot";

    /// <summary>Where a procedure is practised, or null when this is not about procedures.</summary>
    public string? PathFor(string procedure) => ByProcedure ? $"{Path}/{procedure}" : null;
}
