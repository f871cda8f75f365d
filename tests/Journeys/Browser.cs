using Microsoft.Playwright;

namespace ThonSo.Journeys;

/// <summary>The one Chromium of this test process; every person gets a context of their own in it.</summary>
internal static class Browser
{
    private static readonly Lazy<Task<IBrowser>> Running = new(StartAsync);

    public static Task<IBrowser> OpenAsync() => Running.Value;

    private static async Task<IBrowser> StartAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("THONSO_CHROMIUM") ?? "/usr/bin/chromium",
            // A microphone that beeps, for whom a journey lets use it.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--use-fake-device-for-media-stream"],
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return browser;
    }
}
