using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Hosting;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.People.Officers;
using ThonSo.Places;

namespace ThonSo.Web;

/// <summary>What an administrator does from a shell.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Contains("--help") || args.Contains("-h"))
        {
            await using var help = typeof(CommandLine).Assembly.GetManifestResourceStream("help.txt")!;
            using var text = new StreamReader(help);
            Console.Write(await text.ReadToEndAsync());
            return 0;
        }
        try
        {
            var words = new Arguments(args);
            return words.Command switch
            {
                "serve" => await ServeAsync(words),
                "migrate" => await MigrateAsync(words),
                "verify" => await VerifyAsync(words),
                "backup" => await BackUpAsync(words),
                "officer add" => await AddOfficerAsync(words),
                "import villages" => await ImportVillagesAsync(words),
                var unknown => throw new ArgumentException($"Unknown command \"{unknown}\". thonso --help lists them all."),
            };
        }
        // What the administrator can mend is said in one sentence; a bug keeps its trace.
        catch (Exception problem) when (problem is ArgumentException or InvalidDataException or InvalidOperationException or IOException or System.Data.Common.DbException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }

    private static async Task<int> ServeAsync(Arguments words)
    {
        var options = words.Options with { Rest = TimeSpan.FromSeconds(0.5) };
        using var held = HoldFolder(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls(words.Urls);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.Hosting", LogLevel.Warning).AddFilter("ThonSo.People.Sessions", LogLevel.Warning);
        var app = Server.Configure(builder, options).Build();
        // EF Core builds its model once, for half a second: on another core while the rest starts.
        _ = Task.Run(() =>
        {
            using var db = app.Services.GetRequiredService<IDbContextFactory<Db>>().CreateDbContext();
            return db.Model;
        });
        await app.Services.GetRequiredService<Migrator>().RunAsync();
        Server.Map(app);
        if (options.Demo) await Demo.PlayAsync(app.Services, new CommuneId(options.HomeCommune));
        await app.StartAsync();
        Greeting.Print(app, options);
        _ = GiveBackAsync();
        await app.WaitForShutdownAsync();
        await app.DisposeAsync();
        return 0;
    }

    /// <summary>A third of the heap is what starting left behind; it goes back to the machine once the first visitors are served.</summary>
    private static async Task GiveBackAsync()
    {
        await Task.Delay(TimeSpan.FromSeconds(3));
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static async Task<int> MigrateAsync(Arguments words)
    {
        await using var services = Bare(words.Options);
        var applied = await services.GetRequiredService<Migrator>().RunAsync();
        foreach (var name in applied) Console.WriteLine($"applied {name}");
        if (applied.Count == 0) Console.WriteLine("nothing to apply");
        return 0;
    }

    private static async Task<int> VerifyAsync(Arguments words)
    {
        await using var services = Bare(words.Options);
        var problems = await services.GetRequiredService<JournalCheck>().RunAsync(Console.WriteLine);
        return problems == 0 ? 0 : 1;
    }

    private static async Task<int> BackUpAsync(Arguments words)
    {
        await using var services = Bare(words.Options);
        var added = await new Backup(words.Options, services.GetRequiredService<IStore>()).RunAsync(words.File);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the database and {added} new papers are in {Path.GetFullPath(words.File)}; the key is not: keep keys/installation.key in another place"));
        return 0;
    }

    private static async Task<int> AddOfficerAsync(Arguments words)
    {
        await using var services = Bare(words.Options);
        await using var scope = services.CreateAsyncScope();
        var roles = words.Need("--role").Split(',').Select(r => EnumCode<Role>.TryParse(r, out var role) ? role : throw new ArgumentException($"Unknown role \"{r}\".")).ToList();
        var commune = new CommuneId(words.Options.HomeCommune);
        var made = await scope.ServiceProvider.GetRequiredService<OfficerAccounts>().AddAsync(commune, Actor.System, words.Need("--login"), words.Need("--name"), words.Find("--post"), roles);
        if (made.Refusal is { } refusal) throw new ArgumentException(refusal.Sentence.En);
        Console.WriteLine($"user name          {made.Value.Login}\npassword           {made.Value.Password}\nauthenticator key  {made.Value.AuthenticatorKey}\n{made.Value.AuthenticatorUri("Thôn Số")}");
        return 0;
    }

    private static async Task<int> ImportVillagesAsync(Arguments words)
    {
        await using var services = Bare(words.Options);
        await using var scope = services.CreateAsyncScope();
        var (added, changed) = await scope.ServiceProvider.GetRequiredService<VillageImport>().RunAsync(new CommuneId(words.Options.HomeCommune), words.File, Actor.System);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{added} added, {changed} changed"));
        return 0;
    }

    /// <summary>The services of a command that acts and stops.</summary>
    private static ServiceProvider Bare(ThonSoOptions options)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDataProtection();
        services.AddSingleton(TimeProvider.System);
        services.AddThonSoCore(options, Modules.All);
        return services.BuildServiceProvider();
    }

    /// <summary>One server per data folder: the embedded database has one writer.</summary>
    private static FileStream HoldFolder(ThonSoOptions options)
    {
        Directory.CreateDirectory(options.DataFolder);
        try
        {
            return new FileStream(Path.Combine(options.DataFolder, "serving.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            throw new InvalidOperationException($"Another server uses the folder {options.DataFolder}. Stop it first, or choose another folder with --data.");
        }
    }
}
