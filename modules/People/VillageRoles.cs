using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;

namespace ThonSo.People;

/// <summary>A role somebody holds in one village's team.</summary>
/// <param name="Village">The village's code.</param>
public sealed record VillageRole(Guid Person, Role Role, string Village);

/// <summary>
/// Gives and takes roles that are held in one village: a team's members and leader. Part of the caller's act, whose fact
/// has the person as its subject, so that open sessions know at once.
/// </summary>
public sealed class VillageRoles(Work work)
{
    /// <summary>Whether somebody belongs to a village's team now, as member or leader: asked of the database, not of the session.</summary>
    public Task<bool> BelongsAsync(CommuneId commune, Guid person, string village) =>
        work.Db.Set<GrantRow>().AnyAsync(g => g.CommuneId == commune && g.PersonId == person && g.Village == village && (g.Role == Role.Helper || g.Role == Role.TeamLeader));

    /// <summary>The villages to whose teams somebody belongs now.</summary>
    public async Task<IReadOnlyList<string>> VillagesAsync(CommuneId commune, Guid person) =>
        await work.Db.Set<GrantRow>().Where(g => g.CommuneId == commune && g.PersonId == person && g.Village != "" && (g.Role == Role.Helper || g.Role == Role.TeamLeader)).Select(g => g.Village).Distinct().OrderBy(v => v).ToListAsync();

    /// <summary>Which team roles these people hold now, and where.</summary>
    public async Task<IReadOnlyList<VillageRole>> HeldAsync(CommuneId commune, IReadOnlyList<Guid> persons) =>
        await work.Db.Set<GrantRow>().Where(g => g.CommuneId == commune && persons.Contains(g.PersonId) && g.Village != "" && (g.Role == Role.Helper || g.Role == Role.TeamLeader)).Select(g => new VillageRole(g.PersonId, g.Role, g.Village)).ToListAsync();

    public async Task GiveAsync(CommuneId commune, Guid person, Role role, string village)
    {
        if (role is not (Role.Helper or Role.TeamLeader)) throw new ArgumentOutOfRangeException(nameof(role), role, "Only a team's roles are held in a village.");
        if (await FindAsync(commune, person, role, village) is null) work.Db.Add(new GrantRow { CommuneId = commune, PersonId = person, Role = role, Village = village, GrantedAt = work.Now });
    }

    public async Task TakeAsync(CommuneId commune, Guid person, Role role, string village)
    {
        if (await FindAsync(commune, person, role, village) is { } grant) work.Db.Remove(grant);
    }

    private Task<GrantRow?> FindAsync(CommuneId commune, Guid person, Role role, string village) =>
        work.Db.Set<GrantRow>().SingleOrDefaultAsync(g => g.CommuneId == commune && g.PersonId == person && g.Role == role && g.Village == village);
}
