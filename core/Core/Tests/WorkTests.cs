using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Core.Tests;

/// <summary>The one door, on both engines.</summary>
public sealed class WorkTests
{
    [Theory, BothEngines]
    public async Task An_act_writes_its_rows_and_one_entry(string engine)
    {
        await using var installation = await Installation.StartAsync(engine, [new ThingsModule()]);
        var receipt = await installation.DoAsync(work => work.MakeAsync("nong"));

        Assert.Equal(1, receipt.Pos);
        Assert.False(receipt.Replayed);
        var thing = await installation.ReadAsync(db => db.Set<Thing>().SingleAsync());
        Assert.Equal(("nong", 1L, 0L), (thing.Name, thing.Number, thing.Version));
        var entry = await installation.ReadAsync(db => db.Set<EntryRow>().SingleAsync());
        Assert.Equal((1L, "thing.made/1", thing.Id), (entry.Pos, entry.Kind, entry.SubjectId));
        using var json = JsonDocument.Parse(entry.Entry);
        Assert.Equal(["commune", "pos", "at", "kind", "actor", "as", "request", "fact"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(thing.Id, json.RootElement.GetProperty("fact").GetProperty("thing").GetGuid());
    }

    [Theory, BothEngines]
    public async Task A_repeated_request_is_one_act_and_gets_the_first_answer(string engine)
    {
        await using var installation = await Installation.StartAsync(engine, [new ThingsModule()]);
        var request = RequestId.Fresh();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => installation.DoAsync(work => work.MakeAsync($"thing {i}", request))));

        var done = Assert.Single(receipts, r => !r.Replayed);
        Assert.All(receipts, r => Assert.Equal((done.Pos, done.At, done.Fact), (r.Pos, r.At, r.Fact)));
        Assert.Equal(1, await installation.ReadAsync(db => db.Set<Thing>().CountAsync()));
        Assert.Equal(1, await installation.ReadAsync(db => db.Set<EntryRow>().CountAsync()));
        var found = await installation.DoAsync(work => work.FindAsync(ThingsModule.Commune, request));
        Assert.Equal(done.Fact, found!.Fact);
    }

    [Theory, BothEngines]
    public async Task A_request_id_used_for_something_else_is_refused(string engine)
    {
        await using var installation = await Installation.StartAsync(engine, [new ThingsModule()]);
        var id = NewId.Next();
        await installation.DoAsync(work => work.MakeAsync("first", new RequestId(id, Print: 1)));
        await Assert.ThrowsAsync<RequestReusedException>(() => installation.DoAsync(work => work.MakeAsync("second", new RequestId(id, Print: 2))));
        Assert.Equal(1, await installation.ReadAsync(db => db.Set<Thing>().CountAsync()));
    }

    [Theory, BothEngines]
    public async Task A_stale_act_writes_nothing_and_its_neighbours_in_the_batch_do_not_suffer(string engine)
    {
        await using var installation = await Installation.StartAsync(engine, [new ThingsModule()]);
        var id = ((ThingMade)(await installation.DoAsync(work => work.MakeAsync("first"))).Fact).Thing;

        var stale = installation.DoAsync(work => work.RenameAsync(id, "mine", meanwhile: async () =>
            await installation.DoAsync(other => other.RenameAsync(id, "theirs"))));
        var others = Task.WhenAll(Enumerable.Range(0, 60).Select(i => installation.DoAsync(work => work.MakeAsync($"other {i}"))));
        await Assert.ThrowsAsync<StaleException>(() => stale);
        await others;

        var thing = await installation.ReadAsync(db => db.Set<Thing>().SingleAsync(t => t.Id == id));
        Assert.Equal(("theirs", 1L), (thing.Name, thing.Version));
        Assert.NotNull(thing.SeenAt);
        await JournalIsDenseAsync(installation, expected: 62);
    }

    [Fact]
    public async Task On_PostgreSQL_an_act_does_not_wait_for_bookkeeping()
    {
        await using var installation = await Installation.StartAsync(Engines.Postgres, [new ThingsModule()]);
        await installation.DoAsync(work => work.MakeAsync("before"));
        var slow = installation.Services.GetRequiredService<IStore>().WriteAsync(new PendingBookkeeping(ThingsModule.Commune, [new Command(new Statement("SELECT pg_sleep(5)", []), [])]));
        await installation.DoAsync(work => work.MakeAsync("an act"));
        Assert.False(slow.IsCompleted);
        await slow;
    }

