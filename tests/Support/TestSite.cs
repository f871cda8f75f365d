using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Acts;
using ThonSo.Core.Hosting;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Values;
using ThonSo.Learning;
using ThonSo.People;
using ThonSo.Web;

namespace ThonSo.Support;

/// <summary>
/// The real product on a real port: every module, both communes of the demonstration, its officers, and a clock that the
/// test moves. It stands at Friday 20 November 2026, 09:00 in Vietnam.
/// </summary>
public sealed class TestSite : IAsyncDisposable
{
    public static readonly CommuneId HoaPhu = new(24175);
    public static readonly CommuneId Neighbour = new(24133);
    public const string NeighbourHost = "lang-gieng.localhost";
    private static readonly DateTime Friday = new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);

    private readonly WebApplication app;
    private bool owns = true;

    private TestSite(WebApplication app, ThonSoOptions options, SetClock clock) => (this.app, Options, Clock) = (app, options, clock);

    public ThonSoOptions Options { get; }

    public SetClock Clock { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.First());

    /// <param name="demo">False: an empty installation for real use, without the demonstration's people and pages.</param>
    /// <param name="more">Services put in place of the product's own.</param>
    /// <param name="with">Changes to the options a test starts from.</param>
    /// <param name="port">A port of the test's choice, where somebody must know it before.</param>
    public static async Task<TestSite> StartAsync(string engine, bool demo = true, Action<IServiceCollection>? more = null, Func<ThonSoOptions, ThonSoOptions>? with = null, int port = 0)
    {
        var options = new ThonSoOptions
        {
            DataFolder = Directory.CreateTempSubdirectory("thonso-site-").FullName,
            Database = engine == Engines.Postgres ? PostgresCluster.NewDatabase() : null,
            CatalogueFolder = Repository.Folder("data"),
            Demo = demo,
        };
        if (with is not null) options = with(options);
        var clock = new SetClock(Friday, TimeProvider.System);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        Server.Configure(builder, options, clock);
        Strict(builder.Services);
        more?.Invoke(builder.Services);
        var app = builder.Build();
        await app.Services.GetRequiredService<Migrator>().RunAsync();
        Server.Map(app);
        if (demo)
        {
            await Demo.LoadAsync(app.Services, HoaPhu);
            await Demo.LoadAsync(app.Services, Neighbour);
        }
        await app.StartAsync();
        return new TestSite(app, options, clock);
    }

    /// <summary>What EF Core only warns of would stand in every commune's log.</summary>
    private static void Strict(IServiceCollection services) =>
        services.ConfigureDbContext<Db>(options => options.ConfigureWarnings(w => w.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.FirstWithoutOrderByAndFilterWarning, CoreEventId.DistinctAfterOrderByWithoutRowLimitingOperatorWarning)));

    /// <summary>Another server of this installation, on the same database (PostgreSQL) and with the same key and clock.</summary>
    public async Task<TestSite> SecondAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        Server.Configure(builder, Options, Clock);
        Strict(builder.Services);
        var second = Server.Map(builder.Build());
        await second.StartAsync();
        return new TestSite(second, Options, Clock) { owns = false };
    }

    /// <summary>Stops this server as it is and starts another on its data, as after a crash. This one is not to be used again.</summary>
    public async Task<TestSite> RestartAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        var next = await SecondAsync();
        next.owns = true;
        return next;
    }

    /// <summary>A site for all tests of this process that do not mind each other's residents.</summary>
    public static Task<TestSite> SharedAsync(string engine) => Shared.GetOrAdd(engine, e => new(() => StartSharedAsync(e))).Value;

    private static readonly ConcurrentDictionary<string, Lazy<Task<TestSite>>> Shared = new();

    private static async Task<TestSite> StartSharedAsync(string engine)
    {
        var site = await StartAsync(engine);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(site.Options.DataFolder, recursive: true);
        return site;
    }

    /// <summary>Somebody with a browser that has no script.</summary>
    public Visitor Visitor(string? host = null) => new(this, host);

    /// <summary>A program that talks to the API.</summary>
    public HttpClient Api(string? token = null, string? host = null, IPAddress? from = null)
    {
        var client = new HttpClient(Loopback.HandlerFrom(from ?? Loopback.NewAddress())) { BaseAddress = Address };
        client.DefaultRequestHeaders.Host = host;
        if (token is not null) client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <summary>Signs a resident in by the code in the message, and gives the token.</summary>
    public async Task<string> SignInAsync(string phone = "0912 345 678", string? host = null)
    {
        using var api = Api(host: host);
        var asked = await api.PostAsJsonAsync("/api/v1/sign-in/codes", new { phone });
        if (asked.StatusCode == HttpStatusCode.TooManyRequests)
        {
            // Several tests borrow one person within minutes of the site's clock: they wait, as that person would have to.
            Clock.Advance(TimeSpan.FromMinutes(11));
            asked = await api.PostAsJsonAsync("/api/v1/sign-in/codes", new { phone });
        }
        var codeId = (await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("codeId").GetGuid();
        var entered = await api.PostAsJsonAsync("/api/v1/sign-in", new { codeId, code = await CodeAsync(phone, host) });
        return (await entered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    /// <summary>Somebody without script, signed in by phone.</summary>
    public async Task<Visitor> SignedInAsync(string phone)
    {
        var visitor = Visitor();
        visitor.Cookies["ts"] = await SignInAsync(phone);
        return visitor;
    }

    /// <summary>Does something with a service of a request, as a page would.</summary>
    public async Task<TResult> DoAsync<TAct, TResult>(Func<TAct, Task<TResult>> act) where TAct : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    /// <summary>The code in the newest message to a phone.</summary>
    public async Task<string> CodeAsync(string phone, string? host = null) => (await MessagesAsync(phone, atLeast: 1, host))[0][..6];

    /// <summary>The messages to a phone, newest first, once there are enough of them.</summary>
    public async Task<IReadOnlyList<string>> MessagesAsync(string phone, int atLeast = 0, string? host = null)
    {
        await ReadersSettledAsync();
        using var api = Api(host: host);
        var messages = await api.GetFromJsonAsync<JsonElement>($"/api/v1/demo/messages?phone={Uri.EscapeDataString(phone)}");
        var texts = messages.EnumerateArray().Select(m => m.GetProperty("text").GetString()!).ToList();
        return texts.Count >= atLeast ? texts : throw new InvalidOperationException($"{texts.Count} messages to {phone}, not {atLeast}");
    }

    /// <summary>Signs one of the demonstration's officers in, and gives the token.</summary>
    public Task<string> OfficerAsync(string login, string? host = null) => officers.GetOrAdd((login, host), _ => new(() => SignOfficerInAsync(login, host))).Value;

    // An authenticator's code works once and lasts half a minute: each officer signs in once per site.
    private readonly ConcurrentDictionary<(string, string?), Lazy<Task<string>>> officers = new();

    private async Task<string> SignOfficerInAsync(string login, string? host)
    {
        using var api = Api(host: host);
        var (password, code) = await OfficerKeysAsync(login, host);
        var entered = await api.PostAsJsonAsync("/api/v1/sign-in/officers", new { login, password, code });
        // A code works once: the next one comes within half a minute.
        for (var i = 0; i < 40 && entered.StatusCode == HttpStatusCode.Unauthorized; i++)
        {
            await Task.Delay(1000);
            (password, code) = await OfficerKeysAsync(login, host);
            entered = await api.PostAsJsonAsync("/api/v1/sign-in/officers", new { login, password, code });
        }
        entered.EnsureSuccessStatusCode();
        return (await entered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    /// <summary>The demonstration's password and present code of an officer.</summary>
    public async Task<(string Password, string Code)> OfficerKeysAsync(string login, string? host = null)
    {
        var page = await Visitor(host).GoAsync("/thu/can-bo");
        var keys = page.Document.QuerySelectorAll("section.card").First(card => card.QuerySelector("code")!.TextContent == login).QuerySelectorAll("code").Select(c => c.TextContent).ToList();
        return (keys[1], keys[2]);
    }

    /// <summary>Makes somebody a member or leader of a village's team.</summary>
    /// <param name="trained">With the certificate that lets them file for others.</param>
    public async Task GiveVillageRoleAsync(string phone, string name, Role role, string village, bool trained = true)
    {
        var person = await ChangeVillageRoleAsync(phone, name, role, (roles, person) => roles.GiveAsync(HoaPhu, person, role, village));
        if (trained) await LearningModule.TrainAsync(Services, HoaPhu, person);
    }

    /// <summary>They leave it.</summary>
    public Task TakeVillageRoleAsync(string phone, Role role, string village) => ChangeVillageRoleAsync(phone, "", role, (roles, person) => roles.TakeAsync(HoaPhu, person, role, village));

    private async Task<Guid> ChangeVillageRoleAsync(string phone, string name, Role role, Func<VillageRoles, Guid, Task> change)
    {
        await using var scope = Services.CreateAsyncScope();
        var person = await scope.ServiceProvider.GetRequiredService<PersonRegister>().KnowAsync(HoaPhu, name, PhoneNumber.Parse(phone));
        await change(scope.ServiceProvider.GetRequiredService<VillageRoles>(), person);
        await scope.ServiceProvider.GetRequiredService<Work>().CommitAsync(HoaPhu, Actor.System, RequestId.Fresh(), new OfficerRolesSet(person, [role]));
        return person;
    }

    public async Task<T> ReadAsync<T>(Func<Db, Task<T>> read)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<Db>>().CreateDbContextAsync();
        return await read(db);
    }

    /// <summary>
    /// How many rows each table has, and every file: what is the same before and after has left nothing, neither a row nor
    /// an entry of the journal, a message or a paper.
    /// </summary>
    public async Task<IReadOnlyList<string>> EverythingAsync()
    {
        // What the server does by itself after its start is done.
        await Services.GetServices<IHostedService>().OfType<BackgroundService>().Single(s => s.GetType().Name == "KeepVersions").ExecuteTask!;
        await ReadersSettledAsync();
        var rows = await ReadAsync(async db =>
        {
            var counted = new List<string>();
            foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
            {
                var count = "SELECT count(*) AS \"Value\" FROM " + table;
                counted.Add($"{table} {await db.Database.SqlQueryRaw<long>(count).SingleAsync()}");
            }
            return counted;
        });
        var files = Directory.EnumerateFiles(Options.DataFolder, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith("thonso.db", StringComparison.Ordinal));
        return [.. rows, .. files.Order(StringComparer.Ordinal)];
    }

    /// <summary>Waits until every reader has applied what was committed.</summary>
    public async Task ReadersSettledAsync()
    {
        var runner = Services.GetRequiredService<ReaderRunner>();
        for (var i = 0; i < 600; i++)
        {
            var states = await runner.StatesAsync();
            if (states.FirstOrDefault(s => s.StoppedBecause is not null) is { } stopped) throw new InvalidOperationException($"{stopped.Name}: {stopped.StoppedBecause}");
            if (states.All(s => s.Behind == 0)) return;
            await Task.Delay(20);
        }
        throw new TimeoutException("The readers did not catch up.");
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (owns) Directory.Delete(Options.DataFolder, recursive: true);
    }
}
