using System.Diagnostics;

namespace ThonSo.Bench;

/// <summary>
/// Whether an officer's queue and a villager's track page take the same time in a commune with 200,000 dossiers as with
/// 1,000 (see <see cref="Fill"/> for their spread). One client, one request after the other, nothing kept.
/// </summary>
internal static class Scale
{
    private const long Small = 1_000;
    private const long Large = 200_000;
    private const int Real = 20;
    /// <summary>Until the runtime has compiled what is hot a second time; before that the younger process looks slower.</summary>
    private const int Warm = 2_000;
    private const int Counted = 400;

    public static async Task RunAsync(Bench bench)
    {
        foreach (var engine in bench.EnginesAsked) await RunAsync(bench, engine);
    }

    private static async Task RunAsync(Bench bench, string engine)
    {
        var name = Bench.NameOf(engine);
        using var small = await PreparedAsync(bench, engine, Small);
        using var large = await PreparedAsync(bench, engine, Large);
        foreach (var page in small.Pages.Keys)
        {
            var (few, many) = Medians(small, large, page);
            bench.Table.Compare($"{page} on {name}, median with {Large:N0} dossiers", many, "ms", $"with {Small:N0}", few, atMost: 1.3);
        }
    }

    /// <summary>An installation with so many dossiers, of which a few were really filed, so that their secrets are known.</summary>
    private static async Task<Prepared> PreparedAsync(Bench bench, string engine, long dossiers)
    {
        var (data, database) = (bench.NewFolder(), Bench.NewDatabase(engine));
        string officer;
        List<string> tracks;
        using (var product = Served.Product(data, database))
        {
            officer = People.Officer(product.Address, "motcua");
            var token = People.Resident(product.Address);
            tracks = [.. Enumerable.Range(0, Real).Select(_ => People.File(product.Address, token)).Select(d => $"/tra-cuu/{d.Code}/{d.Secret}")];
        }
        await Fill.RunAsync(database, data, 0, dossiers);
        var cookie = $"Cookie: ts={officer}";
        return new Prepared(Served.Product(data, database), new()
        {
            ["Officer's queue of everything to do"] = _ => Request.Get("/mot-cua", cookie),
            ["Officer's intake queue"] = _ => Request.Get("/mot-cua?hang=intake", cookie),
            // Another query each time, so that no kept page answers.
            ["Track page"] = i => Request.Get($"{tracks[i % tracks.Count]}?x={i}"),
        });
    }

    private sealed record Prepared(Served Product, Dictionary<string, Func<int, Request>> Pages) : IDisposable
    {
        public void Dispose() => Product.Dispose();
    }

    /// <summary>Asks both in turns, so that what else the machine does meets both.</summary>
    private static (double Few, double Many) Medians(Prepared small, Prepared large, string page)
    {
        using var first = new Connection(small.Product.Address);
        using var second = new Connection(large.Product.Address);
        var (few, many) = (new List<double>(), new List<double>());
        for (var i = 0; i < Warm + Counted; i++)
        {
            var (a, b) = (Time(first, small.Pages[page](i)), Time(second, large.Pages[page](i)));
            if (i < Warm) continue;
            few.Add(a);
            many.Add(b);
        }
        return (few.Order().ElementAt(Counted / 2), many.Order().ElementAt(Counted / 2));
    }

    private static double Time(Connection connection, Request request)
    {
        var begin = Stopwatch.GetTimestamp();
        var answer = connection.Send(request.Bytes);
        var took = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        return answer.Status == 200 ? took : throw new InvalidOperationException($"Answered {answer.Status}: {answer.Head}");
    }
}
