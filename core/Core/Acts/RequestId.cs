using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ThonSo.Core.Acts;

/// <summary>
/// Names one wish of one person, so that a double tap, a retry after a lost answer and a replayed offline command are
/// one act. Unique per commune in the journal.
/// </summary>
/// <param name="Id">The wish.</param>
/// <param name="Print">A fingerprint of what was asked, 0 when not taken: the same id with another fingerprint is refused.</param>
public readonly record struct RequestId(Guid Id, long Print = 0)
{
    /// <summary>A wish that cannot be repeated from outside (a reader's, a clock's).</summary>
    public static RequestId Fresh() => new(NewId.Next());

    /// <summary>
    /// From a key the client chose (a form's hidden id, the Idempotency-Key header). The actor is mixed in, so that one
    /// person's key can neither hide nor reveal another's act.
    /// </summary>
    public static RequestId From(Actor actor, string key, ReadOnlySpan<byte> asked = default)
    {
        Span<byte> input = stackalloc byte[16 + Encoding.UTF8.GetMaxByteCount(Math.Min(key.Length, 200))];
        actor.Id.TryWriteBytes(input, bigEndian: true, out _);
        var length = 16 + Encoding.UTF8.GetBytes(key.AsSpan(0, Math.Min(key.Length, 200)), input[16..]);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(input[..length], hash);
        var id = new Guid(hash[..16], bigEndian: true);
        if (asked.IsEmpty) return new(id);
        SHA256.HashData(asked, hash);
        return new(id, BinaryPrimitives.ReadInt64BigEndian(hash));
    }
}
