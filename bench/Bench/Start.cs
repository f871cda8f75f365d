using System.Diagnostics;

namespace ThonSo.Bench;

/// <summary>From starting the published program, with its data there, to its first page.</summary>
internal static class Start
{
    private const int Times = 5;

    public static Task RunAsync(Bench bench)
    {
        var data = bench.NewFolder();
        using (Served.Product(data)) { }
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            using var product = Served.Product(data, ready: "/");
            times.Add(Stopwatch.GetElapsedTime(begin).TotalSeconds);
        }
        times.Sort();
        bench.Table.AtMost($"Start to the first page, data present (best {Table.Number(times[0])} s, worst {Table.Number(times[^1])} s)", times[Times / 2], "s", 1);
        return Task.CompletedTask;
    }
}
