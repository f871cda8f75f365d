using System.Diagnostics;
using System.Globalization;
using ThonSo.Support;

namespace ThonSo.Bench;

/// <summary>
/// Durable filings a second by 64 residents, each answered before their next, against bare servers that write the same
/// rows; and how long one waits at half of that.
/// </summary>
internal static class Filing
{
    internal const int Clients = 64;

    /// <summary>A server runs for weeks; in its first half-minute of load the runtime still compiles.</summary>
    private const double Warm = 30;

    private const int Rounds = 2;

    public static Task RunAsync(Bench bench)
    {
        foreach (var engine in bench.EnginesAsked) Run(bench, engine);
        return Task.CompletedTask;
    }

    public static void OnlyLoad(Uri server, double seconds)
    {
        var loaded = Load.Closed(server, [.. People.Residents(server, Clients).Select(People.Filing)], seconds, wanted: 201);
        Console.WriteLine($"{Table.Number(loaded.PerSecond)}/s, p50 {Table.Number(loaded.At(0.5))} ms, p99 {Table.Number(loaded.At(0.99))} ms");
    }

    private static void Run(Bench bench, string engine)
    {
        var (name, data, database) = (Bench.NameOf(engine), bench.NewFolder(), Bench.NewDatabase(engine));
        using var product = Served.Product(data, database);
        var residents = People.Residents(product.Address, Clients).Select(People.Filing).ToList();
        Closed(product, residents, Warm);

        using var bare = Bare(bench, engine, data, database, consequences: false);
        using var whole = Bare(bench, engine, data, database, consequences: true);
        Closed(bare, residents, Warm);
        Closed(whole, residents, Warm);

        // In turns, so that what else the machine does meets both.
        var ours = new List<Loaded>();
        var (ceiling, wholeCeiling) = (new List<Loaded>(), new List<Loaded>());
        double used = 0, bareUsed = 0, wholeUsed = 0;
        for (var round = 0; round < Rounds; round++)
        {
            CaughtUp(product);
            (var loaded, used) = Used(product, residents, bench.Seconds);
            ours.Add(loaded);
            if (round == 0) bench.Table.Note($"Consequences of filing on {name}", string.Create(CultureInfo.InvariantCulture, $"{Behind(product):N0} entries of all readers left when the load ends, caught up after {CaughtUp(product):0.0} s"));
            CaughtUp(product);
            (loaded, bareUsed) = Used(bare, residents, bench.Seconds);
            ceiling.Add(loaded);
            (loaded, wholeUsed) = Used(whole, residents, bench.Seconds);
            wholeCeiling.Add(loaded);
        }
        var best = ours.MaxBy(l => l.PerSecond)!;
        bench.Table.Compare($"Filings a second on {name}, {Clients} clients", best.PerSecond, "/s", "bare Kestrel writing the six rows that a filing leaves", wholeCeiling.Max(l => l.PerSecond), atLeast: 0.5);
        bench.Table.Compare("The same, against one that leaves out what readers write a moment later", best.PerSecond, "/s", "bare Kestrel writing four rows", ceiling.Max(l => l.PerSecond));
        if (engine == Engines.Sqlite) bench.Table.AtLeast($"Filings a second on {name}", best.PerSecond, "/s", 3000);
        bench.Table.Add(new Row($"Processor time of the server for one filing on {name}", string.Create(CultureInfo.InvariantCulture, $"{used * 1e6:0} µs with its consequences"), string.Create(CultureInfo.InvariantCulture, $"bare {wholeUsed * 1e6:0} µs, with four rows {bareUsed * 1e6:0} µs")));
        bench.Table.Note($"Latency of filing at full load on {name}", string.Create(CultureInfo.InvariantCulture, $"median {best.At(0.5):0.0} ms, p99 {best.At(0.99):0.0} ms"));

        CaughtUp(product);
        var half = Load.Paced(product.Address, residents, bench.Seconds, best.PerSecond / 2, wanted: 201);
        bench.Table.AtMost($"p99 of filing at half load on {name} ({Table.Number(best.PerSecond / 2)}/s, median {Table.Number(half.At(0.5))} ms)", half.At(0.99), "ms", 50);
    }

    /// <summary>The load, and the processor seconds of the server for one filing.</summary>
    private static (Loaded Loaded, double Each) Used(Served server, IReadOnlyList<Request> residents, double seconds)
    {
        var before = server.ProcessorSeconds;
        var loaded = Closed(server, residents, seconds);
        return (loaded, (server.ProcessorSeconds - before) / seconds / loaded.PerSecond);
    }

    private static Loaded Closed(Served server, IReadOnlyList<Request> residents, double seconds)
    {
        var loaded = Load.Closed(server.Address, residents, seconds, wanted: 201);
        return loaded.Wrong == 0 ? loaded : throw new InvalidOperationException($"{loaded.Wrong} filings were not answered with 201.");
    }

    /// <summary>The bare server on an empty database with the product's tables, with rows copied from the product's.</summary>
    private static Served Bare(Bench bench, string engine, string data, string? database, bool consequences)
    {
        var (bare, bareDatabase) = (bench.NewFolder(), Bench.NewDatabase(engine));
        using var migrate = Process.Start(new ProcessStartInfo("dotnet", [Repository.Folder("bin", "app", "thonso.dll"), "migrate", "--data", bare, .. bareDatabase is null ? Array.Empty<string>() : ["--db", bareDatabase]]) { RedirectStandardOutput = true })!;
        migrate.StandardOutput.ReadToEnd();
        migrate.WaitForExit();
        return Served.Bare("bare-filing", "--database", bareDatabase ?? Path.Combine(bare, "thonso.db"), "--template", database ?? Path.Combine(data, "thonso.db"), "--consequences", consequences ? "yes" : "no");
    }

    private static long Behind(Served product)
    {
        using var connection = new Connection(product.Address);
        return People.Json(connection.Send(Request.Get("/health/ready").Bytes), 200).GetProperty("readers").EnumerateArray().Sum(r => r.GetProperty("behind").GetInt64());
    }

    /// <summary>Waits until the readers have applied what was filed, so that no run pays for the one before.</summary>
    private static double CaughtUp(Served product)
    {
        var waiting = Stopwatch.StartNew();
        while (Behind(product) > 0)
        {
            if (waiting.Elapsed > TimeSpan.FromMinutes(5)) throw new TimeoutException("The readers did not catch up in five minutes.");
            Thread.Sleep(100);
        }
        return waiting.Elapsed.TotalSeconds;
    }
}
