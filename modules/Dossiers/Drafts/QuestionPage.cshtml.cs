using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Assisted;
using ThonSo.Dossiers.CoFilling;
using ThonSo.Dossiers.Papers;
using ThonSo.People;
using ThonSo.Places;
using ThonSo.Procedures;
using ThonSo.Procedures.Forms;

namespace ThonSo.Dossiers.Drafts;

/// <summary>One question of a draft. Every answer is saved as it is given, with or without a script.</summary>
[Authorize("dossiers.file"), StreamsFiles("anh", PaperUpload.MostInOneGo + 1024 * 1024)]
internal sealed class QuestionPageModel(DraftDoor door, DraftBook drafts, Company company, AnswerReader reader, AnswerDisplay display, PersonBook people, VillageBook villages, Country country, PaperUpload upload, IAntiforgery forms) : QuestionScreen(villages, country)
{
    private const string Seen = "seen:";

    private IReadOnlyDictionary<Guid, string> writers = new Dictionary<Guid, string>();

    public Draft Draft { get; private set; } = null!;

    /// <summary>By which a helper is here; null for the owner.</summary>
    public Consent? Consent { get; private set; }

    /// <summary>Who else may be in the draft; null when nobody may.</summary>
    public Together? Together { get; private set; }

    private Actor actor;

    public override Procedure Procedure => Draft.Procedure;

    /// <summary>Came from the check page, and goes back there.</summary>
    [BindProperty(Name = "xem-lai", SupportsGet = true)]
    public bool ToCheck { get; set; }

    // Back from the receipt: the draft has become a dossier, which stands in the list.
    public async Task<IActionResult> OnGetAsync(Guid draft, string question) => await OpenAsync(draft, question) ? Page() : GoTo(await door.InsteadAsync(Here, draft));

