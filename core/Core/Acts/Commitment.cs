using System.Security.Cryptography;
using System.Text;

namespace ThonSo.Core.Acts;

/// <summary>
/// SHA-256(salt ‖ bytes): proves later what a text was, tells nothing while the salt is secret, and means nothing once
/// the salt is erased. The salt lies beside the text in the module's table.
/// </summary>
public readonly record struct Commitment(Guid High, Guid Low)
{
    public static Commitment To(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(content);
        return FromBytes(hash.GetHashAndReset());
    }

    public static Commitment To(ReadOnlySpan<byte> salt, string content) => To(salt, Encoding.UTF8.GetBytes(content));

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(16);

    public static Commitment FromBytes(ReadOnlySpan<byte> bytes) => new(new(bytes[..16], bigEndian: true), new(bytes[16..32], bigEndian: true));

    public byte[] ToBytes()
    {
        var bytes = new byte[32];
        High.TryWriteBytes(bytes, bigEndian: true, out _);
        Low.TryWriteBytes(bytes.AsSpan(16), bigEndian: true, out _);
        return bytes;
    }

    public override string ToString() => Convert.ToHexStringLower(ToBytes());
}
