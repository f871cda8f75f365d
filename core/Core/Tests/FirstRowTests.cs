using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Store;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Core.Tests;

/// <summary>The question that is asked without EF Core, on both engines.</summary>
public sealed class FirstRowTests
{
    private const string Newest = "SELECT name FROM things_thing WHERE commune_id = $1 ORDER BY number DESC LIMIT 1";

    [Theory, BothEngines]
    public async Task What_was_just_committed_is_seen_and_nothing_is_null(string engine)
    {
        await using var installation = await Installation.StartAsync(engine, [new ThingsModule()]);
        var store = installation.Services.GetRequiredService<IStore>();
        ValueTask<string?> AskAsync() => store.FirstAsync(Newest, row => row.GetString(0), (long)ThingsModule.Commune.Code);

        Assert.Null(await AskAsync());
        // A kept statement that was not ended would go on seeing what was there when it began.
        foreach (var name in (string[])["nong", "cào", "H'Thử Niê"])
        {
            await installation.DoAsync(work => work.MakeAsync(name));
            Assert.Equal(name, await AskAsync());
        }
        Assert.Null(await store.FirstAsync(Newest, row => row.GetString(0), (long)ThingsModule.Neighbour.Code));
    }

    [Theory, BothEngines]
    public async Task What_would_write_is_refused_and_writes_nothing(string engine)
    {
        await using var installation = await Installation.StartAsync(engine, [new ThingsModule()]);
        var store = installation.Services.GetRequiredService<IStore>();
        await installation.DoAsync(work => work.MakeAsync("first"));
        const string rename = "UPDATE things_thing SET name = 'second' WHERE name = 'first'";
        foreach (var sql in (string[])[$"{rename} RETURNING name", $"WITH renamed AS ({rename} RETURNING name) SELECT name FROM renamed", $"{Newest}; {rename}"])
            await Assert.ThrowsAsync<ArgumentException>(async () => await store.FirstAsync(sql, row => row.GetString(0), (long)ThingsModule.Commune.Code));
        Assert.Equal("first", await store.FirstAsync(Newest, row => row.GetString(0), (long)ThingsModule.Commune.Code));
    }

    [Theory, BothEngines]
    public async Task Many_ask_at_once_while_others_write_and_a_fault_harms_only_itself(string engine)
    {
        await using var installation = await Installation.StartAsync(engine, [new ThingsModule()]);
        var store = installation.Services.GetRequiredService<IStore>();
        await installation.DoAsync(work => work.MakeAsync("first"));
        var asking = Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            for (var k = 0; k < 100; k++)
            {
                if (k % 10 == i) await Assert.ThrowsAnyAsync<DbException>(async () => await store.FirstAsync("SELECT name FROM things_nowhere", row => row.GetString(0)));
                if (k % 10 == i) await Assert.ThrowsAsync<InvalidDataException>(async () => await store.FirstAsync<string>(Newest, _ => throw new InvalidDataException(), (long)ThingsModule.Commune.Code));
                Assert.NotNull(await store.FirstAsync(Newest, row => row.GetString(0), (long)ThingsModule.Commune.Code));
            }
        }));
        var writing = Enumerable.Range(0, 40).Select(i => installation.DoAsync(work => work.MakeAsync($"thing {i}")));
        await Task.WhenAll(asking.Concat(writing));
        Assert.StartsWith("thing ", await store.FirstAsync(Newest, row => row.GetString(0), (long)ThingsModule.Commune.Code));
    }
}
