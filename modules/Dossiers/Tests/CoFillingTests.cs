using System.Net;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Dossiers.Assisted;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Dossiers.Tests;

/// <summary>A person and a neighbour hold the same draft on two phones, on both engines.</summary>
public sealed class CoFillingTests
{
    private const string Name = "Họ và tên";
    private const string Birth = "Ngày sinh";

    [Theory, BothEngines]
    public async Task Each_sees_where_the_other_is_who_is_writing_and_that_something_changed(string engine)
    {
        var (site, person, helper, page) = await BothAsync(engine, "Y Cùng Êban", "H'Cùng Niê");
        await using var theirs = await OpenLine.OpenAsync(site, helper, page.Path);
        await theirs.SeesNobodyAsync();
        await using var mine = await OpenLine.OpenAsync(site, person, page.Path);
        await mine.SeesAsync("Y Cùng Êban cũng đang mở câu này");
        await theirs.SeesAsync("H'Cùng Niê cũng đang mở câu này");

        await theirs.WriteAsync("me.name");
        var writing = await mine.HearsAsync("Writing", said => said[0].GetString() == "me.name" && said[1].GetString() is not null);
        Assert.Equal("Y Cùng Êban đang viết…", writing[1].GetString());
        await theirs.WriteAsync("me.name", on: false);
        await mine.HearsAsync("Writing", said => said[1].GetString() is null);

        var before = await mine.MarkAsync();
        page.TryAnswer("me.name", "H'Cùng Mlô");
        var next = await Villager.AnswerAsync(page, Samples.Pension("H'Cùng Mlô"));
        var after = await mine.MarkAsync(other: before);
        // The mark is that of the page as anybody reads it now.
        var fresh = await person.GoAsync(page.Path);
        Assert.Equal(after, fresh.Document.QuerySelector("[data-cofill]")!.GetAttribute("data-mark"));
        Assert.Equal("H'Cùng Mlô", fresh.ValueOf(Name));
        Assert.Equal("Y Cùng Êban", fresh.Document.QuerySelector("input[name='seen:me.name']")!.GetAttribute("data-by"));
        Assert.Contains("Y Cùng Êban được bà con cho cùng điền", fresh.Text, StringComparison.Ordinal);

        await using var moved = await OpenLine.OpenAsync(site, helper, next.Path);
        await mine.HearsAsync("With", said => said[0].EnumerateArray().Any(o => o.GetProperty("path").GetString() == next.Path && o.GetProperty("says").GetString()!.Contains("đang ở câu:", StringComparison.Ordinal)));
    }

