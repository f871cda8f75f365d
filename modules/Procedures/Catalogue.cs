using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;

namespace ThonSo.Procedures;

/// <summary>All procedures as their files say now, and every earlier version that a dossier may have been filed under.</summary>
public sealed class Catalogue
{
    /// <summary>The key under which the catalogue counts as changed.</summary>
    public static readonly Guid Subject = new("0199aaaa-0000-7000-8000-00000000ca7a");

    private readonly Lazy<Read> read;
    private readonly IDbContextFactory<Db> dbs;
    private readonly ConcurrentDictionary<(ProcedureCode, string), Procedure> earlier = new();

    public Catalogue(string folder, IDbContextFactory<Db> dbs)
    {
        this.dbs = dbs;
        read = new Lazy<Read>(() => Load(folder));
    }

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<Procedure> All => read.Value.All;

    public Procedure? Find(string? code) => read.Value.ByCode.GetValueOrDefault(new ProcedureCode(code ?? ""));

    public Procedure? Find(ProcedureCode code) => read.Value.ByCode.GetValueOrDefault(code);

    /// <summary>A procedure as it was when a dossier was filed.</summary>
    public async ValueTask<Procedure> GetAsync(ProcedureCode code, string version)
    {
        if (Find(code) is { } now && now.Version == version) return now;
        if (earlier.TryGetValue((code, version), out var known)) return known;
        await using var db = await dbs.CreateDbContextAsync();
        var row = await db.Set<VersionRow>().AsNoTracking().SingleOrDefaultAsync(v => v.Code == code.Value && v.Version == version)
            ?? throw new InvalidOperationException($"Version {version} of procedure {code} was never kept.");
        return earlier[(code, version)] = ProcedureFile.Read($"{code} {version}", row.File);
    }

    /// <summary>Keeps the versions in use now. Run at start, before anything is filed.</summary>
    internal async Task KeepVersionsAsync(Work work)
    {
        var known = (await work.Db.Set<VersionRow>().Select(v => new { v.Code, v.Version }).ToListAsync()).Select(v => (v.Code, v.Version)).ToHashSet();
        var fresh = read.Value.Files.Where(f => !known.Contains((f.Procedure.Code.Value, f.Procedure.Version))).ToList();
        if (fresh.Count == 0) return;
        foreach (var (procedure, file) in fresh) work.Db.Add(new VersionRow { Code = procedure.Code.Value, Version = procedure.Version, File = file, KeptAt = work.Now });
        try
        {
            await work.CommitAsync(default, Actor.System, RequestId.Fresh(), new VersionsKept(fresh.Count));
        }
        catch (TakenException)
        {
            // Another node started at the same moment and kept them.
        }
    }

    private static Read Load(string folder)
    {
        var files = new List<(Procedure Procedure, string File)>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var content = File.ReadAllText(path);
            var procedure = ProcedureFile.Read(path, content);
            if (Path.GetFileNameWithoutExtension(path) != procedure.Code.Value) throw new InvalidDataException($"{path}: the file is called otherwise than its code {procedure.Code}");
            files.Add((procedure, content));
        }
        return new Read([.. files.Select(f => f.Procedure)], files.ToFrozenDictionary(f => f.Procedure.Code, f => f.Procedure), files);
    }

    private sealed record Read(IReadOnlyList<Procedure> All, FrozenDictionary<ProcedureCode, Procedure> ByCode, IReadOnlyList<(Procedure Procedure, string File)> Files);
}

internal sealed class VersionRow
{
    public required string Code { get; init; }
    public required string Version { get; init; }
    public required string File { get; init; }
    public DateTime KeptAt { get; init; }
}
