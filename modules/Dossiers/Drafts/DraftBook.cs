using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Dossiers.Assisted;
using ThonSo.Dossiers.CoFilling;
using ThonSo.People;
using ThonSo.Procedures;
using ThonSo.Procedures.Forms;

namespace ThonSo.Dossiers.Drafts;

/// <summary>A draft as the pages see it.</summary>
/// <param name="Rows">Who wrote each answer, and when.</param>
internal sealed record Draft(DraftRow Row, Procedure Procedure, IReadOnlyDictionary<string, string> Answers, IReadOnlyDictionary<string, AnswerRow> Rows, IReadOnlyList<PaperRow> Papers)
{
    public IReadOnlyList<Question> Questions => [.. Procedure.Form.Applying(Answers)];

    /// <summary>As it is once these values are kept: an empty one is taken out, and so is what then no longer applies.</summary>
    public Draft With(IReadOnlyDictionary<string, string> values) =>
        this with { Answers = Procedure.Form.Prune(Answers.Where(a => !values.ContainsKey(a.Key)).Concat(values).ToDictionary()) };

    public string MarkOf(Part part) => part.MarkOf(key => Answers.GetValueOrDefault(key));

    /// <summary>Another mark when anything a page shows is another: of one question, or of all.</summary>
    public string MarkOf(Question? question) => Part.Mark(
        (question is null ? Questions : [question]).SelectMany(q => Part.Of(q).Select(MarkOf).Concat(In(q.Id).Select(p => p.Id.ToString()))));

    public IEnumerable<PaperRow> In(string slot) => Papers.Where(p => p.Slot == slot);

    /// <summary>Whether a question has what it needs.</summary>
    public bool Has(Question question) => !question.Required
        || (question.Type == FieldType.Paper ? In(question.Id).Any()
        : question.Type == FieldType.Address ? Answers.ContainsKey(question.Id + ".commune")
        : question.Type == FieldType.Person ? question.Parts.Where(p => p is PersonPart.Name or PersonPart.Birth or PersonPart.Sex).All(p => Answers.ContainsKey(question.KeyOf(p)))
        : Answers.ContainsKey(question.Id));
}

/// <summary>Drafts: begun once, kept answer by answer, opened from any of the owner's phones.</summary>
internal sealed class DraftBook(Work work, Sealing sealing, Catalogue catalogue, PersonBook people)
{
    public async Task<Draft?> FindAsync(CommuneId commune, Guid id, Guid owner)
    {
        var row = await work.Db.Set<DraftRow>().SingleOrDefaultAsync(d => d.CommuneId == commune && d.Id == id && d.OwnerId == owner);
        if (row is null) return null;
        var procedure = await catalogue.GetAsync(new ProcedureCode(row.Procedure), row.ProcedureVersion);
        var answers = await work.Db.Set<AnswerRow>().Where(a => a.CommuneId == commune && a.DraftId == id).ToListAsync();
        var papers = await work.Db.Set<PaperRow>().AsNoTracking().Where(p => p.CommuneId == commune && p.DraftId == id).OrderBy(p => p.AddedAt).ToListAsync();
        var kept = answers.ToDictionary(a => a.Key, sealing.OpenAnswer);
        return new Draft(row, procedure, procedure.Form.Prune(kept), answers.ToDictionary(a => a.Key), papers);
    }

    public async Task<IReadOnlyList<DraftRow>> OfAsync(CommuneId commune, Guid owner) =>
        await work.Db.Set<DraftRow>().AsNoTracking().Where(d => d.CommuneId == commune && d.OwnerId == owner).OrderByDescending(d => d.TouchedAt).ToListAsync();

    /// <summary>The open draft of a procedure, or a new one with what the commune already knows filled in.</summary>
    /// <param name="owner">Whose it is: the actor, or the person whom a helper files for.</param>
    public async Task<Guid> BeginAsync(CommuneId commune, Actor actor, Guid owner, Procedure procedure, RequestId request)
    {
        if (await work.FindAsync(commune, request) is { Fact: DraftBegun done }) return done.Draft;
        var person = await people.FindAsync(commune, owner);
        var draft = new DraftRow
        {
            CommuneId = commune,
            Id = NewId.Next(),
            OwnerId = owner,
            Procedure = procedure.Code.Value,
            ProcedureVersion = procedure.Version,
            BegunAt = work.Now,
            TouchedAt = work.Now,
            At = procedure.Form.Questions[0].Id,
        };
        work.Db.Add(draft);
        foreach (var (key, value) in Known(procedure.Form, person)) Put(draft, actor, key, value, existing: null);
        var receipt = await work.CommitAsync(commune, actor, request, new DraftBegun(draft.Id, procedure.Code));
        return ((DraftBegun)receipt.Fact).Draft;
    }

