namespace ThonSo.Core.Practice;

/// <summary>What a screen in practice points at: one thing at a time, the next to be touched.</summary>
/// <param name="Wanted">Everything that may be pointed at, in the order of the screen: a script moves the pointer on.</param>
/// <param name="Now">The next to be touched.</param>
public sealed record Pointing(IReadOnlyList<string> Wanted, string Now)
{
    /// <summary>The screen's main button, when nothing else is left.</summary>
    public const string Act = "act";

    /// <param name="fields">The fields that want an answer, in order.</param>
    /// <param name="has">Whether a field has it, or is not asked for as things stand.</param>
    public static Pointing Of(IReadOnlyList<string> fields, Func<string, bool> has) => new([.. fields, Act], fields.FirstOrDefault(field => !has(field)) ?? Act);
}
