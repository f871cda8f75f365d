using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Places;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Messages.Tests;

/// <summary>
/// Through a real Kannel with the configuration of <c>docs/kannel.conf</c> and a phone in its fake network: out with
/// every accent, reported delivered, in, and answered.
/// </summary>
public sealed class RealKannelTests
{
    [Theory, BothEngines]
    public async Task A_resident_signs_in_files_and_asks_with_nothing_but_sms(string engine)
    {
        var port = Loopback.FreePort();
        await using var kannel = await KannelGateway.StartAsync(new Uri($"http://127.0.0.1:{port}"), Gateway.Secret);
        await using var site = await TestSite.StartAsync(engine, demo: false, port: port,
            with: o => o with { Sms = kannel.Address, SmsSecret = Gateway.Secret, SmsReports = $"http://127.0.0.1:{port}" });
        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<VillageImport>().RunAsync(TestSite.HoaPhu, Repository.Folder("data", "demo", "villages.csv"), Actor.System);
        await kannel.ConnectAsync();
        const string phone = "+84912000777";

        // The code comes by SMS.
        using var api = site.Api();
        var asked = await api.PostAsJsonAsync("/api/v1/sign-in/codes", new { phone });
        var codeId = (await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("codeId").GetGuid();
        var sms = (await kannel.ReceivedAsync(phone, 1))[0];
        Assert.Equal(("1022", "ucs-2"), (sms.From, sms.Coding));
        Assert.EndsWith(" là mã vào trang xã Hòa Phú, dùng 5 phút. Đừng đọc cho ai.", sms.Text, StringComparison.Ordinal);
        var entered = await api.PostAsJsonAsync("/api/v1/sign-in", new { codeId, code = sms.Text[..6] });
        var token = (await entered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;

        // What happens to the dossier too, in as many parts as it takes; and the network's report comes back.
        using var own = site.Api(token);
        own.DefaultRequestHeaders.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        var filed = await (await own.PostAsJsonAsync("/api/v1/dossiers", new { procedure = "1.014027", answers = Samples.Pension() })).Content.ReadFromJsonAsync<JsonElement>();
        var (code, secret) = (filed.GetProperty("code").GetString()!, filed.GetProperty("secret").GetString()!);
        var message = await WhenAsync(site, m => m.Status == MessageStatus.Delivered && m.About == code);
        var expected = TextOf(site, message);
        Assert.Contains("Xin trợ cấp người già không lương hưu", expected, StringComparison.Ordinal);
        var parts = (await kannel.ReceivedAsync(phone, 1 + Parts(expected))).Skip(1);
        Assert.Equal(expected, string.Concat(parts.Select(p => p.Text)));

        // And back: asked by SMS, answered by SMS.
        var before = kannel.Received.Count;
        await kannel.ConnectAsync(phone, $"Tra cứu {code} {secret}");
        var answer = await kannel.ReceivedAsync(phone, before + 1);
        var told = await WhenAsync(site, m => m.Source.StartsWith("sms/", StringComparison.Ordinal) && m.Status == MessageStatus.Delivered);
        var reply = TextOf(site, told);
        Assert.StartsWith($"Hồ sơ {code}: Đã gửi, chờ xã xem.", reply, StringComparison.Ordinal);
        answer = await kannel.ReceivedAsync(phone, before + Parts(reply));
        Assert.Equal(reply, string.Concat(answer.Skip(before).Select(p => p.Text)));

        // The gateway sent nothing of its own, and as configured it wrote down neither numbers nor texts.
        Assert.Equal(before + Parts(reply), kannel.Received.Count);
        foreach (var secretText in new[] { "912000777", "mã vào trang", "Hồ sơ", secret, kannel.Password, Gateway.Secret }) Assert.DoesNotContain(secretText, kannel.Logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_we_are_away_the_gateway_keeps_what_people_send()
    {
        var port = Loopback.FreePort();
        await using var kannel = await KannelGateway.StartAsync(new Uri($"http://127.0.0.1:{port}"), Gateway.Secret);
        await kannel.ConnectAsync("+84912000888", "Xã ơi");
        // The message is in the gateway, and nobody listens yet.
        await using var site = await TestSite.StartAsync(Engines.Sqlite, demo: false, port: port, with: o => o with { Sms = kannel.Address, SmsSecret = Gateway.Secret });
        var parts = await kannel.ReceivedAsync("+84912000888", 1);
        Assert.StartsWith("Xã chưa hiểu tin này.", parts[0].Text, StringComparison.Ordinal);
        // Without an address for reports none is asked for.
        Assert.Equal(MessageStatus.Sent, (await WhenAsync(site, m => m.SettledAt != null)).Status);
    }

    /// <summary>UCS-2: 70 letters in one message, 67 in each part of several.</summary>
    private static int Parts(string text) => text.Length <= 70 ? 1 : (text.Length + 66) / 67;

    private static string TextOf(TestSite site, Message message) => MessageContent.Open(site.Services.GetRequiredService<Keys>(), message).Text;

    private static async Task<Message> WhenAsync(TestSite site, Func<Message, bool> so)
    {
        for (var i = 0; i < 1000; i++)
        {
            var rows = await site.ReadAsync(db => db.Set<Message>().AsNoTracking().ToListAsync());
            if (rows.Find(m => so(m)) is { } message) return message;
            await Task.Delay(20);
        }
        throw new TimeoutException("No message became so.");
    }
}