    public async Task<IActionResult> OnPostAsync(Guid draft, string question)
    {
        if (!await OpenAsync(draft, question, finishing: true)) return await ElsewhereAsync(draft);
        if (Question.Type == FieldType.Paper) return await PapersDoneAsync();
        Typed = Request.Form.Where(f => f.Key.StartsWith(Question.Id, StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.ToString());
        if (Request.Form["fill"].Count > 0) return FillFromCard(Request.Form["card"]);

        var read = await reader.ReadAsync(Commune, Question, Typed);
        // A script saves while the person still writes: nothing is wrong yet, and nothing moves.
        var isWriting = Request.Headers["X-Autosave"].Count > 0;
        var seen = Request.Form.Where(f => f.Key.StartsWith(Seen, StringComparison.Ordinal)).ToDictionary(f => f.Key[Seen.Length..], f => f.Value.ToString());
        Draft = Draft.With(read.Values);
        Place(Draft.Questions);
        var written = new Written(Question, read.Values, seen);
        var disputed = await drafts.KeepAsync(Draft, actor, isWriting || read.Errors.Count > 0 || Next is null ? Question.Id : Next.Id, written, Consent);
        if (isWriting) return KeptSo(read.Values, disputed);
        if (disputed.Count == 0 && read.Errors.Count == 0) return GoOn();

        // As it stands now; of what was typed only what is this one's own.
        await OpenAsync(draft, question, finishing: true);
        var left = Part.Of(Question).Where(p => p.WriterIn(Draft.Rows) is not null && IsLeft(p, written)).ToList();
        foreach (var key in Typed.Keys.Where(key => left.Exists(p => p.Holds(key))).ToList()) Typed.Remove(key);
        foreach (var (key, why) in read.Errors.Where(e => !left.Exists(p => p.Holds(e.Key)))) Errors.Add(key, why.Sentence);
        await NameDisputedAsync(disputed);
        return Errors.Any ? Again() : GoOn();
    }

    /// <summary>Whether a part came back as the page had shown it, be it empty.</summary>
    private bool IsLeft(Part part, Written written) =>
        written.Seen.TryGetValue(part.Id, out var mark) && (part.Keys.All(written.Values.ContainsKey)
            ? mark == part.MarkOf(written.Values.GetValueOrDefault)
            : mark == part.MarkOf(_ => null) && Typed.Where(t => part.Holds(t.Key)).All(t => t.Value.Length == 0));

    /// <summary>What the script needs to know: the marks of what it sent and is kept. 409: not all of it is.</summary>
    private JsonResult KeptSo(IReadOnlyDictionary<string, string> values, IReadOnlyList<Part> disputed)
    {
        var seen = Part.Of(Question).Where(p => !disputed.Any(d => d.Id == p.Id) && p.Keys.All(values.ContainsKey)).ToDictionary(p => p.Id, p => p.MarkOf(values.GetValueOrDefault));
        return new JsonResult(new { seen, mark = Draft.MarkOf(Question) }) { StatusCode = disputed.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status409Conflict };
    }

    private async Task NameDisputedAsync(IReadOnlyList<Part> disputed)
    {
        if (disputed.Count == 0) return;
        var lines = await display.LinesAsync(Commune, Question, Draft.Answers, Lang);
        foreach (var part in disputed)
            Errors.Add(Question.Type == FieldType.Address ? part.Id + ".where" : part.Id, CoFillingTexts.Disputed(OtherWriterOf(part) ?? "", lines.FirstOrDefault(l => l.Key == part.Id)?.Value ?? ""));
    }

    /// <summary>Where this question's photographs are sent, without the language.</summary>
    public string SendPhotos => $"/nhap/{Draft.Row.Id}/{Question.Id}?handler=anh{(ToCheck ? "&xem-lai=true" : "")}";

    /// <summary>Takes photographs as they stream in; the form's own fields stand before them.</summary>
    /// <param name="goOn">Whether the next question is wanted: then there need not be any that are new.</param>
    public async Task<IActionResult> OnPostAnhAsync(Guid draft, string question, [FromQuery(Name = "tiep")] bool goOn)
    {
        if (!await OpenAsync(draft, question, finishing: true)) return await ElsewhereAsync(draft);
        if (Question.Type != FieldType.Paper) return NotFound();
        var count = 0;
        await foreach (var (_, file) in PaperUpload.FilesAsync(Request, () => forms.ValidateRequestAsync(HttpContext), HttpContext.RequestAborted))
        {
            count++;
            var kept = await upload.KeepAsync(Commune, actor, file, Question.Id, draft: draft, consent: Consent, stopping: HttpContext.RequestAborted);
            if (kept.Refusal is { } refusal) Errors.Add("file", refusal.Sentence);
        }
        if (count == 0 && !goOn) Errors.Add("file", Refusals.NoFile.Sentence);
        if (!Errors.Any && !goOn) return GoTo($"/nhap/{draft}/{question}{(ToCheck ? "?xem-lai=true" : "")}");
        await OpenAsync(draft, question, finishing: true);
        return Errors.Any ? Again() : await PapersDoneAsync();
    }

    private async Task<IActionResult> PapersDoneAsync()
    {
        if (!Draft.Has(Question)) return Refuse(Refusals.PaperMissing("file", Question.Ask));
        await drafts.KeepAsync(Draft, actor, (Next ?? Question).Id, Written.Nothing(Question), Consent);
        return GoOn();
    }

    public async Task<IActionResult> OnPostBoAnhAsync(Guid draft, string question, Guid paper)
    {
        if (!await OpenAsync(draft, question, finishing: true)) return await ElsewhereAsync(draft);
        await upload.RemoveAsync(Commune, actor, paper, draft, Consent);
        return GoTo($"/nhap/{draft}/{question}");
    }

    public IEnumerable<Part> Parts => Part.Of(Question);

    /// <summary>Who wrote a part, where it was somebody else: empty when nothing is there, null when it was oneself.</summary>
    public string? OtherWriterOf(Part part) => part.WriterIn(Draft.Rows) is not { } writer ? "" : writer == actor.Id ? null : writers.GetValueOrDefault(writer, "");

    protected override string? Kept(string key) => Draft.Answers.GetValueOrDefault(key);

    private IActionResult GoOn() => GoTo(ToCheck || Next is null ? $"/nhap/{Draft.Row.Id}/xem-lai" : $"/nhap/{Draft.Row.Id}/{Next.Id}");

    /// <summary>A helper whose sitting is over is told so; for anybody else there is nothing here.</summary>
    private async Task<IActionResult> ElsewhereAsync(Guid draft) =>
        await door.InsteadAsync(Here, draft) is { } path && path != "/toi" ? GoTo(path) : NotFound();

    private async Task<bool> OpenAsync(Guid draft, string question, bool finishing = false)
    {
        if (await door.OpenAsync(Here, draft, finishing) is not { } opened || opened.Draft.Procedure.Form.Find(question) is not { } asked) return false;
        (Draft, actor, Consent) = (opened.Draft, opened.Actor, opened.Consent);
        await ShowAsync(asked);
        if (Draft.Rows.Values.Select(r => r.By).Where(by => by != actor.Id).Distinct().ToList() is { Count: > 0 } others) writers = await people.NamesAsync(Commune, others);
        if (Request.Headers["X-Autosave"].Count == 0) Together = await company.TogetherAsync(Here, opened, asked.Id);
        Place(Draft.Questions);
        return true;
    }
}
