using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ThonSo.Bench.Bare;

/// <summary>What the bare servers have in common.</summary>
internal static class Bare
{
    public static void Configure(WebApplicationBuilder builder, int port)
    {
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
    }
}
