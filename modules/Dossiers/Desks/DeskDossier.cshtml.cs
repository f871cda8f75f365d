using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Letters;
using ThonSo.Dossiers.Mine;
using ThonSo.People;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Desks;

/// <summary>A dossier on the officer's desk: answers and papers side by side. Opening it is written to the applicant's page.</summary>
[Authorize("dossiers.read")]
internal sealed class DeskDossierModel(DossierBook book, PersonBook people, WorkingCalendar calendar, TimeProvider clock) : AppPage
{
    // The steps an officer is likeliest to take come first.
    private static readonly Step[] Order = [Step.Accept, Step.Assign, Step.Propose, Step.Sign, Step.AttachResult, Step.HandOver, Step.FeePaid, Step.SendBack, Step.AskMore, Step.AskFee, Step.ReturnForWork, Step.Extend, Step.Refuse, Step.Stop];

    public Dossier Dossier { get; private set; } = null!;

    public Procedure Procedure { get; private set; } = null!;

    public IReadOnlyList<AnswerSection> Sections { get; private set; } = [];

    public IReadOnlyList<PaperRow> Papers { get; private set; } = [];

    public PaperRow? Shown { get; private set; }

    public IReadOnlyList<StepLine> Way { get; private set; } = [];

    public IReadOnlyList<Step> Steps { get; private set; } = [];

    public IReadOnlyList<string> LetterForms { get; private set; } = [];

    public string? Handler { get; private set; }

    public string? Phone { get; private set; }

    public Decision? Decision => Dossier.Decision;

    public bool JustChanged { get; private set; }

    public WorkingCalendar Calendar => calendar;

    public DateTime Now { get; } = clock.UtcNow();

    public ClockView Clock => ClockView.Of(Dossier, calendar);

    public async Task<IActionResult> OnGetAsync(string code, [FromQuery(Name = "giay")] Guid? shown, [FromQuery(Name = "doi")] bool changed)
    {
        if (!DossierCode.TryParse(code, out var parsed) || await book.FindAsync(Commune, parsed) is not { } dossier) return NotFound();
        (Dossier, JustChanged) = (dossier, changed);
        await book.LookAsync(dossier, ActorFor(DossiersModule.Read), LookedAt.Answers);
        Procedure = await book.ProcedureOfAsync(dossier);
        Sections = await book.SectionsAsync(dossier, Lang);
        Papers = [.. (await book.PapersAsync(dossier)).Where(p => !p.Pending)];
        Shown = Papers.FirstOrDefault(p => p.Id == shown) ?? (Papers.Count > 0 ? Papers[0] : null);
        Way = await book.StepsAsync(dossier, Lang);
        Steps = [.. Transitions.Open(dossier.Stage, Here.Holds).Where(IsMine).OrderBy(s => Array.IndexOf(Order, s))];
        LetterForms = [.. LetterForm.WrittenAt(Way.Select(s => s.Step))];
        Phone = (await people.FindAsync(Commune, dossier.ApplicantId))?.Phone?.Display;
        if (dossier.AssignedTo is { } officer) Handler = (await people.NamesAsync(Commune, [officer])).GetValueOrDefault(officer);
        return Page();
    }

    public string NameOf(PaperRow paper)
    {
        if (paper.Slot == PaperRow.ResultSlot) return DeskTexts.Outcome.In(Lang);
        var name = Procedure.Papers.FirstOrDefault(p => p.Id == paper.Slot)?.Name.In(Lang) ?? DeskTexts.MissingOther.In(Lang);
        var same = Papers.Where(p => p.Slot == paper.Slot).ToList();
        return same.Count > 1 ? $"{name} {same.IndexOf(paper) + 1}" : name;
    }

    /// <summary>What is assigned to somebody else is theirs; nobody signs a proposal of their own.</summary>
    private bool IsMine(Step step) => step switch
    {
        Step.Propose or Step.AskMore or Step.AskFee => Dossier.AssignedTo == Here.PersonId,
        Step.Sign => Dossier.AssignedTo != Here.PersonId,
        _ => true,
    };
}
