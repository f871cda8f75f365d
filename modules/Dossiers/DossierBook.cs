using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Store;
using ThonSo.People;
using ThonSo.Procedures;
using ThonSo.Procedures.Forms;

namespace ThonSo.Dossiers;

/// <summary>One step as people read it.</summary>
/// <param name="Who">The office, or the officer by name and post where the law wants them named.</param>
internal sealed record StepLine(Step Step, Stage Stage, DateTime At, string Who, string? Words);

/// <summary>One reading of a dossier by an officer.</summary>
internal sealed record LookLine(DateTime At, string Who, LookedAt What);

/// <summary>The sections of a dossier's answers, question by question.</summary>
internal sealed record AnswerSection(Question Question, IReadOnlyList<AnswerLine> Lines, IReadOnlyList<PaperRow> Papers, IReadOnlyList<(string Key, Text Message)> Doubts);

/// <summary>Reads dossiers for pages.</summary>
internal sealed class DossierBook(Work work, Sealing sealing, Catalogue catalogue, PersonBook people, AnswerReader reader, AnswerDisplay display)
{
    private Db Db => work.Db;

    public Task<Dossier?> FindAsync(CommuneId commune, DossierCode code) =>
        Db.Set<Dossier>().AsNoTracking().SingleOrDefaultAsync(d => d.CommuneId == commune && d.Code == code);

    /// <summary>A person's own dossier, or null: nobody learns from the answer whether another's exists.</summary>
    public async Task<Dossier?> FindOwnAsync(CommuneId commune, string? code, Guid person) =>
        DossierCode.TryParse(code, out var parsed) && await FindAsync(commune, parsed) is { } dossier && dossier.ApplicantId == person ? dossier : null;

    public async Task<IReadOnlyList<Dossier>> OfAsync(CommuneId commune, Guid person) =>
        await Db.Set<Dossier>().AsNoTracking().Where(d => d.CommuneId == commune && d.ApplicantId == person).OrderByDescending(d => d.SubmittedAt).Take(200).ToListAsync();

    public ValueTask<Procedure> ProcedureOfAsync(Dossier dossier) => catalogue.GetAsync(dossier.Procedure, dossier.ProcedureVersion);

    public async Task<IReadOnlyList<PaperRow>> PapersAsync(Dossier dossier) =>
        await Db.Set<PaperRow>().AsNoTracking().Where(p => p.CommuneId == dossier.CommuneId && p.DossierId == dossier.Id).OrderBy(p => p.AddedAt).ToListAsync();

    public async Task<PaperRow?> ResultAsync(Dossier dossier) =>
        await Db.Set<PaperRow>().AsNoTracking().Where(p => p.CommuneId == dossier.CommuneId && p.DossierId == dossier.Id && p.Slot == PaperRow.ResultSlot).OrderByDescending(p => p.AddedAt).FirstOrDefaultAsync();

    public async Task<SupplementRow?> OpenSupplementAsync(Dossier dossier) =>
        await Db.Set<SupplementRow>().AsNoTracking().SingleOrDefaultAsync(s => s.CommuneId == dossier.CommuneId && s.DossierId == dossier.Id && s.AnsweredAt == null);

    public async Task<IReadOnlyList<SupplementRow>> SupplementsAsync(Dossier dossier) =>
        await Db.Set<SupplementRow>().AsNoTracking().Where(s => s.CommuneId == dossier.CommuneId && s.DossierId == dossier.Id).OrderBy(s => s.Round).ToListAsync();

    public IReadOnlyList<Missing> ItemsOf(SupplementRow row) => sealing.OpenMissing(row);

    /// <summary>The way so far, with the names the law wants said and what was written.</summary>
    public async Task<IReadOnlyList<StepLine>> StepsAsync(Dossier dossier, Lang lang)
    {
        var rows = await Db.Set<StepRow>().AsNoTracking().Where(s => s.CommuneId == dossier.CommuneId && s.DossierId == dossier.Id).OrderBy(s => s.Seq).ToListAsync();
        var officers = (await people.OfficersAsync(dossier.CommuneId)).ToDictionary(o => o.Id);
        var missing = await people.NamesAsync(dossier.CommuneId, rows.Where(r => r.ActorRole != Role.Villager && !officers.ContainsKey(r.ActorId)).Select(r => r.ActorId));
        return [.. rows.Select(row => new StepLine(row.Step, row.Stage, row.At, WhoIs(row.ActorId, row.ActorRole, officers, missing, lang), sealing.OpenWords(row)))];
    }

    public async Task<IReadOnlyList<LookLine>> LooksAsync(Dossier dossier, Lang lang)
    {
        var rows = await Db.Set<LookRow>().AsNoTracking().Where(l => l.CommuneId == dossier.CommuneId && l.DossierId == dossier.Id).OrderByDescending(l => l.At).Take(200).ToListAsync();
        var officers = (await people.OfficersAsync(dossier.CommuneId)).ToDictionary(o => o.Id);
        var missing = await people.NamesAsync(dossier.CommuneId, rows.Where(r => !officers.ContainsKey(r.PersonId)).Select(r => r.PersonId));
        return [.. rows.Select(row => new LookLine(row.At, WhoIs(row.PersonId, row.Role, officers, missing, lang), row.What))];
    }

    /// <summary>What was declared, question by question, with its papers and what looks odd in it.</summary>
    public async Task<IReadOnlyList<AnswerSection>> SectionsAsync(Dossier dossier, Lang lang)
    {
        var content = await Db.Set<ContentRow>().AsNoTracking().SingleAsync(c => c.CommuneId == dossier.CommuneId && c.DossierId == dossier.Id);
        var procedure = await ProcedureOfAsync(dossier);
        return await SectionsAsync(dossier.CommuneId, procedure, sealing.OpenAnswers(content), await PapersAsync(dossier), lang);
    }

    public async Task<IReadOnlyList<AnswerSection>> SectionsAsync(CommuneId commune, Procedure procedure, IReadOnlyDictionary<string, string> answers, IReadOnlyList<PaperRow> papers, Lang lang)
    {
        var sections = new List<AnswerSection>();
        foreach (var question in procedure.Form.Applying(answers))
        {
            var lines = await display.LinesAsync(commune, question, answers, lang);
            var own = question.Type == FieldType.Paper ? papers.Where(p => p.Slot == question.Id).ToList() : [];
            var doubts = question.Type == FieldType.Person ? (await reader.ReadAsync(commune, question, answers)).Doubts : [];
            sections.Add(new AnswerSection(question, lines, own, doubts));
        }
        return sections;
    }

    /// <summary>Writes down that an officer read something of a dossier: on the applicant's page at once, for ever.</summary>
    public async Task LookAsync(Dossier dossier, Actor actor, LookedAt what)
    {
        if (actor.Id == dossier.ApplicantId) return;
        work.Db.Insert(new LookRow { CommuneId = dossier.CommuneId, DossierId = dossier.Id, Id = NewId.Next(), At = work.Now, PersonId = actor.Id, Role = actor.As, What = what });
        await work.CommitAsync(dossier.CommuneId, actor, RequestId.Fresh(), new DossierLookedAt(dossier.Id, what));
    }

    private static string WhoIs(Guid id, Role role, Dictionary<Guid, Officer> officers, IReadOnlyDictionary<Guid, string> others, Lang lang) =>
        role == Role.Villager ? "" : officers.TryGetValue(id, out var officer) ? PageTexts.By(officer.Name, officer.Post).In(lang) : others.GetValueOrDefault(id, "");
}
