using System.Globalization;
using System.Net;
using System.Text;

namespace ThonSo.Messages.Channels;

/// <summary>
/// Hands messages to a Kannel gateway (1.4.5), as its manual calls it by HTTP POST: what is private stands in headers
/// and in the body, never in an address, and the text goes out as UCS-2 so that every accent arrives.
/// </summary>
internal sealed class KannelChannel(KannelOptions gateway) : IChannel, IDisposable
{
    /// <summary>The data coding UCS-2.</summary>
    private const string Ucs2 = "2";

    /// <summary>Delivered to the phone (1), not delivered (2), refused by the network (16).</summary>
    private const string ReportsWanted = "19";

    // Shorter than half a lease: while one process waits for the gateway, no other may take the same message.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
    })
    { Timeout = Patience };

    public async Task<Handed> SendAsync(Outgoing message, CancellationToken stopping)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, gateway.Service) { Content = new StringContent(message.Text, Encoding.UTF8, "text/plain") };
        var headers = request.Headers;
        headers.Add("X-Kannel-Username", gateway.User);
        headers.Add("X-Kannel-Password", gateway.Password);
        headers.Add("X-Kannel-From", gateway.Sender);
        headers.Add("X-Kannel-To", message.Phone);
        headers.Add("X-Kannel-Coding", Ucs2);
        // In whole minutes: a sign-in code that comes an hour late only confuses.
        if (message.Useful is { } useful) headers.Add("X-Kannel-Validity", Math.Max(1, (int)Math.Ceiling(useful.TotalMinutes)).ToString(CultureInfo.InvariantCulture));
        if (gateway.Reports is { } reports)
        {
            headers.Add("X-Kannel-DLR-Mask", ReportsWanted);
            headers.Add("X-Kannel-DLR-URL", $"{reports.AbsoluteUri}kannel/{message.Commune}/reports/{message.Id}?state=%d");
        }
        using var answer = await client.SendAsync(request, stopping);
        return answer.StatusCode switch
        {
            HttpStatusCode.OK or HttpStatusCode.Accepted => Handed.Over,
            // A wrong password or address is ours to mend, and no message is lost meanwhile.
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound => throw new HttpRequestException($"The SMS gateway does not let us in ({(int)answer.StatusCode}): see THONSO_SMS and its sendsms-user."),
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => throw new HttpRequestException($"The SMS gateway is busy ({(int)answer.StatusCode})."),
            >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => Handed.Refused,
            _ => throw new HttpRequestException($"The SMS gateway answered {(int)answer.StatusCode}."),
        };
    }

    public void Dispose() => client.Dispose();
}
