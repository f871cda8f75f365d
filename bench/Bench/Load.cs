using System.Diagnostics;

namespace ThonSo.Bench;

/// <summary>What a load run measured.</summary>
/// <param name="PerSecond">Right answers a second.</param>
/// <param name="Wrong">Answers with another status than was wanted.</param>
internal sealed record Loaded(double PerSecond, long Wrong, double[] Milliseconds)
{
    /// <summary>The latency that a share of the requests did not exceed.</summary>
    public double At(double share) => Milliseconds.Length == 0 ? 0 : Milliseconds[Math.Min(Milliseconds.Length - 1, (int)(share * Milliseconds.Length))];
}

/// <summary>Sends requests over as many connections as there are requests given, one thread each.</summary>
internal static class Load
{
    private static long number = Stopwatch.GetTimestamp() % 100_000_000_000;

    /// <summary>A number no request of this run had before.</summary>
    public static long NextNumber() => Interlocked.Increment(ref number);

    /// <summary>Closed loop: each client sends its next request when it has the answer to the last.</summary>
    public static Loaded Closed(Uri server, IReadOnlyList<Request> clients, double seconds, int wanted = 200) => Run(server, clients, seconds, wanted, perSecond: null);

    /// <summary>
    /// Open loop: requests are due at a fixed rate whatever the server does, and latency counts from when one was due, so
    /// that a stall is seen by everyone who would have come meanwhile.
    /// </summary>
    public static Loaded Paced(Uri server, IReadOnlyList<Request> clients, double seconds, double perSecond, int wanted = 200) => Run(server, clients, seconds, wanted, perSecond);

    private static Loaded Run(Uri server, IReadOnlyList<Request> clients, double seconds, int wanted, double? perSecond)
    {
        var latencies = clients.Select(_ => new List<double>(10_000)).ToArray();
        long right = 0, wrong = 0;
        var failures = new List<Exception>();
        var begin = Stopwatch.GetTimestamp() + Stopwatch.Frequency / 20;
        var end = begin + (long)(seconds * Stopwatch.Frequency);
        var threads = clients.Select((request, i) => new Thread(() =>
        {
            try
            {
                using var connection = new Connection(server);
                for (long k = 0; ; k++)
                {
                    var due = perSecond is { } rate ? begin + (long)((k * clients.Count + i) / rate * Stopwatch.Frequency) : Math.Max(begin, Stopwatch.GetTimestamp());
                    if (due >= end) return;
                    for (long wait; (wait = due - Stopwatch.GetTimestamp()) > 0;) Thread.Sleep(TimeSpan.FromSeconds((double)wait / Stopwatch.Frequency));
                    var answer = connection.Send(request.With(NextNumber()), headless: true);
                    var now = Stopwatch.GetTimestamp();
                    if (answer.Status != wanted) Interlocked.Increment(ref wrong);
                    else if (now <= end) Interlocked.Increment(ref right);
                    latencies[i].Add((now - due) * 1000.0 / Stopwatch.Frequency);
                }
            }
            catch (Exception problem) when (problem is IOException or System.Net.Sockets.SocketException)
            {
                lock (failures) failures.Add(problem);
            }
        }, maxStackSize: 256 * 1024)).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        if (failures.Count > 0) throw new IOException($"{failures.Count} of {clients.Count} connections broke: {failures[0].Message}");
        return new Loaded(right / seconds, wrong, [.. latencies.SelectMany(l => l).Order()]);
    }
}
