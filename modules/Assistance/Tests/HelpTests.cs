using FsCheck;
using FsCheck.Fluent;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Assistance.Acts;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Core.Values;
using ThonSo.Support;
using ThonSo.Teams;
using Xunit;

namespace ThonSo.Assistance.Tests;

/// <summary>A help request from the asking to the yes: never two owners, never nobody, and each sees their share.</summary>
public sealed class HelpTests
{
    private const string Hoa = "0900 000 202", Thi = "0900 000 203", Leader = "0900 000 201";
    private static readonly HelpSettings Settings = new();

    [Fact]
    public void Whatever_happens_a_request_has_one_owner_and_nobody_is_asked_twice_in_a_round()
    {
        var steps = Gen.Zip(Gen.Elements(Enum.GetValues<HelpStep>()), Gen.Zip(Gen.Choose(0, 4), Gen.Choose(0, 30))).ListOf();
        Prop.ForAll(Gen.Zip(steps, Gen.Choose(0, 4)).ToArbitrary(), given =>
        {
            var (all, team) = given;
            var members = Enumerable.Range(1, team).Select(i => new Guid(i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)).ToList();
            var now = new DateTime(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);
            var row = New();
            row.Begin(members, now, Settings);
            foreach (var (step, (who, minutes)) in all)
            {
                now = now.AddMinutes(minutes);
                var (state, owner, tried) = (row.State, row.MemberId, row.Tried);
                var person = team == 0 ? new Guid(100 + who, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) : members[who % team];
                var party = Transitions.Find(step, state)?.By ?? Party.None;
                // Only the owner takes the owner's steps, as the pages see to.
                if (party.HasFlag(Party.Owner) && owner is { } has) person = has;
                if (party == Party.None) party = Party.Owner;
                var refused = row.Move(step, party, person, new Wish(now.AddHours(1), team == 0 ? null : members[who % team], CloseReason.NotReached), members, now, Settings) is not null;
                if (refused && (row.State, row.MemberId, row.Tried) != (state, owner, tried)) return false;
                // With the commune exactly when no member has it.
                if (row.State == HelpState.Open && row.MemberId is not null) return false;
                if (row.State is HelpState.Offered && (row.MemberId is null || row.Tried.Contains(row.MemberId.Value.ToString("N"), StringComparison.Ordinal))) return false;
                if (row.State is HelpState.Taken or HelpState.Arrived && row.MemberId is null) return false;
                // An offer ends by the clock, so it can never stay with somebody who is silent.
                if (row.State == HelpState.Offered && row.Until is null) return false;
                if ((row.State == HelpState.Closed) != (row.Reason is not null)) return false;
                if (!refused && step is HelpStep.Decline or HelpStep.PassOn && row.State == HelpState.Open && members.Any(m => !row.Tried.Contains(m.ToString("N"), StringComparison.Ordinal))) return false;
            }
            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_state_but_the_last_leads_on_and_each_step_has_somebody_who_may() =>
        Assert.All(Enum.GetValues<HelpState>(), state => Assert.Contains(Transitions.All, t => t.From.Contains(state) && t.By != Party.None));

    [Theory, BothEngines]
    public async Task A_visitor_asks_the_member_comes_and_the_visitor_says_yes(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var visitor = site.Visitor();
        var form = await (await visitor.GoAsync("/thon/thon-4")).FollowAsync("Nhờ giúp");
        Assert.Contains("thon-4", form.Document.QuerySelector("select[name=village] option[selected]")!.OuterHtml, StringComparison.Ordinal);
        // Calling is the usual way; who asks for somebody else opens that part of the form.
        Assert.NotNull(form.Document.QuerySelector("input[name=way][value=call][checked]"));
        Assert.False(form.Document.QuerySelector("details")!.HasAttribute("open"));
        var wrong = await form.Choose("Đến nhà tôi").Fill("Việc gì", "Làm khai sinh cho cháu").PressAsync("Nhờ giúp ngay");
        Assert.Contains("không phải số điện thoại", wrong.Errors, StringComparison.Ordinal);
        Assert.Contains("Làm khai sinh cho cháu", wrong.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        wrong.Fill("Số điện thoại để gọi lại", "0912 000 777");
        var page = await wrong.PressAsync("Nhờ giúp ngay");
        Assert.Contains("Nguyễn Thị Mẫu Hoa", page.Text, StringComparison.Ordinal);
        // Twice pressed is once asked.
        Assert.Equal(page.Path, (await wrong.PressAsync("Nhờ giúp ngay")).Path);
        Assert.Equal(1, await site.ReadAsync(db => db.Set<HelpRequest>().CountAsync()));
        var code = page.Document.QuerySelector(".code")!.TextContent;
        Assert.StartsWith(code, (await site.MessagesAsync("0912 000 777", 1))[0], StringComparison.Ordinal);
        Assert.Contains(code, (await site.MessagesAsync(Hoa, 1))[0], StringComparison.Ordinal);

        var hoa = await InAsync(site, Hoa);
        var work = await hoa.GoAsync("/to-cong-nghe/viec");
        var one = await work.FollowAsync("0912 000 777");
        Assert.Contains("gọi lại trước khi đi", one.Text, StringComparison.Ordinal);
        Assert.Contains("chọn giờ", (await one.Fill("#promised", "2020-01-01T08:00").PressAsync("Nhận")).Errors, StringComparison.OrdinalIgnoreCase);
        await one.Fill("#promised", "2026-11-20T10:15").PressAsync("Nhận");
        page = await visitor.GoAsync(page.Path);
        Assert.Contains("Nguyễn Thị Mẫu Hoa đến lúc 20/11, 10:15", page.Text, StringComparison.Ordinal);
        Assert.Contains("hẹn 20/11, 10:15", (await site.MessagesAsync("0912 000 777", 2))[0], StringComparison.Ordinal);
        await (await (await hoa.GoAsync("/to-cong-nghe/viec")).FollowAsync("0912 000 777")).PressAsync("Đã tới");
        await (await (await hoa.GoAsync("/to-cong-nghe/viec")).FollowAsync("0912 000 777")).PressAsync("Xong");

        // Not done after all; then it is.
        page = await (await visitor.GoAsync(page.Path)).PressAsync("Chưa xong");
        Assert.Contains("Nguyễn Thị Mẫu Hoa", page.Text, StringComparison.Ordinal);
        one = await (await hoa.GoAsync("/to-cong-nghe/viec")).FollowAsync("0912 000 777");
        await one.PressAsync("Nhận");
        await (await (await hoa.GoAsync("/to-cong-nghe/viec")).FollowAsync("0912 000 777")).PressAsync("Xong");
        // By the code in the message, without the link.
        var found = await (await site.Visitor().GoAsync("/nho-giup/tim")).Fill("Số điện thoại", "0912000777").Fill("Mã 6 số", code).PressAsync("Xem");
        Assert.Contains("đã đóng: bà con báo đã xong", (await found.PressAsync("Đã xong")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, BothEngines]
    public async Task Everything_that_is_wrong_is_said_at_once(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var wrong = await (await site.Visitor().GoAsync("/nho-giup")).Fill("Bà con là gì của người đó", "con").PressAsync("Nhờ giúp ngay");
        foreach (var said in new[] { "Chọn thôn, buôn", "không phải số điện thoại", "Viết tên người cần giúp" }) Assert.Contains(said, wrong.Errors, StringComparison.Ordinal);
        Assert.Equal(["village", "phone", "forname"], wrong.Document.QuerySelectorAll(".field.wrong [name]").Select(f => f.GetAttribute("name")));
        // Not folded away where something has to be mended.
        Assert.True(wrong.Document.QuerySelector("details")!.HasAttribute("open"));
        var phone = Samples.NewPhone();
        var asked = await wrong.Fill("#village", "thon-4").Fill("#phone", phone).Fill("#forname", "H'Mẹ Niê").PressAsync("Nhờ giúp ngay");
        Assert.StartsWith("/nho-giup/", asked.Path, StringComparison.Ordinal);
        var member = await InAsync(site, Hoa);
        Assert.Contains("H'Mẹ Niê", (await (await member.GoAsync("/to-cong-nghe/viec")).FollowAsync(Core.Values.PhoneNumber.Parse(phone).Display)).Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Whoever_speaks_the_askers_language_is_asked_first(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var book = site.Services.GetRequiredService<TeamBook>();
        var team = (await book.FindAsync(TestSite.HoaPhu, "thon-4"))!;
        // At night nobody is on duty, and the language decides.
        site.Clock.Advance(TimeSpan.FromHours(14));
        foreach (var (language, name, said) in new[] { ("ede", "H'Thử Niê", "Ê Đê"), ("nung", "Hoàng Văn Thí", "Nùng"), ("tay", "Nguyễn Thị Mẫu Hoa", "Tày") })
        {
            var phone = Samples.NewPhone();
            var form = await site.Visitor().GoAsync("/nho-giup?thon=thon-4");
            Assert.False(form.Document.QuerySelector("details")!.HasAttribute("open"));
            var asked = await form.Fill("#phone", phone).Fill("#language", language).PressAsync("Nhờ giúp ngay");
            var row = await RowAsync(site, Guid.Parse(asked.Path.Split('/')[2]));
            var first = team.Members.Single(m => m.Person == row.MemberId);
            Assert.Equal((name, language), (first.Name, row.Language));
            var member = await InAsync(site, first.Phone!.Value.ToString());
            Assert.Contains($"Muốn nói tiếng{said}", (await member.GoAsync($"/to-cong-nghe/viec/{row.Id}")).Text, StringComparison.Ordinal);
        }
        // A language nobody offers is no mistake: then anybody is asked.
        var any = await (await (await site.Visitor().GoAsync("/nho-giup?thon=thon-4")).Fill("#phone", Samples.NewPhone()).PressAsync("Nhờ giúp ngay")).SendByHandAsync("/nho-giup", ("way", "call"), ("village", "thon-4"), ("phone", Samples.NewPhone()), ("language", "la-tinh"));
        Assert.Null((await RowAsync(site, Guid.Parse(any.Path.Split('/')[2]))).Language);
    }

    [Theory, BothEngines]
    public async Task A_message_about_help_leads_the_asker_and_the_member_to_its_page(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var phone = Samples.NewPhone();
        var asker = site.Visitor();
        asker.Cookies["ts"] = await site.SignInAsync(phone);
        var asked = await (await asker.GoAsync("/nho-giup?thon=thon-4")).PressAsync("Nhờ giúp ngay");
        await site.ReadersSettledAsync();
        var opened = await (await asker.GoAsync("/toi/tin-nhan")).FollowAsync("Mở việc nhờ giúp");
        Assert.Equal((asked.Path, System.Net.HttpStatusCode.OK), (opened.Path, opened.Status));
        var row = await RowAsync(site, Guid.Parse(asked.Path.Split('/')[2]));
        var team = (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-4"))!;
        var member = await InAsync(site, team.Members.Single(m => m.Person == row.MemberId).Phone!.Value.ToString());
        var work = await (await member.GoAsync("/toi/tin-nhan")).FollowAsync("Mở việc nhờ giúp");
        Assert.Equal(($"/to-cong-nghe/viec/{row.Id}", System.Net.HttpStatusCode.OK), (work.Path, work.Status));
        // The secret of the asker's page is made when it is shown, and lies nowhere.
        Assert.Equal(0, await site.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM messages_message WHERE about LIKE {0}", $"%{asked.Path.Split('/')[^1]}%").SingleAsync()));
    }

    [Theory, BothEngines]
    public async Task Nobody_answers_and_it_passes_on_to_the_leader_and_then_to_the_commune(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var asked = await AskAsync(site);
        var book = site.Services.GetRequiredService<TeamBook>();
        var order = (await book.OnDutyAsync(TestSite.HoaPhu, "thon-4", null, site.Clock.UtcNow())).Members.Select(m => m.Person).ToList();
        var seen = new List<Guid?>();
        for (var i = 0; i <= order.Count; i++)
        {
            var row = await RowAsync(site, asked);
            seen.Add(row.MemberId);
            Assert.Equal(0, await PassAsync(site));
            site.Clock.Advance(TimeSpan.FromMinutes(11));
            // The site's own clockwork may be faster than the test.
            await PassAsync(site);
        }
        Assert.Equal(order.Count, seen.OfType<Guid>().Distinct().Count());
        Assert.Equal((await book.FindAsync(TestSite.HoaPhu, "thon-4"))!.Leader.Person, seen[^2]);
        Assert.Null(seen[^1]);
        var last = await RowAsync(site, asked);
        Assert.Equal(HelpState.Open, last.State);
        // It stays red, however long; the commune sees it first.
        site.Clock.Advance(TimeSpan.FromHours(5));
        Assert.True((await RowAsync(site, asked)).IsLate(site.Clock.UtcNow()));
        var desk = site.Visitor();
        desk.Cookies["ts"] = await site.OfficerAsync("motcua");
        var page = await desk.GoAsync("/mot-cua/nho-giup");
        Assert.Equal("Xã đang lo", page.Document.QuerySelector("tbody tr .tag.late")!.TextContent);
        Assert.Contains("chưa ai trong tổ nhận", (await site.MessagesAsync(Leader, 1))[0], StringComparison.Ordinal);
        Assert.Contains("xã đang lo", (await site.MessagesAsync("0912 000 778", 2))[0], StringComparison.Ordinal);
        // The commune gives it to somebody after all.
        var one = await page.FollowAsync("Lò Thị Thử");
        await one.Fill("Giao cho", order[0].ToString()).PressAsync("Giao cho người khác");
        Assert.Equal((HelpState.Offered, (Guid?)order[0]), ((await RowAsync(site, asked)).State, (await RowAsync(site, asked)).MemberId));
    }

    [Theory, BothEngines]
    public async Task Two_take_at_once_and_one_gets_it(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        for (var round = 0; round < 5; round++)
        {
            var asked = await AskAsync(site, $"0912 000 78{round}");
            var team = (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-4"))!;
            var results = await Task.WhenAll(team.Members.Take(3).Select(m => Task.Run(() => StepAsync(site, asked, HelpStep.Take, m.Person, new Wish(site.Clock.UtcNow().AddMinutes(20))))));
            Assert.Single(results, r => r is null);
            Assert.All(results.OfType<Refusal>(), r => Assert.Equal("assistance.taken-by-other", r.Code));
        }
    }

    [Theory, BothEngines]
    public async Task Silence_after_done_closes_it_and_the_asker_can_open_it_again(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var asked = await AskAsync(site);
        var member = (await RowAsync(site, asked)).MemberId!.Value;
        Assert.Null(await StepAsync(site, asked, HelpStep.Take, member, new Wish(site.Clock.UtcNow().AddMinutes(20))));
        Assert.Null(await StepAsync(site, asked, HelpStep.Finish, member, Wish.Nothing));
        site.Clock.Advance(TimeSpan.FromDays(4.9));
        Assert.Equal(0, await PassAsync(site));
        site.Clock.Advance(TimeSpan.FromDays(0.2));
        await PassAsync(site);
        Assert.Equal((HelpState.Closed, (CloseReason?)CloseReason.NoAnswer), ((await RowAsync(site, asked)).State, (await RowAsync(site, asked)).Reason));
        await using var scope = site.Services.CreateAsyncScope();
        var visitor = site.Visitor();
        var page = await visitor.GoAsync($"/nho-giup/{asked}/{scope.ServiceProvider.GetRequiredService<HelpBook>().SecretOf(asked)}");
        Assert.Contains("không trả lời", page.Text, StringComparison.Ordinal);
        await page.PressAsync("Vẫn cần giúp");
        Assert.Equal((HelpState.Offered, (Guid?)member), ((await RowAsync(site, asked)).State, (await RowAsync(site, asked)).MemberId));
    }

    [Theory, BothEngines]
    public async Task Who_leaves_the_team_leaves_no_request_behind(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var asked = await AskAsync(site);
        var row = await RowAsync(site, asked);
        var team = (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-4"))!;
        Assert.Equal(1, team.Member(row.MemberId!.Value)!.Requests);
        var heir = team.Members.First(m => m.Person != row.MemberId && !m.Leads);
        var leader = await InAsync(site, Leader);
        var page = await leader.GoAsync($"/to-cong-nghe/thon-4/to-vien/{row.MemberId}");
        await page.Fill("Bàn giao cho", heir.Person.ToString()).PressAsync("Bàn giao và cho thôi");
        await site.ReadersSettledAsync();
        Assert.Equal(heir.Person, (await RowAsync(site, asked)).MemberId);
        Assert.Equal(1, (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-4"))!.Member(heir.Person)!.Requests);
    }

    [Theory, BothEngines]
    public async Task Others_see_nothing_of_it(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var asked = await AskAsync(site);
        await using var scope = site.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<HelpBook>();
        var path = $"/to-cong-nghe/viec/{asked}";
        Assert.Equal(HttpStatusCode.OK, (await (await InAsync(site, Hoa)).GoAsync(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await InAsync(site, Leader)).GoAsync(path)).Status);
        var mate = await InAsync(site, Thi);
        Assert.Equal(HttpStatusCode.NotFound, (await mate.GoAsync(path)).Status);
        Assert.DoesNotContain("Lò Thị Thử", (await mate.GoAsync("/to-cong-nghe/viec")).Text, StringComparison.Ordinal);
        // A mate who was told the code may help.
        Assert.Contains("Lò Thị Thử", (await (await mate.GoAsync("/to-cong-nghe/viec")).Fill("Mở bằng mã", book.CodeOf(asked)).PressAsync("Xem")).Text, StringComparison.Ordinal);
        // Another village's leader and member; the neighbour's leader of the same village; a villager; nobody.
        foreach (var other in new[] { "0900 000 211", "0900 000 212" }) Assert.Equal(HttpStatusCode.NotFound, (await (await InAsync(site, other)).GoAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await InAsync(site, "0900 000 211")).GoAsync($"/to-cong-nghe/viec?ma={book.CodeOf(asked)}")).Status is var s && s == HttpStatusCode.UnprocessableEntity ? HttpStatusCode.NotFound : s);
        Assert.Equal(HttpStatusCode.NotFound, (await (await InAsync(site, Leader, TestSite.NeighbourHost)).GoAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await InAsync(site, "0912 345 678")).GoAsync(path)).Status);
        Assert.StartsWith("/dang-nhap", (await site.Visitor().GoAsync(path)).Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GoAsync($"/nho-giup/{asked}/AAAAAAAA")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor(TestSite.NeighbourHost).GoAsync($"/nho-giup/{asked}/{book.SecretOf(asked)}")).Status);
    }

    [Theory, BothEngines]
    public async Task Words_names_and_phones_are_sealed_and_in_no_fact(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var asked = await AskAsync(site);
        var row = await RowAsync(site, asked);
        Assert.DoesNotContain("912000778", Encoding.Latin1.GetString(row.Content), StringComparison.Ordinal);
        var entries = await site.ReadAsync(async db => await db.Database.SqlQueryRaw<byte[]>("SELECT entry AS \"Value\" FROM core_journal").ToListAsync());
        Assert.All(entries.Select(Encoding.UTF8.GetString), e =>
        {
            Assert.DoesNotContain("912000778", e, StringComparison.Ordinal);
            Assert.DoesNotContain("Thử", e, StringComparison.Ordinal);
        });
    }

    [Theory, BothEngines]
    public async Task One_phone_asks_so_often_a_day_and_a_message_is_enough_to_ask(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        Outcome<Guid> last = default;
        for (var i = 0; i <= Settings.PerPhoneADay; i++)
        {
            await using var scope = site.Services.CreateAsyncScope();
            last = await scope.ServiceProvider.GetRequiredService<AskForHelp>().RunAsync(TestSite.HoaPhu, PhoneNumber.Parse("0912000799"), "GIUP toi lam giay khai sinh", RequestId.Fresh());
            if (i == 0) Assert.Equal(HelpState.Open, (await RowAsync(site, last.Value)).State);
        }
        Assert.Equal("assistance.too-many", last.Refusal!.Code);
    }

    private static async Task<Guid> AskAsync(TestSite site, string phone = "0912 000 778")
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<AskForHelp>().RunAsync(TestSite.HoaPhu, new Actor(Guid.Empty, Role.Visitor), RequestId.Fresh(), new HelpWish(HelpWay.Visit, "thon-4", phone, "Lò Thị Thử", "Việc thử"), IPAddress.Loopback)).Value;
    }

    private static async Task<Refusal?> StepAsync(TestSite site, Guid asked, HelpStep step, Guid member, Wish wish)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HelpSteps>().RunAsync(TestSite.HoaPhu, new Actor(member, Role.Helper), RequestId.Fresh(), asked, step, wish);
    }

    private static Task<int> PassAsync(TestSite site) => site.Services.GetRequiredService<Passer>().PassAsync(CancellationToken.None);

    private static Task<HelpRequest> RowAsync(TestSite site, Guid asked) => site.ReadAsync(db => db.Set<HelpRequest>().AsNoTracking().SingleAsync(r => r.CommuneId == TestSite.HoaPhu && r.Id == asked));

    private static async Task<Visitor> InAsync(TestSite site, string phone, string? host = null)
    {
        var visitor = site.Visitor(host);
        visitor.Cookies["ts"] = await site.SignInAsync(phone, host);
        return visitor;
    }

    private static HelpRequest New() => new() { CommuneId = TestSite.HoaPhu, Id = NewId.Next(), Village = "thon-4", Content = [], PhoneIndex = [], AddressIndex = [] };
}
