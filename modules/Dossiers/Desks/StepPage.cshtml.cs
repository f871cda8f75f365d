using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Values;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Papers;
using ThonSo.Dossiers.Steps;
using ThonSo.People;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Desks;

/// <summary>One line of a request for what is missing, as the form shows it.</summary>
/// <param name="Name">The paper's name, or null for a line to be written freely.</param>
internal sealed record MissingLine(string Key, string? Name, bool Asked, string? What, string? Why);

/// <summary>One step: one screen and one act.</summary>
[Authorize("dossiers.act"), StreamsFiles("ketqua", PaperUpload.MostBytes + 1024 * 1024)]
internal sealed class StepPageModel(DossierBook book, TakeStep act, PaperUpload upload, PersonBook people, WorkingCalendar calendar, TimeProvider clock, IAntiforgery forms) : AppPage
{
    private const int FreeLines = 3;

    public Dossier Dossier { get; private set; } = null!;

    public Procedure Procedure { get; private set; } = null!;

    public Step Step { get; private set; }

    public IReadOnlyList<Officer> Handlers { get; private set; } = [];

    public DateTime? DueIfAcceptedNow { get; private set; }

    /// <summary>What the officer decided on; another version by now means that something has changed.</summary>
    [BindProperty(Name = "version", SupportsGet = true)]
    public long? Version { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    [BindProperty(Name = "officer")]
    public Guid? Officer { get; set; }

    [BindProperty(Name = "decision")]
    public string? Decision { get; set; }

    [BindProperty(Name = "date")]
    public string? Date { get; set; }

    [BindProperty(Name = "amount")]
    public string? Amount { get; set; }

    public IEnumerable<MissingLine> MissingLines
    {
        get
        {
            var posted = HttpMethods.IsPost(Request.Method) && Request.HasFormContentType ? Request.Form : null;
            string? Of(string key) => posted?[key].ToString();
            var asked = posted?["slot"].ToArray() ?? [];
            foreach (var slot in Procedure.PapersToBring) yield return new MissingLine(slot.Id, slot.Name.In(Lang), asked.Contains(slot.Id), null, Of("why." + slot.Id));
            for (var i = 1; i <= FreeLines; i++) yield return new MissingLine($"{i}", null, false, Of($"what.{i}"), Of($"why.{i}"));
        }
    }

    public async Task<IActionResult> OnGetAsync(string code, string step) => await OpenAsync(code, step) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code, string step)
    {
        if (!await OpenAsync(code, step) || Step == Step.AttachResult) return NotFound();
        var input = Read();
        return Errors.Any ? Again() : await TakeAsync(input);
    }

    /// <summary>The result arrives as a file, streamed like every paper.</summary>
    public async Task<IActionResult> OnPostKetQuaAsync(string code, string step, [FromQuery] string? request)
    {
        if (!await OpenAsync(code, step) || Step != Step.AttachResult) return NotFound();
        RequestKey = request;
        var actor = ActorOf();
        PaperRow? result = null;
        await foreach (var (_, file) in PaperUpload.FilesAsync(Request, () => forms.ValidateRequestAsync(HttpContext), HttpContext.RequestAborted))
        {
            var kept = await upload.KeepAsync(Commune, actor, file, PaperRow.ResultSlot, stopping: HttpContext.RequestAborted);
            if (kept.Refusal is { } refusal) return Refuse(refusal with { Field = "result" });
            result = kept.Value;
        }
        return await TakeAsync(new StepInput { Result = result?.Id });
    }

    private async Task<IActionResult> TakeAsync(StepInput input)
    {
        var actor = ActorOf();
        try
        {
            var outcome = await act.RunAsync(Commune, Dossier.Code, Step, input, actor, RequestBy(actor), Version);
            return outcome.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/mot-cua/{Dossier.Code}");
        }
        catch (StaleException)
        {
            return GoTo($"/mot-cua/{Dossier.Code}?doi=true");
        }
    }

    private StepInput Read()
    {
        DateOnly? date = null;
        if (Fold.Clean(Date ?? "") is { Length: > 0 } written)
        {
            if (PartialDate.TryParse(written, out var day) && day.Day > 0) date = day.Earliest;
            else Errors.Add("date", Procedures.Forms.FormRefusals.WholeDate.Sentence);
        }
        return new StepInput
        {
            Reason = Reason,
            Officer = Officer,
            Date = date,
            Amount = Money.TryParse(Amount, out var dong) ? dong : 0,
            Decision = EnumCode<Decision>.TryParse(Decision, out var decision) ? decision : null,
            Missing = [.. MissingLines.Select(ToMissing).OfType<Missing>()],
        };
    }

    private static Missing? ToMissing(MissingLine line)
    {
        var why = Fold.Clean(line.Why ?? "");
        if (line.Name is { } name) return line.Asked ? new Missing(line.Key, name, why) : null;
        return Fold.Clean(line.What ?? "") is { Length: > 0 } what ? new Missing(null, what, why) : null;
    }

    /// <summary>The role in which the officer takes this step: the first of theirs that the table allows.</summary>
    private Actor ActorOf()
    {
        var allowed = Transitions.All.Where(t => t.Step == Step).SelectMany(t => t.By);
        return new Actor(Here.PersonId!.Value, allowed.FirstOrDefault(Here.Holds) is var role and not Role.Visitor ? role : ActorFor(DossiersModule.Act).As);
    }

    private async Task<bool> OpenAsync(string code, string step)
    {
        if (!EnumCode<Step>.TryParse(step, out var parsed) || parsed is Step.Submit or Step.AnswerSupplement or Step.Withdraw) return false;
        if (!DossierCode.TryParse(code, out var number) || await book.FindAsync(Commune, number) is not { } dossier) return false;
        (Dossier, Step, Procedure) = (dossier, parsed, await book.ProcedureOfAsync(dossier));
        Version ??= dossier.Version;
        if (Step == Step.Assign) Handlers = await people.OfficersAsync(Commune, Role.HandlingOfficer);
        if (Step == Step.Accept && Procedure.Limit.Limit is { } limit) DueIfAcceptedNow = Due.Compute(calendar, clock.UtcNow(), limit).AtUtc;
        return true;
    }
}
