using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using ThonSo.Core.Language;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Procedures.Forms;
using ThonSo.Procedures.Search;

namespace ThonSo.Procedures;

/// <summary>The catalogue for programs.</summary>
internal static class ProceduresApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/procedures").WithTags("Procedures").AllowAnonymous();

        api.MapGet("", ([FromQuery(Name = "q")] string? query, Catalogue catalogue, ProcedureSearch search) =>
        {
            var cleaned = Fold.Clean(query ?? "");
            var found = cleaned.Length == 0 ? new Found(catalogue.All, false) : search.Find(cleaned.Length > 100 ? cleaned[..100] : cleaned);
            return new ProcedureList(found.Ambiguous, [.. found.Procedures.Select(ProcedureSummary.Of)]);
        }).WithName("FindProcedures").WithSummary("Find procedures by everyday words, or list all");

        api.MapGet("/{code}", (string code, HttpContext http, Catalogue catalogue) => catalogue.Find(code) is { } procedure
                ? Results.Json(ProcedureDetails.Of(procedure))
                : ApiProblem.Of(http, Refusals.UnknownProcedure))
            .WithName("GetProcedure").WithSummary("One procedure with its papers and its form")
            .Produces<ProcedureDetails>().ProducesProblem(404);
    }
}

/// <summary>A text in both languages.</summary>
internal sealed record Words(string Vi, string En)
{
    public static Words Of(Text text) => new(text.Vi, text.En);
    public static Words? Of(Text? text) => text is { } some ? Of(some) : null;
}

/// <param name="Ambiguous">Several are meant equally well: ask back.</param>
internal sealed record ProcedureList(bool Ambiguous, IReadOnlyList<ProcedureSummary> Procedures);

internal sealed record ProcedureSummary(string Code, Words Plain, Words Name, Words Field, string Channel, LimitView Limit, FeeView Fee)
{
    public static ProcedureSummary Of(Procedure p) => new(p.Code.Value, Words.Of(p.Plain), Words.Of(p.Name), Words.Of(p.Field), EnumCode<Channel>.Of(p.Channel), LimitView.Of(p.Limit), FeeView.Of(p.Fee));
}

/// <param name="Unit">same-day, working-days, days or hours; null where there is no limit.</param>
internal sealed record LimitView(string? Unit, int? Value, Words? Note, bool Certain)
{
    public static LimitView Of(ProcedureLimit limit) => new(limit.Limit is { } l ? EnumCode<TimeUnit>.Of(l.Unit) : null, limit.Limit?.Value, Words.Of(limit.Note), limit.Certain);
}

/// <param name="Amount">Đồng; null where it is not one sum.</param>
internal sealed record FeeView(long? Amount, Words? Text, bool Certain)
{
    public static FeeView Of(ProcedureFee fee) => new(fee.Amount, Words.Of(fee.Text), fee.Certain);
}

internal sealed record PaperView(string Id, Words Name, Words? Hint, string Official, string Kind, int Copies, string Ask, Words? When)
{
    public static PaperView Of(PaperSlot p) => new(p.Id, Words.Of(p.Name), Words.Of(p.Hint), p.Official, p.Kind, p.Copies, EnumCode<PaperAsk>.Of(p.Ask), Words.Of(p.When));
}

/// <param name="Keys">The keys under which its answers are sent.</param>
/// <param name="When">Asked only when all of these earlier answers hold.</param>
/// <param name="Unless">Not asked when all of these hold.</param>
internal sealed record QuestionView(
    string Id, string Type, Words Ask, Words? Hint, bool Required, IReadOnlyList<string> Keys, IReadOnlyList<OptionView>? Options,
    long? Min, long? Max, bool Partial, IReadOnlyDictionary<string, IReadOnlyList<string>>? When, IReadOnlyDictionary<string, IReadOnlyList<string>>? Unless)
{
    public static QuestionView Of(Question q) => new(
        q.Id, EnumCode<FieldType>.Of(q.Type), Words.Of(q.Ask), Words.Of(q.Hint), q.Required, q.Keys,
        q.Options.Count == 0 ? null : [.. q.Options.Select(o => new OptionView(o.Code, Words.Of(o.Label)))],
        q.Min, q.Max, q.Partial, Of(q.When), Of(q.Unless));

    private static Dictionary<string, IReadOnlyList<string>>? Of(IReadOnlyList<Condition> conditions) =>
        conditions.Count == 0 ? null : conditions.ToDictionary(c => c.Key, c => c.Values);
}

internal sealed record OptionView(string Code, Words Label);

internal sealed record FormView(string Applicant, bool General, IReadOnlyList<QuestionView> Questions);

internal sealed record ProcedureDetails(
    string Code, string Version, Words Plain, Words Name, Words Field, string Channel, Words DecidedBy, LimitView Limit, FeeView Fee, Words Result,
    string? FormNumber, IReadOnlyList<PaperView> Papers, IReadOnlyList<string> Legal, IReadOnlyList<string> Related, Words? Note, FormView Form,
    string SourceConfidence, string CodeConfidence)
{
    public static ProcedureDetails Of(Procedure p) => new(
        p.Code.Value, p.Version, Words.Of(p.Plain), Words.Of(p.Name), Words.Of(p.Field), EnumCode<Channel>.Of(p.Channel), Words.Of(p.DecidedBy), LimitView.Of(p.Limit), FeeView.Of(p.Fee), Words.Of(p.Result),
        p.FormNumber, [.. p.Papers.Select(PaperView.Of)], p.Legal, p.Related, Words.Of(p.Note),
        new FormView(p.Form.Applicant, p.Form.IsGeneral, [.. p.Form.Questions.Select(QuestionView.Of)]),
        p.Source.Confidence, p.Source.Code);
}
