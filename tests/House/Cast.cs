using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.People;
using ThonSo.People.Officers;
using ThonSo.Support;
using Xunit;

namespace ThonSo.House;

/// <summary>Somebody who asks: a session's token (or none), used as a cookie for pages and as a bearer for the API.</summary>
internal sealed class Caller(TestSite site, string? token, string? host = null)
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private (string Cookie, string Token)? form;

    public string? Token => token;

    /// <summary>Asks as a browser of ours does: same origin, and for what changes something with the form's token.</summary>
    public async Task<HttpResponseMessage> AskAsync(string method, string path, HttpContent? content = null, Action<HttpRequestMessage>? more = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(site.Address, path)) { Content = content };
        request.Headers.Host = host;
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        var cookies = new List<string>();
        if (path.StartsWith("/api/", StringComparison.Ordinal))
        {
            if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        else
        {
            if (token is not null) cookies.Add("ts=" + token);
            if (method != "GET")
            {
                form ??= await FormAsync();
                cookies.Add("ts-form=" + form.Value.Cookie);
                request.Headers.Add("X-Form-Token", form.Value.Token);
            }
        }
        if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies));
        more?.Invoke(request);
        // A line that stays open has no end to wait for.
        return await Client.SendAsync(request, request.Headers.Upgrade.Count > 0 ? HttpCompletionOption.ResponseHeadersRead : HttpCompletionOption.ResponseContentRead);
    }

    /// <summary>The next form is asked for anew: its token belongs to the session that was there.</summary>
    public void ForgetForm() => form = null;

    public async Task<JsonElement> JsonAsync(string method, string path, object? body = null, Action<HttpRequestMessage>? more = null)
    {
        using var answer = await AskAsync(method, path, body is null ? null : JsonContent.Create(body), more);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonElement.Parse(text) : throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode} {text}");
    }

    /// <summary>The form token of this caller's session, from a page everyone may open.</summary>
    private async Task<(string, string)> FormAsync()
    {
        using var page = await AskAsync("GET", "/dang-nhap");
        var html = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync());
        var cookie = page.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("ts-form=", StringComparison.Ordinal)).Split(';')[0]["ts-form=".Length..];
        return (cookie, html.QuerySelector("input[name=form-token]")!.GetAttribute("value")!);
    }
}

/// <summary>One person of each kind at a site of their own, and the dossiers they ask about.</summary>
public sealed class Cast : IAsyncLifetime
{
    /// <summary>The columns of the authorization matrix, in this order.</summary>
    public static readonly string[] Roles = ["anonymous", "owner", "villager", "receiving", "handling", "signer", "leader", "administrator", "province", "neighbour", "helper", "team-leader", "other-helper"];

    private readonly Dictionary<string, Caller> callers = [];

    public TestSite Site { get; private set; } = null!;

    private const string TeamsVillage = "thon-4";

    /// <summary>The owner's phone.</summary>
    public string Phone { get; } = Samples.NewPhone();

    internal Caller this[string role] => callers[role];

    /// <summary>The leader of the demonstration's team, whose village has something to show.</summary>
    internal Caller DemoLeader { get; private set; } = null!;

    /// <summary>An officer of the neighbour at the neighbour's own address.</summary>
    internal Caller NeighbourAtHome { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync(Engines.Sqlite);
        callers["anonymous"] = new Caller(Site, null);
        callers["owner"] = new Caller(Site, await Site.SignInAsync(Phone));
        callers["villager"] = new Caller(Site, await Site.SignInAsync(Samples.NewPhone()));
        callers["receiving"] = new Caller(Site, await Site.OfficerAsync("motcua"));
        callers["handling"] = new Caller(Site, await Site.OfficerAsync("thuly"));
        callers["administrator"] = new Caller(Site, await Site.OfficerAsync("quantri"));
        callers["signer"] = await OfficerAsync("nguoiky", Role.Signer);
        callers["leader"] = await OfficerAsync("chutich", Role.CommuneLeader);
        callers["province"] = await OfficerAsync("tinh", Role.ProvinceViewer);
        var neighbour = await Site.OfficerAsync("motcua", TestSite.NeighbourHost);
        callers["neighbour"] = new Caller(Site, neighbour);
        // The demonstration's own leader is changed by the very questions that are asked.
        callers["team-leader"] = await HelperAsync(Role.TeamLeader, TeamsVillage);
        callers["helper"] = new Caller(Site, await Site.SignInAsync("0900 000 202"));
        callers["other-helper"] = await HelperAsync(Role.Helper, "buon-mau-12");
        DemoLeader = new Caller(Site, await Site.SignInAsync("0900 000 201"));
        NeighbourAtHome = new Caller(Site, neighbour, TestSite.NeighbourHost);
    }

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();

