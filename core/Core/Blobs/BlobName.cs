using ThonSo.Core.Acts;

namespace ThonSo.Core.Blobs;

/// <summary>
/// The name of kept bytes: HMAC-SHA256 under an installation key of the commune and the content. Equal papers of one
/// commune have one name, those of two communes never; without the key it tells nothing of the content, not even to
/// someone who guesses it.
/// </summary>
public readonly record struct BlobName(Guid High, Guid Low)
{
    public static BlobName FromBytes(ReadOnlySpan<byte> bytes) => new(new(bytes[..16], bigEndian: true), new(bytes[16..32], bigEndian: true));

    /// <summary>Reads the 64 hexadecimal digits back.</summary>
    public static bool TryParse(string? text, out BlobName name)
    {
        Span<byte> bytes = stackalloc byte[32];
        name = default;
        if (text is not { Length: 64 } || Convert.FromHexString(text, bytes, out _, out _) != System.Buffers.OperationStatus.Done) return false;
        name = FromBytes(bytes);
        return true;
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[32];
        Write(bytes);
        return bytes;
    }

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[32];
        Write(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    internal void Write(Span<byte> bytes)
    {
        High.TryWriteBytes(bytes, bigEndian: true, out _);
        Low.TryWriteBytes(bytes[16..], bigEndian: true, out _);
    }
}

/// <summary>Bytes that are kept.</summary>
/// <param name="Name">By which they are found again, within the commune.</param>
/// <param name="Size">Bytes of the plain content.</param>
public sealed record Blob(CommuneId Commune, BlobName Name, long Size);
