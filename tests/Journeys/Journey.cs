using System.Text;
using Microsoft.Playwright;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>A site for one class of journeys, found under a name as passkeys want it.</summary>
public sealed class Commune : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    public Uri Home => new UriBuilder(Site.Address) { Host = "localhost" }.Uri;

    public async ValueTask InitializeAsync() => Site = await TestSite.StartAsync(Engines.Sqlite);

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>
/// What all journeys share: people come and go; what their browsers complained of fails the test; when a test fails, what
/// each of them saw last is kept in TestResults/journeys.
/// </summary>
public abstract class Journey(Commune commune) : IClassFixture<Commune>, IAsyncLifetime
{
    private readonly List<Person> people = [];

    protected TestSite Site => commune.Site;

    protected Uri Home => commune.Home;

    private protected async Task<Person> ArriveAsync(string name, Device device, bool script = true, ColorScheme colours = ColorScheme.Light)
    {
        var person = await Person.ArriveAsync(Home, name, device, script, colours);
        people.Add(person);
        return person;
    }

    /// <summary>A villager who signed in earlier.</summary>
    private protected async Task<Person> VillagerAsync(string phone, Device device = Device.Phone, bool script = true)
    {
        var villager = await ArriveAsync("villager", device, script);
        await villager.HoldTokenAsync(await Site.SignInAsync(phone));
        return villager;
    }

    /// <summary>An officer who signed in this morning.</summary>
    private protected async Task<Person> OfficerAsync(string login)
    {
        var officer = await ArriveAsync(login, Device.Desktop);
        await officer.HoldTokenAsync(await Site.OfficerAsync(login));
        return officer;
    }

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (TestContext.Current.TestState is { Result: TestResult.Failed })
            foreach (var person in people) await KeepAsync(person);
        foreach (var person in people) await person.Context.CloseAsync();
        Assert.Empty(people.SelectMany(p => p.Complaints));
    }

    private static async Task KeepAsync(Person person)
    {
        var folder = Directory.CreateDirectory(Repository.Folder("TestResults", "journeys")).FullName;
        var name = Path.Combine(folder, $"{string.Join('_', TestContext.Current.Test!.TestDisplayName.Split(Path.GetInvalidFileNameChars()))}-{person.Name}");
        try
        {
            await person.Page.ScreenshotAsync(new PageScreenshotOptions { Path = name + ".png", FullPage = true });
            await File.WriteAllTextAsync(name + ".html", $"<!-- {person.Page.Url} -->\n" + await person.Page.ContentAsync(), Encoding.UTF8);
        }
        // A page that is gone cannot be kept; the test's own failure says more.
        catch (PlaywrightException)
        {
        }
    }
}
