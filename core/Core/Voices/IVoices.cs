using ThonSo.Core.Acts;

namespace ThonSo.Core.Voices;

/// <summary>A recording that everybody may hear.</summary>
/// <param name="Language">The code of the language that is spoken.</param>
/// <param name="LanguageName">As its speakers write it.</param>
/// <param name="Person">Who speaks; shown to nobody, but a page that names them depends on it.</param>
/// <param name="Speaker">The first name, when they agreed to be named; otherwise null.</param>
/// <param name="Changed">The text was changed after it was read.</param>
public sealed record Voice(Guid Id, string Language, string LanguageName, Guid Person, string? Speaker, TimeSpan Length, long Bytes, bool Changed)
{
    /// <summary>The code of Vietnamese, for which a browser's own voice stands in.</summary>
    public const string Vietnamese = "viet";

    /// <summary>Where the sound is, without a language. What is there never changes.</summary>
    public string Path => $"/giong/{Id}";
}

/// <summary>Knows the recordings of lessons and procedures: whoever keeps them registers it. With nobody registered nothing is shown.</summary>
public interface IVoices
{
    /// <summary>The recordings of a page that everybody may hear: at most one of each language, Vietnamese first.</summary>
    Task<IReadOnlyList<Voice>> OfAsync(CommuneId commune, Script script);

    /// <summary>Whether somebody's voice is kept, so that their own page leads to where they take it back.</summary>
    Task<bool> KeepsAsync(CommuneId commune, Guid person);
}
