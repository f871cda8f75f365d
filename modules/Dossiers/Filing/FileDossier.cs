using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Language;
using ThonSo.Core.Time;
using ThonSo.Dossiers.Assisted;
using ThonSo.Dossiers.CoFilling;
using ThonSo.Dossiers.Papers;
using ThonSo.People;
using ThonSo.Procedures;
using ThonSo.Procedures.Forms;

namespace ThonSo.Dossiers.Filing;

/// <summary>What is to be filed.</summary>
/// <param name="Applicant">Whose dossier it is: the actor, or the person whom a helper files for.</param>
/// <param name="Answers">As typed or kept; read once more by the same rules.</param>
/// <param name="Papers">Papers uploaded before, and their slots.</param>
/// <param name="Draft">The draft it was made in, which then ceases; null from the API.</param>
internal sealed record Filing(Guid Applicant, Procedure Procedure, IReadOnlyDictionary<string, string> Answers, IReadOnlyList<(string Slot, Guid Paper)> Papers, Guid? Draft)
{
    /// <summary>By which a helper files it; null when the applicant does.</summary>
    public Guid? Consent { get; init; }
}

/// <summary>A dossier that was filed, by this request or by an earlier one with the same id.</summary>
internal sealed record Filed(Guid Dossier, DossierCode Code, string Secret);

/// <summary>
/// Files a dossier: reads every answer, checks that every paper is there, and writes dossier, content, first step and
/// papers with one fact. Everything wrong is named at once.
/// </summary>
internal sealed class FileDossier(Work work, Sealing sealing, AnswerReader reader, WorkingCalendar calendar, PersonBook people, Presence presence, Freshness freshness)
{
    private const int Attempts = 5;

