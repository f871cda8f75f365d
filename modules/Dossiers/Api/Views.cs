using ThonSo.Core.Store;
using ThonSo.Dossiers.Steps;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Api;

/// <param name="Procedure">Its code.</param>
/// <param name="Answers">By the keys of the form's questions; dates ISO or as people write them.</param>
/// <param name="Papers">Papers uploaded before, and the slots they are for.</param>
internal sealed record FilingSent(string? Procedure, Dictionary<string, string>? Answers, List<PaperSent>? Papers)
{
    /// <summary>JSON may say null where an answer or a paper is meant.</summary>
    internal bool HasHoles => Answers?.ContainsValue(null!) == true || Papers?.Contains(null!) == true;
}

internal sealed record PaperSent(string? Slot, Guid Paper);

internal sealed record PaperKept(Guid Id, string Kind, long Bytes);

/// <param name="Secret">With the code, shows the progress without signing in.</param>
/// <param name="Track">The page that shows the progress.</param>
internal sealed record FiledView(string Code, string Secret, string Self, string Track);

internal sealed record StepSent(string? Reason = null, Guid? Officer = null, List<MissingSent>? Missing = null, DateOnly? Date = null, string? Decision = null, long? Amount = null, Guid? Result = null)
{
    public StepInput ToInput() => new()
    {
        Reason = Reason,
        Officer = Officer,
        Missing = [.. (Missing ?? []).OfType<MissingSent>().Where(m => !string.IsNullOrWhiteSpace(m.What)).Select(m => new Missing(m.Slot, m.What!, m.Why ?? ""))],
        Date = Date,
        Decision = EnumCode<Decision>.TryParse(Decision, out var decision) ? decision : null,
        Amount = Amount ?? 0,
        Result = Result,
    };
}

internal sealed record MissingSent(string? Slot, string? What, string? Why);

internal sealed record WordsView(string Vi, string En)
{
    public static WordsView Of(Core.Language.Text text) => new(text.Vi, text.En);
}

/// <param name="Code">The official status code, 1 to 10.</param>
internal sealed record OfficialView(int Code, WordsView Name);

internal sealed record StepView(string Step, string Stage, DateTime At, string? By, string? Words);

/// <param name="Turn">commune, applicant or nobody.</param>
/// <param name="Clock">The due time with its explanation, day by day; absent before acceptance.</param>
/// <param name="Missing">What the applicant is asked for, to the owner only.</param>
internal sealed record DossierView(
    string Code, string Procedure, WordsView Name, string Stage, WordsView StageName, OfficialView Official, string Turn,
    DateTime SubmittedAt, DateTime? AcceptedAt, DateTime? DueAt, DateTime? FirstDueAt, DateTime? DoneAt, System.Text.Json.JsonElement? Clock,
    IReadOnlyList<StepView> Steps, IReadOnlyList<MissingSent>? Missing)
{
    public static DossierView Of(Dossier d, Procedure procedure, IReadOnlyList<StepLine> steps, IReadOnlyList<Missing>? missing, bool own) => new(
        d.Code.ToString(), d.Procedure.Value, WordsView.Of(procedure.Name), EnumCode<Stage>.Of(d.Stage), WordsView.Of(Texts.Of(d.Stage)),
        new OfficialView(d.Stage.Official(), WordsView.Of(Texts.Official(d.Stage.Official()))), EnumCode<Turn>.Of(d.Stage.Turn()),
        d.SubmittedAt, d.AcceptedAt, d.DueAt, d.FirstDueAt, d.DoneAt,
        d.Clock is null ? null : System.Text.Json.JsonElement.Parse(d.Clock),
        [.. steps.Select(s => new StepView(EnumCode<Step>.Of(s.Step), EnumCode<Stage>.Of(s.Stage), s.At, own && s.Who.Length > 0 ? s.Who : null, own ? s.Words : null))],
        missing is null ? null : [.. missing.Select(m => new MissingSent(m.Slot, m.What, m.Why))]);
}
