using ThonSo.Core.Language;

namespace ThonSo.Core.Acts;

/// <summary>
/// A wish that cannot be granted: a value with a stable code and a plain sentence that says what to do next. Declared
/// once per module, in its <c>Refusals.cs</c>. A bug is an exception, never a refusal.
/// </summary>
/// <param name="Code">Stable, lower case, prefixed by the module: <c>dossier.already-sent-back</c>.</param>
/// <param name="Sentence">What is wrong and what to do, in both languages.</param>
/// <param name="Status">The HTTP status the API answers with.</param>
public sealed record Refusal(string Code, Text Sentence, int Status = 422)
{
    /// <summary>The field the refusal is about, when it is about one.</summary>
    public string? Field { get; init; }
}

/// <summary>A value or a refusal: what a rule returns.</summary>
public readonly struct Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    /// <summary>The value; only to be asked for when there is no refusal.</summary>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"refused: {Refusal.Code}");

    public static implicit operator Outcome<T>(T value) => new(value, null);
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
