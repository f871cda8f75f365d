using System.Buffers.Binary;
using System.Security.Cryptography;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;

namespace ThonSo.Core.Blobs;

/// <summary>
/// How a kept file is laid out: a header of 66 bytes (magic, version, the file's own key sealed with the installation
/// key), then chunks of 64 KiB, each 65,520 bytes of content under AES-256-GCM with its tag. The nonce is the chunk's
/// number and whether it is the last, so that no chunk can be moved, left out, or added (Hoang, Reyhanitabar, Rogaway and
/// Vizár 2015, STREAM). The sealed key is bound to commune, name and length: a file put under another name does not open.
/// </summary>
internal static class SealedFormat
{
    /// <summary>Bytes of a whole chunk as stored: a buffer of the pool's own size.</summary>
    public const int StoredChunk = 65536;
    public const int TagSize = 16;
    public const int Chunk = StoredChunk - TagSize;
    public const int HeaderSize = 5 + Keys.Overhead + Keys.Size;

    private const string Purpose = "blob";
    private static ReadOnlySpan<byte> Magic => "TSB\n\x01"u8;

    public static void WriteHeader(Span<byte> header, Keys keys, ReadOnlySpan<byte> fileKey, Blob blob)
    {
        Magic.CopyTo(header);
        Span<byte> bound = stackalloc byte[44];
        Bind(bound, blob);
        keys.Seal(Purpose, fileKey, bound).CopyTo(header[Magic.Length..]);
    }

    /// <summary>The file's key, when the header belongs to this blob.</summary>
    public static byte[] ReadHeader(ReadOnlySpan<byte> header, Keys keys, Blob blob)
    {
        if (header.Length < HeaderSize || !header.StartsWith(Magic)) throw new BlobDamagedException($"{blob.Commune}/{blob.Name} is not a file of this program.");
        Span<byte> bound = stackalloc byte[44];
        Bind(bound, blob);
        try
        {
            return keys.Open(Purpose, header[Magic.Length..HeaderSize], bound);
        }
        catch (CryptographicException wrong)
        {
            throw new BlobDamagedException($"{blob.Commune}/{blob.Name} was changed, cut, renamed, or sealed with another installation key.", wrong);
        }
    }

    /// <summary>How many bytes of content a stored file has; negative when no content gives such a file.</summary>
    public static long ContentLength(long stored)
    {
        var body = stored - HeaderSize;
        var chunks = Math.Max(1, (body + StoredChunk - 1) / StoredChunk);
        return body - chunks * TagSize;
    }

    /// <summary>The last chunk's number. Empty content is one empty chunk.</summary>
    public static long LastChunk(long content) => Math.Max(0, (content - 1) / Chunk);

    public static void Nonce(Span<byte> nonce, long chunk, bool last)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce, chunk);
        nonce[11] = last ? (byte)1 : (byte)0;
    }

    /// <summary>The key under which content becomes a name, and what comes before the content.</summary>
    /// <param name="apart">Makes the name one of its own; under another key, so that no content can be made to have it.</param>
    public static IncrementalHash Naming(Keys keys, CommuneId commune, Guid? apart)
    {
        var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, keys.Key("name", apart is null ? Purpose : Purpose + ".apart"));
        Span<byte> code = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(code, commune.Code);
        hash.AppendData(code);
        if (apart is { } own) hash.AppendData(own.ToByteArray(bigEndian: true));
        return hash;
    }

    private static void Bind(Span<byte> bound, Blob blob)
    {
        BinaryPrimitives.WriteInt32BigEndian(bound, blob.Commune.Code);
        blob.Name.Write(bound[4..]);
        BinaryPrimitives.WriteInt64BigEndian(bound[36..], blob.Size);
    }
}
