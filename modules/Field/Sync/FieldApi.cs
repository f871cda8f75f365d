using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Field.Devices;
using ThonSo.Field.Photos;
using ThonSo.People.Sessions;

namespace ThonSo.Field.Sync;

internal sealed record DeviceSent(Guid Device, string? SecretHash, string? Name);

/// <param name="Now">The phone's clock as it sends: what it is wrong by is taken out of every time it says.</param>
internal sealed record ActsSent(Guid Device, DateTimeOffset Now, List<SentAct>? Acts);

internal sealed record ActsAnswered(IReadOnlyList<ActResult> Acts);

internal sealed record ReconcileSent(Guid Device, List<Guid>? Acts);

internal sealed record LeftSent(string? Secret);

/// <summary>All forms, with short names: see docs/field-kit.md.</summary>
internal sealed record FormsView(IReadOnlyList<IReadOnlyList<string>> Provinces, IReadOnlyList<JsonElement> Procedures);

internal sealed record DeviceState(string State);

/// <param name="Token">For the API, on this phone only.</param>
internal sealed record Begun(string Token);

/// <summary>What the phones of members talk to.</summary>
internal static class FieldApi
{
    /// <summary>Acts in one request.</summary>
    private const int MostActs = 50;

    /// <summary>Bytes of a request without photographs.</summary>
    private const long LongestBody = 1024 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/field").WithTags("Field").DisableAntiforgery();

        api.MapPost("/devices", KeepAsync).RequireAuthorization(FieldModule.Carry.Name)
            .WithName("RegisterFieldDevice").WithSummary("Register a member's phone")
            .WithDescription("The phone chooses its id (UUIDv7) and a secret of 32 bytes, and sends the secret's SHA-256 in base64. Repeating it is no mistake.")
            .Accepts<DeviceSent>("application/json").Produces(204).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

        // The kit in the browser has no token of its own yet, only the pages' cookie: it gets one, for talking to the API.
        endpoints.MapPost("/to/may", BeginAsync).RequireAuthorization(FieldModule.Carry.Name).DisableAntiforgery().ExcludeFromDescription();

        api.MapPost("/devices/{device}/state", StateAsync).AllowAnonymous()
            .WithName("AskFieldDevice").WithSummary("Whether a phone may go on carrying what it carries")
            .WithDescription("Answers a phone that proves itself by its secret, signed in or not: open, shut (empty yourself) or unknown.")
            .Accepts<LeftSent>("application/json").Produces<DeviceState>().ProducesProblem(400).ProducesProblem(429);

