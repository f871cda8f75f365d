using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Places;
using ThonSo.Teams;

namespace ThonSo.Outreach;

/// <summary>A household somebody may come to, with where it belongs.</summary>
/// <param name="Leads">Whether they come as the team's leader.</param>
internal sealed record Home(Team Team, Village Village, Household Household, bool Leads);

/// <summary>
/// Who may come to which household: its own member, whoever stands in for them that day, and the leader of the village.
/// Asked of the team as it is now, so that whoever left it sees nothing any more.
/// </summary>
internal sealed class HomeDoor(TeamBook teams, VillageBook villages, TimeProvider clock)
{
    public async Task<Home?> OpenAsync(Here here, Guid household)
    {
        if (await teams.HouseholdAsync(here.Commune, household) is not { } found) return null;
        var (team, home) = found;
        var leads = here.VillagesOf(Role.TeamLeader).Contains(team.Village);
        if (!leads && !(here.VillagesOf(Role.Helper).Contains(team.Village) && LooksAfter(team, here.PersonId!.Value, home.Member, clock.UtcNow().VietnamDate()))) return null;
        return await villages.FindAsync(here.Commune, team.Village) is { } village ? new Home(team, village, home, leads) : null;
    }

    /// <summary>Whether a member looks after what another has been given: their own, and that of whom they stand in for.</summary>
    public static bool LooksAfter(Team team, Guid person, Guid owner, DateOnly day) =>
        team.Member(person) is not null && (person == owner || team.Absences.Any(a => a.Person == owner && a.StandIn == person && a.Covers(day)));
}
