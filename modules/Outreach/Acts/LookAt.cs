using ThonSo.Core.Acts;

namespace ThonSo.Outreach.Acts;

/// <summary>Writes down, before it is shown, that somebody reads what a household needs and what was done there.</summary>
internal sealed class LookAt(Work work)
{
    public async Task RunAsync(CommuneId commune, Actor actor, Guid household)
    {
        work.Db.Insert(new LookRow { CommuneId = commune, HouseholdId = household, Id = NewId.Next(), At = work.Now, PersonId = actor.Id, Role = actor.As });
        await work.CommitAsync(commune, actor, RequestId.Fresh(), new HouseholdLookedAt(household));
    }
}