    /// <summary>An officer with one role only, signed in.</summary>
    private async Task<Caller> OfficerAsync(string login, Role role)
    {
        // The code of a demonstration's officer is shown on a page, so theirs is used for everyone.
        const string Password = "mat-khau-thu-2026";
        var key = (await SpareOfficerAsync(login, role, Password, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXA")).Login;
        var (_, code) = await Site.OfficerKeysAsync("motcua");
        var entered = await callers["anonymous"].JsonAsync("POST", "/api/v1/sign-in/officers", new { login = key, password = Password, code });
        return new Caller(Site, entered.GetProperty("token").GetString());
    }

    /// <summary>Somebody of a village's team, signed in by phone.</summary>
    private async Task<Caller> HelperAsync(Role role, string village)
    {
        var phone = Samples.NewPhone();
        var caller = new Caller(Site, await Site.SignInAsync(phone));
        await Site.GiveVillageRoleAsync(phone, "Y Thử Êban", role, village);
        return caller;
    }

    /// <summary>The helper asks for a consent; with a photograph of what was signed it waits for a witness.</summary>
    internal async Task<string> AskConsentAsync(string means, string phone, bool signed = false)
    {
        using var asked = await callers["helper"].AskAsync("POST", "/to/nop-ho/moi", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["name"] = "H'Thử Niê", ["phone"] = phone, ["village"] = TeamsVillage, ["procedure"] = "1.014027", ["means"] = means, ["request"] = NewId.Next().ToString("N"),
        }));
        var path = asked.Headers.Location?.OriginalString ?? throw new InvalidOperationException(await asked.Content.ReadAsStringAsync());
        if (signed) (await callers["helper"].AskAsync("POST", path + "?handler=Anh", new MultipartFormDataContent { { new ByteArrayContent(Samples.Jpeg()), "file", "phieu.jpg" } })).Dispose();
        return path.Split('/')[^1];
    }

    /// <summary>Something the helper did on a phone in the village, which the server refused.</summary>
    internal async Task<string> RefusedActAsync()
    {
        var (device, act) = (NewId.Next(), NewId.Next());
        phone ??= await RegisterAsync(device);
        await callers["helper"].JsonAsync("POST", "/api/v1/field/acts", new { device = phone, now = Site.Clock.GetUtcNow(), acts = new[] { new { id = act, kind = "no.such", village = TeamsVillage, at = Site.Clock.GetUtcNow(), body = new { } } } });
        return act.ToString();
    }

    private Guid? phone;

    private async Task<Guid> RegisterAsync(Guid device)
    {
        using var kept = await callers["helper"].AskAsync("POST", "/api/v1/field/devices", System.Net.Http.Json.JsonContent.Create(new { device, secretHash = Convert.ToBase64String(new byte[32]) }));
        return device;
    }

    internal async Task<AccountKeys> SpareOfficerAsync(string login, Role role, string? password = null, string? key = null)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<OfficerAccounts>().AddAsync(TestSite.HoaPhu, Actor.System, login, "Nguyễn Thử", "Công chức thử", [role], password, key)).Value;
    }

    /// <summary>Files a dossier of the owner's.</summary>
    internal async Task<(string Code, string Secret)> FileAsync()
    {
        var filed = await callers["owner"].JsonAsync("POST", "/api/v1/dossiers", new { procedure = "1.014027", answers = Samples.Pension() }, r => r.Headers.Add("Idempotency-Key", NewId.Next().ToString()));
        return (filed.GetProperty("code").GetString()!, filed.GetProperty("secret").GetString()!);
    }

    /// <summary>Files a dossier and takes it along the usual way, up to the step before the one named.</summary>
    internal async Task<string> BeforeAsync(string step)
    {
        var (code, _) = await FileAsync();
        string[] way = step switch
        {
            "accept" or "send-back" or "refuse" or "withdraw" => [],
            "assign" or "extend" => ["accept"],
            "answer-supplement" => ["send-back"],
            "ask-more" or "ask-fee" or "propose" => ["accept", "assign"],
            "fee-paid" => ["accept", "assign", "ask-fee"],
            "sign" or "return-for-work" or "stop" => ["accept", "assign", "propose"],
            "attach-result" => ["accept", "assign", "propose", "sign"],
            "hand-over" => ["accept", "assign", "propose", "sign", "attach-result"],
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };
        foreach (var one in way) await StepAsync(code, one);
        return code;
    }

    /// <summary>Takes a step as whoever may.</summary>
    internal async Task StepAsync(string code, string step)
    {
        var who = step switch { "accept" or "send-back" or "assign" or "hand-over" => "receiving", "sign" => "signer", _ => "handling" };
        using var answer = await callers[who].AskAsync("POST", $"/api/v1/dossiers/{code}/steps/{step}", JsonContent.Create(await BodyAsync(step)), await MatchingAsync(code));
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{step}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>What a step wants to be told.</summary>
    internal async Task<object> BodyAsync(string step) => step switch
    {
        "send-back" or "ask-more" => new { missing = new[] { new { what = "Bản sao sổ hộ nghèo", why = "Để biết hộ nào" } } },
        "assign" => new { officer = await HandlerAsync() },
        "propose" => new { decision = "grant" },
        "ask-fee" => new { amount = 8000, reason = "Lệ phí" },
        "extend" => new { date = "2027-03-01", reason = "Chờ xác minh" },
        "attach-result" => new { result = await PaperAsync("handling", Samples.Pdf()) },
        _ => new { reason = "Lý do thử" },
    };

    internal async Task<Action<HttpRequestMessage>> MatchingAsync(string code)
    {
        using var seen = await callers["owner"].AskAsync("GET", $"/api/v1/dossiers/{code}");
        var tag = seen.Headers.ETag!;
        return request => request.Headers.IfMatch.Add(tag);
    }

    internal async Task<Guid> PaperAsync(string role, byte[] bytes)
    {
        using var answer = await callers[role].AskAsync("POST", "/api/v1/papers", new ByteArrayContent(bytes));
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private async Task<Guid> HandlerAsync()
    {
        var people = Site.Services.GetRequiredService<PersonBook>();
        return (await people.OfficersAsync(TestSite.HoaPhu, Role.HandlingOfficer)).First(o => o.Name == "Y Thử Êban").Id;
    }
}