    [Theory, BothEngines]
    public async Task Only_the_owner_and_a_helper_with_their_consent_are_let_in(string engine)
    {
        var (site, _, helper, page) = await BothAsync(engine, "Y Cửa Êban", "H'Cửa Niê");
        var (stranger, elsewhere, neighbour) = (site.Visitor(), await Neighbour.ArriveAsync(site, "Lê Thôn Bốn", Role.Helper, "thon-4"), site.Visitor(TestSite.NeighbourHost));
        await Villager.SignInAsync(site, stranger, Samples.NewPhone());
        Assert.Equal(404, await RefusedAsync(site, stranger, page.Path));
        Assert.Equal(404, await RefusedAsync(site, elsewhere, page.Path));
        Assert.Equal(404, await RefusedAsync(site, helper, page.Path.Replace("/me", "/no-such-question", StringComparison.Ordinal)));
        // Nobody signed in is led away; a session of this commune is nobody's in the next.
        Assert.Equal(302, await RefusedAsync(site, neighbour, page.Path));
        Assert.Equal(302, await RefusedAsync(site, helper, page.Path, socket => socket.SetRequestHeader("Host", TestSite.NeighbourHost)));
        // Nor does a page of somebody else's site open a line in a helper's name: neither said by a new browser nor by an old one.
        Assert.Equal(403, await RefusedAsync(site, helper, page.Path, socket => socket.SetRequestHeader("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(403, await RefusedAsync(site, helper, page.Path, socket => socket.SetRequestHeader("Origin", "https://elsewhere.example")));
    }

    [Theory, BothEngines]
    public async Task Taking_back_closes_the_line_at_once_and_is_no_trespass(string engine)
    {
        var (site, person, helper, page) = await BothAsync(engine, "Y Đóng Êban", "H'Đóng Niê");
        await using var theirs = await OpenLine.OpenAsync(site, helper, page.Path);
        await using var mine = await OpenLine.OpenAsync(site, person, page.Path);
        await mine.SeesAsync("Y Đóng Êban");
        await (await person.GoAsync("/toi/nguoi-giup")).PressAsync("Thu hồi ngay");
        await theirs.IsCutOffAsync();
        await mine.SeesNobodyAsync();
        var leader = await Neighbour.ArriveAsync(site, "H'Trưởng Đóng", Role.TeamLeader);
        async Task<bool> IsTrespassAsync() => (await leader.GoAsync("/to/so-nop-ho")).Document.QuerySelectorAll(".row").Any(r => r.TextContent.Contains("khi chưa được đồng ý", StringComparison.Ordinal) && r.TextContent.Contains("Y Đóng Êban", StringComparison.Ordinal));
        Assert.False(await IsTrespassAsync());
        Assert.Equal(404, await RefusedAsync(site, helper, page.Path));
        Assert.True(await IsTrespassAsync());
    }

    [Theory, BothEngines]
    public async Task The_line_ends_with_the_sitting_with_the_session_and_with_the_team(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (_, sitting, page) = await SitAsync(site, "Y Hết Giờ", "H'Hết Giờ");
        await using (var line = await OpenLine.OpenAsync(site, sitting, page.Path))
        {
            await line.MarkAsync();
            site.Clock.Advance(TimeSpan.FromMinutes(31));
            await line.IsCutOffAsync();
        }
        var (_, signedOut, second) = await SitAsync(site, "Y Ra Về", "H'Ra Về");
        await using (var line = await OpenLine.OpenAsync(site, signedOut, second.Path))
        {
            await line.MarkAsync();
            await (await signedOut.GoAsync("/toi")).PressAsync("Đăng xuất");
            await line.IsCutOffAsync();
        }
        var phone = Samples.NewPhone();
        var (_, leaving, third) = await SitAsync(site, "Y Thôi Tổ", "H'Thôi Tổ", phone);
        await using (var line = await OpenLine.OpenAsync(site, leaving, third.Path))
        {
            await line.MarkAsync();
            await site.TakeVillageRoleAsync(phone, Role.Helper, Neighbour.Home);
            await line.IsCutOffAsync();
        }
    }

    [Theory, BothEngines]
    public async Task Different_fields_never_clash_and_the_same_field_is_written_over_by_nobody_who_has_not_seen_it(string engine)
    {
        var (_, person, helper, page) = await BothAsync(engine, "Y Hai Êban", "H'Hai Niê");
        // Both have the same page open, as it was.
        var mine = await person.GoAsync(page.Path);
        await page.Fill(Name, "H'Hai Mlô").PressAsync("Ghi");
        var refused = await mine.Fill(Birth, "1950").PressAsync("Ghi");
        // What I did not touch is theirs; what they did not touch is mine.
        Assert.Equal("H'Hai Mlô", (await person.GoAsync(page.Path)).ValueOf(Name));
        Assert.Equal("1950", (await helper.GoAsync(page.Path)).ValueOf(Birth));
        Assert.Equal("H'Hai Mlô", refused.ValueOf(Name));

        var (a, b) = (await person.GoAsync(page.Path), await helper.GoAsync(page.Path));
        await a.Fill(Name, "H'Hai Êban").Choose("Nữ").PressAsync("Ghi");
        refused = await b.Fill(Name, "H'Hai Kbuôr").PressAsync("Ghi");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("H'Hai Niê vừa ghi: “H'Hai Êban”", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("H'Hai Kbuôr", refused.ValueOf(Name));
        // What they chose meanwhile is not asked of me.
        Assert.DoesNotContain("chọn một ô", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("H'Hai Êban", (await person.GoAsync(page.Path)).ValueOf(Name));
        // Seen: now the last who writes is right.
        await refused.PressAsync("Ghi");
        Assert.Equal("H'Hai Kbuôr", (await person.GoAsync(page.Path)).ValueOf(Name));
    }

    [Theory, BothEngines]
    public async Task An_address_is_one_answer(string engine)
    {
        var (_, person, helper, page) = await BothAsync(engine, "Y Địa Êban", "H'Địa Niê");
        var at = page.Path.Replace("/me", "/address", StringComparison.Ordinal);
        var (mine, theirs) = (await person.GoAsync(at), await helper.GoAsync(at));
        theirs.TryAnswer("address.where", "here");
        theirs.TryAnswer("address.village", "buon-mau-12");
        await theirs.PressAsync("Ghi");
        mine.TryAnswer("address.where", "here");
        mine.TryAnswer("address.village", "thon-4");
        var refused = await mine.PressAsync("Ghi");
        Assert.Contains("Y Địa Êban vừa ghi: “Buôn mẫu 12", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("buon-mau-12", Selected(await helper.GoAsync(at)));
        await refused.PressAsync("Ghi");
        Assert.Equal("thon-4", Selected(await helper.GoAsync(at)));

        static string? Selected(Page page) => page.Document.QuerySelector("select[name='address.village'] option[selected]")?.GetAttribute("value");
    }

    [Theory, BothEngines]
    public async Task Nobody_sends_it_while_its_owner_looks_on_and_then_the_consent_has_served(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (person, helper, page) = await SitAsync(site, "Y Gửi Êban", "H'Gửi Niê");
        var check = await Villager.AnswerAllAsync(page, Samples.Pension("H'Gửi Niê"));
        Assert.NotNull(check.Document.QuerySelector("button[form=send]"));
        await using (var mine = await OpenLine.OpenAsync(site, person, check.Path))
        {
            await mine.MarkAsync();
            // The button was on the page before the owner came; the rule stands behind it.
            Assert.Contains("Nhờ bà con bấm gửi", (await check.PressAsync("Gửi hồ sơ")).Errors, StringComparison.Ordinal);
            check = await helper.GoAsync(check.Path);
            Assert.Null(check.Document.QuerySelector("button[form=send]"));
            Assert.Contains("H'Gửi Niê sẽ bấm gửi trên máy của mình", check.Document.Body!.TextContent, StringComparison.Ordinal);
        }
        // Two minutes after the owner's phone went out, the helper may.
        site.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.NotNull((await helper.GoAsync(check.Path)).Document.QuerySelector("button[form=send]"));

        await using var theirs = await OpenLine.OpenAsync(site, helper, check.Path);
        await theirs.MarkAsync();
        var receipt = await (await person.GoAsync(check.Path)).PressAsync("Gửi hồ sơ");
        Assert.DoesNotContain("Người nộp hộ", receipt.Text, StringComparison.Ordinal);
        await theirs.IsCutOffAsync();
        var over = await helper.GoAsync(check.Path);
        Assert.Contains("Hồ sơ đã được gửi", over.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ngồi cạnh tôi", over.Text, StringComparison.Ordinal);
        Assert.Equal(EndedBy.Sending, await site.ReadAsync(db => db.Set<Consent>().Select(c => c.EndedBy).SingleAsync()));
        Assert.Equal(0, await site.ReadAsync(db => db.Set<CoFilling.PresentRow>().CountAsync()));
    }

    [Fact]
    public async Task Two_servers_of_one_installation_tell_each_other()
    {
        await using var first = await TestSite.StartAsync(Engines.Postgres);
        await using var second = await first.SecondAsync();
        var (person, helper, page) = await SitAsync(first, "Y Hai Máy", "H'Hai Máy");
        await using var theirs = await OpenLine.OpenAsync(first, helper, page.Path);
        await using var mine = await OpenLine.OpenAsync(second, person, page.Path);
        await mine.SeesAsync("Y Hai Máy cũng đang mở câu này");
        await theirs.SeesAsync("H'Hai Máy cũng đang mở câu này");
        var before = await mine.MarkAsync();
        await page.Fill(Name, "H'Hai Mlô").PressAsync("Ghi");
        await mine.MarkAsync(other: before);
        // Also the rule that the owner sends knows of the other server.
        var check = await Villager.AnswerAllAsync(page, Samples.Pension("H'Hai Máy"));
        Assert.Null(check.Document.QuerySelector("button[form=send]"));
        var away = second.Visitor();
        foreach (var (name, value) in person.Cookies.Where(c => c.Key == "ts")) away.Cookies[name] = value;
        await (await away.GoAsync("/toi/nguoi-giup")).PressAsync("Thu hồi ngay");
        await theirs.IsCutOffAsync();
    }

    private static async Task<int> RefusedAsync(TestSite site, Visitor visitor, string page, Action<System.Net.WebSockets.ClientWebSocketOptions>? more = null) =>
        (await Assert.ThrowsAsync<RefusedException>(() => OpenLine.OpenAsync(site, visitor, page, more))).Status;

    /// <summary>A person and a helper who sits with them, both signed in, at the draft's first question.</summary>
    private static async Task<(TestSite Site, Visitor Person, Visitor Helper, Page Page)> BothAsync(string engine, string helpers, string persons)
    {
        var site = await TestSite.SharedAsync(engine);
        var (person, helper, page) = await SitAsync(site, helpers, persons);
        return (site, person, helper, page);
    }

    private static async Task<(Visitor Person, Visitor Helper, Page Page)> SitAsync(TestSite site, string helpers, string persons, string? helpersPhone = null)
    {
        var (phone, person, helper) = (Samples.NewPhone(), site.Visitor(), await Neighbour.ArriveAsync(site, helpers, phone: helpersPhone));
        var page = await Neighbour.SitDownAsync(site, helper, persons, phone);
        await Villager.SignInAsync(site, person, phone);
        return (person, helper, page);
    }
}
