using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Values;
using ThonSo.People;
using ThonSo.Places;

namespace ThonSo.Teams;

/// <summary>Tells how many help requests each member has not finished: whoever keeps help requests implements it.</summary>
public interface IHelpLoad
{
    /// <summary>By person; who has none need not be in it.</summary>
    Task<IReadOnlyDictionary<Guid, int>> OpenAsync(CommuneId commune);
}

/// <summary>Tells how many help requests of each village are not over, whoever has them: whoever keeps help requests implements it.</summary>
public interface IOpenHelp
{
    /// <summary>By the village's code; which has none need not be in it.</summary>
    Task<IReadOnlyDictionary<string, int>> ByVillageAsync(CommuneId commune);
}

/// <summary>Whom to ask for help, in this order.</summary>
/// <param name="Members">Members of the village's team who are there; empty when the village has no team or all are away.</param>
/// <param name="CommunePhone">The commune's help number, when no member answers.</param>
public sealed record HelpOrder(IReadOnlyList<TeamMember> Members, string CommunePhone);

/// <summary>Reads the teams.</summary>
public sealed class TeamBook(IDbContextFactory<Db> dbs, PersonBook people, CommuneBook communes, IEnumerable<IHelpLoad> loads, Keys keys)
{
    private const string PhoneSealing = "teams.household-phone";

    /// <summary>The key under which a commune's teams count as changed as a whole.</summary>
    public static Guid SubjectOf(CommuneId commune) => new(commune.Code, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public async Task<Team?> FindAsync(CommuneId commune, string village) => await ReadAsync(commune, t => t.Village == village) is [var team, ..] ? team : null;

    public Task<IReadOnlyList<Team>> AllAsync(CommuneId commune) => ReadAsync(commune, _ => true);

    /// <summary>
    /// The ordered list of whom to ask: on duty, then the same language, then least loaded, then the leader; after all of
    /// them the commune's help number. The absent are left out.
    /// </summary>
    /// <param name="language">A code of <see cref="Languages"/>, or null when it does not matter.</param>
    public async Task<HelpOrder> OnDutyAsync(CommuneId commune, string village, string? language, DateTime at) =>
        new((await FindAsync(commune, village))?.InOrder(language, at) ?? [], communes.Of(commune).Site.HelpPhone);

    /// <summary>The households a member looks after in a village.</summary>
    public async Task<IReadOnlyList<Household>> HouseholdsOfAsync(Team team, Guid member) => await HouseholdsAsync(team, h => h.MemberId == member);

    public async Task<IReadOnlyList<Household>> HouseholdsAsync(Team team) => await HouseholdsAsync(team, _ => true);

    /// <summary>A household with the team that looks after it, or null.</summary>
    public async Task<(Team Team, Household Household)?> HouseholdAsync(CommuneId commune, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var owner = await db.Set<HouseholdRow>().Where(h => h.CommuneId == commune && h.Id == id).Select(h => (Guid?)h.TeamId).SingleOrDefaultAsync();
        if (owner is null || await ReadAsync(commune, t => t.Id == owner) is not [var team]) return null;
        return (team, (await HouseholdsAsync(team, h => h.Id == id))[0]);
    }

    /// <summary>
    /// Whether somebody is in a team, or was at that instant: what a member did before they left stays done, also when it
    /// is heard of later.
    /// </summary>
    public async Task<bool> BelongedAsync(Team team, Guid person, DateTime at)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Set<MemberRow>().AnyAsync(m => m.CommuneId == team.Commune && m.TeamId == team.Id && m.PersonId == person && (m.LeftAt == null || (m.JoinedAt <= at && at < m.LeftAt)));
    }

    internal byte[]? SealPhone(Guid household, PhoneNumber? phone) => phone is { } number ? keys.SealText(PhoneSealing, number.ToString(), household) : null;

    internal PhoneNumber? OpenPhone(HouseholdRow row) => row.Phone is { } box ? PhoneNumber.Parse(keys.OpenText(PhoneSealing, box, row.Id)) : null;

