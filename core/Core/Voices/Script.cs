using System.Security.Cryptography;
using System.Text;
using ThonSo.Core.Language;
using ThonSo.Core.Web;

namespace ThonSo.Core.Voices;

/// <summary>What somebody reads aloud, or says in their own language: the Vietnamese text of a page.</summary>
public sealed record Script(ScriptKey Key, Text Title, IReadOnlyList<ScriptPart> Parts)
{
    /// <summary>SHA-256 of the text: another one means that it was changed after somebody had read it.</summary>
    public byte[] Print => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Parts.SelectMany(p => p.Lines.Prepend(p.Heading)))));
}

/// <param name="Lines">One paragraph each, without marks of formatting.</param>
public sealed record ScriptPart(string Heading, IReadOnlyList<string> Lines);

/// <summary>
/// What of a module can be read aloud. A module registers its own; the pages of recordings know nothing else of it.
/// </summary>
public interface IScriptShelf
{
    /// <summary>The first part of the addresses of its pages: <c>hoc</c>.</summary>
    string Name { get; }

    /// <summary>What lies there, in the plural.</summary>
    Text Title { get; }

    /// <summary>Smaller comes first.</summary>
    int Order { get; }

    /// <summary>All of them, in the order of their own list.</summary>
    ValueTask<IReadOnlyList<Script>> AllAsync(Site site);

    ValueTask<Script?> FindAsync(string code, Site site);
}
