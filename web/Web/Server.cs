using System.Globalization;
using ThonSo.Core.Hosting;
using ThonSo.Core.Time;

namespace ThonSo.Web;

/// <summary>Puts a serving process together from the options; also what the tests start.</summary>
public static class Server
{
    /// <param name="clock">Another clock than the options say: for tests.</param>
    public static WebApplicationBuilder Configure(WebApplicationBuilder builder, ThonSoOptions options, TimeProvider? clock = null)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Forms and API calls are small; what takes files says so itself.
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });
        builder.Services.AddSingleton(clock ?? ClockFrom(options));
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddThonSoCore(options, Modules.All);
        builder.Services.AddThonSoReaders();
        builder.Services.AddThonSoWeb(Modules.All);
        builder.Services.AddThonSoApi();
        return builder;
    }

    public static WebApplication Map(WebApplication app)
    {
        app.UseThonSoWeb(Modules.All);
        Health.Map(app);
        Api.Map(app);
        return app;
    }

    /// <summary>
    /// The machine's clock; or one set by <c>THONSO_CLOCK</c> (an instant with its offset), which only a demonstration and
    /// tests may do.
    /// </summary>
    private static TimeProvider ClockFrom(ThonSoOptions options)
    {
        var set = Environment.GetEnvironmentVariable("THONSO_CLOCK");
        if (string.IsNullOrEmpty(set)) return options.Demo ? Demo.ClockBefore(TimeProvider.System.UtcNow()) : TimeProvider.System;
        if (!options.Demo) throw new InvalidOperationException("THONSO_CLOCK is only for a demonstration: a real commune's clock is not set by hand.");
        if (!DateTimeOffset.TryParse(set, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var start)) throw new InvalidOperationException($"THONSO_CLOCK: \"{set}\" is not an instant like 2026-11-20T09:00:00+07:00.");
        return Demo.ClockBefore(start.UtcDateTime);
    }
}