    private async Task<List<Household>> HouseholdsAsync(Team team, System.Linq.Expressions.Expression<Func<HouseholdRow, bool>> which)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var rows = await db.Set<HouseholdRow>().AsNoTracking().Where(h => h.CommuneId == team.Commune && h.TeamId == team.Id).Where(which).OrderBy(h => h.Code).ToListAsync();
        return [.. rows.Select(h => new Household(h.Id, h.Code, h.Head, h.SearchText, h.Address, OpenPhone(h), h.Language, h.MemberId))];
    }

    private async Task<IReadOnlyList<Team>> ReadAsync(CommuneId commune, System.Linq.Expressions.Expression<Func<TeamRow, bool>> which)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var teams = await db.Set<TeamRow>().AsNoTracking().Where(t => t.CommuneId == commune).Where(which).OrderBy(t => t.Village).ToListAsync();
        if (teams.Count == 0) return [];
        var ids = teams.Select(t => t.Id).ToList();
        var members = await db.Set<MemberRow>().AsNoTracking().Where(m => m.CommuneId == commune && ids.Contains(m.TeamId) && m.LeftAt == null).ToListAsync();
        var slots = (await db.Set<SlotRow>().AsNoTracking().Where(s => s.CommuneId == commune && ids.Contains(s.TeamId)).OrderBy(s => s.Day).ThenBy(s => s.Starts).ToListAsync()).ToLookup(s => s.TeamId);
        var points = (await db.Set<PointRow>().AsNoTracking().Where(p => p.CommuneId == commune && ids.Contains(p.TeamId)).OrderBy(p => p.Day).ThenBy(p => p.Starts).ToListAsync()).ToLookup(p => p.TeamId);
        var absences = (await db.Set<AbsenceRow>().AsNoTracking().Where(a => a.CommuneId == commune && ids.Contains(a.TeamId)).OrderBy(a => a.FirstDay).ToListAsync()).ToLookup(a => a.TeamId);
        var households = await db.Set<HouseholdRow>().Where(h => h.CommuneId == commune && ids.Contains(h.TeamId)).GroupBy(h => new { h.TeamId, h.MemberId }).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => (g.Key.TeamId, g.Key.MemberId), g => g.Count);
        var known = await people.FindAsync(commune, members.Select(m => m.PersonId));
        var open = new Dictionary<Guid, int>();
        foreach (var load in loads)
            foreach (var (person, count) in await load.OpenAsync(commune)) open[person] = open.GetValueOrDefault(person) + count;

        return [.. teams.Select(team => new Team(commune, team.Id, team.Village, team.Decision, team.DecidedOn,
            [.. members.Where(m => m.TeamId == team.Id).OrderByDescending(m => m.Leads).ThenBy(m => m.JoinedAt).ThenBy(m => m.PersonId)
                .Select(m => new TeamMember(m.PersonId, known[m.PersonId].Name, known[m.PersonId].Phone, m.Leads, Codes.Skills(m.Skills), Codes.Split(m.Languages), households.GetValueOrDefault((team.Id, m.PersonId)), open.GetValueOrDefault(m.PersonId)))],
            [.. slots[team.Id].Select(s => new DutySlot(s.Id, s.PersonId, new WeekHours(s.Day, s.Starts, s.Ends)))],
            [.. points[team.Id].Select(p => new HelpPoint(p.Id, p.Place, new WeekHours(p.Day, p.Starts, p.Ends)))],
            [.. absences[team.Id].Select(a => new Absence(a.Id, a.PersonId, a.FirstDay, a.LastDay, a.StandInId))]))];
    }
}

/// <summary>A household as whoever looks after it sees it.</summary>
public sealed record Household(Guid Id, string Code, string Head, string SearchText, string Address, PhoneNumber? Phone, string Language, Guid Member);

/// <summary>Lists of codes as they are stored: with spaces between them, in one order, none twice.</summary>
internal static class Codes
{
    public static IReadOnlyList<string> Split(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static IReadOnlyList<Skill> Skills(string codes) => [.. Split(codes).Select(c => EnumCode<Skill>.TryParse(c, out var skill) ? skill : (Skill?)null).OfType<Skill>()];

    public static string Join(IEnumerable<string> codes) => string.Join(' ', codes.Distinct().Order(StringComparer.Ordinal));

    public static string Join(IEnumerable<Skill> skills) => string.Join(' ', skills.Distinct().Order().Select(EnumCode<Skill>.Of));
}