        api.MapPost("/sync", SyncAsync).RequireAuthorization(FieldModule.Deliver.Name)
            .WithName("SyncFieldDevice").WithSummary("What is new for a phone")
            .WithDescription("The phone says what it has; it is told what to put and what to drop, how its acts ended, and how many of them the server counts.")
            .Accepts<Asked>("application/json").Produces<Answered>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409).ProducesProblem(410);

        api.MapPost("/acts", ActsAsync).RequireAuthorization(FieldModule.Deliver.Name)
            .WithName("SendFieldActs").WithSummary("Acts done without a line")
            .WithDescription("At most 50, in order. Each is answered: accepted, refused with the reason, waiting (the server keeps it and tries again), or photos (send those named, then the act again). An act is done once however often it is sent.")
            .Accepts<ActsSent>("application/json").Produces<ActsAnswered>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409).ProducesProblem(410).ProducesProblem(413);

        api.MapPost("/reconcile", ReconcileAsync).RequireAuthorization(FieldModule.Deliver.Name)
            .WithName("ReconcileFieldDevice").WithSummary("What the server has of a phone's acts, line by line")
            .Accepts<ReconcileSent>("application/json").Produces<Reconciled>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409).ProducesProblem(410);

        api.MapGet("/photos/{photo}", PhotoStateAsync).RequireAuthorization(FieldModule.Deliver.Name)
            .WithName("GetFieldPhoto").WithSummary("How much of a photograph is here").Produces<PhotoState>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(409).ProducesProblem(410);

        api.MapPut("/photos/{photo}", PhotoAsync).RequireAuthorization(FieldModule.Deliver.Name)
            .WithName("SendFieldPhoto").WithSummary("One piece of a photograph")
            .WithDescription("starts: where the piece begins; size: bytes of the whole, at most 20 MB. A piece has at most 1 MB. After a broken line the phone asks how much is here and goes on there.")
            .Produces<PhotoState>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(409).ProducesProblem(413);

        api.MapGet("/forms", (HttpContext http, FormsFile forms) => forms.Write(http)).AllowAnonymous()
            .WithName("GetFieldForms").WithSummary("All procedures with their forms, in one file for a phone").Produces<FormsView>();
    }

    private static async Task<IResult> KeepAsync(HttpContext http, DeviceBook devices)
    {
        if (await ReadAsync<DeviceSent>(http) is not { } sent || sent.Device == Guid.Empty || !TryHash(sent.SecretHash, out var hash)) return ApiProblem.Of(http, CoreRefusals.Unreadable);
        var here = Here.Of(http);
        return await devices.KeepAsync(here.Commune, here.ActorFor(FieldModule.Carry), sent.Device, hash, sent.Name) is { } refusal ? ApiProblem.Of(http, refusal) : Results.NoContent();
    }

    private static async Task<IResult> BeginAsync(HttpContext http, DeviceBook devices, FurtherSession sessions)
    {
        if (await ReadAsync<DeviceSent>(http) is not { } sent || sent.Device == Guid.Empty || !TryHash(sent.SecretHash, out var hash)) return ApiProblem.Of(http, CoreRefusals.Unreadable);
        var here = Here.Of(http);
        var actor = here.ActorFor(FieldModule.Carry);
        if (await devices.KeepAsync(here.Commune, actor, sent.Device, hash, sent.Name) is { } refusal) return ApiProblem.Of(http, refusal);
        return Results.Json(new Begun(await sessions.OpenAsync(here.Commune, actor, Texts.Kit.Vi)));
    }

    private static async Task<IResult> StateAsync(Guid device, HttpContext http, DeviceBook devices, SecretTries tries)
    {
        if (await ReadAsync<LeftSent>(http) is not { } sent) return ApiProblem.Of(http, CoreRefusals.Unreadable);
        var from = $"{http.Connection.RemoteIpAddress}";
        if (!tries.MayTry(from)) return ApiProblem.Of(http, CoreRefusals.TooOften);
        var row = await devices.BySecretAsync(Here.Of(http).Commune, device, sent.Secret);
        if (row is null) tries.Missed(from);
        return Results.Json(new DeviceState(row is null ? "unknown" : row.RevokedAt is null ? "open" : "shut"));
    }

    private static async Task<IResult> SyncAsync(HttpContext http, DeviceBook devices, Feed feed)
    {
        if (await ReadAsync<Asked>(http) is not { } asked || asked.Have?.Values.Any(v => v is null) == true) return ApiProblem.Of(http, CoreRefusals.Unreadable);
        var here = Here.Of(http);
        var device = await devices.OfAsync(here.Commune, here.PersonId!.Value, asked.Device);
        if (device.Refusal is { } refusal) return ApiProblem.Of(http, refusal);
        return Results.Json(await feed.AskAsync(device.Value, asked, http.RequestAborted));
    }

    private static async Task<IResult> ActsAsync(HttpContext http, DeviceBook devices, ActRunner runner, TimeProvider clock)
    {
        if (await ReadAsync<ActsSent>(http) is not { Acts: { } acts } sent || acts.Any(a => a is null || a.Id == Guid.Empty || a.Photos?.Any(p => p is null) == true)) return ApiProblem.Of(http, CoreRefusals.Unreadable);
        if (acts.Count > MostActs) return ApiProblem.Of(http, CoreRefusals.TooLarge);
        var here = Here.Of(http);
        var device = await devices.OfAsync(here.Commune, here.PersonId!.Value, sent.Device);
        if (device.Refusal is { } refusal) return ApiProblem.Of(http, refusal);
        // Who has left the team still acts as what they were: whether they may, each act asks.
        var role = here.Holds(Role.TeamLeader) && !here.Holds(Role.Helper) ? Role.TeamLeader : Role.Helper;
        var skew = clock.GetUtcNow() - sent.Now;
        var results = new List<ActResult>(acts.Count);
        // One after the other: the second may build on the first. Each is kept as it ends, so a line that breaks in the
        // middle loses answers and no acts.
        foreach (var act in acts) results.Add(await runner.RunAsync(device.Value, role, act, skew, http.RequestAborted));
        return Results.Json(new ActsAnswered(results));
    }

    private static async Task<IResult> ReconcileAsync(HttpContext http, DeviceBook devices, Reconciling reconciling, TimeProvider clock)
    {
        if (await ReadAsync<ReconcileSent>(http) is not { Acts: { } acts } sent) return ApiProblem.Of(http, CoreRefusals.Unreadable);
        var here = Here.Of(http);
        var device = await devices.OfAsync(here.Commune, here.PersonId!.Value, sent.Device);
        return device.Refusal is { } refusal ? ApiProblem.Of(http, refusal) : Results.Json(await reconciling.RunAsync(device.Value, acts, clock.UtcNow(), http.RequestAborted));
    }

    private static async Task<IResult> PhotoStateAsync(Guid photo, [FromQuery] Guid device, HttpContext http, DeviceBook devices, PhotoBook photos)
    {
        var here = Here.Of(http);
        var known = await devices.OfAsync(here.Commune, here.PersonId!.Value, device);
        return known.Refusal is { } refusal ? ApiProblem.Of(http, refusal) : Results.Json(await photos.StateAsync(here.Commune, here.PersonId!.Value, photo));
    }

    private static async Task<IResult> PhotoAsync(Guid photo, [FromQuery] Guid device, [FromQuery] long starts, [FromQuery] long size, HttpContext http, DeviceBook devices, PhotoBook photos)
    {
        var here = Here.Of(http);
        var known = await devices.OfAsync(here.Commune, here.PersonId!.Value, device);
        if (known.Refusal is { } unknown) return ApiProblem.Of(http, unknown);
        if (http.Request.ContentLength is not (> 0 and <= PhotoBook.MostOfPiece)) return ApiProblem.Of(http, CoreRefusals.TooLarge);
        var piece = new byte[http.Request.ContentLength.Value];
        await http.Request.Body.ReadExactlyAsync(piece, http.RequestAborted);
        var taken = await photos.TakeAsync(here.Commune, here.ActorFor(FieldModule.Deliver), photo, size, starts, piece, http.RequestAborted);
        return taken.Refusal is { } refusal ? ApiProblem.Of(http, refusal) : Results.Json(taken.Value);
    }

    private static bool TryHash(string? text, out byte[] hash)
    {
        hash = new byte[32];
        return text is not null && Convert.TryFromBase64String(text, hash, out var written) && written == 32;
    }

    private static async Task<T?> ReadAsync<T>(HttpContext http) where T : class
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LongestBody;
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, JsonSerializerOptions.Web, http.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
