using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>
/// Every page that a GET can reach, on a phone and at a desk, light and dark, in Vietnamese and in English: accessible
/// (axe), nothing wider than the phone, large enough to read and to touch, no word in the wrong language, and no
/// complaint of the browser. With THONSO_EVERY_PAGE set to a folder, each is also photographed there.
/// </summary>
public abstract class EveryPage(Commune commune) : Journey(commune)
{
    private static readonly string? Album = Environment.GetEnvironmentVariable("THONSO_EVERY_PAGE");

    private protected async Task LookAsync(Tour tour, bool desk)
    {
        var wrong = new List<string>();
        foreach (var group in tour.Stops.Where(s => s.IsDesk == desk).GroupBy(s => s.As))
        {
            foreach (var device in Enum.GetValues<Device>())
            {
                var person = await ArriveAsync($"{group.Key}-{device}".ToLowerInvariant(), device);
                if (tour.Tokens.TryGetValue(group.Key, out var token)) await person.HoldTokenAsync(token);
                foreach (var stop in group)
                {
                    // Each pair once: the phone in Vietnamese, the wide screen in English; the dark where the page is at home.
                    if (device == Device.Phone) await OnAPhoneAsync(person, stop, wrong);
                    else await AtADeskAsync(person, stop, wrong);
                }
                person.Expected(@"status of 4\d\d");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    private static async Task OnAPhoneAsync(Person person, Stop stop, List<string> wrong)
    {
        void Wrong(string what) => wrong.Add($"phone {stop.Path} ({stop.As}): {what}");
        await OpenAsync(person, stop, stop.Path, Wrong);
        await PhotographAsync(person, stop, "phone-vi-light");
        foreach (var violation in await CheckAsync(person.Page, Rules(stop))) Wrong(violation);
        if (await WidthAsync(person.Page) is { } wide) Wrong("at 360 px: " + wide);
        if (!stop.IsDesk)
            foreach (var small in await person.Page.EvaluateAsync<string[]>(Sizes)) Wrong(small);
        await person.Page.SetViewportSizeAsync(320, 640);
        if (await WidthAsync(person.Page) is { } wider) Wrong("at 320 px: " + wider);
        await person.Page.SetViewportSizeAsync(360, 740);
        if (!stop.IsDesk) await InTheDarkAsync(person, stop, "phone-vi-dark", Wrong);
    }

    private static async Task AtADeskAsync(Person person, Stop stop, List<string> wrong)
    {
        var path = "/en" + (stop.Path == "/" ? "" : stop.Path);
        void Wrong(string what) => wrong.Add($"desktop {path} ({stop.As}): {what}");
        await OpenAsync(person, stop, path, Wrong);
        await PhotographAsync(person, stop, "desktop-en-light");
        foreach (var violation in await CheckAsync(person.Page, Rules(stop))) Wrong(violation);
        foreach (var word in await person.Page.EvaluateAsync<string[]>(Vietnamese, Tour.Names)) Wrong(word);
        if (await WidthAsync(person.Page) is { } wide) Wrong(wide);
        if (stop.IsDesk) await InTheDarkAsync(person, stop, "desktop-en-dark", Wrong);
        await person.Page.SetViewportSizeAsync(360, 740);
        if (await WidthAsync(person.Page) is { } wider) Wrong("at 360 px: " + wider);
        await person.Page.SetViewportSizeAsync(1440, 900);
    }

    private static async Task OpenAsync(Person person, Stop stop, string path, Action<string> wrong)
    {
        var answer = await person.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        if (answer!.Status != stop.Status) wrong($"status {answer.Status}");
        await person.Page.EvaluateAsync("document.fonts.ready");
        // At the end of the page the bar with the act stands in its own place, and covers nothing that could be tapped.
        await person.Page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
    }

    private static async Task InTheDarkAsync(Person person, Stop stop, string album, Action<string> wrong)
    {
        await person.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        foreach (var violation in await CheckAsync(person.Page, Colours(stop))) wrong("dark: " + violation);
        await PhotographAsync(person, stop, album);
        await person.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
    }

    /// <summary>Everything axe knows; for residents also the higher contrast of 7:1.</summary>
    private static object Rules(Stop stop) =>
        new { resultTypes = Violations, rules = new Dictionary<string, object> { ["color-contrast-enhanced"] = new { enabled = !stop.IsDesk }, ["target-size"] = new { enabled = true } } };

    /// <summary>In the dark only the colours are new.</summary>
    private static object Colours(Stop stop) =>
        new { resultTypes = Violations, runOnly = new { type = "rule", values = stop.IsDesk ? ["color-contrast"] : new[] { "color-contrast", "color-contrast-enhanced" } } };

    private static readonly string[] Violations = ["violations"];
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Brings axe to a page once and asks it as often as needed; its own library brings it for each question, and opens a window besides.</summary>
    private static async Task<string[]> CheckAsync(IPage page, object rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>("""
            async rules => (await axe.run(document, rules)).violations.map(v =>
              `${v.impact} ${v.id}: ${v.help}: ` + v.nodes.slice(0, 4).map(n => `${n.target} ${n.html.slice(0, 110)}`).join(' | '))
            """, rules);
    }

    private static async Task<string?> WidthAsync(IPage page) => await page.EvaluateAsync<string?>("""
        () => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room) return null;
          const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > room + 1 && !e.closest('.scroll')).slice(-2);
          return `${document.documentElement.scrollWidth} px wide: ` + wide.map(e => e.outerHTML.slice(0, 120)).join(' | ');
        }
        """);

    /// <summary>Text from 18 px, lines to tap from 48 px high; links inside a sentence are part of the sentence.</summary>
    private const string Sizes = """
        () => {
          const found = [];
          const shown = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.sr, .skip, [hidden]');
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const small = new Set();
          while (texts.nextNode()) {
            const text = texts.currentNode, holder = text.parentElement;
            if (!text.data.trim() || !shown(holder) || holder.closest('script, style, noscript, .demo, .days, svg')) continue;
            const size = parseFloat(getComputedStyle(holder).fontSize);
            if (size < 18 && !small.has(holder.className)) { small.add(holder.className); found.push(`text of ${size} px: ${holder.outerHTML.slice(0, 100)}`); }
          }
          const inSentence = e => e.matches('a') && [...e.parentElement.childNodes].some(n => n.nodeType === 3 && n.data.trim().length > 3);
          for (const target of document.querySelectorAll('a, button, summary, select, textarea, input:not([type=hidden]), .pick')) {
            if (!shown(target) || inSentence(target) || target.closest('.demo') || target.closest('.pick') && !target.matches('.pick')) continue;
            const { height, width } = target.getBoundingClientRect();
            if (height < 47.5) found.push(`target of ${Math.round(width)}×${Math.round(height)} px: ${target.outerHTML.slice(0, 100)}`);
          }
          return found;
        }
        """;

    /// <summary>Words with Vietnamese marks that are no names and not said to be Vietnamese.</summary>
    private const string Vietnamese = """
        names => {
          const found = new Set();
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            let text = texts.currentNode.data.normalize('NFC');
            const holder = texts.currentNode.parentElement;
            if (holder.closest('script, style, noscript, [lang=vi], option')) continue;
            for (const name of names) text = text.replaceAll(name, '');
            const left = text.match(/[^\s.,;:()“”]*[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ][^\s.,;:()“”]*/giu);
            // The currency's sign is no word.
            if (left?.some(word => !/^[đ₫]$/.test(word))) found.add(`not in English: “${left.join(' ')}” in ${text.trim().slice(0, 100)}`);
          }
          return [...found];
        }
        """;

    private static async Task PhotographAsync(Person person, Stop stop, string variant)
    {
        if (Album is null) return;
        Directory.CreateDirectory(Album);
        var name = stop.Path.Trim('/').Length == 0 ? "home" : Regex.Replace(stop.Path.Trim('/'), @"[/?=&]+", "-");
        name = Regex.Replace(name, @"[0-9a-f]{8}-[0-9a-f-]{27}", "x");
        await person.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Album, $"{(stop.IsDesk ? "desk" : "resident")}-{variant}-{name}-{stop.As}.png"), FullPage = true });
    }
}

/// <summary>What a stranger and a villager can open.</summary>
public sealed class ResidentsPages(Commune commune) : EveryPage(commune)
{
    [Fact]
    public async Task What_residents_see_is_readable_for_all() => await LookAsync(await Tour.OfAsync(Site), desk: false);
}

/// <summary>What officers and the administrator can open.</summary>
public sealed class OfficersPages(Commune commune) : EveryPage(commune)
{
    [Fact]
    public async Task What_officers_see_is_readable_for_all() => await LookAsync(await Tour.OfAsync(Site), desk: true);

    [Fact]
    public async Task No_page_is_forgotten()
    {
        var tour = await Tour.OfAsync(Site);
        var seen = tour.Stops.Select(s => s.Path.Split('?')[0]).ToList();
        var pages = Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => e.RoutePattern.RawText!).Distinct()
            .Except(Tour.NotPages).ToList();
        Assert.True(pages.Count > 35, "The pages were not found.");
        var forgotten = pages.Where(route => !seen.Any(path => Regex.IsMatch(path.TrimStart('/'), "^" + Regex.Replace(route.TrimStart('/'), @"\{[^}]+\}", "[^/]+") + "$"))).ToList();
        Assert.Empty(forgotten);
    }
}
