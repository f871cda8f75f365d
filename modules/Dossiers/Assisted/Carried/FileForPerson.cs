using System.Text.Json;
using ThonSo.Core.Acts;
using ThonSo.Core.Field;
using ThonSo.Core.Language;
using ThonSo.Dossiers.Drafts;
using ThonSo.Dossiers.Filing;
using ThonSo.Dossiers.Papers;
using ThonSo.Procedures.Forms;

namespace ThonSo.Dossiers.Assisted.Carried;

/// <summary>
/// A form that was filled with a person where there was no line. It waits here for the person's yes to count, and is then
/// filed by the same door as every other: what the phone carried is safe from the moment it arrived.
/// </summary>
internal sealed class FileForPerson(Work work, Assist assist, ConsentBook consents, DraftBook drafts, AnswerReader reader, PaperUpload papers, FileDossier file) : IFieldAct
{
    private const int MostAnswers = 300;

    public string Kind => "dossier.file";

    public Text Title => AssistTexts.CarriedFile;

    public async Task<FieldAnswer> RunAsync(FieldCall call, CancellationToken stopping)
    {
        if (await work.FindAsync(call.Commune, call.Request) is { Fact: DossierSubmitted done }) return Filed(done.Code);
        if (call.Id("consent") is not { } id || await consents.OfHelperAsync(call.Commune, id, call.Actor.Id) is not { } consent) return AssistRefusals.Over;
        if (!consent.IsLive(work.Now) || consent.DossierId is not null)
            return consent.IsAsked(work.Now) ? new FieldAnswer(FieldState.Waiting, AssistTexts.CarriedWaits, "dossiers.assist-waits", $"/to/nop-ho/{id}") : AssistRefusals.Over;
        if (Answers(call) is not { } answers) return Refusals.NothingWritten;

        var sitting = await assist.SitDownAsync(consent, call.Actor);
        if (sitting.Refusal is { } no) return no;
        var draft = sitting.Value;
        var (wrong, disputed) = await KeepAsync(call, draft, answers, consent);
        foreach (var photo in call.Photos)
        {
            var kept = await papers.AdoptAsync(call.Commune, call.Actor, photo.Paper, photo.Slot, draft.Row.Id, call.RequestFor($"paper:{photo.Id:N}"), consent);
            if (kept.Refusal is { } full) return full;
        }
        if (disputed.Count > 0) return new FieldAnswer(FieldState.Refused, AssistTexts.CarriedDisputed(disputed), "dossiers.assist-disputed", $"/to/nop-ho/{id}");
        if (wrong.Count > 0) return new FieldAnswer(FieldState.Refused, AssistTexts.CarriedWrong(wrong), "dossiers.assist-wrong", $"/to/nop-ho/{id}");
        if (await drafts.FindAsync(call.Commune, draft.Row.Id, consent.PersonId) is not { } whole) return Refusals.DraftGone;
        var (filed, refusals) = await file.RunAsync(call.Commune, call.Actor, call.Request, new Filing.Filing(consent.PersonId, whole.Procedure, whole.Answers, [.. whole.Papers.Select(p => (p.Slot, p.Id))], whole.Row.Id) { Consent = id });
        // What is wrong is named at once; the draft stays with the person, and with the phone.
        return filed is not null ? Filed(filed.Code) : new FieldAnswer(FieldState.Refused, AssistTexts.CarriedWrong([.. refusals.Select(r => r.Sentence)]), refusals[0].Code, $"/to/nop-ho/{id}");
    }

    /// <summary>
    /// Keeps what was written, question by question. What the person wrote themselves meanwhile is not written over: the
    /// phone had not seen it (docs/decisions/0008).
    /// </summary>
    private async Task<(List<Text> Wrong, List<Text> Disputed)> KeepAsync(FieldCall call, Draft draft, Dictionary<string, string> answers, Consent consent)
    {
        var (wrong, disputed) = (new List<Text>(), new List<Text>());
        foreach (var question in draft.Procedure.Form.Questions.Where(q => answers.Keys.Any(key => key == q.Id || key.StartsWith(q.Id + ".", StringComparison.Ordinal))))
        {
            var read = await reader.ReadAsync(call.Commune, question, answers);
            wrong.AddRange(read.Errors.Select(e => e.Why.Sentence));
            var unseen = Part.Of(question).ToDictionary(part => part.Id, part => part.MarkOf(_ => null));
            if ((await drafts.KeepAsync(draft, call.Actor, draft.Row.At, new Written(question, read.Values, unseen), consent)).Count > 0) disputed.Add(question.Ask);
        }
        return (wrong, disputed);
    }

    private static FieldAnswer Filed(DossierCode code) => FieldAnswer.Accepted(AssistTexts.CarriedFiled(code), $"/ho-so/{code}/bien-nhan");

    private static Dictionary<string, string>? Answers(FieldCall call)
    {
        if (call.Body.ValueKind != JsonValueKind.Object || !call.Body.TryGetProperty("answers", out var sent) || sent.ValueKind != JsonValueKind.Object) return null;
        var answers = new Dictionary<string, string>();
        foreach (var one in sent.EnumerateObject().Take(MostAnswers))
            if (one.Value.ValueKind == JsonValueKind.String) answers[one.Name] = one.Value.GetString()!.Normalize();
        return answers;
    }
}
