using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace ThonSo.Support;

/// <summary>A message as the fake network got it from the gateway.</summary>
/// <param name="Coding">The network's word for how it was coded: <c>ucs-2</c>, <c>udh</c> for a part of a longer one, <c>text</c>.</param>
public sealed record OnTheAir(string From, string To, string Coding, string Text);

/// <summary>
/// A real Kannel gateway with its fake network (bearerbox, smsbox, fakesmsc 1.4.5) on ports of its own, configured by the
/// example of <c>docs/kannel.conf</c>. Gone with the test, and with the process even when that is killed: each program has
/// a keeper that reads our end of a pipe.
/// </summary>
public sealed partial class KannelGateway : IAsyncDisposable
{
    private const string Fake = "/usr/lib/kannel/test/fakesmsc";
    private readonly string folder = Directory.CreateTempSubdirectory("thonso-kannel-").FullName;
    private readonly List<Process> keepers = [];
    private readonly ConcurrentQueue<string> air = new();
    private readonly (int Admin, int Boxes, int SendSms, int Network) ports = (Loopback.FreePort(), Loopback.FreePort(), Loopback.FreePort(), Loopback.FreePort());
    private Process? phone;

    /// <summary>The address for <c>THONSO_SMS</c>.</summary>
    public string Address => $"kannel://thonso:{Password}@127.0.0.1:{ports.SendSms}/1022";

    public string Password { get; } = "kannel-mat-khau";

    /// <param name="site">Where our own server listens, or will.</param>
    public static async Task<KannelGateway> StartAsync(Uri site, string secret)
    {
        string[] programs = ["/usr/sbin/bearerbox", "/usr/sbin/smsbox", Fake];
        if (programs.FirstOrDefault(p => !File.Exists(p)) is { } missing)
            throw new InvalidOperationException($"{missing} is not installed: apt-get install kannel kannel-extras (./test does it when it may).");
        var gateway = new KannelGateway();
        try
        {
            await gateway.RunAsync(site, secret);
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }

    private async Task RunAsync(Uri site, string secret)
    {
        var file = Path.Combine(folder, "kannel.conf");
        var example = await File.ReadAllTextAsync(Repository.Folder("docs", "kannel.conf"));
        await File.WriteAllTextAsync(file, Changes(site, secret).Aggregate(example, (text, change) =>
            text.Contains(change.From, StringComparison.Ordinal) ? text.Replace(change.From, change.To, StringComparison.Ordinal) : throw new InvalidOperationException($"docs/kannel.conf no longer says \"{change.From}\".")));
        Keep("/usr/sbin/bearerbox", file, "bearerbox", $"; sleep 0.3; rm -rf {folder}");
        await AnswersAsync(ports.Boxes);
        Keep("/usr/sbin/smsbox", file, "smsbox");
        await AnswersAsync(ports.SendSms);
        await AnswersAsync(ports.Network);
    }

    private IEnumerable<(string From, string To)> Changes(Uri site, string secret) =>
    [
        ("13000", $"{ports.Admin}"), ("13001", $"{ports.Boxes}"), ("sendsms-port = 13013", $"sendsms-port = {ports.SendSms}"), ("13002", $"{ports.Network}"),
        ("password = change-this-password", $"password = {Password}"), ("change-this-secret@127.0.0.1:5080", $"{secret}@{site.Authority}"),
        ("/var/log/kannel", folder), ("/var/spool/kannel", folder), ("http-queue-delay = 10", "http-queue-delay = 1"),
    ];

    /// <summary>A phone in the fake network. It may send one message at once: <paramref name="text"/> to the commune.</summary>
    public async Task ConnectAsync(string? from = null, string? text = null)
    {
        await DisconnectAsync();
        var ucs2 = text is null ? "" : string.Concat(Encoding.BigEndianUnicode.GetBytes(text).Select(b => $"%{b:x2}"));
        phone = Start($"{Fake} -H 127.0.0.1 -r {ports.Network} -v 0 -m {(text is null ? 0 : 1)} -i 0.1 '{(text is null ? "1 2 text x" : $"{from} 1022 ucs2 {ucs2}")}'");
        phone.ErrorDataReceived += (_, line) => air.Enqueue(line.Data ?? "");
        phone.OutputDataReceived += (_, line) => air.Enqueue(line.Data ?? "");
        phone.BeginErrorReadLine();
        phone.BeginOutputReadLine();
    }

    public async Task DisconnectAsync()
    {
        if (phone is null) return;
        await EndAsync(phone);
        phone = null;
    }

    /// <summary>What the network has got so far.</summary>
    public IReadOnlyList<OnTheAir> Received => [.. air.Select(line => Got().Match(line)).Where(m => m.Success).Select(m => new OnTheAir(m.Groups["from"].Value, m.Groups["to"].Value, m.Groups["coding"].Value, Decode(m.Groups["coding"].Value, m.Groups["data"].Value)))];

    /// <summary>The messages to a phone once there are so many; parts of a longer one count one by one.</summary>
    public async Task<IReadOnlyList<OnTheAir>> ReceivedAsync(string to, int count)
    {
        for (var i = 0; i < 600; i++)
        {
            var all = Received.Where(m => m.To == to).ToList();
            if (all.Count >= count) return all;
            await Task.Delay(50);
        }
        throw new TimeoutException($"{Received.Count(m => m.To == to)} messages reached the fake network, not {count}.");
    }

    /// <summary>Everything the gateway wrote into its logs.</summary>
    public string Logs => string.Concat(Directory.EnumerateFiles(folder, "*.log").Select(ReadShared));

    private void Keep(string program, string file, string name, string afterwards = "") => keepers.Add(Start($"{program} {file} >{folder}/{name}.out 2>&1", afterwards));

    /// <summary>Runs a program under a keeper that ends it, by its id, when our end of the pipe closes.</summary>
    private static Process Start(string command, string afterwards = "")
    {
        var shell = new ProcessStartInfo("sh") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        shell.ArgumentList.Add("-c");
        shell.ArgumentList.Add($"{command} & cat >/dev/null; kill -KILL $!; wait $! 2>/dev/null{afterwards}");
        return Process.Start(shell)!;
    }

    private static async Task EndAsync(Process keeper)
    {
        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync();
        keeper.Dispose();
    }

    private async Task AnswersAsync(int port)
    {
        for (var i = 0; i < 200; i++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }
        throw new TimeoutException($"Kannel does not answer on port {port}: {string.Concat(Directory.EnumerateFiles(folder, "*.out").Select(ReadShared))}");
    }

    private static string ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Decode(string coding, string data)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < data.Length; i++)
        {
            if (data[i] != '%') bytes.Add(data[i] == '+' ? (byte)' ' : (byte)data[i]);
            else
            {
                bytes.Add(Convert.ToByte(data.Substring(i + 1, 2), 16));
                i += 2;
            }
        }
        return (coding == "text" ? Encoding.UTF8 : Encoding.BigEndianUnicode).GetString([.. bytes]);
    }

    public async ValueTask DisposeAsync()
    {
        await DisconnectAsync();
        foreach (var keeper in Enumerable.Reverse(keepers)) await EndAsync(keeper);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"Got message \d+: <(?<from>\S+) (?<to>\S+) (?<coding>ucs-2|udh|text|data)( \S+ data)? (?<data>.*)>")]
    private static partial Regex Got();
}
