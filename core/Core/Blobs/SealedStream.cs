using System.Buffers;
using System.Security.Cryptography;

namespace ThonSo.Core.Blobs;

/// <summary>
/// The content of a sealed file, decrypted a chunk at a time and checked before a byte of it is given out. Seeking costs
/// one chunk. Takes 64 KiB of memory. Not for several threads at once.
/// </summary>
internal sealed class SealedStream(Stream stored, ReadOnlySpan<byte> fileKey, long length) : Stream
{
    private readonly AesGcm aes = new(fileKey, SealedFormat.TagSize);
    private byte[]? buffer = ArrayPool<byte>.Shared.Rent(SealedFormat.StoredChunk);
    private long loaded = -1;
    private long position;

    public override bool CanRead => buffer is not null;
    public override bool CanSeek => buffer is not null;
    public override bool CanWrite => false;
    public override long Length => length;

    public override long Position
    {
        get => position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            position = value;
        }
    }

    public override int Read(Span<byte> into)
    {
        if (AtEnd || into.IsEmpty) return 0;
        var chunk = position / SealedFormat.Chunk;
        if (chunk != loaded)
        {
            loaded = -1;
            stored.Position = SealedFormat.HeaderSize + chunk * SealedFormat.StoredChunk;
            var read = stored.ReadAtLeast(buffer.AsSpan(0, StoredLength(chunk)), StoredLength(chunk), throwOnEndOfStream: false);
            Open(chunk, read);
        }
        return Give(into);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> into, CancellationToken stopping = default)
    {
        if (AtEnd || into.IsEmpty) return 0;
        var chunk = position / SealedFormat.Chunk;
        if (chunk != loaded)
        {
            loaded = -1;
            stored.Position = SealedFormat.HeaderSize + chunk * SealedFormat.StoredChunk;
            var read = await stored.ReadAtLeastAsync(buffer.AsMemory(0, StoredLength(chunk)), StoredLength(chunk), throwOnEndOfStream: false, stopping);
            Open(chunk, read);
        }
        return Give(into.Span);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && buffer is not null)
        {
            aes.Dispose();
            stored.Dispose();
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            buffer = null;
        }
        base.Dispose(disposing);
    }

    // Empty content is one empty chunk, and that one is checked too.
    private bool AtEnd => position >= length && (length > 0 || loaded == 0 || position > 0);

    private int StoredLength(long chunk) =>
        SealedFormat.TagSize + (int)Math.Min(SealedFormat.Chunk, length - chunk * SealedFormat.Chunk);

    private void Open(long chunk, int read)
    {
        var content = StoredLength(chunk) - SealedFormat.TagSize;
        if (read < StoredLength(chunk)) throw new BlobDamagedException("The file ends before its content does.");
        Span<byte> nonce = stackalloc byte[12];
        SealedFormat.Nonce(nonce, chunk, chunk == SealedFormat.LastChunk(length));
        try
        {
            aes.Decrypt(nonce, buffer.AsSpan(0, content), buffer.AsSpan(content, SealedFormat.TagSize), buffer.AsSpan(0, content));
        }
        catch (AuthenticationTagMismatchException wrong)
        {
            throw new BlobDamagedException($"Chunk {chunk} was changed or is not in its place.", wrong);
        }
        loaded = chunk;
    }

    private int Give(Span<byte> into)
    {
        var offset = (int)(position % SealedFormat.Chunk);
        var count = Math.Min(into.Length, StoredLength(loaded) - SealedFormat.TagSize - offset);
        buffer.AsSpan(offset, count).CopyTo(into);
        position += count;
        return count;
    }
}
