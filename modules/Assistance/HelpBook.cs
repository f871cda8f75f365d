using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Values;
using ThonSo.Core.Web;
using ThonSo.Teams;

namespace ThonSo.Assistance;

/// <summary>Reads help requests.</summary>
internal sealed class HelpBook(Db db, Keys keys, TimeProvider clock)
{
    /// <summary>What stands on the asker's link, besides the id.</summary>
    public string SecretOf(Guid request) => AssistanceModule.SecretOf(keys, request);

    public string CodeOf(Guid request) => AssistanceModule.CodeOf(keys, request);

    public HelpContent Open(HelpRequest request) => HelpContent.Open(keys, request);

    public Task<HelpRequest?> FindAsync(CommuneId commune, Guid id) => db.Set<HelpRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.CommuneId == commune && r.Id == id);

    public async Task<HelpRequest?> FindAsync(CommuneId commune, Guid id, string? secret) => Keys.IsSame(SecretOf(id), secret) ? await FindAsync(commune, id) : null;

    /// <summary>The request somebody speaks of by their phone and its code.</summary>
    public async Task<HelpRequest?> FindAsync(CommuneId commune, string? phone, string? code)
    {
        if (!PhoneNumber.TryParse(phone, out var number)) return null;
        var index = keys.BlindIndex("assistance.phone", number.ToString());
        var rows = await db.Set<HelpRequest>().AsNoTracking().Where(r => r.CommuneId == commune && r.PhoneIndex == index).OrderByDescending(r => r.AskedAt).Take(50).ToListAsync();
        return rows.Find(r => Keys.IsSame(CodeOf(r.Id), code));
    }

    /// <summary>The open request of one of these villages that a code means.</summary>
    public async Task<HelpRequest?> ByCodeAsync(CommuneId commune, IReadOnlyList<string> villages, string? code) =>
        (await OpenAsync(commune, villages)).FirstOrDefault(r => Keys.IsSame(CodeOf(r.Id), code));

    /// <summary>What is not over in these villages, late first, then as it was asked.</summary>
    public async Task<IReadOnlyList<HelpRequest>> OpenAsync(CommuneId commune, IReadOnlyList<string> villages)
    {
        var wanted = villages.ToList();
        return Sort(await db.Set<HelpRequest>().AsNoTracking().Where(r => r.CommuneId == commune && wanted.Contains(r.Village) && r.State != HelpState.Closed).ToListAsync());
    }

    public async Task<IReadOnlyList<HelpRequest>> OpenAsync(CommuneId commune) =>
        Sort(await db.Set<HelpRequest>().AsNoTracking().Where(r => r.CommuneId == commune && r.State != HelpState.Closed).ToListAsync());

    public async Task<IReadOnlyList<HelpRequest>> OfAskerAsync(CommuneId commune, Guid person) =>
        await db.Set<HelpRequest>().AsNoTracking().Where(r => r.CommuneId == commune && r.AskerId == person).OrderByDescending(r => r.AskedAt).Take(20).ToListAsync();

    private IReadOnlyList<HelpRequest> Sort(List<HelpRequest> rows)
    {
        var now = clock.UtcNow();
        return [.. rows.OrderByDescending(r => r.State == HelpState.Open).ThenByDescending(r => r.IsLate(now)).ThenBy(r => r.Until ?? DateTime.MaxValue).ThenBy(r => r.AskedAt)];
    }
}

/// <summary>How many requests each member has not finished, and how many of each village are not over.</summary>
internal sealed class OpenRequests(IDbContextFactory<Db> dbs) : IHelpLoad, IOpenHelp
{
    public async Task<IReadOnlyDictionary<string, int>> ByVillageAsync(CommuneId commune)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Set<HelpRequest>().Where(r => r.CommuneId == commune && r.State != HelpState.Closed).GroupBy(r => r.Village).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }

    public async Task<IReadOnlyDictionary<Guid, int>> OpenAsync(CommuneId commune)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var members = await db.Set<HelpRequest>().Where(r => r.CommuneId == commune && r.State != HelpState.Closed && r.MemberId != null && (r.State == HelpState.Offered || r.State == HelpState.Taken || r.State == HelpState.Arrived)).Select(r => r.MemberId!.Value).ToListAsync();
        return members.CountBy(m => m).ToDictionary();
    }
}

/// <summary>How many requests wait for the commune itself, beside the menu's line.</summary>
internal sealed class RedCount(Db db) : IDeskCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Here here) =>
        here.May(AssistanceModule.Desk) ? new Dictionary<string, int> { ["help"] = await db.Set<HelpRequest>().Where(r => r.CommuneId == here.Commune && r.State != HelpState.Closed && r.State == HelpState.Open).OrderBy(r => r.Id).Take(IDeskCounts.Most + 1).CountAsync() } : [];
}

/// <summary>Bounds guessing of the six digits of a request.</summary>
internal sealed class CodeTries() : WrongTries(10, TimeSpan.FromMinutes(10));
