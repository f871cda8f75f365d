using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.People;

namespace ThonSo.Learning.Classes;

/// <summary>Who holds a class: whoever planned it, and the members of the team who help.</summary>
internal sealed class ClassHolders(Work work, VillageRoles roles)
{
    /// <summary>Whether somebody holds a class now: who left the team holds none of its classes.</summary>
    public async Task<bool> HoldsAsync(CommuneId commune, ClassRow row, Guid person) =>
        (row.TrainerId == person || await work.Db.Set<HelperRow>().AnyAsync(h => h.CommuneId == commune && h.ClassId == row.Id && h.PersonId == person)) && await roles.BelongsAsync(commune, person, row.Village);

    /// <summary>Sets who helps, all of them: by who holds the class, or by the team's leader.</summary>
    public async Task<Outcome<Guid>> SetAsync(CommuneId commune, Actor actor, RequestId request, Guid @class, IReadOnlyList<Guid> helpers)
    {
        if (await work.FindAsync(commune, request) is not null) return @class;
        if (await work.Db.Set<ClassRow>().SingleOrDefaultAsync(c => c.CommuneId == commune && c.Id == @class) is not { } row) return ClassRefusals.NoClass;
        if (!await roles.BelongsAsync(commune, actor.Id, row.Village)) return ClassRefusals.NotYourVillage;
        if (!await HoldsAsync(commune, row, actor.Id) && !(await roles.HeldAsync(commune, [actor.Id])).Any(r => r.Role == Role.TeamLeader && r.Village == row.Village)) return ClassRefusals.NotYourClass;
        if (row.CancelledAt is not null) return ClassRefusals.Cancelled;
        var wanted = helpers.Where(h => h != row.TrainerId).Distinct().ToList();
        var members = (await roles.HeldAsync(commune, wanted)).Where(r => r.Village == row.Village).Select(r => r.Person).ToHashSet();
        if (!wanted.TrueForAll(members.Contains)) return ClassRefusals.HelperElsewhere;
        var before = await work.Db.Set<HelperRow>().Where(h => h.CommuneId == commune && h.ClassId == @class).ToListAsync();
        work.Db.RemoveRange(before.Where(h => !wanted.Contains(h.PersonId)));
        work.Db.AddRange(wanted.Except(before.Select(h => h.PersonId)).Select(h => new HelperRow { CommuneId = commune, ClassId = @class, PersonId = h }));
        await work.CommitAsync(commune, actor, request, new HelpersSet(@class, wanted));
        return @class;
    }
}
