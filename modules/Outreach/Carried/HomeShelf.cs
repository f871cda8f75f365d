using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Field;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Teams;

namespace ThonSo.Outreach.Carried;

/// <summary>
/// When somebody was last at each household a phone carries, and when they come again. What a household needs stays on
/// the server: it is asked for anew at the door, and read there only by who may be seen to have read it.
/// </summary>
internal sealed class HomeShelf(Db db, TeamBook teams, TimeProvider clock) : IFieldShelf
{
    public string Name => "homes";

    public async Task<IReadOnlyList<FieldItem>> OfAsync(FieldMember member, CancellationToken stopping)
    {
        var items = new List<FieldItem>();
        var today = clock.UtcNow().VietnamDate();
        foreach (var village in member.Villages)
        {
            if (await teams.FindAsync(member.Commune, village) is not { } team || team.Member(member.Person) is null) continue;
            var homes = (await teams.HouseholdsAsync(team)).Where(h => HomeDoor.LooksAfter(team, member.Person, h.Member, today)).Select(h => h.Id).ToHashSet();
            var seen = await db.Set<SeenRow>().AsNoTracking().Where(s => s.CommuneId == member.Commune && s.Village == village).ToListAsync(stopping);
            items.AddRange(seen.Where(s => homes.Contains(s.HouseholdId)).Select(s => new FieldItem(s.HouseholdId, new { met = s.MetAt, tried = s.TriedAt, next = s.NextOn })));
        }
        return items;
    }
}

/// <summary>What can be ticked at a visit and what is asked for: the commune's own lists.</summary>
internal sealed class ListShelf(VisitActs acts, NeedsForm form, Languages languages) : IFieldShelf
{
    private static readonly Guid Only = new("0199aaaa-0000-7000-8000-00000000115a");

    public string Name => "lists";

    public Task<IReadOnlyList<FieldItem>> OfAsync(FieldMember member, CancellationToken stopping) => Task.FromResult<IReadOnlyList<FieldItem>>(
    [
        new FieldItem(Only, new
        {
            acts = acts.Offered.Select(a => new { c = a.Code, l = new[] { a.Name.Vi, a.Name.En } }),
            needs = new { form.Version, q = form.Asked.Select(q => new { i = q.Id, l = new[] { q.Name.Vi, q.Name.En }, t = EnumCode<AnswerKind>.Of(q.Kind) }) },
            languages = languages.All.Select(l => new[] { l.Code, l.Name.Vi }),
        }),
    ]);
}
