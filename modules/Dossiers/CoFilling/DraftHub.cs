using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Assisted;

namespace ThonSo.Dossiers.CoFilling;

/// <summary>Somebody else who is in the draft, as a page tells it.</summary>
/// <param name="Says">"Chị Hạnh đang ở câu: …"</param>
/// <param name="Path">Where that is; null when it is this very page.</param>
internal sealed record Companion(string Says, string? Path);

/// <summary>What a page of a draft is told. Answers are not among it: the page reads them where it was read from.</summary>
internal readonly struct DraftPage(IClientProxy line)
{
    /// <summary>Who else is there.</summary>
    public Task WithAsync(IReadOnlyList<Companion> others) => line.SendAsync("With", others);

    /// <summary>The mark of what the page would show now: by it the page knows whether it has to be read again.</summary>
    public Task ShowsAsync(string mark) => line.SendAsync("Shows", mark);

    /// <summary>Somebody is writing into a field; null: they have stopped.</summary>
    public Task WritingAsync(string field, string? says) => line.SendAsync("Writing", field, says);

    /// <summary>This phone may not be in the draft any more.</summary>
    public Task OverAsync() => line.SendAsync("Over");
}

/// <summary>The line between the pages of one draft: who is there, who is writing, what has changed (docs/decisions/0008).</summary>
internal sealed class DraftHub(Seats seats) : Hub
{
    private const int LongestField = 100;

    public override Task OnConnectedAsync()
    {
        var http = Context.GetHttpContext()!;
        return seats.TakeAsync(new Seat(Context, new Asker(http), DraftOf(http), PageOf(http)));
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        seats.Leave(Context.ConnectionId);
        return Task.CompletedTask;
    }

    /// <summary>Whoever sits here is writing into a field, or has stopped.</summary>
    public Task Writing(string field, bool on) => field.Length > LongestField ? Task.CompletedTask : seats.WritingAsync(Context.ConnectionId, field, on);

    /// <summary>
    /// One address beside each page of a draft, and the same door. No fallback to polling and no negotiation: a line is
    /// then one request, to whichever process answers, and without it the pages work as they always do.
    /// </summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapHub<DraftHub>("/nhap/{draft:guid}/{question}/cung", line => line.Transports = HttpTransportType.WebSockets)
            .RequireAuthorization(DossiersModule.File.Name)
            .Add(endpoint =>
            {
                var open = endpoint.RequestDelegate!;
                var negotiates = endpoint.Metadata.OfType<NegotiateMetadata>().Any();
                endpoint.RequestDelegate = async http =>
                {
                    if (!negotiates && await MayAsync(http)) await open(http);
                    else http.Response.StatusCode = StatusCodes.Status404NotFound;
                };
            });

    private static async Task<bool> MayAsync(HttpContext http)
    {
        var opened = await http.RequestServices.GetRequiredService<DraftDoor>().OpenAsync(Here.Of(http), DraftOf(http));
        return opened is not null && (PageOf(http) == Seat.Checking || opened.Draft.Procedure.Form.Find(PageOf(http)) is not null);
    }

    private static Guid DraftOf(HttpContext http) => Guid.Parse((string)http.GetRouteValue("draft")!);

    private static string PageOf(HttpContext http) => (string)http.GetRouteValue("question")!;
}