    /// <summary>Tells either what was filed or all that is wrong.</summary>
    public async Task<(Filed? Filed, IReadOnlyList<Refusal> Refusals)> RunAsync(CommuneId commune, Actor actor, RequestId request, Filing filing)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(commune, actor, request, filing);
            }
            // The person filed something else at this very moment, which changed what is remembered of them: look again.
            catch (StaleException) when (attempt < Attempts)
            {
            }
        }
    }

    private async Task<(Filed? Filed, IReadOnlyList<Refusal> Refusals)> TryAsync(CommuneId commune, Actor actor, RequestId request, Filing filing)
    {
        var problems = new List<Refusal>();
        if (filing.Procedure.Channel != Channel.Here) problems.Add(Refusals.FiledElsewhere);
        var answers = await WholeForm.ReadAsync(reader, commune, filing.Procedure.Form, filing.Answers, problems);
        var papers = await PapersAsync(commune, actor, filing, answers, problems);
        var draft = await DraftAsync(commune, filing.Draft);
        if (filing.Draft is not null && draft is null) problems.Add(Refusals.DraftGone);
        var dossier = New(commune, filing, answers);
        var consent = await ConsentAsync(commune, filing.Consent);
        if (filing.Consent is not null && consent?.MayWork(work.Now, finishing: true) != true) problems.Add(AssistRefusals.Over);
        // Whoever can send it themselves does; nobody sends it while they look on.
        if (consent is not null && draft is not null && await presence.IsInAsync(commune, draft.Id, draft.OwnerId)) problems.Add(AssistRefusals.OwnerSends);
        if (consent is not null && dossier.Village is { } village && village != consent.Village) problems.Add(AssistRefusals.OtherVillage);
        if (problems.Count > 0)
        {
            // A repeated filing finds its draft gone and its papers already sent: it gets the first answer again.
            return await work.FindAsync(commune, request) is { Fact: DossierSubmitted done } ? (Result(done), []) : (null, problems);
        }

        dossier.Submit(new Hand(actor, work.Now, calendar));
        work.Db.Insert(dossier);
        var content = JsonSerializer.SerializeToUtf8Bytes(answers);
        var salt = Commitment.NewSalt();
        work.Db.Insert(new ContentRow { CommuneId = commune, DossierId = dossier.Id, Answers = sealing.Answers(dossier.Id, content), Salt = salt });
        work.Db.Insert(new StepRow { CommuneId = commune, DossierId = dossier.Id, Seq = 1, At = work.Now, Step = Step.Submit, Stage = Stage.Submitted, ActorId = actor.Id, ActorRole = actor.As });
        foreach (var (paper, slot) in papers) (paper.DossierId, paper.DraftId, paper.Slot, paper.Pending) = (dossier.Id, null, slot, false);
        if (draft is not null) await EndAsync(draft);
        if (consent is not null) End(consent, dossier.Id);
        if (draft is not null) await EndOthersAsync(draft, consent);
        await RememberAsync(commune, filing.Applicant, filing.Procedure, answers);

        var day = work.Now.VietnamDate();
        var commitment = Commitment.To(salt, content);
        var receipt = await work.CommitAsync(commune, actor, request, DossierCode.SeriesOf(day), number =>
        {
            dossier.Code = DossierCode.Of(day, number);
            return new DossierSubmitted(dossier.Id, dossier.Code, dossier.Procedure, dossier.ApplicantId, papers.Count, commitment);
        });
        // The entry is about the dossier; pages of the draft are open in this process too.
        if (draft is not null) freshness.Mark(draft.Id);
        return (Result((DossierSubmitted)receipt.Fact), []);
    }

    private Filed Result(DossierSubmitted fact) => new(fact.Dossier, fact.Code, sealing.SecretOf(fact.Dossier));

    private async Task<List<(PaperRow Paper, string Slot)>> PapersAsync(CommuneId commune, Actor actor, Filing filing, Dictionary<string, string> answers, List<Refusal> problems)
    {
        var wanted = WholeForm.PapersOf(filing.Procedure.Form, answers);
        var ids = filing.Papers.Select(p => p.Paper).ToList();
        var rows = ids.Count == 0 ? [] : await work.Db.Set<PaperRow>()
            .Where(p => p.CommuneId == commune && ids.Contains(p.Id) && p.DossierId == null && (p.DraftId == null ? p.AddedBy == actor.Id : p.DraftId == filing.Draft)).ToListAsync();
        var papers = new List<(PaperRow, string)>();
        foreach (var (slot, id) in filing.Papers)
        {
            if (rows.Find(r => r.Id == id) is not { } row) problems.Add(Refusals.PaperUnknown);
            // A paper whose question no longer applies stays behind with the draft.
            else if (wanted.Any(q => q.Id == slot)) papers.Add((row, slot));
            else if (!filing.Procedure.Papers.Any(p => p.Id == slot)) problems.Add(Refusals.SlotUnknown(slot));
        }
        foreach (var question in wanted.Where(q => q.Required && !filing.Papers.Any(p => p.Slot == q.Id)))
            problems.Add(Refusals.PaperMissing(question.Id, question.Ask));
        if (rows.Sum(r => r.Bytes) > PaperUpload.MostOfADossier) problems.Add(Refusals.TooMuchPaper);
        return papers;
    }

    private Dossier New(CommuneId commune, Filing filing, Dictionary<string, string> answers)
    {
        var form = filing.Procedure.Form;
        var name = answers.GetValueOrDefault($"{form.Applicant}.name", "");
        var about = form.About is null ? null : answers.GetValueOrDefault(form.About);
        return new Dossier
        {
            CommuneId = commune,
            Id = NewId.Next(),
            Procedure = filing.Procedure.Code,
            ProcedureVersion = filing.Procedure.Version,
            ApplicantId = filing.Applicant,
            ApplicantName = name,
            About = about == name ? null : about,
            SearchText = Fold.Search($"{name} {about}"),
            Village = form.Questions.Where(q => q.Type == FieldType.Address).Select(q => answers.GetValueOrDefault(q.Id + ".village")).FirstOrDefault(v => v is not null),
            SubmittedAt = work.Now,
        };
    }

    /// <summary>What a person wrote about themselves is filled in next time.</summary>
    private Task RememberAsync(CommuneId commune, Guid applicant, Procedure procedure, Dictionary<string, string> answers)
    {
        string? Of(Question q, PersonPart part) => answers.GetValueOrDefault(q.KeyOf(part));
        var me = procedure.Form.Questions.Where(q => q.Fill == "me").ToList();
        var person = me.Find(q => q.Type == FieldType.Person);
        var address = me.Find(q => q.Type == FieldType.Address);
        if (person is null && address is null) return Task.CompletedTask;
        return people.RememberAsync(work, commune, applicant, person is null ? "" : Of(person, PersonPart.Name) ?? "", known => known with
        {
            Birth = (person is null ? null : Of(person, PersonPart.Birth)) ?? known.Birth,
            Sex = (person is null ? null : Of(person, PersonPart.Sex)) ?? known.Sex,
            Identity = (person is null ? null : Of(person, PersonPart.Identity)) ?? known.Identity,
            Nationality = (person is null ? null : Of(person, PersonPart.Nationality)) ?? known.Nationality,
            AddressCommune = (address is null ? null : answers.GetValueOrDefault(address.Id + ".commune")) ?? known.AddressCommune,
            AddressVillage = address is null ? known.AddressVillage : answers.GetValueOrDefault(address.Id + ".village"),
            AddressLine = address is null ? known.AddressLine : answers.GetValueOrDefault(address.Id + ".line"),
        });
    }

    private async Task<DraftRow?> DraftAsync(CommuneId commune, Guid? id) =>
        id is null ? null : await work.Db.Set<DraftRow>().SingleOrDefaultAsync(d => d.CommuneId == commune && d.Id == id);

    private async Task<Consent?> ConsentAsync(CommuneId commune, Guid? id) =>
        id is null ? null : await work.Db.Set<Consent>().SingleOrDefaultAsync(c => c.CommuneId == commune && c.Id == id);

    /// <summary>The consent has served: from the receipt on, the dossier is the applicant's alone.</summary>
    private void End(Consent consent, Guid dossier)
    {
        (consent.DossierId, consent.SessionUntil) = (dossier, null);
        work.Db.Insert(DeedRow.Of(consent, work.Now, Deed.Filed));
    }

    /// <summary>What other consents to this draft were given for is done, without those who hold them.</summary>
    private async Task EndOthersAsync(DraftRow draft, Consent? used)
    {
        foreach (var other in await work.Db.Set<Consent>().Where(c => c.CommuneId == draft.CommuneId && c.DraftId == draft.Id && c.EndedAt == null && c.DossierId == null).ToListAsync())
        {
            if (other.Id == used?.Id) continue;
            (other.EndedAt, other.EndedBy, other.SessionUntil) = (work.Now, EndedBy.Sending, null);
            work.Db.Insert(DeedRow.Of(other, work.Now, Deed.Ended));
        }
    }

    private async Task EndAsync(DraftRow draft)
    {
        work.Db.Remove(draft);
        work.Db.RemoveRange(await work.Db.Set<PresentRow>().Where(p => p.CommuneId == draft.CommuneId && p.DraftId == draft.Id).ToListAsync());
        work.Db.RemoveRange(await work.Db.Set<AnswerRow>().Where(a => a.CommuneId == draft.CommuneId && a.DraftId == draft.Id).ToListAsync());
    }
}
