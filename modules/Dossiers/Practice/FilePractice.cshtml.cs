using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Practice;
using ThonSo.Core.Time;
using ThonSo.Dossiers.Drafts;
using ThonSo.Dossiers.Filing;
using ThonSo.Places;
using ThonSo.Procedures;
using ThonSo.Procedures.Forms;

namespace ThonSo.Dossiers.Practice;

/// <summary>Where in a practice of filing somebody is.</summary>
internal enum At
{
    Begin,
    Question,
    Check,
    Receipt,
}

/// <summary>
/// Filing practised: the screens, questions and rules of the real thing, and nothing behind them. It needs no session and
/// sets no cookie; there is nothing to guard, so the form carries no token.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
internal sealed class FilePracticeModel(Catalogue catalogue, AnswerReader reader, DossierBook book, Mistakes mistakes, CommuneBook communes, VillageBook villages, Country country, WorkingCalendar calendar, TimeProvider clock) : QuestionScreen(villages, country)
{
    public const string Path = "/tap-duot/nop-ho-so";
    private const string CheckStep = "check";
    private static readonly string[] AddressFields = [".where", ".village", ".province", ".place", ".line"];

    /// <summary>The button "photograph a sample paper", as it is pointed at.</summary>
    public const string Sample = "sample";

    private readonly VillageBook villages = villages;
    private readonly List<Refusal> refused = [];
    private Procedure procedure = null!;

    public override Procedure Procedure => procedure;

    public Rehearsal Rehearsal { get; private set; } = null!;

    public At At { get; private set; }

    /// <summary>The step as the form names it.</summary>
    public string Step => At == At.Question ? Question.Id : CheckStep;

    /// <summary>Came from the check page, and goes back there.</summary>
    public bool ToCheck { get; private set; }

    public bool WasFilledIn { get; private set; }

    public IReadOnlyList<AnswerSection> Sections { get; private set; } = [];

    public ReceiptView? Receipt { get; private set; }

    public Text Office => communes.Of(Commune).Office;

    /// <summary>How the slips that were just made come about.</summary>
    public IReadOnlyList<Text> Slips => mistakes.Behind(refused);

    public override Pointing? Pointing => At switch
    {
        At.Question => Pointing.Of(Wanted(), Has),
        At.Check => Pointing.Of([], _ => true),
        _ => null,
    };

