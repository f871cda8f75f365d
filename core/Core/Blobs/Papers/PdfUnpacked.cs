using System.Buffers.Binary;

namespace ThonSo.Core.Blobs.Papers;

/// <summary>A part of a file, read in order; others may move in the file meanwhile.</summary>
internal sealed class PdfRegion(Stream file, long start, long length) : ForwardStream
{
    private long position;

    public override int Read(Span<byte> into)
    {
        file.Position = start + position;
        var read = file.Read(into[..(int)Math.Min(into.Length, length - position)]);
        position += read;
        return read;
    }
}

/// <summary>Unpacked bytes up to a bound, with their checksum: unpacking ends silently where the packed bytes were cut.</summary>
internal sealed class PdfUnpacked(Stream content, long most) : ForwardStream
{
    private const uint Modulus = 65521;
    private uint low = 1;
    private uint high;
    private long position;

    public override long Position { get => position; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> into)
    {
        var read = content.Read(into);
        position += read;
        if (position > most) throw new Unfit(PaperRefusals.NotInspectable);
        foreach (var value in into[..read])
        {
            low += value;
            if (low >= Modulus) low -= Modulus;
            high += low;
            if (high >= Modulus) high -= Modulus;
        }
        return read;
    }

    /// <summary>Whether the packed bytes end in the checksum (Adler-32) of all that was unpacked; a line's end may follow.</summary>
    public bool IsWhole(Stream file, long start, long length)
    {
        Span<byte> tail = stackalloc byte[(int)Math.Min(6, length)];
        file.Position = start + length - tail.Length;
        file.ReadExactly(tail);
        for (var end = tail.Length; end >= 4; end--)
        {
            if (BinaryPrimitives.ReadUInt32BigEndian(tail[(end - 4)..]) == (high << 16 | low)) return true;
            if (tail[end - 1] is not (10 or 13)) return false;
        }
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) content.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>What a stream that is only read forward has to say about the rest.</summary>
internal abstract class ForwardStream : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
