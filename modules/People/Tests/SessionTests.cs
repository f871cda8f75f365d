using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.People.Sessions;
using ThonSo.Support;
using Xunit;

namespace ThonSo.People.Tests;

/// <summary>Sessions are seen, ended, and good for nothing but what they were opened for.</summary>
public sealed class SessionTests
{
    [Theory, BothEngines]
    public async Task A_lost_phone_is_signed_out_from_another_one_at_once(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var phone = Samples.NewPhone();
        var (lost, kept) = (site.Visitor(), site.Visitor());
        lost.Cookies["ts"] = await site.SignInAsync(phone);
        kept.Cookies["ts"] = await site.SignInAsync(phone);
        Assert.Equal("/toi/may", (await lost.GoAsync("/toi/may")).Path);
        var page = await kept.GoAsync("/toi/may");
        Assert.Equal(2, page.Document.QuerySelectorAll("form[method=post] button").Count(b => b.TextContent.Contains("Đăng xuất máy này", StringComparison.Ordinal)));
        // The list is newest first: the lost one is the second.
        var sessions = page.Document.QuerySelectorAll<IHtmlInputElement>("input[name=session]").ToList();
        sessions[0].Value = sessions[1].Value;
        await page.PressAsync("Đăng xuất máy này");
        Assert.StartsWith("/dang-nhap", (await lost.GoAsync("/toi/may")).Path, StringComparison.Ordinal);
        Assert.Equal("/toi/may", (await kept.GoAsync("/toi/may")).Path);
    }

    [Theory, BothEngines]
    public async Task Nobody_ends_somebody_elses_session(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var (mine, theirs) = (site.Visitor(), site.Visitor());
        mine.Cookies["ts"] = await site.SignInAsync(Samples.NewPhone());
        theirs.Cookies["ts"] = await site.SignInAsync(Samples.NewPhone());
        var target = (await theirs.GoAsync("/toi/may")).Document.QuerySelector<IHtmlInputElement>("input[name=session]")!.Value;
        var page = await mine.GoAsync("/toi/may");
        page.Document.QuerySelector<IHtmlInputElement>("input[name=session]")!.Value = target;
        await page.PressAsync("Đăng xuất máy này");
        Assert.Equal("/toi/may", (await theirs.GoAsync("/toi/may")).Path);
    }

    [Fact]
    public async Task A_session_of_one_commune_is_none_in_another()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var stranger = site.Visitor(TestSite.NeighbourHost);
        stranger.Cookies["ts"] = await site.SignInAsync(Samples.NewPhone());
        Assert.StartsWith("/dang-nhap", (await stranger.GoAsync("/toi")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_villagers_session_lasts_a_season_and_an_officers_a_day()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var (villager, officer) = (site.Visitor(), site.Visitor());
        villager.Cookies["ts"] = await site.SignInAsync(Samples.NewPhone());
        officer.Cookies["ts"] = await site.OfficerAsync("motcua");
        Assert.Equal("/mot-cua", (await officer.GoAsync("/mot-cua")).Path);
        site.Clock.Advance(TimeSpan.FromHours(12.1));
        Assert.StartsWith("/can-bo/vao", (await officer.GoAsync("/mot-cua")).Path, StringComparison.Ordinal);
        Assert.Equal("/toi", (await villager.GoAsync("/toi")).Path);
        site.Clock.Advance(TimeSpan.FromDays(90));
        Assert.StartsWith("/dang-nhap", (await villager.GoAsync("/toi")).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("' OR 1=1 --")]
    public async Task What_is_no_token_is_nobody(string token)
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        using var api = site.Api();
        api.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.PostAsync("/api/v1/dossiers", null)).StatusCode);
        var visitor = site.Visitor();
        visitor.Cookies["ts"] = Uri.EscapeDataString(token);
        Assert.StartsWith("/dang-nhap", (await visitor.GoAsync("/toi")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_holds_no_token()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var token = await site.SignInAsync(Samples.NewPhone());
        var hash = OpenedSession.HashOf(token)!;
        Assert.True(await site.ReadAsync(db => db.Set<SessionRow>().AnyAsync(s => s.CommuneId == TestSite.HoaPhu && s.TokenHash == hash)));
        Assert.NotEqual(System.Buffers.Text.Base64Url.DecodeFromChars(token), hash);
    }
}
