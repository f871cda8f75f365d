using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Hosting;
using ThonSo.Messages.Channels;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Messages.Tests;

/// <summary>What becomes of a message by what the gateway answers: handed over, given up, or tried again.</summary>
public sealed class KannelChannelTests
{
    private const string Phone = "+84912000555";

    [Theory, BothEngines]
    public async Task A_gateway_that_does_not_work_is_asked_again_until_it_takes_the_message(string engine)
    {
        using var gateway = new FakeGateway();
        var log = new LogBook();
        await using var site = await StartAsync(engine, gateway, log);
        foreach (var answer in new[] { 503, 403, FakeGateway.Silence, FakeGateway.Gone })
        {
            gateway.Answer = answer;
            var id = await AskAsync(site);
            var message = await WhenAsync(site, id, m => m.Attempts == 1);
            Assert.True(message.Status == MessageStatus.Waiting, $"answered {answer}: {message.Status}");
            Assert.Null(message.SettledAt);
            gateway.Answer = 202;
            site.Clock.Advance(TimeSpan.FromSeconds(11));
            message = await WhenAsync(site, id, m => m.Status == MessageStatus.Sent);
            Assert.Equal(2, message.Attempts);
            // A day on, or the limits of sign-in codes would stop the next one.
            site.Clock.Advance(TimeSpan.FromDays(1));
        }
        // Neither the gateway's password nor who was told what stands in our logs; that something failed does.
        Assert.Contains("could not be sent", log.All, StringComparison.Ordinal);
        Assert.Contains("does not let us in (403)", log.All, StringComparison.Ordinal);
        foreach (var secret in new[] { "mat-khau", "912000555", "là mã vào trang", Gateway.Secret }) Assert.DoesNotContain(secret, log.All, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task What_the_gateway_will_never_take_is_given_up_at_once(string engine)
    {
        using var gateway = new FakeGateway { Answer = 400 };
        await using var site = await StartAsync(engine, gateway, new LogBook());
        var message = await WhenAsync(site, await AskAsync(site), m => m.Status == MessageStatus.Failed);
        Assert.Equal((1, 1), (message.Attempts, gateway.Asked.Count));
    }

    [Theory, BothEngines]
    public async Task While_the_gateway_is_away_one_message_asks_for_all(string engine)
    {
        using var gateway = new FakeGateway { Answer = 503 };
        await using var site = await StartAsync(engine, gateway, new LogBook());
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++) ids.Add(await AskAsync(site, Samples.NewPhone()));
        gateway.Answer = 202;
        site.Clock.Advance(TimeSpan.FromSeconds(11));
        foreach (var id in ids) Assert.InRange((await WhenAsync(site, id, m => m.Status == MessageStatus.Sent)).Attempts, 1, 2);
    }

    [Fact]
    public async Task A_code_that_is_over_is_not_sent_when_the_gateway_comes_back()
    {
        using var gateway = new FakeGateway { Answer = 503 };
        await using var site = await StartAsync(Engines.Sqlite, gateway, new LogBook());
        var id = await AskAsync(site);
        await WhenAsync(site, id, m => m.Attempts == 1);
        gateway.Answer = 202;
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        await WhenAsync(site, id, m => m.Status == MessageStatus.Forgotten);
        Assert.Single(gateway.Asked);
    }

    [Fact]
    public async Task What_is_private_stands_in_no_address()
    {
        using var gateway = new FakeGateway();
        await using var site = await StartAsync(Engines.Sqlite, gateway, new LogBook());
        var id = await AskAsync(site);
        await WhenAsync(site, id, m => m.Status == MessageStatus.Sent);
        var asked = Assert.Single(gateway.Asked);
        Assert.Equal(("POST", "/cgi-bin/sendsms", "text/plain; charset=utf-8"), (asked.Method, asked.Path, asked.Headers["Content-Type"]));
        Assert.Equal(("thonso", "mat-khau", "1022", Phone), (asked.Headers["X-Kannel-Username"], asked.Headers["X-Kannel-Password"], asked.Headers["X-Kannel-From"], asked.Headers["X-Kannel-To"]));
        Assert.Equal(("2", "19", "5"), (asked.Headers["X-Kannel-Coding"], asked.Headers["X-Kannel-DLR-Mask"], asked.Headers["X-Kannel-Validity"]));
        Assert.Equal($"http://kannel:{Gateway.Secret}@127.0.0.1:5080/kannel/24175/reports/{id}?state=%d", asked.Headers["X-Kannel-DLR-URL"]);
        Assert.Contains("là mã vào trang", asked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://a:b@host/1022", null, null, "THONSO_SMS must be kannel://")]
    [InlineData("kannel://host/1022", null, null, "user, password and sender are needed")]
    [InlineData("kannel://a:b@host", null, null, "user, password and sender are needed")]
    [InlineData("kannel://a:b@host/x%C3%A3", null, null, "of ASCII signs")]
    [InlineData("kannel://a:b@host/1022", "short", null, "16 or more")]
    [InlineData("kannel://a:b@host/1022", null, "http://127.0.0.1:5080", "needs THONSO_SMS_SECRET")]
    [InlineData("kannel://a:b@host/1022", Gateway.Secret, "127.0.0.1:5080", "as the gateway reaches it")]
    public void A_wrong_option_is_said_in_a_sentence(string sms, string? secret, string? reports, string sentence)
    {
        var problem = Assert.Throws<InvalidOperationException>(() => KannelOptions.From(Options(sms, secret, reports)));
        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a:b", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_is_read_percent_encoded_and_says_nothing_of_its_password()
    {
        var options = KannelOptions.From(Options("kannel://us%20er:p%40ss@sms.example:1313/Xa", Gateway.Secret, "http://thonso.example:5080"))!;
        Assert.Equal((new Uri("http://sms.example:1313/cgi-bin/sendsms"), "us er", "p@ss", "Xa"), (options.Service, options.User, options.Password, options.Sender));
        Assert.DoesNotContain("p@ss", $"{options}", StringComparison.Ordinal);
        Assert.Null(KannelOptions.From(Options(null, null, null)));
    }

    [Fact]
    public void A_demonstration_sends_no_real_message() =>
        Assert.Contains("not for a demonstration", Assert.Throws<InvalidOperationException>(() => KannelOptions.From(Options("kannel://a:b@host/1022", null, null) with { Demo = true })).Message, StringComparison.Ordinal);

    private static ThonSoOptions Options(string? sms, string? secret, string? reports) => new() { DataFolder = "", CatalogueFolder = "", Sms = sms, SmsSecret = secret, SmsReports = reports };

    private static Task<TestSite> StartAsync(string engine, FakeGateway gateway, LogBook log) => TestSite.StartAsync(engine, demo: false,
        more: services => services.AddSingleton<ILoggerProvider>(log),
        with: o => o with { Sms = $"kannel://thonso:mat-khau@127.0.0.1:{gateway.Port}/1022", SmsSecret = Gateway.Secret, SmsReports = "http://127.0.0.1:5080" });

    /// <summary>Asks for a sign-in code, and gives the key of its message.</summary>
    private static async Task<Guid> AskAsync(TestSite site, string phone = Phone)
    {
        var before = (await MessagesAsync(site)).Select(m => m.Id).ToList();
        using var api = site.Api();
        (await api.PostAsJsonAsync("/api/v1/sign-in/codes", new { phone })).EnsureSuccessStatusCode();
        await site.ReadersSettledAsync();
        return (await MessagesAsync(site)).Single(m => !before.Contains(m.Id)).Id;
    }

    private static Task<List<Message>> MessagesAsync(TestSite site) => site.ReadAsync(db => db.Set<Message>().AsNoTracking().ToListAsync());

    private static async Task<Message> WhenAsync(TestSite site, Guid id, Func<Message, bool> so)
    {
        for (var i = 0; i < 1000; i++)
        {
            site.Services.GetRequiredService<Sender>().Wake();
            var message = (await MessagesAsync(site)).Single(m => m.Id == id);
            if (so(message)) return message;
            await Task.Delay(20);
        }
        throw new TimeoutException("The message did not become so.");
    }

    /// <summary>A gateway that answers as it is told.</summary>
    private sealed class FakeGateway : IDisposable
    {
        public const int Silence = -1;
        public const int Gone = -2;
        private readonly HttpListener listener = new();
        private int answer = 202;

        public FakeGateway()
        {
            Port = Loopback.FreePort();
            listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
            Answer = 202;
        }

        public int Port { get; }

        public int Answer
        {
            get => answer;
            set
            {
                answer = value;
                if (value == Gone) listener.Stop();
                else if (!listener.IsListening)
                {
                    listener.Start();
                    _ = ServeAsync();
                }
            }
        }

        public List<(string Method, string Path, Dictionary<string, string> Headers, string Text)> Asked { get; } = [];

        private async Task ServeAsync()
        {
            while (listener.IsListening)
            {
                HttpListenerContext http;
                try
                {
                    http = await listener.GetContextAsync();
                }
                catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
                using var body = new StreamReader(http.Request.InputStream, Encoding.UTF8);
                Asked.Add((http.Request.HttpMethod, http.Request.RawUrl!, http.Request.Headers.AllKeys.ToDictionary(k => k!, k => http.Request.Headers[k]!), await body.ReadToEndAsync()));
                if (Answer == Silence) continue;
                http.Response.StatusCode = Answer;
                http.Response.Close();
            }
        }

        public void Dispose() => ((IDisposable)listener).Dispose();
    }
}
