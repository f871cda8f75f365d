using ThonSo.Core.Language;
using ThonSo.Core.Time;
using ThonSo.Places;

namespace ThonSo.Teams;

/// <summary>Shows a village's team on its public page: who is on duty now, the leader, and the help points. Nothing else.</summary>
internal sealed class TeamOnVillagePage(TeamBook book, Languages languages, TimeProvider clock) : IVillageHelp
{
    public async Task<VillageHelp?> OfAsync(Village village)
    {
        if (await book.FindAsync(village.Commune, village.Code) is not { } team) return null;
        var now = clock.UtcNow();
        var onDuty = team.OnDuty(now);
        var people = onDuty.Select(m => Show(m, Until(team, m, now)))
            .Concat(onDuty.Contains(team.Leader) ? [] : [Show(team.Leader, Texts.Leader)]);
        return new VillageHelp([.. people], [.. team.Points.Select(p => new VillageHelpPoint(p.Place, Texts.Of(p.Hours)))], [TeamBook.SubjectOf(village.Commune), team.Id, .. team.Members.Select(m => m.Person)]);
    }

    private VillageHelper Show(TeamMember member, Text how) => new(member.Name, member.Phone?.Display, how, languages.NamesOf(member.Languages));

    private static Text Until(Team team, TeamMember member, DateTime now)
    {
        var slots = team.Slots.Where(s => s.Hours.Covers(now.ToVietnam())).ToList();
        return Texts.Until((slots.FirstOrDefault(s => s.Person == member.Person) ?? slots[0]).Hours.Ends);
    }
}