    [Fact]
    public async Task On_PostgreSQL_an_act_and_bookkeeping_that_want_the_same_rows_in_another_order_are_both_done()
    {
        await using var installation = await Installation.StartAsync(Engines.Postgres, [new ThingsModule()]);
        var first = (ThingMade)(await installation.DoAsync(work => work.MakeAsync("first"))).Fact;
        var second = (ThingMade)(await installation.DoAsync(work => work.MakeAsync("second"))).Fact;
        static Command See(Guid id) => new(new Statement("UPDATE things_thing SET seen_at = $2 WHERE id = $1", [ColumnKind.Bytes, ColumnKind.Integer], oneRow: true), [id.ToByteArray(bigEndian: true), 1L]);
        var bookkeeping = installation.Services.GetRequiredService<IStore>().WriteAsync(new PendingBookkeeping(ThingsModule.Commune, [See(second.Thing), new Command(new Statement("SELECT pg_sleep(2)", []), []), See(first.Thing)]));
        var act = installation.DoAsync(async work =>
        {
            foreach (var id in (Guid[])[first.Thing, second.Thing]) (await work.Db.Set<Thing>().SingleAsync(t => t.CommuneId == ThingsModule.Commune && t.Id == id)).Name += " renamed";
            await Task.Delay(500);
            return await work.CommitAsync(ThingsModule.Commune, new Actor(NewId.Next(), Role.Villager), RequestId.Fresh(), new ThingRenamed(first.Thing));
        });
        await Task.WhenAll(bookkeeping, act);

        var things = await installation.ReadAsync(db => db.Set<Thing>().ToListAsync());
        Assert.All(things, thing => Assert.True(thing.Name.EndsWith(" renamed", StringComparison.Ordinal) && thing.SeenAt is not null));
    }

    [Theory, BothEngines]
    public async Task Numbers_have_no_holes_although_some_acts_fail(string engine)
    {
        await using var installation = await Installation.StartAsync(engine, [new ThingsModule()]);
        var failures = 0;
        await Task.WhenAll(Enumerable.Range(0, 300).Select(async i =>
        {
            try
            {
                // Every fifth takes a name that is taken; every seventh has a bug in its rule.
                await installation.DoAsync(work => work.MakeAsync(i % 5 == 0 ? "the same" : $"thing {i}", broken: i % 7 == 0, commune: i % 2 == 0 ? ThingsModule.Commune : ThingsModule.Neighbour));
            }
            catch (Exception problem) when (problem is TakenException or InvalidDataException)
            {
                Interlocked.Increment(ref failures);
            }
        }));
        var things = await installation.ReadAsync(db => db.Set<Thing>().ToListAsync());
        Assert.Equal(300, things.Count + failures);
        Assert.True(failures > 80);
        foreach (var commune in things.GroupBy(t => t.CommuneId))
            Assert.Equal(Enumerable.Range(1, commune.Count()).Select(n => (long)n), commune.Select(t => t.Number).Order());
        await JournalIsDenseAsync(installation, expected: things.Count);
    }

    [Theory, BothEngines]
    public async Task Nothing_else_can_save(string engine)
    {
        await using var installation = await Installation.StartAsync(engine, [new ThingsModule()]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => installation.DoAsync(async work =>
        {
            work.Db.Add(new Thing { CommuneId = ThingsModule.Commune, Id = NewId.Next(), Name = "by the back door" });
#pragma warning disable RS0030 // The point of the test.
            return await work.Db.SaveChangesAsync(default);
#pragma warning restore RS0030
        }));
    }

    [Theory, BothEngines]
    public async Task A_name_that_is_taken_is_told_by_its_index(string engine)
    {
        await using var installation = await Installation.StartAsync(engine, [new ThingsModule()]);
        await installation.DoAsync(work => work.MakeAsync("same"));
        var taken = await Assert.ThrowsAsync<TakenException>(() => installation.DoAsync(work => work.MakeAsync("same")));
        Assert.Contains("things_thing", taken.Index, StringComparison.Ordinal);
    }

    internal static async Task JournalIsDenseAsync(Installation installation, int expected)
    {
        var entries = await installation.ReadAsync(db => db.Set<EntryRow>().Select(e => new { e.CommuneId, e.Pos }).ToListAsync());
        Assert.Equal(expected, entries.Count);
        foreach (var commune in entries.GroupBy(e => e.CommuneId))
            Assert.Equal(Enumerable.Range(1, commune.Count()).Select(n => (long)n), commune.Select(e => e.Pos).Order());
    }
}
