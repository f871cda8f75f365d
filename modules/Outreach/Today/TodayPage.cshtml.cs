using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Places;
using ThonSo.Teams;

namespace ThonSo.Outreach.Today;

/// <summary>Where a member goes today, in the order of walking.</summary>
[Authorize("outreach.visit")]
internal sealed class TodayPageModel(TodayList list, TeamBook teams, VillageBook villages, TimeProvider clock) : AppPage
{
    public IReadOnlyList<(Village Village, Day Day)> Days { get; private set; } = [];

    public DateOnly Today => clock.UtcNow().VietnamDate();

    public async Task OnGetAsync()
    {
        var me = Here.PersonId!.Value;
        var days = new List<(Village, Day)>();
        foreach (var code in Here.VillagesOf(Role.Helper).Union(Here.VillagesOf(Role.TeamLeader)).Order(StringComparer.Ordinal))
        {
            if (await villages.FindAsync(Commune, code) is { } village && await teams.FindAsync(Commune, code) is { } team && team.Member(me) is not null)
                days.Add((village, await list.OfAsync(team, me)));
        }
        Days = days;
    }
}
