using System.Diagnostics;
using System.Runtime.InteropServices;
using Npgsql;

namespace ThonSo.Support;

/// <summary>
/// A throw-away PostgreSQL 15 cluster for this test process: started when first asked for, on a socket in a temporary
/// folder, gone when the process is (even when it is killed: the server's keeper reads our end of a pipe).
/// </summary>
public static class PostgresCluster
{
    private static readonly Lazy<string> Socket = new(Start);
    private static int databases;

    /// <summary>Whether the cluster flushes to disk as a real one does; set before it is first asked for.</summary>
    public static bool Durable { get; set; }

    /// <summary>Creates an empty database and returns its connection string.</summary>
    public static string NewDatabase(string? template = null)
    {
        var name = $"t{Environment.ProcessId}_{Interlocked.Increment(ref databases)}";
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var create = new NpgsqlCommand(template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template}", connection);
        create.ExecuteNonQuery();
        return ConnectionString(name);
    }

    private static string ConnectionString(string database) =>
        $"Host={Socket.Value};Username=thonso;Database={database};Maximum Pool Size=40;Timeout=30";

    private static string Start()
    {
        var binaries = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(d => Path.Combine(d, "bin")).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
            : null;
        if (binaries is null) throw new InvalidOperationException("PostgreSQL is not installed: apt-get install postgresql-15 (./test does it when it may).");
        var folder = Directory.CreateTempSubdirectory("thonso-pg-").FullName;
        var asPostgres = "";
        if (GetUserId() == 0)
        {
            // The server refuses to run as root.
            Run("chown", $"postgres {folder}");
            asPostgres = "runuser -u postgres -- ";
        }
        Run("sh", $"-c \"cd {folder} && {asPostgres}{binaries}/initdb -D {folder}/data -U thonso -A trust -E UTF8 --locale=C.UTF-8 -N\"");
        var keeper = new ProcessStartInfo("sh", $"-c \"cd {folder} && {asPostgres}{binaries}/postgres -D {folder}/data -k {folder} -c listen_addresses= -c fsync={(Durable ? "on" : "off")} -c max_connections=300 -c shared_buffers=128MB >{folder}/log 2>&1 & cat >/dev/null; kill -QUIT $(head -1 {folder}/data/postmaster.pid); sleep 0.2; rm -rf {folder}\"")
        {
            RedirectStandardInput = true,
        };
        var process = Process.Start(keeper)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.StandardInput.Close();

        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var connection = new NpgsqlConnection($"Host={folder};Username=thonso;Database=postgres;Pooling=false");
                connection.Open();
                return folder;
            }
            catch (NpgsqlException) when (waiting.Elapsed < TimeSpan.FromSeconds(30))
            {
                Thread.Sleep(50);
            }
        }
    }

    private static void Run(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {arguments}: {error}{output.GetAwaiter().GetResult()}");
    }

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint GetUserId();
}
