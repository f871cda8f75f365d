using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Learning.Progress;
using ThonSo.Learning.Lessons;
using ThonSo.Learning.Records;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests.Records;

/// <summary>A site whose commune has an address of its own, and a record store that it sends to.</summary>
internal sealed class RecordSite : IAsyncDisposable
{
    private readonly ConcurrentQueue<Entry> entries = new();
    private readonly string catalogue = Directory.CreateTempSubdirectory("thonso-catalogue-").FullName;

    private RecordSite()
    {
    }

    public TestSite Site { get; private set; } = null!;

    public RecordStoreServer Store { get; private set; } = null!;

    public LogBook Log { get; } = new();

    public static async Task<RecordSite> StartAsync(string engine)
    {
        var one = new RecordSite();
        foreach (var part in new DirectoryInfo(Repository.Folder("data")).EnumerateDirectories().Where(d => d.Name != "communes")) Directory.CreateSymbolicLink(Path.Combine(one.catalogue, part.Name), part.FullName);
        foreach (var part in new DirectoryInfo(Repository.Folder("data")).EnumerateFiles()) File.CreateSymbolicLink(Path.Combine(one.catalogue, part.Name), part.FullName);
        Directory.CreateDirectory(Path.Combine(one.catalogue, "communes"));
        foreach (var file in Directory.EnumerateFiles(Repository.Folder("data", "communes")))
            await File.WriteAllTextAsync(Path.Combine(one.catalogue, "communes", Path.GetFileName(file)), (await File.ReadAllTextAsync(file)).Replace("hosts: []", "hosts: [hoaphu.example]", StringComparison.Ordinal));
        one.Store = await RecordStoreServer.StartAsync(() => one.Site?.Clock.GetUtcNow() ?? DateTimeOffset.MaxValue);
        one.Site = await TestSite.StartAsync(engine, with: o => o with { Lrs = one.Store.Address, CatalogueFolder = one.catalogue }, more: services =>
        {
            services.AddSingleton<ILoggerProvider>(one.Log);
            services.AddSingleton<IReader>(new Follower(one.entries));
        });
        return one;
    }

    /// <summary>The server stops as it is and another begins on its data.</summary>
    public async Task RestartAsync() => Site = await Site.RestartAsync();

    public void Wake() => Site.Services.GetRequiredService<StatementSender>().Wake();

    public async Task<(Visitor Visitor, Guid Person)> LearnerAsync(string name, string? phone = null)
    {
        phone ??= Samples.NewPhone();
        var given = new Given(Site);
        var person = await given.PersonAsync(name, phone: phone);
        return (await given.SignedInAsync(phone), person);
    }

    public Task PractiseAsync(Guid person) => new Given(Site).DoAsync<KeepPractice, bool>(async act =>
    {
        await act.RunAsync(TestSite.HoaPhu, new Actor(person, Role.Villager), RequestId.Fresh(), act.Find("nop-ho-so") ?? throw new InvalidOperationException("There is no such practice."));
        return true;
    });

    public Task<List<StatementRow>> RowsAsync() => Site.ReadAsync(db => db.Set<StatementRow>().AsNoTracking().ToListAsync());

    /// <summary>The ledger, once it is so.</summary>
    public async Task<List<StatementRow>> WhenAsync(Func<List<StatementRow>, bool> so)
    {
        List<StatementRow> rows = [];
        for (var i = 0; i < 2000; i++)
        {
            Wake();
            if (so(rows = await RowsAsync())) return rows;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"The ledger did not become so: {string.Join(", ", rows.GroupBy(r => (r.Status, r.Attempts, r.Said)).Select(g => $"{g.Key} {g.Count()}"))}. {Log.All}");
    }

    /// <summary>
    /// Everything the journal says has arrived, no more than that, and as it says it; and the store never had to refuse
    /// anything for a broken rule.
    /// </summary>
    public async Task ArrivedAsync()
    {
        await Site.ReadersSettledAsync();
        await WhenAsync(rows => rows.All(r => r.Status is not StatementStatus.Waiting) && Store.IsGoodAgain);
        Assert.Empty(Store.Faults);
        var statements = Site.Services.GetRequiredService<Statements>();
        var course = await Site.Services.GetRequiredService<CourseBook>().OfAsync(TestSite.HoaPhu);
        var expected = entries.DistinctBy(e => (e.Commune, e.Pos)).SelectMany(e => statements.Of(e, course)).ToDictionary(s => s.Id, s => s.Statement);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.OrderBy(e => e.Key), Store.Kept.OrderBy(k => k.Key));
    }

    /// <summary>What the store has of somebody, in the order of the journal.</summary>
    public async Task<IReadOnlyList<JsonElement>> OfAsync(Guid person)
    {
        var name = Convert.ToHexStringLower(Site.Services.GetRequiredService<Keys>().BlindIndex("learning.record-learner", $"{TestSite.HoaPhu}:{person}"));
        var places = (await RowsAsync()).ToDictionary(r => r.Id, r => r.Pos);
        return [.. Store.Kept.Values.Select(k => JsonElement.Parse(k)).Where(s => s.GetProperty("actor").GetProperty("account").GetProperty("name").GetString() == name)
            .OrderBy(s => places[s.GetProperty("id").GetGuid()]).ThenBy(s => s.GetProperty("verb").GetProperty("id").GetString() == "http://adlnet.gov/expapi/verbs/completed")];
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(catalogue, recursive: true);
    }

    /// <summary>Keeps the journal as readers get it.</summary>
    private sealed class Follower(ConcurrentQueue<Entry> entries) : IReader
    {
        public string Name => "test.follower";

        public Task ApplyAsync(Db db, IReadOnlyList<Entry> batch, CancellationToken stopping)
        {
            foreach (var entry in batch) entries.Enqueue(entry);
            return Task.CompletedTask;
        }
    }
}
