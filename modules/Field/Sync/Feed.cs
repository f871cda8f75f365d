using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Field;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.People;

namespace ThonSo.Field.Sync;

/// <summary>What a phone says when it asks what is new.</summary>
/// <param name="Mark">The mark of its last answer; null when it has nothing.</param>
/// <param name="Have">By shelf, the versions of what it has.</param>
/// <param name="Waiting">Acts of its own whose end it does not know.</param>
internal sealed record Asked(Guid Device, DateTimeOffset Now, string? Mark, Dictionary<string, Dictionary<string, string>>? Have, List<Guid>? Waiting);

/// <param name="V">The version to name next time.</param>
internal sealed record Put(string K, string V, JsonElement X);

internal sealed record Changes(IReadOnlyList<Put> Put, IReadOnlyList<string> Drop);

/// <param name="Mark">Names the commune's last journal entry: to be said next time.</param>
/// <param name="Member">False when the person is in no team any more: the phone gives its acts away and empties itself.</param>
/// <param name="Shelves">Only what changed; null when nothing did.</param>
/// <param name="Counts">This phone's acts as the server counts them.</param>
internal sealed record Answered(string Mark, DateTime Now, bool Member, Dictionary<string, Changes>? Shelves, IReadOnlyList<ActResult> Acts, Counts Counts);

/// <summary>Acts of one phone by how they stand.</summary>
internal sealed record Counts(int Accepted, int Refused, int Waiting);

/// <summary>
/// What a phone is to carry, as a difference to what it carries. The server remembers nothing of a phone's contents: the
/// phone says what it has, so a phone that was away for months, a household that changed hands and a server that came
/// back from a backup all end the same way, with the phone carrying exactly what its member may see now.
/// </summary>
internal sealed class Feed(IEnumerable<IFieldShelf> shelves, VillageRoles roles, JournalHead head, ActRunner runner, Db db, TimeProvider clock)
{
    private const int MostStates = 500;

    public async Task<Answered> AskAsync(DeviceRow device, Asked asked, CancellationToken stopping)
    {
        var commune = device.CommuneId;
        // Before anything is read: what comes meanwhile is sent now, and once more next time.
        var mark = await head.OfAsync(commune, stopping);
        var villages = await roles.VillagesAsync(commune, device.PersonId);
        var changes = asked.Mark == mark && asked.Have is not null && villages.Count > 0 ? null : await ChangesAsync(new FieldMember(commune, device.PersonId, villages), asked.Have ?? [], stopping);
        return new Answered(mark, clock.UtcNow(), villages.Count > 0, changes, await StatesAsync(device, asked.Waiting ?? [], stopping), await CountAsync(device, stopping));
    }

    private async Task<Dictionary<string, Changes>> ChangesAsync(FieldMember member, Dictionary<string, Dictionary<string, string>> have, CancellationToken stopping)
    {
        var changes = new Dictionary<string, Changes>();
        foreach (var shelf in shelves)
        {
            var items = member.Villages.Count == 0 ? [] : await shelf.OfAsync(member, stopping);
            var there = have.GetValueOrDefault(shelf.Name) ?? [];
            var put = new List<Put>();
            foreach (var item in items)
            {
                var (key, json) = (item.Key.ToString("N"), JsonSerializer.SerializeToElement(item.Value, JsonSerializerOptions.Web));
                var version = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(json)).AsSpan(0, 4));
                if (!there.Remove(key, out var known) || known != version) put.Add(new Put(key, version, json));
            }
            if (put.Count > 0 || there.Count > 0) changes[shelf.Name] = new Changes(put, [.. there.Keys]);
        }
        return changes;
    }

    private async Task<IReadOnlyList<ActResult>> StatesAsync(DeviceRow device, List<Guid> waiting, CancellationToken stopping)
    {
        var ids = waiting.Take(MostStates).ToList();
        if (ids.Count == 0) return [];
        var rows = await db.Set<ActRow>().AsNoTracking().Where(a => a.CommuneId == device.CommuneId && ids.Contains(a.Id) && a.PersonId == device.PersonId && a.State != FieldState.Waiting).ToListAsync(stopping);
        return [.. rows.Select(runner.ResultOf)];
    }

    private async Task<Counts> CountAsync(DeviceRow device, CancellationToken stopping)
    {
        var counts = await db.Set<ActRow>().Where(a => a.CommuneId == device.CommuneId && a.DeviceId == device.Id).GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stopping);
        return new Counts(counts.GetValueOrDefault(FieldState.Accepted), counts.GetValueOrDefault(FieldState.Refused), counts.GetValueOrDefault(FieldState.Waiting));
    }
}
