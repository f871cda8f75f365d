using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using ThonSo.Support;

namespace ThonSo.Bench;

/// <summary>A server in a process of its own: the published product, or one it is compared with.</summary>
internal sealed class Served : IDisposable
{
    private readonly Process process;

    private Served(Process process, int port)
    {
        this.process = process;
        Address = new Uri($"http://127.0.0.1:{port}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    public Uri Address { get; }

    /// <summary>The published product with its data in a folder.</summary>
    public static Served Product(string data, string? database = null, string ready = "/health/live") =>
        Start("dotnet", port => [Repository.Folder("bin", "app", "thonso.dll"), "serve", "--urls", $"http://127.0.0.1:{port}", "--data", data, .. database is null ? Array.Empty<string>() : ["--db", database]], ready);

    /// <summary>This program as one of its bare servers.</summary>
    public static Served Bare(string mode, params string[] arguments) =>
        Start("dotnet", port => [typeof(Served).Assembly.Location, mode, "--port", port.ToString(CultureInfo.InvariantCulture), .. arguments], "/");

    public static Served Start(string program, Func<int, IEnumerable<string>> arguments, string ready)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(program, arguments(port)) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("THONSO_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is { Length: > 0 } ? line.Data + "\n" : "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var served = new Served(process, port);
        served.WaitFor(ready);
        return served;
    }

    private void WaitFor(string path)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var connection = new Connection(Address);
                if (connection.Send(Request.Get(path).Bytes).Status < 500) return;
            }
            catch (Exception problem) when (problem is SocketException or IOException)
            {
                if (process.HasExited) throw new InvalidOperationException($"The server ended with {process.ExitCode} before it answered.");
            }
            if (waiting.Elapsed > TimeSpan.FromMinutes(2)) throw new TimeoutException("The server did not answer within two minutes.");
            Thread.Sleep(5);
        }
    }

    /// <summary>A line of <c>/proc/…/status</c> in megabytes: VmRSS now, VmHWM at its highest.</summary>
    public double Megabytes(string name) =>
        double.Parse(File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith(name + ":", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    /// <summary>Processor seconds used since it started.</summary>
    public double ProcessorSeconds
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }

    public int Id => process.Id;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (process.HasExited) return;
        _ = Kill(process.Id, 15);
        if (!process.WaitForExit(10_000)) process.Kill();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Kill(int pid, int signal);
}
