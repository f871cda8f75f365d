using System.Diagnostics;
using System.Globalization;

namespace ThonSo.Bench;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static string Describe(string folder)
    {
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor";
        var memory = long.Parse(File.ReadLines("/proc/meminfo").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024 / 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores ({model}), {memory} GB, one flush to disk {Flush(folder):0.00} ms (median), load average {LoadAverage} at the start, .NET {Environment.Version}");
    }

    public static string LoadAverage => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    /// <summary>How long a write of one page takes until it is on the disk: what every durable act waits for.</summary>
    private static double Flush(string folder)
    {
        var path = Path.Combine(folder, "flush");
        var times = new List<double>();
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1))
        {
            var page = new byte[4096];
            for (var i = 0; i < 101; i++)
            {
                var begin = Stopwatch.GetTimestamp();
                file.Write(page);
                file.Flush(flushToDisk: true);
                times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }
        }
        File.Delete(path);
        return times.Order().ElementAt(50);
    }
}
