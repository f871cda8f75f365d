using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Hosting;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;

namespace ThonSo.Core.Tests;

/// <summary>The smallest module there can be, to try the core with.</summary>
public sealed class ThingsModule : Module
{
    public static readonly CommuneId Commune = new(24175);
    public static readonly CommuneId Neighbour = new(24133);

    public override string Name => "things";

    public override void Map(ModelBuilder builder)
    {
        builder.Entity<Thing>(thing =>
        {
            thing.ToTable("things_thing").HasKey(t => new { t.CommuneId, t.Id });
            thing.Property(t => t.Number).IsGivenAtCommit();
        });
        builder.Entity<ThingCount>().ToTable("things_count").HasKey(c => c.CommuneId);
    }
}

internal sealed class Thing
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }
    public long Number { get; set; }
    public required string Name { get; set; }
    public DateTime? SeenAt { get; set; }
    public long Version { get; set; }
}

internal sealed class ThingCount
{
    public CommuneId CommuneId { get; init; }
    public long Made { get; set; }
}

[FactName("thing.made", 1)]
public sealed record ThingMade(Guid Thing, long Number) : IFact
{
    public Guid Subject => Thing;
}

[FactName("thing.renamed", 1)]
public sealed record ThingRenamed(Guid Thing) : IFact
{
    public Guid Subject => Thing;
}

/// <summary>Counts things, once each, however often it is started, stopped or doubled.</summary>
internal sealed class CountingReader : IReader
{
    public string Name => "things.count";

    public Func<Entry, Exception?>? Trouble { get; set; }

    public async Task ApplyAsync(Db db, IReadOnlyList<Entry> entries, CancellationToken stopping)
    {
        var commune = entries[0].Commune;
        var count = await db.Set<ThingCount>().SingleOrDefaultAsync(c => c.CommuneId == commune, stopping);
        if (count is null) db.Add(count = new ThingCount { CommuneId = commune });
        foreach (var entry in entries)
        {
            if (Trouble?.Invoke(entry) is { } trouble) throw trouble;
            if (entry.Fact is ThingMade) count.Made++;
        }
    }
}

/// <summary>Writes down which entries it was given, taking its time.</summary>
internal sealed class ListeningReader(string name, TimeSpan takes) : IReader
{
    private readonly List<(CommuneId Commune, long Pos)> heard = [];

    public string Name => name;

    /// <summary>How many entries of all communes came before the first of one.</summary>
    public int Before(CommuneId commune) => heard.FindIndex(h => h.Commune == commune);

    public IEnumerable<long> Heard(CommuneId commune) => heard.Where(h => h.Commune == commune).Select(h => h.Pos);

    public async Task ApplyAsync(Db db, IReadOnlyList<Entry> entries, CancellationToken stopping)
    {
        heard.AddRange(entries.Select(e => (e.Commune, e.Pos)));
        await Task.Delay(takes, stopping);
    }
}

internal static class Acts
{
    private static readonly Actor Someone = new(Guid.Parse("0199aaaa-0000-7000-8000-000000000001"), Role.Villager);

    public static Task<Receipt> MakeAsync(this Work work, string name, RequestId? request = null, CommuneId? commune = null, bool broken = false)
    {
        var thing = new Thing { CommuneId = commune ?? ThingsModule.Commune, Id = NewId.Next(), Name = name };
        work.Db.Add(thing);
        return work.CommitAsync(thing.CommuneId, Someone, request ?? RequestId.Fresh(), new Series("thing"), number =>
        {
            if (broken) throw new InvalidDataException("a rule with a bug");
            thing.Number = number;
            return new ThingMade(thing.Id, number);
        });
    }

    public static async Task<Receipt> RenameAsync(this Work work, Guid id, string name, Func<Task>? meanwhile = null)
    {
        var thing = await work.Db.Set<Thing>().SingleAsync(t => t.CommuneId == ThingsModule.Commune && t.Id == id);
        thing.Name = name;
        thing.SeenAt = work.Now;
        if (meanwhile is not null) await meanwhile();
        return await work.CommitAsync(ThingsModule.Commune, Someone, RequestId.Fresh(), new ThingRenamed(id));
    }
}
