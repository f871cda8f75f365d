using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.People;
using ThonSo.Places;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Assisted;

/// <summary>A consent as the pages show it.</summary>
/// <param name="Person">As the helper wrote it until the person has said yes; then as the commune knows them.</param>
internal sealed record ConsentView(Consent Consent, Procedure Procedure, string Person, string Helper, string? Witness, string Village);

/// <summary>What the register shows: those in force first, then the latest.</summary>
/// <param name="All">How many there are of what was looked for.</param>
internal sealed record ConsentRegister(IReadOnlyList<ConsentView> InForce, IReadOnlyList<ConsentView> Latest, int All)
{
    public int Shown => InForce.Count + Latest.Count;
}

/// <summary>Reads consents for pages.</summary>
internal sealed class ConsentBook(Work work, Assist assist, PersonBook people, VillageBook villages, Catalogue catalogue)
{
    private const int Most = 200;
    private const int MostNamed = 500;

    /// <summary>One of a helper's own, or null.</summary>
    public Task<Consent?> OfHelperAsync(CommuneId commune, Guid id, Guid helper) =>
        work.Db.Set<Consent>().SingleOrDefaultAsync(c => c.CommuneId == commune && c.Id == id && c.HelperId == helper);

    public Task<Consent?> FindAsync(CommuneId commune, Guid id) =>
        work.Db.Set<Consent>().SingleOrDefaultAsync(c => c.CommuneId == commune && c.Id == id);

    /// <summary>What a helper asked for lately, newest first.</summary>
    public Task<IReadOnlyList<ConsentView>> OfHelperAsync(CommuneId commune, Guid helper) =>
        ViewAsync(commune, All(commune).Where(c => c.HelperId == helper));

    /// <summary>Who files, or filed, for a person.</summary>
    public Task<IReadOnlyList<ConsentView>> OfPersonAsync(CommuneId commune, Guid person) =>
        ViewAsync(commune, All(commune).Where(c => c.PersonId == person && c.ConfirmedAt != null));

    /// <summary>What waits for a second member to say what they saw.</summary>
    /// <param name="inVillages">Only these; null for all.</param>
    public async Task<IReadOnlyList<ConsentView>> WaitingForWitnessAsync(CommuneId commune, Guid witness, IReadOnlyList<string>? inVillages)
    {
        var since = work.Now.AddDays(-1);
        var waiting = await ViewAsync(commune, All(commune).Where(c => c.AskedAt > since && c.ConfirmedAt == null && c.EndedAt == null && c.Evidence != null && (inVillages == null || inVillages.Contains(c.Village))));
        return [.. waiting.Where(v => v.Consent.MayWitness(witness, work.Now))];
    }

    /// <summary>What was asked for in some villages.</summary>
    /// <param name="inVillages">Only these; null for all.</param>
    /// <param name="name">
    /// Only of helpers and people of this name, however it is written; empty for all. Before the person has said yes, only
    /// the helper's name is looked at: theirs is sealed, and that they were asked is nobody's to find out.
    /// </param>
    public async Task<ConsentRegister> RegisterAsync(CommuneId commune, IReadOnlyList<string>? inVillages, string name)
    {
        var consents = All(commune).Where(c => inVillages == null || inVillages.Contains(c.Village));
        if (Fold.Words(name).Length > 0)
        {
            var named = await people.NamedAsync(commune, name, MostNamed);
            consents = consents.Where(c => named.Contains(c.HelperId) || (c.ConfirmedAt != null && named.Contains(c.PersonId)));
        }
        var inForce = await ViewAsync(commune, consents.Where(c => c.ConfirmedAt != null && c.EndedAt == null && c.DossierId == null && c.Until > work.Now));
        var rest = consents.Where(c => c.ConfirmedAt == null || c.EndedAt != null || c.DossierId != null || c.Until <= work.Now);
        var latest = await rest.OrderByDescending(c => c.AskedAt).Take(Most - inForce.Count).ToListAsync();
        return new ConsentRegister(inForce, await ViewAsync(commune, latest), await consents.CountAsync());
    }

    /// <summary>What helpers tried and were refused, newest first, with their names.</summary>
    public async Task<IReadOnlyList<(OverreachRow Row, string Helper)>> OverreachesAsync(CommuneId commune, IReadOnlyList<string>? inVillages)
    {
        var rows = await work.Db.Set<OverreachRow>().AsNoTracking().Where(o => o.CommuneId == commune && (inVillages == null || inVillages.Contains(o.Village))).OrderByDescending(o => o.At).Take(Most).ToListAsync();
        var names = await people.NamesAsync(commune, rows.Select(r => r.HelperId));
        return [.. rows.Select(r => (r, names.GetValueOrDefault(r.HelperId, "")))];
    }

    public async Task<IReadOnlyList<DeedRow>> DeedsAsync(Consent consent) =>
        await work.Db.Set<DeedRow>().AsNoTracking().Where(d => d.CommuneId == consent.CommuneId && d.ConsentId == consent.Id).OrderBy(d => d.At).ThenBy(d => d.Id).ToListAsync();

    /// <summary>The consent by which a dossier was filed, or null when the applicant filed it.</summary>
    public Task<Consent?> ByWhichFiledAsync(Dossier dossier) =>
        work.Db.Set<Consent>().AsNoTracking().SingleOrDefaultAsync(c => c.CommuneId == dossier.CommuneId && c.DossierId == dossier.Id);

    public async Task<ConsentView> ViewAsync(Consent consent) => (await ViewAsync(consent.CommuneId, [consent]))[0];

    private IQueryable<Consent> All(CommuneId commune) => work.Db.Set<Consent>().AsNoTracking().Where(c => c.CommuneId == commune);

    private async Task<IReadOnlyList<ConsentView>> ViewAsync(CommuneId commune, IQueryable<Consent> consents) =>
        await ViewAsync(commune, await consents.OrderByDescending(c => c.AskedAt).Take(Most).ToListAsync());

    private async Task<IReadOnlyList<ConsentView>> ViewAsync(CommuneId commune, IReadOnlyList<Consent> consents)
    {
        var names = await people.NamesAsync(commune, consents.SelectMany(c => new[] { c.HelperId, c.PersonId, c.WitnessId ?? c.HelperId }));
        var places = (await villages.OfAsync(commune)).ToDictionary(v => v.Code, v => v.Name);
        return [.. consents.Select(c => new ConsentView(c, catalogue.Find(c.Procedure)!,
            c.ConfirmedAt is not null && names.GetValueOrDefault(c.PersonId) is { Length: > 0 } known ? known : assist.NameIn(c),
            names.GetValueOrDefault(c.HelperId, ""),
            c.WitnessId is { } witness ? names.GetValueOrDefault(witness) : null,
            places.GetValueOrDefault(c.Village, c.Village)))];
    }
}
