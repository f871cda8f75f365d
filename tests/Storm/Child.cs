using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ThonSo.Web;

namespace ThonSo.Storm;

/// <summary>The product as a process of its own, which a test kills without warning.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;

    private Child(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts the server and waits until it is ready. Its own output is shown when it does not come up.</summary>
    public static async Task<Child> StartAsync(string data, string? database)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Run(["serve", "--urls", address.ToString(), "--data", data, .. Database(database)]);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var http = new HttpClient { BaseAddress = address };
        var waiting = Stopwatch.StartNew();
        while (waiting.Elapsed < TimeSpan.FromSeconds(60) && !process.HasExited)
        {
            try
            {
                if ((await http.GetAsync("/health/ready")).StatusCode == HttpStatusCode.OK) return new Child(process, address);
            }
            catch (HttpRequestException)
            {
            }
            await Task.Delay(20);
        }
        process.Kill();
        throw new InvalidOperationException($"The server did not come up: {await output}{await error}");
    }

    /// <summary>Starts the server on an empty folder and kills it while it makes the demonstration.</summary>
    public static async Task KillWhileBeginningAsync(string data)
    {
        using var process = Run(["serve", "--urls", $"http://127.0.0.1:{FreePort()}", "--data", data]);
        var waiting = Stopwatch.StartNew();
        while (!File.Exists(Demo.BegunIn(data)) && waiting.Elapsed < TimeSpan.FromSeconds(60)) await Task.Delay(5);
        await Task.Delay(100);
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed by the process.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Runs <c>thonso verify</c> and gives its exit code and what it said.</summary>
    public static async Task<(int Code, string Said)> VerifyAsync(string data, string? database)
    {
        using var process = Run(["verify", "--data", data, .. Database(database)]);
        var error = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }

    private static string[] Database(string? database) => database is null ? [] : ["--db", database];

    private static Process Run(string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "thonso.dll"), .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
