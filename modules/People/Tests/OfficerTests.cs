using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.People.Demo;
using ThonSo.People.Officers;
using ThonSo.Support;
using Xunit;

namespace ThonSo.People.Tests;

/// <summary>Officers: two factors, locks, and accounts that an administrator makes and closes.</summary>
public sealed class OfficerTests
{
    [Theory, BothEngines]
    public async Task An_officer_needs_both_the_password_and_the_authenticator(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var (api, account) = (site.Api(), await NewAsync(site));
        Assert.Equal("people.wrong-password", await CodeOf(await EnterAsync(api, account.Login, "no", Totp.Now(account.AuthenticatorKey))));
        Assert.Equal("people.wrong-authenticator", await CodeOf(await EnterAsync(api, account.Login, account.Password, "000000")));
        Assert.Equal("people.wrong-authenticator", await CodeOf(await EnterAsync(api, account.Login, account.Password, null)));
        Assert.Equal(HttpStatusCode.OK, (await EnterAsync(api, account.Login.ToUpperInvariant(), account.Password, Totp.Now(account.AuthenticatorKey))).StatusCode);
    }

    [Theory, BothEngines]
    public async Task An_authenticators_code_works_once(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var (api, account) = (site.Api(), await NewAsync(site));
        var code = Totp.Now(account.AuthenticatorKey);
        var answers = await Task.WhenAll(EnterAsync(api, account.Login, account.Password, code), EnterAsync(api, account.Login, account.Password, code));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.NotEqual(HttpStatusCode.OK, (await EnterAsync(api, account.Login, account.Password, code)).StatusCode);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_account_rests_for_fifteen_minutes_and_says_the_same_as_before()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var (api, account) = (site.Api(), await NewAsync(site));
        for (var i = 0; i < 5; i++) Assert.Equal("people.wrong-password", await CodeOf(await EnterAsync(api, account.Login, "no", null)));
        Assert.Equal("people.wrong-password", await CodeOf(await EnterAsync(api, account.Login, account.Password, Totp.Now(account.AuthenticatorKey))));
        // The answer to a name that does not exist is the same.
        Assert.Equal("people.wrong-password", await CodeOf(await EnterAsync(api, "nobody.at.all", "no", null)));
        site.Clock.Advance(TimeSpan.FromMinutes(15.1));
        Assert.Equal(HttpStatusCode.OK, (await EnterAsync(api, account.Login, account.Password, Totp.Now(account.AuthenticatorKey))).StatusCode);
    }

