using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using ThonSo.Core.Values;

namespace ThonSo.Core.Voices;

/// <summary>
/// Names what is read aloud by the address of its page: <c>hoc/nop-ho-so</c> is the lesson at <c>/hoc/nop-ho-so</c>. A value of
/// its own so that facts can carry it.
/// </summary>
[JsonConverter(typeof(Json))]
public readonly record struct ScriptKey(string Value)
{
    public ScriptKey(string shelf, string code) : this($"{shelf}/{code}")
    {
    }

    /// <summary>The first part of the address: <c>hoc</c>.</summary>
    public string Shelf => Value[..Math.Max(0, Value.IndexOf('/', StringComparison.Ordinal))];

    /// <summary>The rest: <c>nop-ho-so</c>.</summary>
    public string Code => Value[(Value.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>The key under which its recordings count as changed.</summary>
    public Guid Subject => new(SHA256.HashData(Encoding.UTF8.GetBytes("voices:" + Value)).AsSpan(0, 16), bigEndian: true);

    public override string ToString() => Value;

    private sealed class Json() : CodeJson<ScriptKey>(text => new(text), key => key.Value);
}
