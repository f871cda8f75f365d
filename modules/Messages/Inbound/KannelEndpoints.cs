using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Acts;
using ThonSo.Core.Hosting;
using ThonSo.Core.Values;
using ThonSo.Messages.Channels;
using ThonSo.Places;

namespace ThonSo.Messages.Inbound;

/// <summary>
/// What a Kannel gateway calls: an SMS was received, and what became of one of ours. It proves itself by HTTP Basic with
/// <c>THONSO_SMS_SECRET</c>; without one configured there is nothing here. Answers have no body, because Kannel would
/// send it as an SMS without its accents, and only 200 and 202 are success to it: all else it sends again.
/// </summary>
internal static class KannelEndpoints
{
    private const int LargestBody = 8 * 1024;
    private static readonly Actor Gateway = new(Guid.Empty, Role.Visitor);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        // The commune stands in the address, because a gateway on the same machine knows no host names.
        var gateway = endpoints.MapGroup("/kannel/{commune}").AllowAnonymous().ExcludeFromDescription().WithMetadata(new SkipStatusCodePagesAttribute());
        gateway.MapPost("/received", ReceivedAsync);
        gateway.MapGet("/reports/{message:guid}", ReportedAsync);
    }

    private static async Task<IResult> ReceivedAsync(string commune, [FromQuery] string? id, HttpContext http, ReceiveSms receive, CommuneBook communes, ThonSoOptions options, ILogger<ReceiveSms> log)
    {
        if (Stranger(http, options) is { } refused) return refused;
        if (Find(communes, commune) is not { } here) return Results.StatusCode(StatusCodes.Status404NotFound);
        if (id is not { Length: > 0 and <= 100 }) return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (await TextAsync(http.Request) is not { } text || !PhoneNumber.TryParse(http.Request.Headers["X-Kannel-From"], out var from) || !from.IsMobile)
        {
            // An advertisement, a picture: nobody to answer. Taken, or the gateway would send it again.
            log.LogInformation("SMS {Id} is not a text from a mobile number and was dropped", id);
            return Results.StatusCode(StatusCodes.Status200OK);
        }
        var received = await receive.RunAsync(here, from, text, RequestId.From(Gateway, "kannel/" + id));
        return Results.StatusCode(received.Refusal?.Status ?? StatusCodes.Status200OK);
    }

    private static async Task<IResult> ReportedAsync(string commune, Guid message, [FromQuery] string? state, HttpContext http, DeliveryReports reports, CommuneBook communes, ThonSoOptions options)
    {
        if (Stranger(http, options) is { } refused) return refused;
        if (Find(communes, commune) is not { } here || !int.TryParse(state, NumberStyles.None, CultureInfo.InvariantCulture, out var code)) return Results.StatusCode(StatusCodes.Status404NotFound);
        return Results.StatusCode(await reports.NoteAsync(here, message, code) ? StatusCodes.Status200OK : StatusCodes.Status404NotFound);
    }

    /// <summary>The answer for whoever is not the gateway, or null for the gateway.</summary>
    private static IResult? Stranger(HttpContext http, ThonSoOptions options)
    {
        if (options.SmsSecret is not { } secret) return Results.StatusCode(StatusCodes.Status404NotFound);
        var expected = "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($"{KannelOptions.Caller}:{secret}"));
        // Hashes of equal length, so that the comparison tells nothing by the time it takes.
        var same = CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.ASCII.GetBytes(expected)),
            SHA256.HashData(Encoding.UTF8.GetBytes(http.Request.Headers.Authorization.ToString())));
        return same ? null : Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    private static CommuneId? Find(CommuneBook communes, string code) => CommuneId.TryParse(code, out var id) && communes.Find(id) is not null ? id : null;

    /// <summary>The text in the character set the gateway names, or null when it is none.</summary>
    private static async Task<string?> TextAsync(HttpRequest request)
    {
        if (request.GetTypedHeaders().ContentType is not { } type || type.MediaType != "text/plain" || request.ContentLength is not <= LargestBody) return null;
        Encoding? encoding = type.Charset.Value?.Trim('"').ToUpperInvariant() switch
        {
            "UTF-16BE" => Encoding.BigEndianUnicode,
            "UTF-8" => Encoding.UTF8,
            _ => null,
        };
        if (encoding is null) return null;
        var body = new byte[(int)request.ContentLength!];
        await request.Body.ReadExactlyAsync(body, request.HttpContext.RequestAborted);
        return encoding.GetString(body);
    }
}
