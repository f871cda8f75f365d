using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Teams;

namespace ThonSo.Learning.Certificates.Demo;

/// <summary>
/// The invented teams' certificates. Issued before the story's weeks begin, because one of them has ended when the
/// demonstration opens: its holder can be seen to be refused.
/// </summary>
internal sealed class DemoCertificates(IServiceProvider services, CommuneId commune)
{
    /// <summary>Lý Văn Nháp of thôn 13, whose certificate ends five days before the demonstration opens.</summary>
    private const string Ended = "+84900000222";
    private const int EndsAfterDays = 40;

    public async Task LoadAsync()
    {
        var soon = services.GetRequiredService<TimeProvider>().UtcNow().VietnamDate().AddDays(EndsAfterDays);
        var members = (await services.GetRequiredService<TeamBook>().AllAsync(commune)).SelectMany(t => t.Members).DistinctBy(m => m.Person);
        // All at once: the writer flushes them together.
        await Task.WhenAll(members.Select(m => new TrainHelper(services, commune).RunAsync(m.Person, m.Phone?.ToString() == Ended ? soon : null)));
    }
}