    /// <summary>
    /// Keeps what was read, and where the person is. An emptied answer is taken out. What somebody else wrote since the
    /// page was shown is written over by nobody who has not seen it (docs/decisions/0008).
    /// </summary>
    /// <param name="consent">By which a helper writes for the owner.</param>
    /// <returns>The parts of which two people wrote different things: theirs stand, until it is decided.</returns>
    public async Task<IReadOnlyList<Part>> KeepAsync(Draft draft, Actor actor, string at, Written written, Consent? consent = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryKeepAsync(draft.Row.CommuneId, draft.Row.Id, actor, at, written, consent);
            }
            // The page and its script save the same answer at once, or two people write: looked at anew.
            catch (StaleException) when (attempt < 5)
            {
            }
        }
    }

    private async Task<IReadOnlyList<Part>> TryKeepAsync(CommuneId commune, Guid id, Actor actor, string at, Written written, Consent? consent)
    {
        if (await work.Db.Set<DraftRow>().SingleOrDefaultAsync(d => d.CommuneId == commune && d.Id == id) is not { } draft) return [];
        var existing = await work.Db.Set<AnswerRow>().Where(a => a.CommuneId == commune && a.DraftId == id).ToDictionaryAsync(a => a.Key);
        var stored = written.Question.Keys.Where(existing.ContainsKey).ToDictionary(key => key, key => sealing.OpenAnswer(existing[key]));
        var changed = 0;
        var disputed = new List<Part>();
        foreach (var part in Part.Of(written.Question).Where(p => p.Keys.Any(written.Values.ContainsKey)))
        {
            var (now, mine) = (part.MarkOf(stored.GetValueOrDefault), part.MarkOf(key => written.Values.GetValueOrDefault(key) ?? stored.GetValueOrDefault(key)));
            if (mine == now) continue;
            var writer = part.WriterIn(existing);
            if (written.Seen.TryGetValue(part.Id, out var seen) && seen != now && writer != actor.Id)
            {
                // Not touched here, or theirs is gone, which nobody can lose: what was done last stands.
                if (mine == seen) continue;
                if (writer is not null)
                {
                    disputed.Add(part);
                    continue;
                }
            }
            foreach (var key in part.Keys)
            {
                if (!written.Values.TryGetValue(key, out var value) || value == stored.GetValueOrDefault(key, "")) continue;
                changed++;
                if (value.Length == 0) work.Db.Remove(existing[key]);
                else Put(draft, actor, key, value, existing.GetValueOrDefault(key));
            }
        }
        if (changed == 0 && draft.At == at) return disputed;
        draft.At = at;
        draft.TouchedAt = work.Now;
        if (consent is not null && changed > 0) work.Db.Insert(DeedRow.Of(consent, work.Now, Deed.Answered, written.Question.Id));
        await work.CommitAsync(commune, actor, RequestId.Fresh(), new DraftAnswered(id, changed));
        return disputed;
    }

    /// <summary>Throws the draft away, with its answers. Its papers are let go and swept up later.</summary>
    public async Task DiscardAsync(Draft draft, Actor actor)
    {
        var (commune, id) = (draft.Row.CommuneId, draft.Row.Id);
        work.Db.Remove(draft.Row);
        work.Db.RemoveRange(await work.Db.Set<PresentRow>().Where(p => p.CommuneId == commune && p.DraftId == id).ToListAsync());
        work.Db.RemoveRange(await work.Db.Set<AnswerRow>().Where(a => a.CommuneId == commune && a.DraftId == id).ToListAsync());
        foreach (var paper in await work.Db.Set<PaperRow>().Where(p => p.CommuneId == commune && p.DraftId == id).ToListAsync()) paper.DraftId = null;
        await work.CommitAsync(commune, actor, RequestId.Fresh(), new DraftDiscarded(id));
    }

    private void Put(DraftRow draft, Actor actor, string key, string value, AnswerRow? existing)
    {
        var box = sealing.Answer(draft.Id, value);
        if (existing is null) work.Db.Add(new AnswerRow { CommuneId = draft.CommuneId, DraftId = draft.Id, Key = key, Value = box, At = work.Now, By = actor.Id });
        else (existing.Value, existing.At, existing.By) = (box, work.Now, actor.Id);
    }

    private static Dictionary<string, string> Known(Form form, Person? person)
    {
        var known = new Dictionary<string, string>();
        if (person is null) return known;
        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value)) known[key] = value;
        }
        foreach (var question in form.Questions.Where(q => q.Fill == "me"))
        {
            var profile = person.Profile;
            if (question.Type == FieldType.Phone) Add(question.Id, profile.Phone);
            if (question.Type == FieldType.Address)
            {
                Add(question.Id + ".commune", profile.AddressCommune);
                Add(question.Id + ".village", profile.AddressVillage);
                Add(question.Id + ".line", profile.AddressLine);
            }
            foreach (var part in question.Parts)
            {
                Add(question.KeyOf(part), part switch
                {
                    PersonPart.Name => person.Name,
                    PersonPart.Birth => profile.Birth,
                    PersonPart.Sex => profile.Sex,
                    PersonPart.Identity => profile.Identity,
                    _ => profile.Nationality,
                });
            }
        }
        return known;
    }
}
