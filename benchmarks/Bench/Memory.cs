using System.Globalization;
using ThonSo.Support;

namespace ThonSo.Bench;

/// <summary>Resident memory: idle, and while photographs of 5 MB are sent and filed.</summary>
internal static class Memory
{
    private const int Clients = 16;
    private const int Photo = 5 * 1024 * 1024;

    public static Task RunAsync(Bench bench)
    {
        var data = bench.NewFolder();
        using (var first = Served.Product(data)) bench.Table.Note("Memory idle after the first start, which builds the demonstration", $"{Table.Number(Idle(first))} MB");
        using var product = Served.Product(data);
        bench.Table.AtMost("Memory idle, data present, five seconds after the first page", Idle(product), "MB", 200);

        var tokens = People.Residents(product.Address, Clients);
        var photo = Samples.Jpeg(Photo);
        var until = TimeProvider.System.GetTimestamp() + (long)(Math.Max(bench.Seconds, 5) * 2 * TimeProvider.System.TimestampFrequency);
        long filed = 0;
        var problems = new List<Exception>();
        var threads = tokens.Select(token => new Thread(() =>
        {
            try
            {
                using var connection = new Connection(product.Address);
                var upload = Request.Post("/api/v1/papers", "application/octet-stream", photo, $"Authorization: Bearer {token}");
                while (TimeProvider.System.GetTimestamp() < until)
                {
                    var paper = People.Json(connection.Send(upload.Bytes), 201).GetProperty("id").GetGuid();
                    var filing = Request.PostJson("/api/v1/dossiers", new { procedure = "1.001193", answers = Samples.Birth(), papers = new[] { new { slot = "birth-proof", paper } } },
                        $"Authorization: Bearer {token}", $"Idempotency-Key: {Request.Number}");
                    People.Json(connection.Send(filing.With(Load.NextNumber())), 201);
                    Interlocked.Increment(ref filed);
                }
            }
            catch (Exception problem)
            {
                lock (problems) problems.Add(problem);
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        if (problems.Count > 0) throw new InvalidOperationException(problems[0].Message);
        bench.Table.AtMost(string.Create(CultureInfo.InvariantCulture, $"Memory at its highest while {Clients} clients send photographs of 5 MB and file them ({filed:N0} filed)"), product.Megabytes("VmHWM"), "MB", 400);
        return Task.CompletedTask;
    }

    private static double Idle(Served product)
    {
        using (var connection = new Connection(product.Address)) connection.Send(Request.Get("/").Bytes);
        Thread.Sleep(5000);
        return product.Megabytes("VmRSS");
    }
}
