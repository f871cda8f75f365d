using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.People;
using ThonSo.Places;

namespace ThonSo.Learning.Classes.Invite;

/// <summary>Follows who asks for help with what they could come to do themselves: a class that teaches it is for them.</summary>
internal sealed class AskedReader(PersonBook people, VillageBook villages) : IReader
{
    public string Name => "learning.asked";

    public async Task ApplyAsync(Db db, IReadOnlyList<Entry> entries, CancellationToken stopping)
    {
        foreach (var entry in entries)
        {
            if (entry.Fact is not IHelpWanted { With: { } use } asked) continue;
            if (asked.Village is not { } village)
            {
                if ((await villages.FindAsync(entry.Commune, (await people.FindAsync(entry.Commune, asked.Person))?.Profile.AddressVillage))?.Id is not { } lives) continue;
                village = lives;
            }
            var row = await db.Set<AskedRow>().FindAsync([entry.Commune, asked.Person, use], stopping);
            if (row is null) db.Add(row = new AskedRow { CommuneId = entry.Commune, PersonId = asked.Person, Use = use });
            (row.VillageId, row.AskedAt) = (village, entry.At);
        }
    }
}