    public IActionResult OnGet(string procedure) => Open(procedure) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string procedure)
    {
        if (!Open(procedure)) return NotFound();
        PracticeScreen.MayBeGoneBackTo(Response);
        foreach (var (key, value) in Request.Form.Where(f => f.Key.StartsWith(Rehearsal.Prefix, StringComparison.Ordinal))) Rehearsal.Keep(key[Rehearsal.Prefix.Length..], value.ToString());
        ToCheck = Request.Form["to-check"] == "true";
        return Request.Form["step"].ToString() switch
        {
            CheckStep => await FromCheckAsync(),
            var step when this.procedure.Form.Find(step) is { } question => await FromQuestionAsync(question),
            _ => await ToAsync(this.procedure.Form.Questions[0]),
        };
    }

    private async Task<IActionResult> FromQuestionAsync(Question question)
    {
        await OpenAsync(question);
        if (question.Type == FieldType.Paper) return await FromPaperAsync();
        Typed = Request.Form.Where(f => f.Key == question.Id || f.Key.StartsWith(question.Id + ".", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.ToString());
        if (Request.Form["fill"].Count > 0) return FillFromCard(Request.Form["card"]);
        if (Pressed("invent")) return Invent();
        if (Pressed("undo"))
        {
            foreach (var (key, value) in Typed) Rehearsal.Keep(key, value);
            return await BackAsync();
        }
        var read = await reader.ReadAsync(Commune, question, Typed);
        foreach (var (key, why) in read.Errors)
        {
            Errors.Add(key, why.Sentence);
            refused.Add(why);
        }
        if (Errors.Any) return Again();
        Rehearsal.Take(question, read.Values);
        return await OnAsync();
    }

    private async Task<IActionResult> FromPaperAsync()
    {
        var count = Rehearsal.PhotosOf(Question);
        // Chosen on the phone, where it stays.
        if (Request.Form["shown"] == "1") count++;
        if (Pressed("invent") || Pressed(Sample)) count++;
        if (Pressed("take-out")) count--;
        Rehearsal.SetPhotos(Question, count);
        WasFilledIn = Pressed("invent");
        if (Pressed("undo")) return await BackAsync();
        if (Pressed("invent") || Pressed(Sample) || Pressed("take-out")) return Page();
        if (!Question.Required || count > 0) return await OnAsync();
        return Wrong(Refusals.PaperMissing("file", Question.Ask));
    }

    private async Task<IActionResult> FromCheckAsync()
    {
        if (procedure.Form.Find(Request.Form["change"].ToString()) is { } question)
        {
            ToCheck = true;
            return await ToAsync(question);
        }
        if (Pressed("undo")) return Request.Form["sent"].Count > 0 ? await CheckAsync() : await ToAsync(Rehearsal.Questions[^1]);
        var answers = await WholeForm.ReadAsync(reader, Commune, procedure.Form, Rehearsal.All, refused);
        refused.AddRange(WholeForm.PapersOf(procedure.Form, answers).Where(q => q.Required && Rehearsal.PhotosOf(q) == 0).Select(q => Refusals.PaperMissing(q.Id, q.Ask)));
        await CheckAsync();
        foreach (var refusal in refused) Errors.Add(refusal.Field ?? "", refusal.Sentence);
        if (Errors.Any) return Again();
        At = At.Receipt;
        var now = clock.UtcNow();
        Receipt = new ReceiptView(procedure, default(DossierCode).ToString(), "0000", $"{Request.Scheme}://{Request.Host}{FollowPracticeModel.Path}", now, Dossier.FirstLookBy(calendar, now)) { IsPractice = true };
        return Page();
    }

    private PageResult Invent()
    {
        Typed = Invented.For(Question, procedure.Form, Villages, clock.UtcNow().VietnamDate(), Lang);
        WasFilledIn = true;
        return Page();
    }

    /// <summary>On to the next question, or to all of them.</summary>
    private async Task<IActionResult> OnAsync()
    {
        Place(Rehearsal.Questions);
        return ToCheck || Next is null ? await CheckAsync() : await ToAsync(Next);
    }

    private async Task<IActionResult> BackAsync() => ToCheck ? await CheckAsync() : Previous is { } previous ? await ToAsync(previous) : Begin();

    private PageResult Begin()
    {
        At = At.Begin;
        return Page();
    }

    private async Task<IActionResult> ToAsync(Question question)
    {
        Typed = [];
        await OpenAsync(question);
        return Page();
    }

    private async Task<IActionResult> CheckAsync()
    {
        (At, ToCheck) = (At.Check, false);
        Sections = await book.SectionsAsync(Commune, procedure, Rehearsal.Answers, Rehearsal.Papers, Lang);
        return Page();
    }

    private async Task OpenAsync(Question question)
    {
        At = At.Question;
        await ShowAsync(question);
        Place(Rehearsal.Questions);
    }

    private bool Open(string code)
    {
        if (catalogue.Find(code) is not { Channel: Channel.Here } found) return false;
        (procedure, Rehearsal) = (found, new Rehearsal(found.Form));
        return true;
    }

    private IActionResult Wrong(Refusal refusal)
    {
        refused.Add(refusal);
        return Refuse(refusal);
    }

    private bool Pressed(string button) => Request.Form[button].Count > 0;

    protected override string? Kept(string key) => Rehearsal.All.GetValueOrDefault(key);

    /// <summary>The fields of this screen that want an answer or another one, in its order.</summary>
    private IReadOnlyList<string> Wanted() => [.. Fields().Where(f => (Question.Required && f.Wanted) || Errors.For(f.Name) is not null).Select(f => f.Name)];

    private IEnumerable<(string Name, bool Wanted)> Fields() => Question switch
    {
        { Type: FieldType.Paper } => [(Sample, true)],
        { Type: FieldType.Address, Id: var id } => AddressFields.Select(part => (id + part, true)),
        { Type: FieldType.Person } person => person.Parts.Select(p => (person.KeyOf(p), p is PersonPart.Name or PersonPart.Birth or PersonPart.Sex)),
        { Id: var id } => [(id, true)],
    };

    private bool Has(string field)
    {
        if (Errors.For(field) is not null) return false;
        if (field == Sample) return Rehearsal.PhotosOf(Question) > 0;
        if (Question.Type != FieldType.Address) return ValueOf(field) is { Length: > 0 };
        var (id, part) = (Question.Id, field[(Question.Id.Length + 1)..]);
        return part switch
        {
            "where" => WhereOf(id) is not null,
            "village" => WhereOf(id) != "here" || ValueOf(field) is { Length: > 0 },
            _ when WhereOf(id) != "elsewhere" => true,
            "province" => ProvinceOf(id) is { Length: > 0 },
            "place" => PlaceOf(id) is { Length: > 0 },
            _ => ValueOf(field) is { Length: > 0 },
        };
    }
}
