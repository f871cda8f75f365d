using System.Buffers.Binary;

namespace ThonSo.Core.Blobs.Papers;

/// <summary>
/// Reads a paper forward through a window of 16 KiB, and can look back at the last 256 bytes. The paper ending too soon
/// makes it <see cref="PaperRefusals.Broken"/>.
/// </summary>
internal sealed class ByteReader(Stream from)
{
    public const int History = 256;
    private const int Window = 16384;

    private readonly byte[] buffer = new byte[History + Window];
    private int start = History;
    private int at = History;
    private int end = History;
    private long endPosition = from.CanSeek ? from.Position : 0;

    /// <summary>Of the next byte.</summary>
    public long Position => endPosition - (end - at);

    /// <summary>The bytes just read: at most 256 of them, fewer near the beginning.</summary>
    public ReadOnlySpan<byte> Behind => buffer.AsSpan(Math.Max(start, at - History)..at);

    /// <summary>What is there to read without fetching more; empty only at the end.</summary>
    public ReadOnlySpan<byte> Ahead
    {
        get
        {
            if (at == end) Fetch();
            return buffer.AsSpan(at..end);
        }
    }

    /// <summary>Fetches until so many bytes are ahead (at most 1024), or all there are.</summary>
    public ReadOnlySpan<byte> Look(int count)
    {
        while (end - at < count && Fetch())
        {
        }
        return buffer.AsSpan(at, Math.Min(count, end - at));
    }

    /// <summary>The next byte, or -1 at the end.</summary>
    public int Read() => at < end || Fetch() ? buffer[at++] : -1;

    /// <summary>The next byte without reading it, or -1 at the end.</summary>
    public int Peek() => at < end || Fetch() ? buffer[at] : -1;

    public byte Byte() => Read() is >= 0 and var value ? (byte)value : throw new Unfit(PaperRefusals.Broken);

    public int UInt16()
    {
        Span<byte> bytes = stackalloc byte[2];
        Exactly(bytes);
        return BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }

    public uint UInt32()
    {
        Span<byte> bytes = stackalloc byte[4];
        Exactly(bytes);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    public ulong UInt64()
    {
        Span<byte> bytes = stackalloc byte[8];
        Exactly(bytes);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    public void Exactly(Span<byte> into)
    {
        while (!into.IsEmpty)
        {
            var part = Some(into.Length);
            part.CopyTo(into);
            into = into[part.Length..];
        }
    }

    /// <summary>Reads between one and <paramref name="most"/> bytes, which stay valid until the next read.</summary>
    public ReadOnlySpan<byte> Some(long most)
    {
        var ahead = Ahead;
        if (ahead.IsEmpty) throw new Unfit(PaperRefusals.Broken);
        var part = ahead[..(int)Math.Min(most, ahead.Length)];
        at += part.Length;
        return part;
    }

    /// <summary>Passes over so many bytes, all of which must be there.</summary>
    public void Skip(long count)
    {
        while (count > 0) count -= Some(count).Length;
    }

    /// <summary>
    /// Passes to just behind the next occurrence of one of two words that ends by <paramref name="until"/>, or, without
    /// one, to there or to the end.
    /// </summary>
    public bool PassTo(ReadOnlySpan<byte> word, ReadOnlySpan<byte> other, long until)
    {
        var longest = Math.Max(word.Length, other.Length);
        while (Position < until)
        {
            var ahead = Look(longest).Length == 0 ? default : buffer.AsSpan(at, (int)Math.Min(end - at, until - Position));
            if (ahead.IsEmpty) return false;
            var found = ahead.IndexOf(word);
            // Only before the first is looked for the other, so that each byte is looked at twice and no more.
            var otherFound = other.IsEmpty ? -1 : (found < 0 ? ahead : ahead[..Math.Min(ahead.Length, found + other.Length)]).IndexOf(other);
            if (otherFound >= 0 && (found < 0 || otherFound < found))
            {
                at += otherFound + other.Length;
                return true;
            }
            if (found >= 0)
            {
                at += found + word.Length;
                return true;
            }
            // The end of what is here may be the beginning of a word, unless nothing more comes.
            at += ahead.Length >= longest && Position + ahead.Length < until ? ahead.Length - longest + 1 : ahead.Length;
        }
        return false;
    }

    /// <summary>Goes to another place of a seekable paper; there is nothing to look back at when it is a far one.</summary>
    public void Seek(long position)
    {
        var inside = position - endPosition + end;
        if (inside >= start && inside <= end)
        {
            at = (int)inside;
            return;
        }
        start = at = end = History;
        endPosition = position;
    }

    private bool Fetch()
    {
        // What was read last moves before the window, what is unread to its beginning.
        var kept = Math.Min(History, at - start);
        var ahead = end - at;
        if (end == buffer.Length || ahead == 0)
        {
            buffer.AsSpan(at - kept, kept + ahead).CopyTo(buffer.AsSpan(History - kept));
            (start, at, end) = (History - kept, History, History + ahead);
        }
        if (end == buffer.Length) return false;
        // Others read in the paper, too.
        if (from.CanSeek) from.Position = endPosition;
        var read = from.Read(buffer.AsSpan(end));
        end += read;
        endPosition += read;
        return read > 0;
    }
}
