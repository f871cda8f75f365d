using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Filing;
using ThonSo.Dossiers.Papers;
using ThonSo.Dossiers.Steps;
using ThonSo.Dossiers.Tracking;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Api;

/// <summary>Dossiers for programs: the same acts as the pages', with safe retries and optimistic concurrency.</summary>
internal static class DossiersApi
{
    private const long LongestBody = 512 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1");

        api.MapPost("/papers", UploadAsync).RequireAuthorization(DossiersModule.ActOrFile.Name).WithTags("Dossiers").DisableAntiforgery()
            .WithName("UploadPaper").WithSummary("Upload one photograph or PDF")
            .WithDescription("The body is the file itself: JPEG, PNG, HEIC or PDF by content, at most 20 MB, streamed. Location data is dropped. With an Idempotency-Key a repeated upload gets the first answer.")
            .Produces<PaperKept>(201).ProducesProblem(401).ProducesProblem(403).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);

        api.MapPost("/dossiers", FileAsync).RequireAuthorization(DossiersModule.File.Name).WithTags("Dossiers")
            .WithName("FileDossier").WithSummary("File a dossier")
            .WithDescription("Needs the header Idempotency-Key: a repeated request with the same key and body gets the first answer, so a lost answer can always be asked for again. Everything wrong is named at once.")
            .Accepts<FilingSent>("application/json").Produces<FiledView>(201).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(422);

        api.MapGet("/dossiers/{code}", GetAsync).AllowAnonymous().WithTags("Dossiers")
            .WithName("GetDossier").WithSummary("How far a dossier is")
            .WithDescription("With the secret of the receipt: progress only, no name. With the token of its owner or of an officer: also what was written. An officer's reading is written to the owner's page.")
            .Produces<DossierView>().ProducesProblem(401).ProducesProblem(404).ProducesProblem(429);

        api.MapPost("/dossiers/{code}/steps/{step}", StepAsync).RequireAuthorization(DossiersModule.ActOrFile.Name).WithTags("Dossiers")
            .WithName("TakeStep").WithSummary("Take a step of a dossier")
            .WithDescription("Needs If-Match with the dossier's ETag. Steps and who may take them: docs/life-of-a-dossier.md.")
            .Produces<DossierView>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);

        api.MapGet("/calendar/due", Compute).AllowAnonymous().WithTags("Calendar")
            .WithName("ComputeDue").WithSummary("When something is due, with every counted day")
            .WithDescription("from: an instant with its offset, such as 2026-02-13T14:00:00+07:00. unit: same-day, working-days, days or hours.")
            .Produces<DueTime>().ProducesProblem(422);
    }

    private static async Task<IResult> UploadAsync(HttpContext http, PaperUpload upload)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = PaperUpload.MostInOneGo;
        var here = Here.Of(http);
        var actor = here.ActorFor(DossiersModule.ActOrFile);
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        var kept = await upload.KeepAsync(here.Commune, actor, http.Request.Body, "", request: key.Length > 0 ? RequestId.From(actor, key) : null, stopping: http.RequestAborted);
        return kept.Refusal is { } refusal ? ApiProblem.Of(http, refusal) : Results.Json(new PaperKept(kept.Value.Id, EnumCode<Core.Blobs.Papers.PaperKind>.Of(kept.Value.Kind), kept.Value.Bytes), statusCode: 201);
    }

    private static async Task<IResult> FileAsync(HttpContext http, FileDossier file, Catalogue catalogue)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > 200) return ApiProblem.Of(http, ApiRefusals.KeyWanted);
        var (sent, print) = await ReadAsync<FilingSent>(http);
        if (sent?.Procedure is null || sent.HasHoles) return ApiProblem.Of(http, CoreRefusals.Unreadable);
        if (catalogue.Find(sent.Procedure) is not { } procedure) return ApiProblem.Of(http, Procedures.Refusals.UnknownProcedure);

        var here = Here.Of(http);
        var actor = here.ActorFor(DossiersModule.File);
        var papers = (sent.Papers ?? []).Select(p => (p.Slot ?? "", p.Paper)).ToList();
        var (filed, refusals) = await file.RunAsync(here.Commune, actor, RequestId.From(actor, key, print), new Filing.Filing(actor.Id, procedure, sent.Answers ?? [], papers, null));
        return filed is null
            ? ApiProblem.Of(http, refusals)
            : Results.Json(new FiledView(filed.Code.ToString(), filed.Secret, $"/api/v1/dossiers/{filed.Code}", $"{http.Request.Scheme}://{http.Request.Host}/tra-cuu/{filed.Code}/{filed.Secret}"), statusCode: 201);
    }

    private static async Task<IResult> GetAsync(string code, [FromQuery] string? secret, HttpContext http, DossierBook book, TrackBook track)
    {
        var here = Here.Of(http);
        if (secret is not null)
        {
            var found = await track.FindAsync(here.Commune, code, secret, http.Connection.RemoteIpAddress);
            return found.Refusal is { } refusal ? ApiProblem.Of(http, refusal) : await ShowAsync(http, book, found.Value, own: false);
        }
        if (here.PersonId is not { } person) return ApiProblem.Of(http, CoreRefusals.SignInFirst);
        if (!DossierCode.TryParse(code, out var parsed) || await book.FindAsync(here.Commune, parsed) is not { } dossier) return ApiProblem.Of(http, Refusals.NotFound);
        if (dossier.ApplicantId != person && !here.May(DossiersModule.Read)) return ApiProblem.Of(http, Refusals.NotFound);
        if (dossier.ApplicantId != person) await book.LookAsync(dossier, here.ActorFor(DossiersModule.Read), LookedAt.Answers);
        return await ShowAsync(http, book, dossier, own: true);
    }

    private static async Task<IResult> StepAsync(string code, string step, HttpContext http, TakeStep act, DossierBook book)
    {
        if (!EnumCode<Step>.TryParse(step, out var parsed) || parsed == Step.Submit) return ApiProblem.Of(http, Refusals.StepUnknown);
        if (!DossierCode.TryParse(code, out var number)) return ApiProblem.Of(http, Refusals.NotFound);
        if (!long.TryParse(http.Request.Headers.IfMatch.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return ApiProblem.Of(http, ApiRefusals.IfMatchWanted);
        var sent = http.Request.ContentLength is 0 ? new StepSent() : (await ReadAsync<StepSent>(http)).Sent;
        if (sent is null) return ApiProblem.Of(http, CoreRefusals.Unreadable);

        var here = Here.Of(http);
        var roles = Transitions.All.Where(t => t.Step == parsed).SelectMany(t => t.By);
        var actor = new Actor(here.PersonId!.Value, roles.FirstOrDefault(here.Holds) is var role and not Role.Visitor ? role : here.ActorFor(DossiersModule.ActOrFile).As);
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        var outcome = await act.RunAsync(here.Commune, number, parsed, sent.ToInput(), actor, key.Length > 0 ? RequestId.From(actor, key) : RequestId.Fresh(), version);
        if (outcome.Refusal is { } refusal) return ApiProblem.Of(http, refusal);
        return await ShowAsync(http, book, (await book.FindAsync(here.Commune, number))!, own: true);
    }

    private static IResult Compute([FromQuery] DateTimeOffset from, [FromQuery] int? value, [FromQuery] string? unit, HttpContext http, WorkingCalendar calendar)
    {
        if (!EnumCode<TimeUnit>.TryParse(unit, out var parsed)) return ApiProblem.Of(http, ApiRefusals.UnitUnknown);
        if (parsed != TimeUnit.SameDay && value is not (> 0 and <= TimeLimit.Longest)) return ApiProblem.Of(http, ApiRefusals.ValueOutOfRange);
        var utc = from.UtcDateTime;
        if (utc.VietnamDate() < calendar.Begins || utc.Year > 2100) return ApiProblem.Of(http, ApiRefusals.BeforeCalendar(calendar.Begins));
        return Results.Text(Due.Compute(calendar, utc, TimeLimit.Of(parsed, value ?? 0)).ToJson(), "application/json");
    }

    private static async Task<IResult> ShowAsync(HttpContext http, DossierBook book, Dossier dossier, bool own)
    {
        http.Response.Headers.ETag = $"\"{dossier.Version}\"";
        http.Response.Headers.CacheControl = "private, no-cache";
        var steps = await book.StepsAsync(dossier, Core.Language.Lang.Vi);
        var asked = own && dossier.Stage is Stage.SentBack or Stage.MoreAsked && await book.OpenSupplementAsync(dossier) is { } open ? book.ItemsOf(open) : null;
        return Results.Json(DossierView.Of(dossier, await book.ProcedureOfAsync(dossier), steps, own ? asked : null, own));
    }

    /// <summary>Reads a body and takes its fingerprint, or null when it is not what it should be.</summary>
    private static async Task<(T? Sent, byte[] Print)> ReadAsync<T>(HttpContext http)
        where T : class
    {
        var reader = http.Request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(http.RequestAborted);
            if (result.Buffer.Length > LongestBody) throw new BadHttpRequestException("too large", 413);
            if (!result.IsCompleted)
            {
                reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
                continue;
            }
            var bytes = result.Buffer.ToArray();
            reader.AdvanceTo(result.Buffer.End);
            try
            {
                return (JsonSerializer.Deserialize<T>(bytes, JsonSerializerOptions.Web), bytes);
            }
            catch (JsonException)
            {
                return (null, bytes);
            }
        }
    }
}
