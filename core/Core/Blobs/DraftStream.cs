using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;

namespace ThonSo.Core.Blobs;

/// <summary>
/// Bytes on their way to being kept: written once, sealed chunk by chunk into a temporary file, and readable again once
/// finished. Takes 64 KiB of memory however much is written. The header that holds the key is written last of all, so
/// what a crash leaves can be read by nobody; the next start removes it.
/// </summary>
public sealed class DraftStream : Stream
{
    private readonly Keys keys;
    private readonly SafeFileHandle file;
    private readonly byte[] fileKey = RandomNumberGenerator.GetBytes(Keys.Size);
    private readonly AesGcm aes;
    private readonly IncrementalHash hash;
    private byte[]? buffer = ArrayPool<byte>.Shared.Rent(SealedFormat.StoredChunk);
    private int filled;
    private long chunk;
    private Blob? blob;
    private bool kept;

    internal DraftStream(Keys keys, CommuneId commune, Guid? apart, string path)
    {
        this.keys = keys;
        Commune = commune;
        FilePath = path;
        aes = new AesGcm(fileKey, SealedFormat.TagSize);
        hash = SealedFormat.Naming(keys, commune, apart);
        // Held open until kept or disposed: that is how a starting process knows a draft in use from one left behind.
        file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
    }

    public CommuneId Commune { get; }

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => blob is null;
    public override long Length => blob?.Size ?? chunk * SealedFormat.Chunk + filled;
    public override long Position { get => Length; set => throw new NotSupportedException(); }

    internal string FilePath { get; }

    /// <summary>Writes all of a stream. False as soon as it has more than <paramref name="maxBytes"/>; no more is read then.</summary>
    public async Task<bool> FillAsync(Stream content, long maxBytes, CancellationToken stopping = default)
    {
        var part = ArrayPool<byte>.Shared.Rent(16384);
        try
        {
            int read;
            while ((read = await content.ReadAsync(part, stopping)) > 0)
            {
                if (read > maxBytes - Length) return false;
                await WriteAsync(part.AsMemory(0, read), stopping);
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(part);
        }
    }

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var offset = FileOffset;
            if (Seal(last: false) is { Length: > 0 } full) RandomAccess.Write(file, full.Span, offset);
            bytes = bytes[Take(bytes)..];
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken stopping = default)
    {
        while (!bytes.IsEmpty)
        {
            var offset = FileOffset;
            if (Seal(last: false) is { Length: > 0 } full) await RandomAccess.WriteAsync(file, full, offset, stopping);
            bytes = bytes[Take(bytes.Span)..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Ends the writing and tells under which name the content will be kept.</summary>
    public Blob Finish()
    {
        if (blob is not null) return blob;
        var length = Length;
        var offset = FileOffset;
        RandomAccess.Write(file, Seal(last: true).Span, offset);
        ArrayPool<byte>.Shared.Return(buffer!);
        buffer = null;
        Span<byte> name = stackalloc byte[32];
        hash.GetHashAndReset(name);
        return blob = new Blob(Commune, BlobName.FromBytes(name), length);
    }

    /// <summary>Reads what was written, while the draft is there.</summary>
    public Stream OpenRead()
    {
        var content = Finish();
        return new SealedStream(new FileStream(FilePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0), fileKey, content.Size);
    }

    public override void Flush()
    {
        // Durable is what was kept, not what was written.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Writes the header; from here on the installation key opens the file.</summary>
    /// <param name="flush">Whether this very file is to survive a power cut.</param>
    internal Blob SealHeader(bool flush)
    {
        var content = Finish();
        Span<byte> header = stackalloc byte[SealedFormat.HeaderSize];
        SealedFormat.WriteHeader(header, keys, fileKey, content);
        RandomAccess.Write(file, header, 0);
        if (flush) RandomAccess.FlushToDisk(file);
        return content;
    }

    /// <summary>The file has its name: it is no longer ours to remove.</summary>
    internal void Kept() => kept = true;

    protected override void Dispose(bool disposing)
    {
        if (disposing && !file.IsClosed)
        {
            if (!kept) File.Delete(FilePath);
            file.Dispose();
            aes.Dispose();
            hash.Dispose();
            CryptographicOperations.ZeroMemory(fileKey);
            if (buffer is not null) ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            buffer = null;
        }
        base.Dispose(disposing);
    }

    private long FileOffset => SealedFormat.HeaderSize + chunk * SealedFormat.StoredChunk;

    private int Take(ReadOnlySpan<byte> bytes)
    {
        var count = Math.Min(bytes.Length, SealedFormat.Chunk - filled);
        bytes[..count].CopyTo(buffer.AsSpan(filled));
        filled += count;
        return count;
    }

    /// <summary>
    /// The next chunk to write, sealed in place; empty while the buffer has room. A full buffer is sealed only when more
    /// comes or nothing does, because the last chunk is marked as such.
    /// </summary>
    private ReadOnlyMemory<byte> Seal(bool last)
    {
        ObjectDisposedException.ThrowIf(buffer is null, this);
        if (!last && filled < SealedFormat.Chunk) return default;
        Span<byte> nonce = stackalloc byte[12];
        SealedFormat.Nonce(nonce, chunk, last);
        var content = buffer.AsSpan(0, filled);
        hash.AppendData(content);
        aes.Encrypt(nonce, content, content, buffer.AsSpan(filled, SealedFormat.TagSize));
        var stored = filled + SealedFormat.TagSize;
        if (!last)
        {
            chunk++;
            filled = 0;
        }
        return buffer.AsMemory(0, stored);
    }
}
