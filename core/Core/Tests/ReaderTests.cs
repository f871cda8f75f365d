using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Core.Tests;

/// <summary>Readers: once each, one at a time, never past a hole, and never silently stuck.</summary>
public sealed class ReaderTests
{
    [Theory, BothEngines]
    public async Task Every_entry_is_applied_once_although_two_nodes_run_the_same_reader(string engine)
    {
        await using var installation = await StartAsync(engine, new CountingReader());
        await using var second = await installation.SecondNodeAsync([new ThingsModule()], services => services.AddSingleton<IReader>(new CountingReader()));
        await installation.StartReadersAsync();
        if (engine == Engines.Postgres) await second.StartReadersAsync();

        await Task.WhenAll(Enumerable.Range(0, 1200).Select(i => (engine == Engines.Postgres && i % 3 == 0 ? second : installation).DoAsync(work =>
            work.MakeAsync($"thing {i}", commune: i % 2 == 0 ? ThingsModule.Commune : ThingsModule.Neighbour))));
        await installation.ReadersSettledAsync();

        var counts = await installation.ReadAsync(db => db.Set<ThingCount>().ToListAsync());
        Assert.Equal([600L, 600L], counts.Select(c => c.Made));
    }

    [Theory, BothEngines]
    public async Task A_failure_is_retried_and_nothing_is_counted_twice(string engine)
    {
        var failures = 0;
        var reader = new CountingReader { Trouble = entry => entry.Pos == 3 && failures++ < 1 ? new TimeoutException("a hiccup") : null };
        await using var installation = await StartAsync(engine, reader);
        for (var i = 0; i < 5; i++) await installation.DoAsync(work => work.MakeAsync($"thing {i}"));
        await installation.StartReadersAsync();
        await installation.ReadersSettledAsync();

        Assert.True(failures > 1);
        Assert.Equal(5, await installation.ReadAsync(db => db.Set<ThingCount>().Select(c => c.Made).SingleAsync()));
    }

    [Theory, BothEngines]
    public async Task A_reader_ahead_of_its_journal_stops_and_says_why(string engine)
    {
        await using var installation = await StartAsync(engine, new CountingReader());
        await installation.DoAsync(work => work.MakeAsync("thing"));
        var store = installation.Services.GetRequiredService<IStore>();
        // As after a restore: the journal ends before the cursor.
        await store.WriteAsync(new PendingBookkeeping(ThingsModule.Commune, [new Command(
            new Statement("INSERT INTO core_cursor (reader, commune_id, pos, epoch) VALUES ($1, $2, $3, $4)", [ColumnKind.Text, ColumnKind.Integer, ColumnKind.Integer, ColumnKind.Bytes]),
            ["things.count", 24175L, 9L, new byte[16]])]));
        await installation.StartReadersAsync();

        var state = Assert.Single(await installation.ReadersSettledAsync());
        Assert.Contains("different backups", state.StoppedBecause, StringComparison.Ordinal);
        Assert.Equal(0, await installation.ReadAsync(db => db.Set<ThingCount>().CountAsync()));
    }

    [Theory, BothEngines]
    public async Task Readers_that_share_what_was_read_each_hear_every_entry_once_and_in_order(string engine)
    {
        ListeningReader[] listening = [new("things.fast", TimeSpan.Zero), new("things.slow", TimeSpan.FromMilliseconds(40)), new("things.slower", TimeSpan.FromMilliseconds(90))];
        await using var installation = await Installation.StartAsync(engine, [new ThingsModule()], more: services =>
        {
            foreach (var reader in listening) services.AddSingleton<IReader>(reader);
        });
        await installation.StartReadersAsync();
        for (var round = 0; round < 8; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 150).Select(i => installation.DoAsync(work => work.MakeAsync($"thing {round}.{i}", commune: i % 2 == 0 ? ThingsModule.Commune : ThingsModule.Neighbour))));
            await Task.Delay(30);
        }
        await installation.ReadersSettledAsync();

        foreach (var reader in listening)
        {
            Assert.Equal(Enumerable.Range(1, 600).Select(i => (long)i), reader.Heard(ThingsModule.Commune));
            Assert.Equal(Enumerable.Range(1, 600).Select(i => (long)i), reader.Heard(ThingsModule.Neighbour));
        }
    }

    [Theory, BothEngines]
    public async Task A_commune_far_behind_does_not_keep_another_waiting(string engine)
    {
        var reader = new ListeningReader("things.heard", TimeSpan.Zero);
        await using var installation = await Installation.StartAsync(engine, [new ThingsModule()], more: services => services.AddSingleton<IReader>(reader));
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => installation.DoAsync(work => work.MakeAsync($"thing {i}", commune: ThingsModule.Neighbour))));
        await installation.DoAsync(work => work.MakeAsync("thing"));
        await installation.StartReadersAsync();
        await installation.ReadersSettledAsync();

        // One batch of the neighbour, which is asked first, and not all four.
        Assert.InRange(reader.Before(ThingsModule.Commune), 1, 128);
        Assert.Equal(Enumerable.Range(1, 500).Select(i => (long)i), reader.Heard(ThingsModule.Neighbour));
    }

    [Theory, BothEngines]
    public async Task A_reader_never_goes_past_a_hole(string engine)
    {
        var reader = new CountingReader();
        await using var installation = await StartAsync(engine, reader);
        for (var i = 0; i < 5; i++) await installation.DoAsync(work => work.MakeAsync($"thing {i}"));
        await installation.Services.GetRequiredService<IStore>().WriteAsync(new PendingBookkeeping(ThingsModule.Commune, [new Command(
            new Statement("DELETE FROM core_journal WHERE commune_id = $1 AND pos = $2", [ColumnKind.Integer, ColumnKind.Integer]), [24175L, 3L])]));
        await installation.StartReadersAsync();

        var state = Assert.Single(await installation.ReadersSettledAsync());
        Assert.Contains("hole at 3", state.StoppedBecause, StringComparison.Ordinal);
        Assert.Equal(0, await installation.ReadAsync(db => db.Set<ThingCount>().CountAsync()));
    }

    private static Task<Installation> StartAsync(string engine, CountingReader reader) =>
        Installation.StartAsync(engine, [new ThingsModule()], more: services => services.AddSingleton<IReader>(reader));
}
