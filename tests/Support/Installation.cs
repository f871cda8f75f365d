using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ThonSo.Core.Acts;
using ThonSo.Core.Hosting;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;

namespace ThonSo.Support;

/// <summary>
/// An installation without pages: a fresh, migrated database of the given engine with the given modules. Several can
/// share one PostgreSQL database, as nodes do.
/// </summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly bool ownsFolder;

    private Installation(ServiceProvider services, ThonSoOptions options, bool ownsFolder)
    {
        this.services = services;
        this.ownsFolder = ownsFolder;
        Options = options;
    }

    public ThonSoOptions Options { get; }

    public IServiceProvider Services => services;

    public static async Task<Installation> StartAsync(string engine, IReadOnlyList<Module> modules, TimeProvider? clock = null, Action<IServiceCollection>? more = null) =>
        await OpenAsync(new ThonSoOptions
        {
            DataFolder = Directory.CreateTempSubdirectory("thonso-").FullName,
            Database = engine == Engines.Postgres ? PostgresCluster.NewDatabase() : null,
            CatalogueFolder = Repository.Folder("data"),
        }, modules, clock, more, ownsFolder: true);

    /// <summary>Another process of the same installation.</summary>
    public async Task<Installation> SecondNodeAsync(IReadOnlyList<Module> modules, Action<IServiceCollection>? more = null) =>
        await OpenAsync(Options, modules, null, more, ownsFolder: false);

    private static async Task<Installation> OpenAsync(ThonSoOptions options, IReadOnlyList<Module> modules, TimeProvider? clock, Action<IServiceCollection>? more, bool ownsFolder)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddThonSoCore(options, modules);
        services.AddThonSoReaders();
        more?.Invoke(services);
        var provider = services.BuildServiceProvider(validateScopes: true);
        await provider.GetRequiredService<Migrator>().RunAsync();
        return new Installation(provider, options, ownsFolder);
    }

    /// <summary>One request: a scope with its own <see cref="Work"/>.</summary>
    public async Task<T> DoAsync<T>(Func<Work, Task<T>> request)
    {
        await using var scope = services.CreateAsyncScope();
        return await request(scope.ServiceProvider.GetRequiredService<Work>());
    }

    /// <summary>Reads what is stored.</summary>
    public async Task<T> ReadAsync<T>(Func<Db, Task<T>> read)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<Db>>().CreateDbContextAsync();
        return await read(db);
    }

    /// <summary>Starts the readers, as a serving process does.</summary>
    public async Task StartReadersAsync()
    {
        foreach (var hosted in services.GetServices<IHostedService>()) await hosted.StartAsync(default);
    }

    /// <summary>Waits until no reader is behind or one has stopped.</summary>
    public async Task<IReadOnlyList<ReaderState>> ReadersSettledAsync()
    {
        var runner = services.GetRequiredService<ReaderRunner>();
        for (var i = 0; i < 1200; i++)
        {
            var states = await runner.StatesAsync();
            if (states.All(s => s.Behind == 0 || s.StoppedBecause is not null)) return states;
            await Task.Delay(50);
        }
        throw new TimeoutException("The readers did not catch up within a minute.");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in services.GetServices<IHostedService>()) await hosted.StopAsync(default);
        await services.DisposeAsync();
        if (ownsFolder) Directory.Delete(Options.DataFolder, recursive: true);
    }
}

/// <summary>Finds the repository's folders from wherever a test runs.</summary>
public static class Repository
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ThonSo.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Not inside the repository.");
    });

    public static string Folder(params string[] parts) => Path.Combine([Root.Value, .. parts]);
}
