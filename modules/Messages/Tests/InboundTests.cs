using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Core.Sms;
using ThonSo.Messages.Inbound;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Messages.Tests;

/// <summary>SMS to the commune: taken in once, from the gateway only, answered in the sender's ledger.</summary>
public sealed class InboundTests
{
    private const string Phone = "+84912000111";

    [Theory, BothEngines]
    public async Task The_same_message_called_twice_is_one_act_with_one_answer(string engine)
    {
        await using var site = await Gateway.StartAsync(engine);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => site.ReceiveAsync(Phone, "xin chào", id: "one")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal(HttpStatusCode.OK, await site.ReceiveAsync(Phone, "xin chào", id: "one"));
        var sms = Assert.Single(await site.AnsweredAsync());
        Assert.Single(await site.MessagesAsync(Phone));
        Assert.Equal(1, await site.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM core_journal WHERE kind = 'messages.sms-received/1'").SingleAsync()));

        // Answered, it is forgotten who sent what.
        Assert.Equal(SmsContent.Erased, SmsContent.Open(site.Services.GetRequiredService<Keys>(), sms));
        // And in two days that anybody did; the same call is still the same act.
        site.Clock.Advance(TimeSpan.FromDays(2.1));
        site.Services.GetRequiredService<SmsAnswers>().Wake();
        for (var i = 0; i < 500 && await site.ReadAsync(db => db.Set<Sms>().AnyAsync()); i++) await Task.Delay(20);
        Assert.Equal(HttpStatusCode.OK, await site.ReceiveAsync(Phone, "xin chào", id: "one"));
        Assert.Empty(await site.ReadAsync(db => db.Set<Sms>().ToListAsync()));
    }

    [Theory, BothEngines]
    public async Task An_unknown_word_is_answered_with_what_can_be_sent(string engine)
    {
        await using var site = await Gateway.StartAsync(engine);
        await site.ReceiveAsync(Phone, "Bà con hỏi chút", coding: Encoding.BigEndianUnicode);
        await site.AnsweredAsync();
        var answer = Assert.Single(await site.MessagesAsync(Phone));
        Assert.StartsWith("Xã chưa hiểu tin này. Bà con nhắn:\nTRA mã-hồ-sơ mã-bí-mật: xem hồ sơ đến đâu\nGIUP: có người gọi lại\nHoặc gọi ", answer, StringComparison.Ordinal);
        Assert.True(answer.Length <= 134, $"{answer.Length} letters are more than two SMS.");
    }

    [Theory, BothEngines]
    public async Task A_dossier_is_followed_by_code_and_secret_and_wrong_tries_are_limited(string engine)
    {
        await using var site = await Gateway.StartAsync(engine);
        var (code, secret) = await FileAsync(site);
        await site.ReceiveAsync(Phone, $"Tra {code} {secret.ToLowerInvariant()}");
        var answer = await site.ToldAsync(Phone);
        Assert.StartsWith($"Hồ sơ {code}: Đã gửi, chờ xã xem.", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Niê", answer, StringComparison.Ordinal);
        Assert.True(answer.Length <= 134, $"{answer.Length} letters are more than two SMS.");

        // Accepted, with a date; and late, with an apology.
        await AcceptAsync(site, code);
        await site.ReceiveAsync(Phone, $"TRA {code} {secret}");
        answer = await site.ToldAsync(Phone, 2);
        Assert.Matches($@"^Hồ sơ {code}: Xã đã nhận, đủ giấy tờ\. Đến lượt xã\. Hẹn trả \d\d/\d\d/2026\. Còn \d+ ngày làm việc\.$", answer);
        Assert.True(answer.Length <= 134, $"{answer.Length} letters are more than two SMS.");
        site.Clock.Advance(TimeSpan.FromDays(60));
        await site.ReceiveAsync(Phone, $"TRA {code} {secret}");
        answer = await site.ToldAsync(Phone, 3);
        Assert.EndsWith(" ngày. Xã xin lỗi vì chậm.", answer, StringComparison.Ordinal);
        Assert.True(answer.Length <= 134, $"{answer.Length} letters are more than two SMS.");

        // Ten wrong secrets from as many phones, and nobody is answered for an hour, not even with the right one.
        for (var i = 0; i < 10; i++)
        {
            var other = Samples.NewPhone();
            Assert.Equal(HttpStatusCode.OK, await site.ReceiveAsync(other, $"TRA {(i % 2 == 0 ? code : code.Replace('-', ' '))} 2222"));
            Assert.StartsWith("Mã hồ sơ hoặc mã bí mật chưa đúng.", await site.ToldAsync(other), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.OK, await site.ReceiveAsync("0912000222", $"TRA {code} {secret}"));
        Assert.StartsWith("Bà con thử sai nhiều lần.", await site.ToldAsync("0912000222"), StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_wrong_secret_is_told_nothing_and_does_nothing(string engine)
    {
        await using var site = await Gateway.StartAsync(engine);
        Assert.Equal(HttpStatusCode.Forbidden, await site.ReceiveAsync(Phone, "TRA 1 2", secret: Gateway.Secret + "x"));
        Assert.Equal(HttpStatusCode.Forbidden, await site.ReceiveAsync(Phone, "TRA 1 2", secret: ""));
        Assert.Equal(HttpStatusCode.Forbidden, await site.ReportAsync(Guid.CreateVersion7(), 1, secret: "nearly"));
        Assert.Equal(HttpStatusCode.NotFound, await site.ReceiveAsync(Phone, "TRA 1 2", commune: "99999"));
        Assert.Empty(await site.ReadAsync(db => db.Set<Sms>().ToListAsync()));
    }

    [Fact]
    public async Task Without_a_secret_there_is_nobody_to_call()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        Assert.Equal(HttpStatusCode.NotFound, await site.ReceiveAsync(Phone, "TRA 1 2"));
        Assert.Equal(HttpStatusCode.NotFound, await site.ReportAsync(Guid.CreateVersion7(), 1));
    }

    [Theory, BothEngines]
    public async Task Too_many_from_one_phone_and_too_many_at_once_are_put_off(string engine)
    {
        await using var site = await Gateway.StartAsync(engine);
        for (var i = 0; i < ReceiveSms.PerPhoneInTenMinutes; i++) Assert.Equal(HttpStatusCode.OK, await site.ReceiveAsync(Phone, "a", id: $"p{i}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await site.ReceiveAsync(Phone, "a"));
        // What was taken before is still taken: the gateway may not have heard the answer.
        Assert.Equal(HttpStatusCode.OK, await site.ReceiveAsync(Phone, "a", id: "p0"));
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.OK, await site.ReceiveAsync(Phone, "a"));

        for (var i = 1; i < ReceiveSms.PerCommuneInAMinute; i++) Assert.Equal(HttpStatusCode.OK, await site.ReceiveAsync($"09{70_000_000 + i}", "a"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await site.ReceiveAsync("0979999999", "a"));
        Assert.Equal(HttpStatusCode.OK, await site.ReceiveAsync("0979999999", "a", commune: "24133"));
    }

    [Fact]
    public async Task What_is_no_text_from_a_mobile_is_taken_and_dropped()
    {
        await using var site = await Gateway.StartAsync(Engines.Sqlite);
        Assert.Equal(HttpStatusCode.OK, await site.ReceiveAsync("Vinaphone", "Khuyến mãi 50%"));
        Assert.Equal(HttpStatusCode.OK, await site.ReceiveAsync("1022", "TRA 1 2"));
        Assert.Equal(HttpStatusCode.OK, await site.ReceiveAsync(Phone, new string('a', 9000)));
        Assert.Equal(HttpStatusCode.BadRequest, await site.ReceiveAsync(Phone, "a", id: ""));
        Assert.Empty(await site.ReadAsync(db => db.Set<Sms>().ToListAsync()));
    }

    [Theory, BothEngines]
    public async Task A_command_of_a_module_is_tried_again_and_its_failure_is_told(string engine)
    {
        var command = new Helping { Failures = 1 };
        await using var site = await Gateway.StartAsync(engine, services => services.AddScoped<ISmsCommand>(_ => command));
        await site.ReceiveAsync(Phone, "Thử tôi với");
        await TriedAsync(command, 1);
        await AgainAsync(site);
        await site.AnsweredAsync();
        Assert.Equal(["Xã đã nhận lời nhờ: tôi với"], await site.MessagesAsync(Phone));
        // The wish has one name however often it is tried.
        Assert.Single(command.Requests.Distinct());

        command.Failures = int.MaxValue;
        await site.ReceiveAsync(Phone, "THU");
        for (var tries = 3; tries < 6; tries++)
        {
            await TriedAsync(command, tries);
            await AgainAsync(site);
        }
        var sms = (await site.AnsweredAsync(2))[^1];
        Assert.Equal(SmsStatus.Failed, sms.Status);
        Assert.StartsWith("Máy của xã gặp lỗi", (await site.MessagesAsync(Phone))[0], StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task The_networks_report_is_noted_once_and_shown_to_the_person(string engine)
    {
        await using var site = await Gateway.StartAsync(engine);
        var phone = Samples.NewPhone();
        var token = await site.SignInAsync(phone);
        await FileAsync(site, token);
        await site.ReadersSettledAsync();
        var message = await SentAsync(site);
        var resident = site.Visitor();
        resident.Cookies["ts"] = token;
        Assert.Contains("SMS đã chuyển cho tổng đài", (await resident.GoAsync("/toi/tin-nhan")).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await site.ReportAsync(message, 8));
        Assert.Equal(HttpStatusCode.OK, await site.ReportAsync(message, 2));
        Assert.Contains("SMS không tới được máy", (await resident.GoAsync("/toi/tin-nhan")).Text, StringComparison.Ordinal);
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, await site.ReportAsync(message, 1));
        Assert.Equal(HttpStatusCode.OK, await site.ReportAsync(message, 2));
        Assert.Contains("SMS đã tới máy", (await resident.GoAsync("/toi/tin-nhan")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await site.ReportAsync(Guid.CreateVersion7(), 1));
    }

    [Theory, BothEngines]
    public async Task In_the_demonstration_a_message_is_sent_from_a_page(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (code, secret) = await FileAsync(site);
        var page = await site.Visitor().GoAsync("/thu");
        page = await page.Fill("#from", "0912 000").Fill("#text", "TRA").PressAsync("Gửi tin nhắn");
        Assert.Contains("Số di động có 10 chữ số", page.Errors, StringComparison.Ordinal);
        page = await page.Fill("#from", "0912 000 333").Fill("#text", $"tra {code} {secret}").PressAsync("Gửi tin nhắn");
        Assert.Contains("Đã gửi.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Hồ sơ {code}: Đã gửi, chờ xã xem.", page.Text, StringComparison.Ordinal);
        page = await page.Fill("#phone", "0912 000 444").PressAsync("Xem tin của số này");
        Assert.DoesNotContain(code, page.Text, StringComparison.Ordinal);
    }

    private static async Task<(string Code, string Secret)> FileAsync(TestSite site, string? token = null)
    {
        using var api = site.Api(token ?? await site.SignInAsync(Samples.NewPhone()));
        api.DefaultRequestHeaders.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        var filed = await api.PostAsJsonAsync("/api/v1/dossiers", new { procedure = "1.014027", answers = Samples.Pension() });
        var receipt = await filed.Content.ReadFromJsonAsync<JsonElement>();
        return (receipt.GetProperty("code").GetString()!, receipt.GetProperty("secret").GetString()!);
    }

    private static async Task AcceptAsync(TestSite site, string code)
    {
        using var officer = site.Api(await site.OfficerAsync("motcua"));
        using var seen = await officer.GetAsync($"/api/v1/dossiers/{code}");
        officer.DefaultRequestHeaders.IfMatch.Add(seen.Headers.ETag!);
        (await officer.PostAsJsonAsync($"/api/v1/dossiers/{code}/steps/accept", new { })).EnsureSuccessStatusCode();
    }

    private static async Task<Guid> SentAsync(TestSite site)
    {
        for (var i = 0; i < 500; i++)
        {
            if (await site.ReadAsync(db => db.Set<Message>().AsNoTracking().Where(m => m.PersonId != null && m.Status == MessageStatus.Sent).FirstOrDefaultAsync()) is { } message) return message.Id;
            await Task.Delay(20);
        }
        throw new TimeoutException("Nothing was sent.");
    }

    private static async Task TriedAsync(Helping command, int times)
    {
        for (var i = 0; i < 500 && command.Requests.Count < times; i++) await Task.Delay(20);
        Assert.Equal(times, command.Requests.Count);
    }

    /// <summary>Lets the pause after a failure go by, once that failure is written down.</summary>
    private static async Task AgainAsync(TestSite site)
    {
        var tried = site.Services.GetRequiredService<SmsAnswers>();
        for (var i = 0; i < 500; i++)
        {
            var now = site.Clock.GetUtcNow().UtcDateTime;
            if (await site.ReadAsync(db => db.Set<Sms>().AnyAsync(s => s.Status == SmsStatus.Waiting && s.NextTryAt > now))) break;
            await Task.Delay(20);
        }
        site.Clock.Advance(TimeSpan.FromMinutes(4));
        tried.Wake();
    }

    /// <summary>A command as another module would bring it.</summary>
    private sealed class Helping : ISmsCommand
    {
        public int Failures { get; set; }

        public List<ThonSo.Core.Acts.RequestId> Requests { get; } = [];

        public IReadOnlyList<string> Keywords => ["THU"];

        public Text? Usage => new("THU điều gì: để thử", "THU something: to try");

        public Task<Text?> AnswerAsync(SmsAsked asked, CancellationToken stopping)
        {
            Requests.Add(asked.Request);
            if (Failures > 0)
            {
                Failures--;
                throw new IOException("It does not work just now.");
            }
            return Task.FromResult<Text?>(Text.Same($"Xã đã nhận lời nhờ: {asked.Rest}"));
        }
    }
}
