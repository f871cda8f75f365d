using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ThonSo.Bench;

/// <summary>One answer. The body is valid until the next request on the same connection.</summary>
internal readonly record struct Answer(int Status, string Head, ReadOnlyMemory<byte> Body)
{
    public string Text => Encoding.UTF8.GetString(Body.Span);

    public string? Header(string name)
    {
        foreach (var line in Head.Split("\r\n"))
            if (line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) return line[(name.Length + 1)..].Trim();
        return null;
    }
}

/// <summary>
/// One HTTP/1.1 connection with blocking calls: what a load client may cost on the machine it shares with the server is
/// two system calls a request, and this costs little more.
/// </summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[32 * 1024];
    private int filled;

    /// <param name="from">The address to call from: another loopback address is another caller.</param>
    public Connection(Uri server, IPAddress? from = null)
    {
        if (from is not null) socket.Bind(new IPEndPoint(from, 0));
        socket.Connect(IPAddress.Loopback, server.Port);
    }

    /// <summary>Sends a whole request and reads the whole answer.</summary>
    /// <param name="headless">Leaves the header text out of the answer, for speed.</param>
    public Answer Send(ReadOnlySpan<byte> request, bool headless = false)
    {
        while (request.Length > 0) request = request[socket.Send(request)..];
        filled = 0;
        int end;
        while ((end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0) Fill();
        var head = buffer.AsSpan(0, end);
        var status = (head[9] - '0') * 100 + (head[10] - '0') * 10 + head[11] - '0';
        var text = headless ? "" : Encoding.ASCII.GetString(head);
        var start = end + 4;
        if (Find(head, "content-length:"u8) is { Length: > 0 } length)
        {
            var wanted = start + int.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture);
            while (filled < wanted) Fill();
            return new Answer(status, text, buffer.AsMemory(start, wanted - start));
        }
        if (!Find(head, "transfer-encoding:"u8).SequenceEqual("chunked"u8)) return new Answer(status, text, default);
        var joined = Unchunk(start);
        return new Answer(status, text, buffer.AsMemory(start, joined));
    }

    /// <summary>Joins the pieces in place and returns how long they are together.</summary>
    private int Unchunk(int start)
    {
        var (read, write) = (start, start);
        while (true)
        {
            int line;
            while ((line = buffer.AsSpan(read, filled - read).IndexOf("\r\n"u8)) < 0) Fill();
            var size = int.Parse(buffer.AsSpan(read, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            read += line + 2;
            while (filled < read + size + 2) Fill();
            if (size == 0) return write - start;
            buffer.AsSpan(read, size).CopyTo(buffer.AsSpan(write));
            write += size;
            read += size + 2;
        }
    }

    private void Fill()
    {
        if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var got = socket.Receive(buffer.AsSpan(filled));
        if (got == 0) throw new IOException("The server closed the connection.");
        filled += got;
    }

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        foreach (var range in head.Split("\r\n"u8))
        {
            var line = head[range];
            if (line.Length > name.Length && Ascii.EqualsIgnoreCase(line[..name.Length], name)) return line[name.Length..].Trim((byte)' ');
        }
        return [];
    }

    public void Dispose() => socket.Dispose();
}
