using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ThonSo.Core.Acts;

namespace ThonSo.Procedures;

/// <summary>Reads the catalogue as the server starts, beside answering its first requests, and keeps new versions.</summary>
internal sealed class KeepVersions(Catalogue catalogue, IServiceScopeFactory scopes) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await using var scope = scopes.CreateAsyncScope();
        await catalogue.KeepVersionsAsync(scope.ServiceProvider.GetRequiredService<Work>());
    }
}
