using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Places;

namespace ThonSo.Teams.Mine;

/// <summary>A member's own page: the team's people, and the households the member looks after. No others can be asked for.</summary>
[Authorize("teams.belong")]
internal sealed class MyTeamModel(TeamBook book, VillageBook villages, Languages languages, TimeProvider clock) : AppPage
{
    public sealed record One(Village Village, Team Team, IReadOnlyList<Household> Households, bool Leads);

    public IReadOnlyList<One> Teams { get; private set; } = [];

    public Languages Languages => languages;

    public DateTime Now => clock.UtcNow();

    public async Task OnGetAsync()
    {
        var me = Here.PersonId!.Value;
        var teams = new List<One>();
        foreach (var code in Here.VillagesOf(Role.Helper).Union(Here.VillagesOf(Role.TeamLeader)).Order(StringComparer.Ordinal))
        {
            if (await villages.FindAsync(Commune, code) is not { } village || await book.FindAsync(Commune, code) is not { } team || team.Member(me) is not { } member) continue;
            teams.Add(new One(village, team, await book.HouseholdsOfAsync(team, me), member.Leads));
        }
        Teams = teams;
    }
}