    [Fact]
    public async Task Guessing_the_authenticator_locks_too()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var (api, account) = (site.Api(), await NewAsync(site));
        for (var i = 0; i < 5; i++) await EnterAsync(api, account.Login, account.Password, "000000");
        Assert.NotEqual(HttpStatusCode.OK, (await EnterAsync(api, account.Login, account.Password, Totp.Now(account.AuthenticatorKey))).StatusCode);
    }

    [Theory, BothEngines]
    public async Task A_closed_account_is_out_at_once_and_a_reset_one_too(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        foreach (var act in new[] { "Disable", "Reset" })
        {
            var account = await NewAsync(site);
            using var api = site.Api();
            var token = await TokenOf(await EnterAsync(api, account.Login, account.Password, Totp.Now(account.AuthenticatorKey)));
            var visitor = site.Visitor();
            visitor.Cookies["ts"] = token;
            Assert.Equal("/mot-cua", (await visitor.GoAsync("/mot-cua")).Path);
            await WithAccountsAsync<object>(site, async accounts => act == "Disable"
                ? await accounts.DisableAsync(TestSite.HoaPhu, Actor.System, account.Person)
                : await accounts.ResetAsync(TestSite.HoaPhu, Actor.System, account.Person));
            Assert.StartsWith("/can-bo/vao", (await visitor.GoAsync("/mot-cua")).Path, StringComparison.Ordinal);
            Assert.Equal("people.wrong-password", await CodeOf(await EnterAsync(api, account.Login, account.Password, Totp.Now(account.AuthenticatorKey))));
        }
    }

    [Theory, BothEngines]
    public async Task A_role_taken_away_is_gone_at_once(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var account = await NewAsync(site);
        using var api = site.Api();
        var visitor = site.Visitor();
        visitor.Cookies["ts"] = await TokenOf(await EnterAsync(api, account.Login, account.Password, Totp.Now(account.AuthenticatorKey)));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GoAsync("/mot-cua")).Status);
        await WithAccountsAsync(site, accounts => accounts.SetRolesAsync(TestSite.HoaPhu, Actor.System, account.Person, [Role.Doctor]));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GoAsync("/mot-cua")).Status);
    }

    [Fact]
    public async Task The_administrator_makes_an_account_whose_keys_are_shown_once()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var admin = site.Visitor();
        admin.Cookies["ts"] = await site.OfficerAsync("quantri");
        var login = $"moi{NewId.Next():N}"[..20];
        var page = await admin.GoAsync("/quan-tri/can-bo");
        Receiving(page).IsChecked = true;
        page = await page.Fill("Họ và tên", "H'Mới Niê").Fill("Chức vụ", "Công chức").Fill("Tên đăng nhập", login).PressAsync("Thêm cán bộ");
        var keys = page.Document.QuerySelectorAll("main code").Select(c => c.TextContent.Trim()).ToList();
        Assert.Contains(login, keys);
        var password = keys.Single(k => k.Length == 14);
        using var api = site.Api();
        Assert.Equal("people.wrong-authenticator", await CodeOf(await EnterAsync(api, login, password, "1")));
        Assert.DoesNotContain(password, (await admin.GoAsync("/quan-tri/can-bo")).Text, StringComparison.Ordinal);

        // The same name again, and no roles.
        page = await admin.GoAsync("/quan-tri/can-bo");
        page = await page.Fill("Họ và tên", "Trần Thử").Fill("Tên đăng nhập", login).PressAsync("Thêm cán bộ");
        Assert.Contains("Chọn ít nhất một vai trò", page.Errors, StringComparison.Ordinal);
        Receiving(page).IsChecked = true;
        page = await page.PressAsync("Thêm cán bộ");
        Assert.Contains("đã có người dùng", page.Errors, StringComparison.Ordinal);
    }

    private static IHtmlInputElement Receiving(Page page) => page.Document.QuerySelector<IHtmlInputElement>("#roles input[value=ReceivingOfficer]")!;

    [Fact]
    public async Task The_administrator_cannot_lock_the_last_door_behind()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var self = await site.ReadAsync(db => db.Set<AccountRow>().Where(a => a.CommuneId == TestSite.HoaPhu && a.Login == "quantri").Select(a => a.PersonId).SingleAsync());
        var actor = new Actor(self, Role.Administrator);
        Assert.Equal("people.not-yourself", (await WithAccountsAsync(site, a => a.DisableAsync(TestSite.HoaPhu, actor, self))).Refusal!.Code);
        Assert.Equal("people.not-yourself", (await WithAccountsAsync(site, a => a.SetRolesAsync(TestSite.HoaPhu, actor, self, [Role.Signer]))).Refusal!.Code);
        Assert.Equal("people.no-such-officer", (await WithAccountsAsync(site, a => a.DisableAsync(TestSite.HoaPhu, actor, NewId.Next()))).Refusal!.Code);
        // An officer of another commune is no officer here.
        var neighbour = await site.ReadAsync(db => db.Set<AccountRow>().Where(a => a.CommuneId == TestSite.Neighbour && a.Login == "motcua").Select(a => a.PersonId).SingleAsync());
        Assert.Equal("people.no-such-officer", (await WithAccountsAsync(site, a => a.ResetAsync(TestSite.HoaPhu, actor, neighbour))).Refusal!.Code);
    }

    /// <summary>The vectors of RFC 6238, appendix B, cut to six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void The_demonstrations_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.At("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", seconds / 30));

    private static Task<AccountKeys> NewAsync(TestSite site) => WithAccountsAsync(site, async accounts =>
        (await accounts.AddAsync(TestSite.HoaPhu, Actor.System, $"o{NewId.Next():N}"[..24], "Trần Thử", "", [Role.ReceivingOfficer])).Value);

    private static async Task<T> WithAccountsAsync<T>(TestSite site, Func<OfficerAccounts, Task<T>> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<OfficerAccounts>());
    }

    private static Task<HttpResponseMessage> EnterAsync(HttpClient api, string login, string? password, string? code) =>
        api.PostAsJsonAsync("/api/v1/sign-in/officers", new { login, password, code });

    private static async Task<string> CodeOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;

    private static async Task<string> TokenOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
}
