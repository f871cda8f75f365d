using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;

namespace ThonSo.Teams.Acts;

/// <summary>
/// A team taken up to be changed. Its row is written with every act, so that of two acts at once the second is decided
/// anew: otherwise a household could go to somebody who is just leaving.
/// </summary>
internal sealed record Opened(TeamRow Team, IReadOnlyList<MemberRow> Members)
{
    public static async Task<Opened?> OfAsync(Work work, CommuneId commune, string village)
    {
        if (await work.Db.Set<TeamRow>().SingleOrDefaultAsync(t => t.CommuneId == commune && t.Village == village) is not { } team) return null;
        work.Db.Entry(team).Property(t => t.Decision).IsModified = true;
        return new Opened(team, await work.Db.Set<MemberRow>().Where(m => m.CommuneId == commune && m.TeamId == team.Id && m.LeftAt == null).ToListAsync());
    }

    public MemberRow? Member(Guid person) => Members.FirstOrDefault(m => m.PersonId == person);

    public MemberRow Leader => Members.Single(m => m.Leads);
}
