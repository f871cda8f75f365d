using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ThonSo.Journeys;

/// <summary>What somebody holds in their hands.</summary>
internal enum Device
{
    /// <summary>A small phone: 360×740, touched.</summary>
    Phone,

    /// <summary>An office machine: 1440×900, with a mouse and a keyboard.</summary>
    Desktop,
}

/// <summary>
/// Somebody in front of a browser. Reads and presses what a person can: labels, buttons, links. Everything the browser
/// complains of meanwhile (script errors, the content policy, a request to another host) is kept, and fails the test.
/// </summary>
internal sealed class Person
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 20_000 };

    private readonly Uri home;
    private readonly ConcurrentQueue<string> complaints = new();

    private Person(IBrowserContext context, IPage page, Uri home, string name) => (Context, Page, this.home, Name) = (context, page, home, name);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public string Name { get; }

    public IEnumerable<string> Complaints => complaints;

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public static async Task<Person> ArriveAsync(Uri home, string name, Device device, bool script = true, ColorScheme colours = ColorScheme.Light)
    {
        var browser = await Browser.OpenAsync();
        var phone = device == Device.Phone;
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = home.ToString(),
            ViewportSize = phone ? new ViewportSize { Width = 360, Height = 740 } : new ViewportSize { Width = 1440, Height = 900 },
            DeviceScaleFactor = phone ? 2 : 1,
            HasTouch = phone,
            IsMobile = phone,
            JavaScriptEnabled = script,
            ColorScheme = colours,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(20_000);
        var person = new Person(context, await context.NewPageAsync(), home, name);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") person.Complain($"console {message.Type}: {message.Text}");
        };
        context.WebError += (_, problem) => person.Complain("script: " + problem.Error);
        context.Request += (_, request) =>
        {
            var url = new Uri(request.Url);
            if (url.Scheme is "http" or "https" && url.Authority != home.Authority) person.Complain("asked another host: " + request.Url);
        };
        context.Response += (_, response) =>
        {
            if (response.Status >= 500) person.Complain($"{response.Status} {response.Url}");
        };
        return person;
    }

    private void Complain(string what) => complaints.Enqueue($"{Name}: {what}");

    /// <summary>Takes out complaints that a test provoked: no signal, a page that is not there.</summary>
    public void Expected(string pattern)
    {
        var kept = complaints.Where(c => !Regex.IsMatch(c, pattern)).ToList();
        complaints.Clear();
        foreach (var complaint in kept) complaints.Enqueue(complaint);
    }

    public async Task GoAsync(string path) => await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });

    /// <summary>Presses a button.</summary>
    public Task PressAsync(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync();

    /// <summary>Follows a link whose words contain these.</summary>
    public Task FollowAsync(string words) => Page.GetByRole(AriaRole.Link, new() { Name = words }).First.ClickAsync();

    /// <summary>Takes a step of a dossier: its link beside the answers, not the queue of that name.</summary>
    public Task StepAsync(string words) => Main.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).ClickAsync();

    /// <summary>Writes into the field with this label.</summary>
    public Task WriteAsync(string label, string text) => Page.GetByLabel(label).First.FillAsync(text);

    /// <summary>Chooses the answer with these words.</summary>
    public Task ChooseAsync(string words) => Page.GetByRole(AriaRole.Radio, new() { Name = words, Exact = true }).Or(Page.GetByRole(AriaRole.Checkbox, new() { Name = words, Exact = true })).CheckAsync();

    /// <summary>Waits until these words are to be seen in the main part of the page.</summary>
    public Task SeesAsync(string words) => Assertions.Expect(Main.GetByText(words).First).ToBeVisibleAsync(Patient);

    /// <summary>Waits for the page with this heading.</summary>
    public Task IsAtAsync(string heading) => Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = heading }).First).ToBeVisibleAsync(Patient);

    /// <summary>Everything to be read in the main part.</summary>
    public Task<string> ReadAsync() => Main.InnerTextAsync();

    public async Task<byte[]> DownloadAsync(string link)
    {
        var address = await Page.GetByRole(AriaRole.Link, new() { Name = link }).First.GetAttributeAsync("href");
        var answer = await Context.APIRequest.GetAsync(new Uri(home, address).ToString());
        return answer.Ok ? await answer.BodyAsync() : throw new InvalidOperationException($"{answer.Status} {address}");
    }

    /// <summary>Stays signed in with a token the site gave.</summary>
    public Task HoldTokenAsync(string token) => Context.AddCookiesAsync([new Cookie { Name = "ts", Value = token, Url = home.ToString() }]);
}
