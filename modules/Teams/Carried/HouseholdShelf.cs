using ThonSo.Core.Field;
using ThonSo.Core.Time;
using ThonSo.Places;

namespace ThonSo.Teams.Carried;

/// <summary>The households a member looks after, and those whom they stand in for today.</summary>
internal sealed class HouseholdShelf(TeamBook book, TimeProvider clock) : IFieldShelf
{
    public string Name => "households";

    public async Task<IReadOnlyList<FieldItem>> OfAsync(FieldMember member, CancellationToken stopping)
    {
        var items = new List<FieldItem>();
        var today = clock.UtcNow().VietnamDate();
        foreach (var village in member.Villages)
        {
            if (await book.FindAsync(member.Commune, village) is not { } team || team.Member(member.Person) is null) continue;
            var whose = team.Absences.Where(a => a.StandIn == member.Person && a.Covers(today)).Select(a => a.Person).Prepend(member.Person).Distinct();
            foreach (var person in whose)
                foreach (var h in await book.HouseholdsOfAsync(team, person))
                    items.Add(new FieldItem(h.Id, new { c = h.Code, n = h.Head, a = h.Address, p = h.Phone?.ToString(), l = h.Language, v = village }));
        }
        return items;
    }
}

/// <summary>The teams a member belongs to: whom to call.</summary>
internal sealed class TeamShelf(TeamBook book, VillageBook villages, CommuneBook communes) : IFieldShelf
{
    public string Name => "teams";

    public async Task<IReadOnlyList<FieldItem>> OfAsync(FieldMember member, CancellationToken stopping)
    {
        var items = new List<FieldItem>();
        var phone = communes.Of(member.Commune).Site.HelpPhone;
        var all = await villages.OfAsync(member.Commune);
        foreach (var code in member.Villages)
        {
            if (await villages.FindAsync(member.Commune, code) is not { } village || await book.FindAsync(member.Commune, code) is not { } team) continue;
            items.Add(new FieldItem(team.Id, new
            {
                v = code,
                n = village.Name,
                me = member.Person.ToString("N"),
                who = team.Members.Select(m => new { id = m.Person.ToString("N"), n = m.Name, p = m.Phone?.ToString(), lead = m.Leads ? 1 : 0 }),
                help = phone,
                all = all.Select(v => new[] { v.Code, v.Name }),
            }));
        }
        return items;
    }
}
