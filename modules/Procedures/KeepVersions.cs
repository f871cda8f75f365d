using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Acts;

namespace ThonSo.Procedures;

/// <summary>Reads the catalogue as the server starts, beside answering its first requests, and keeps new versions.</summary>
internal sealed class KeepVersions(Catalogue catalogue, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, ILogger<KeepVersions> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await catalogue.KeepVersionsAsync(scope.ServiceProvider.GetRequiredService<Work>());
        }
        // A file somebody edited cannot be read: said in one line, and nothing is served from half a catalogue.
        catch (InvalidDataException problem)
        {
            log.LogCritical("{Problem}", problem.Message);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }
}
