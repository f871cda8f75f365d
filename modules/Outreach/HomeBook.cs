using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Outreach.Acts;
using ThonSo.People;
using ThonSo.Teams;

namespace ThonSo.Outreach;

/// <summary>A visit as the household's page shows it.</summary>
internal sealed record SeenVisit(Visit Visit, string Member, IReadOnlyList<Text> Done, string? Note, IReadOnlyList<PhotoRow> Photos);

/// <summary>A question of the form with the last answer to it; null while it is not known.</summary>
internal sealed record KnownNeed(NeedQuestion Question, string Raw, Text? Answer, DateTime? ToldAt, string By);

/// <summary>Reads what was done at a household and what it needs.</summary>
internal sealed class HomeBook(Db db, PersonBook people, VisitActs acts, NeedsForm form, Languages languages, Keys keys)
{
    private const int Most = 30;

    public async Task<Standing?> StandingAsync(CommuneId commune, Guid household) =>
        await db.Set<SeenRow>().AsNoTracking().SingleOrDefaultAsync(s => s.CommuneId == commune && s.HouseholdId == household) is { } row ? new Standing(row.MetAt, row.TriedAt, row.NextOn) : null;

    public async Task<IReadOnlyList<SeenVisit>> VisitsAsync(CommuneId commune, Guid household)
    {
        var visits = await db.Set<Visit>().AsNoTracking().Where(v => v.CommuneId == commune && v.HouseholdId == household).OrderByDescending(v => v.At).Take(Most).ToListAsync();
        var photos = (await db.Set<PhotoRow>().AsNoTracking().Where(p => p.CommuneId == commune && p.HouseholdId == household).OrderBy(p => p.AddedAt).ToListAsync()).ToLookup(p => p.VisitId);
        var names = await people.NamesAsync(commune, visits.Select(v => v.MemberId));
        return [.. visits.Select(v => new SeenVisit(v, names.GetValueOrDefault(v.MemberId, ""), [.. acts.NamesOf(v.Done)], RecordVisit.NoteOf(keys, v), [.. photos[v.Id]]))];
    }

    /// <summary>Every question that is asked now, answered or not.</summary>
    public async Task<IReadOnlyList<KnownNeed>> NeedsAsync(CommuneId commune, Guid household)
    {
        var rows = await db.Set<NeedRow>().AsNoTracking().Where(n => n.CommuneId == commune && n.HouseholdId == household).ToDictionaryAsync(n => n.Question);
        var names = await people.NamesAsync(commune, rows.Values.Select(r => r.MemberId));
        return [.. form.Asked.Select(question =>
        {
            if (rows.GetValueOrDefault(question.Id) is not { } row) return new KnownNeed(question, "", null, null, "");
            var raw = TellNeeds.AnswerOf(keys, row);
            return new KnownNeed(question, raw, raw.Length == 0 ? null : Shown(question, raw), row.ToldAt, names.GetValueOrDefault(row.MemberId, ""));
        })];
    }

    /// <summary>Who read it lately, newest first.</summary>
    public async Task<IReadOnlyList<(DateTime At, string Who)>> LooksAsync(CommuneId commune, Guid household)
    {
        var rows = await db.Set<LookRow>().AsNoTracking().Where(l => l.CommuneId == commune && l.HouseholdId == household).OrderByDescending(l => l.Id).Take(Most).ToListAsync();
        var names = await people.NamesAsync(commune, rows.Select(r => r.PersonId));
        return [.. rows.Select(r => (r.At, names.GetValueOrDefault(r.PersonId, "")))];
    }

    public Task<PhotoRow?> PhotoAsync(CommuneId commune, Guid household, Guid photo) =>
        db.Set<PhotoRow>().AsNoTracking().SingleOrDefaultAsync(p => p.CommuneId == commune && p.Id == photo && p.HouseholdId == household);

    private Text Shown(NeedQuestion question, string raw) => question.Kind switch
    {
        AnswerKind.YesNo => Texts.YesOrNo(raw == TellNeeds.Yes),
        AnswerKind.Language => languages.Find(raw)?.Name ?? new Text(raw, raw),
        _ => new Text(raw, raw),
    };
}
