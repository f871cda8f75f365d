using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThonSo.Messages.Inbound;
using ThonSo.Support;

namespace ThonSo.Messages.Tests;

/// <summary>Calls a site as its SMS gateway does.</summary>
internal static class Gateway
{
    public const string Secret = "0123456789abcdefXYZ";

    public static Task<TestSite> StartAsync(string engine, Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? more = null) =>
        TestSite.StartAsync(engine, more: more, with: o => o with { SmsSecret = Secret });

    /// <summary>The answer to one received SMS.</summary>
    public static async Task<System.Net.HttpStatusCode> ReceiveAsync(this TestSite site, string from, string text, string? id = null, string secret = Secret, string commune = "24175", Encoding? coding = null)
    {
        using var client = site.Api();
        using var request = Ask(HttpMethod.Post, $"/kannel/{commune}/received?id={id ?? Guid.CreateVersion7().ToString()}", secret);
        request.Headers.Add("X-Kannel-From", from);
        request.Content = new ByteArrayContent((coding ?? Encoding.UTF8).GetBytes(text));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", $"text/plain; charset=\"{(coding is UnicodeEncoding ? "UTF-16BE" : "UTF-8")}\"");
        using var answer = await client.SendAsync(request);
        if ((await answer.Content.ReadAsByteArrayAsync()).Length > 0) throw new InvalidOperationException("Kannel would send this body as an SMS.");
        return answer.StatusCode;
    }

    public static async Task<System.Net.HttpStatusCode> ReportAsync(this TestSite site, Guid message, int state, string secret = Secret)
    {
        using var client = site.Api();
        using var request = Ask(HttpMethod.Get, $"/kannel/24175/reports/{message}?state={state}", secret);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Waits until as many SMS have been dealt with.</summary>
    public static async Task<IReadOnlyList<Sms>> AnsweredAsync(this TestSite site, int count = 1)
    {
        for (var i = 0; i < 500; i++)
        {
            var rows = await site.ReadAsync(db => db.Set<Sms>().AsNoTracking().OrderBy(s => s.Id).ToListAsync());
            if (rows.Count(s => s.Status != SmsStatus.Waiting) >= count) return rows;
            await Task.Delay(20);
        }
        throw new TimeoutException("The SMS were not answered.");
    }

    /// <summary>The newest message to a phone, once it has so many.</summary>
    public static async Task<string> ToldAsync(this TestSite site, string phone, int count = 1)
    {
        for (var i = 0; i < 500; i++)
        {
            var messages = await site.MessagesAsync(phone);
            if (messages.Count >= count) return messages[0];
            await Task.Delay(20);
        }
        throw new TimeoutException("The SMS was not answered.");
    }

    private static HttpRequestMessage Ask(HttpMethod method, string path, string secret) => new(method, path)
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("kannel:" + secret))) },
    };
}
