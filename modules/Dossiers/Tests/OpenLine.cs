using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using ThonSo.Support;

namespace ThonSo.Dossiers.Tests;

/// <summary>The line of one page of a draft, as a browser's script holds it (SignalR's JSON protocol on a socket).</summary>
internal sealed class OpenLine : IAsyncDisposable
{
    private const char End = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly HttpMessageInvoker Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private readonly ClientWebSocket socket = new();
    private readonly Channel<(string What, JsonElement Said)> heard = Channel.CreateUnbounded<(string, JsonElement)>();
    private readonly ConcurrentDictionary<string, JsonElement> last = new();

    /// <summary>Opens it beside a page of the draft; refused with the status of the answer.</summary>
    public static async Task<OpenLine> OpenAsync(TestSite site, Visitor visitor, string page, Action<ClientWebSocketOptions>? more = null)
    {
        var line = new OpenLine();
        line.socket.Options.SetRequestHeader("Cookie", string.Join("; ", visitor.Cookies.Select(c => $"{c.Key}={c.Value}")));
        line.socket.Options.CollectHttpResponseDetails = true;
        more?.Invoke(line.socket.Options);
        try
        {
            await line.socket.ConnectAsync(new UriBuilder(new Uri(site.Address, page.Split('?')[0] + "/cung")) { Scheme = "ws" }.Uri, Client, default);
        }
        catch (WebSocketException)
        {
            throw new RefusedException((int)line.socket.HttpStatusCode);
        }
        await line.SendAsync(new { protocol = "json", version = 1 });
        _ = line.ListenAsync();
        return line;
    }

    /// <summary>Says that somebody writes into a field of the page, or has stopped.</summary>
    public Task WriteAsync(string field, bool on = true) => SendAsync(new { type = 1, target = "Writing", arguments = new object[] { field, on } });

    /// <summary>Waits until it is told something that holds; what was told before counts.</summary>
    public async Task<JsonElement> HearsAsync(string what, Func<JsonElement, bool> holds)
    {
        if (last.TryGetValue(what, out var before) && holds(before)) return before;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (true)
            {
                var (said, arguments) = await heard.Reader.ReadAsync(patience.Token);
                if (said == what && holds(arguments)) return arguments;
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Never heard {what}; last: {string.Join("; ", last.Select(l => $"{l.Key} {l.Value}"))}");
        }
    }

    /// <summary>Waits until somebody else is said to be where these words say.</summary>
    public Task SeesAsync(string words) => HearsAsync("With", said => said[0].EnumerateArray().Any(other => other.GetProperty("says").GetString()!.Contains(words, StringComparison.Ordinal)));

    public Task SeesNobodyAsync() => HearsAsync("With", said => said[0].GetArrayLength() == 0);

    /// <summary>The mark of what the page would show.</summary>
    public async Task<string> MarkAsync(string? other = null) => (await HearsAsync("Shows", said => said[0].GetString() != other))[0].GetString()!;

    /// <summary>Waits until the server has cut it off, having said that it is over.</summary>
    public async Task IsCutOffAsync()
    {
        await HearsAsync("Over", _ => true);
        await heard.Reader.Completion.WaitAsync(Patience);
    }

    private async Task ListenAsync()
    {
        var (buffer, text) = (new byte[16 * 1024], new StringBuilder());
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer, default);
                if (part.MessageType == WebSocketMessageType.Close) break;
                text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
                while (text.ToString().IndexOf(End, StringComparison.Ordinal) is >= 0 and var end)
                {
                    var message = JsonElement.Parse(text.ToString(0, end));
                    text.Remove(0, end + 1);
                    if (!message.TryGetProperty("target", out var target)) continue;
                    last[target.GetString()!] = message.GetProperty("arguments");
                    heard.Writer.TryWrite((target.GetString()!, message.GetProperty("arguments")));
                }
            }
        }
        // Cut off: what was heard until then counts.
        catch (Exception cut) when (cut is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
        }
        heard.Writer.TryComplete();
        // Nobody reads the rest; the end of it is what is waited for.
        while (heard.Reader.TryRead(out _)) ;
    }

    private Task SendAsync(object message) => socket.SendAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message) + End), WebSocketMessageType.Text, true, default);

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>The line was not opened.</summary>
internal sealed class RefusedException(int status) : Exception($"Refused with {status}.")
{
    public int Status => status;
}
