using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using ThonSo.Core.Blobs.Papers;
using ThonSo.Core.Journal;
using ThonSo.Core.Practice;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Time;

namespace ThonSo.Core.Hosting;

/// <summary>Puts the one database, the one door and the readers together.</summary>
public static class CoreServices
{
    /// <summary>Everything a process needs that acts or reads; <c>serve</c> adds the readers and the pages.</summary>
    public static IServiceCollection AddThonSoCore(this IServiceCollection services, ThonSoOptions options, IReadOnlyList<Module> modules)
    {
        Directory.CreateDirectory(options.DataFolder);
        Assembly[] assemblies = [typeof(CoreServices).Assembly, .. modules.Select(m => m.Assembly)];
        var kinds = new FactKinds(assemblies);
        services.AddSingleton(options);
        services.AddSingleton(modules);
        services.AddSingleton(kinds);
        services.AddSingleton<IStore>(_ => options.Database is { } address
            ? new Postgres(address, kinds)
            : new Sqlite(Path.Combine(options.DataFolder, "thonso.db"), kinds));
        services.AddSingleton(provider => new Migrator(provider.GetRequiredService<IStore>(), assemblies, provider.GetRequiredService<TimeProvider>()));
        services.AddPooledDbContextFactory<Db>((provider, builder) =>
        {
            provider.GetRequiredService<IStore>().Configure(builder);
            ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new MappingsExtension(modules));
            builder.AddInterceptors(new NoSaves());
            // A test process opens many installations; a serving one exactly one.
            builder.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning));
        });
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<Db>>().CreateDbContext());
        services.AddScoped<Work>();
        services.AddScoped<JournalHead>();
        services.AddSingleton<Freshness>();
        services.AddSingleton<Leases>();
        services.AddSingleton<JournalCheck>();
        services.AddSingleton<Ledger>();
        services.AddSingleton(_ => WorkingCalendar.Load(Path.Combine(options.CatalogueFolder, "calendar")));
        services.AddSingleton(_ => new Mistakes(Path.Combine(options.CatalogueFolder, "practice", "mistakes.yaml")));
        services.AddSingleton(provider => InstallationKey.Open(options, provider.GetRequiredService<IStore>()));
        services.AddSingleton<IBlobs>(provider =>
        {
            var (papers, keys) = (Path.Combine(options.DataFolder, "papers"), provider.GetRequiredService<Keys>());
            return options.Blobs is { } address ? new S3Blobs(address, papers, keys) : new FileBlobs(papers, keys);
        });
        services.AddSingleton<PaperIntake>();
        foreach (var module in modules) module.AddServices(services, options);
        return services;
    }

    /// <summary>The readers, one lease each, in a process that serves.</summary>
    public static IServiceCollection AddThonSoReaders(this IServiceCollection services)
    {
        services.AddSingleton<RecentEntries>();
        services.AddSingleton<ReaderRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<ReaderRunner>());
        services.AddHostedService<Tail>();
        return services;
    }
}
