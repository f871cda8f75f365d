using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Core.Tests;

/// <summary>
/// Sixteen nodes write to one commune of one PostgreSQL, each holding its transaction open for a random while after it
/// has taken its position, while a reader polls as fast as it can. With a sequence instead of the lock this loses
/// entries within the first second.
/// </summary>
public sealed class JournalRaceTests(ITestOutputHelper output)
{
    private const int Nodes = 16;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_polling_reader_misses_nothing_while_sixteen_connections_hold_at_random()
    {
        await using var first = await Installation.StartAsync(Engines.Postgres, [new ThingsModule()]);
        var nodes = new List<Installation> { first };
        while (nodes.Count < Nodes) nodes.Add(await first.SecondNodeAsync([new ThingsModule()]));
        foreach (var node in nodes)
            ((Postgres)node.Services.GetRequiredService<IStore>()).HoldBeforeCommit = () => Task.Delay(Random.Shared.Next(0, 8));

        var watch = Stopwatch.StartNew();
        var written = new ConcurrentBag<long>();
        var writers = nodes.SelectMany(node => Enumerable.Range(0, 3).Select(async writer =>
        {
            while (watch.Elapsed < Duration)
                written.Add((await node.DoAsync(work => work.MakeAsync(Guid.CreateVersion7().ToString()))).Pos);
        })).ToList();

        var seen = new List<long>();
        var polls = 0;
        while (writers.Exists(w => !w.IsCompleted))
        {
            polls++;
            var after = seen.Count == 0 ? 0 : seen[^1];
            seen.AddRange(await first.ReadAsync(db => db.Set<EntryRow>().AsNoTracking().Where(e => e.Pos > after).OrderBy(e => e.Pos).Select(e => e.Pos).ToListAsync()));
        }
        await Task.WhenAll(writers);
        var tail = seen.Count == 0 ? 0 : seen[^1];
        seen.AddRange(await first.ReadAsync(db => db.Set<EntryRow>().Where(e => e.Pos > tail).OrderBy(e => e.Pos).Select(e => e.Pos).ToListAsync()));

        output.WriteLine($"{written.Count} entries by {Nodes} nodes in {Duration.TotalSeconds} s, {polls} polls");
        Assert.True(written.Count > 1000, $"only {written.Count} entries: the race was hardly run");
        Assert.Equal(Enumerable.Range(1, written.Count).Select(n => (long)n), seen);
        Assert.Equal(seen, written.Order());
        foreach (var node in nodes.Skip(1)) await node.DisposeAsync();
    }
}
