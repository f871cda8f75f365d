using ThonSo.Core.Field;
using ThonSo.Core.Time;
using ThonSo.Outreach.Today;
using ThonSo.Teams;

namespace ThonSo.Outreach.Carried;

/// <summary>
/// In which order a member walks past the households the phone carries, and when one counts as not seen for long. One
/// item for each village, and the order in none of the households: when one moves, the others are not sent anew.
/// </summary>
internal sealed class WayShelf(TeamBook teams, OutreachSettings settings, TimeProvider clock) : IFieldShelf
{
    public string Name => "ways";

    public async Task<IReadOnlyList<FieldItem>> OfAsync(FieldMember member, CancellationToken stopping)
    {
        var items = new List<FieldItem>();
        var today = clock.UtcNow().VietnamDate();
        foreach (var village in member.Villages)
        {
            if (await teams.FindAsync(member.Commune, village) is not { } team || team.Member(member.Person) is null) continue;
            var homes = (await teams.HouseholdsAsync(team)).Where(h => HomeDoor.LooksAfter(team, member.Person, h.Member, today));
            items.Add(new FieldItem(team.Id, new
            {
                v = village,
                way = WalkingOrder.Places(homes).Select(place => place.Select(h => h.Id.ToString("N"))),
                quiet = new { days = settings.QuietDays, rest = settings.RestDays, shown = settings.QuietShown },
            }));
        }
        return items;
    }
}
