using System.ComponentModel;
using System.Diagnostics;

namespace ThonSo.Support;

/// <summary>
/// A throw-away S3 store for this test process: s3rver 3.7.1, installed once into the temporary folder, started when
/// first asked for, gone when the process is.
/// </summary>
public static class S3Server
{
    private const string Version = "3.7.1";
    private const string Bucket = "papers";
    private static readonly Lazy<(string Address, string Folder)> Running = new(Start);
    private static int prefixes;

    /// <summary>An empty corner of the store: its address as <c>THONSO_BLOBS</c> gives it, and the folder its objects are files in.</summary>
    public static (string Address, string Folder) NewCorner()
    {
        var prefix = $"t{Interlocked.Increment(ref prefixes)}/";
        return ($"s3://S3RVER:S3RVER@{Running.Value.Address}/{Bucket}?tls=no&prefix={Uri.EscapeDataString(prefix)}", Path.Combine(Running.Value.Folder, Bucket, prefix));
    }

    private static (string Address, string Folder) Start()
    {
        var program = Path.Combine(Install(), "node_modules", "s3rver", "bin", "s3rver.js");
        var folder = Directory.CreateTempSubdirectory("thonso-s3-").FullName;
        var process = Process.Start(new ProcessStartInfo("sh", $"-c \"node {program} -d {folder} -a 127.0.0.1 -p 0 --silent --configure-bucket {Bucket} & cat >/dev/null; kill $!; sleep 0.2; rm -rf {folder}\"")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.StandardInput.Close();
        while (process.StandardOutput.ReadLine() is { } line)
            if (line.Contains("listening on ", StringComparison.Ordinal)) return (line[(line.LastIndexOf(' ') + 1)..], folder);
        throw new InvalidOperationException("The S3 store for tests did not start: run ./test again, or start s3rver by hand to see why.");
    }

    private static string Install()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"thonso-s3rver-{Version}");
        if (Directory.Exists(folder)) return folder;
        var draft = Directory.CreateTempSubdirectory("thonso-s3rver-").FullName;
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", $"install --prefix {draft} --no-audit --no-fund --silent s3rver@{Version}") { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = npm.StandardOutput.ReadToEndAsync();
            var errors = npm.StandardError.ReadToEnd();
            npm.WaitForExit();
            if (npm.ExitCode != 0) throw new InvalidOperationException($"s3rver {Version} cannot be installed for the tests of S3 storage: {errors}{output.GetAwaiter().GetResult()}");
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException("The tests of S3 storage need Node.js and npm: apt-get install nodejs npm.");
        }
        try
        {
            Directory.Move(draft, folder);
        }
        // Another test process was faster.
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(draft, recursive: true);
        }
        return folder;
    }
}
