using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Values;
using ThonSo.Learning.Checks;
using ThonSo.Learning.Classes;
using ThonSo.Learning.Classes.Invite;
using ThonSo.Learning.Reminders;
using ThonSo.People;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>Neighbours are invited to a class by village or by need, each once, and nobody who wants none.</summary>
public sealed class InviteTests
{
    private const string Said = "Mời bà con học: Nộp hồ sơ trên Thôn Số. 20/12, 19:00, Thôn 4. Không mất tiền. Thôi nhận mời: nhắn THOI.";
    private const string HouseholdPhone = "0900 000 233";

    [Theory, BothEngines]
    public async Task The_whole_village_is_invited_once_and_the_team_sees_only_how_many(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (near, far) = (Samples.NewPhone(), Samples.NewPhone());
        await LivesAsync(site, near, "thon-4", "H'Gần Thử");
        await LivesAsync(site, far, "buon-mau-7", "H'Xa Thử");
        var teach = await ClassTests.PlanAsync(site, await site.InAsync(ClassTests.MemberPhone));
        Assert.Contains("Chọn mời cả thôn", (await teach.PressAsync("Gửi lời mời")).Errors, StringComparison.Ordinal);
        var list = await teach.Choose("Cả thôn").PressAsync("Gửi lời mời");
        var invited = await site.ReadAsync(db => db.Set<InvitationRow>().CountAsync());
        Assert.Contains($"{invited} người được mời", list.Text, StringComparison.Ordinal);
        Assert.Contains("20 chỗ còn trống trong 20", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("H'Gần Thử", list.Text, StringComparison.Ordinal);
        Assert.InRange(Said.Length, 1, 134);
        // Whoever wrote that they live there, and a household of the team that never had an account.
        foreach (var phone in (string[])[near, HouseholdPhone]) Assert.Equal(Said, Assert.Single(await InvitationsAsync(site, phone)));
        Assert.Empty(await InvitationsAsync(site, far));
        Assert.Empty(await InvitationsAsync(site, ClassTests.MemberPhone));

        Assert.Contains("Không còn ai để mời", (await list.Choose("Cả thôn").PressAsync("Gửi lời mời")).Errors, StringComparison.Ordinal);
        Assert.Single(await InvitationsAsync(site, near));
        var page = await (await (await site.InAsync(near)).GoAsync("/toi/tin-nhan")).FollowAsync("Xem lớp, giữ chỗ");
        Assert.Contains("Bác được mời tới lớp này", page.Text, StringComparison.Ordinal);
        Assert.Contains("19 chỗ còn trống", (await page.PressAsync("Giữ chỗ cho tôi")).Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Whoever_wants_no_invitations_gets_none_and_may_have_them_again(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (byPage, bySms) = (Samples.NewPhone(), Samples.NewPhone());
        foreach (var phone in (string[])[byPage, bySms]) await LivesAsync(site, phone, "thon-4", "");
        var member = await site.InAsync(ClassTests.MemberPhone);
        var teach = await ClassTests.PlanAsync(site, member);
        await teach.Choose("Cả thôn").PressAsync("Gửi lời mời");

        var visitor = await site.InAsync(byPage);
        var page = await (await visitor.GoAsync("/hoc/lop/" + teach.Path.Split('/')[^1])).PressAsync("Thôi nhận lời mời");
        Assert.Contains("Tổ sẽ không mời bác nữa", page.Text, StringComparison.Ordinal);
        await (await site.Visitor().GoAsync("/thu")).Fill("#from", bySms).Fill("#text", "thôi").PressAsync("Gửi tin nhắn");
        await (await ClassTests.PlanAsync(site, member)).Choose("Cả thôn").PressAsync("Gửi lời mời");
        foreach (var phone in (string[])[byPage, bySms]) Assert.Single(await InvitationsAsync(site, phone));
        Assert.Equal(2, (await InvitationsAsync(site, HouseholdPhone)).Count);

        page = await visitor.GoAsync("/hoc/cua-toi");
        Assert.False(page.Document.QuerySelector("input[name=invite]")!.HasAttribute("checked"));
        await page.Choose("Mời tôi tới lớp học ở thôn").PressAsync("Ghi lại");
        await (await ClassTests.PlanAsync(site, member)).Choose("Cả thôn").PressAsync("Gửi lời mời");
        Assert.Equal(2, (await InvitationsAsync(site, byPage)).Count);
        Assert.Single(await InvitationsAsync(site, bySms));
    }

    [Theory, BothEngines]
    public async Task Those_in_need_asked_for_help_are_to_do_it_again_or_have_not_learned_it(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = new Given(site);
        var lesson = Course.Lessons.Find(new("nop-ho-so"))!;
        string Phone() => Samples.NewPhone();
        var (asked, talked, elsewhere, due, able, missing, plain) = (Phone(), Phone(), Phone(), Phone(), Phone(), Phone(), Phone());
        await AskAsync(site, asked, "thon-4", "1.014027");
        await AskAsync(site, talked, "thon-4", null);
        await AskAsync(site, elsewhere, "buon-mau-7", "1.014027");
        foreach (var phone in (string[])[due, able, missing, plain]) await LivesAsync(site, phone, "thon-4", "");
        await (await site.InAsync(due)).AnswerAsync(lesson);
        await (await site.InAsync(missing)).AnswerAsync(Course.Lessons.Find(new("giu-may-ben"))!);
        site.Clock.Advance(TimeSpan.FromDays(3));
        await given.CheckAsync(await given.LeaderAsync(), await site.PersonAsync(able), SkillCheck.Alone, [.. lesson.Skills]);
        await site.ReadersSettledAsync();

        await (await ClassTests.PlanAsync(site, await site.InAsync(ClassTests.MemberPhone))).Choose("Người cần học").PressAsync("Gửi lời mời");
        foreach (var phone in (string[])[asked, due, missing]) Assert.Single(await InvitationsAsync(site, phone));
        foreach (var phone in (string[])[talked, elsewhere, able, plain, HouseholdPhone]) Assert.Empty(await InvitationsAsync(site, phone));
    }

    [Theory, BothEngines]
    public async Task Whoever_was_invited_or_keeps_a_seat_is_told_when_the_class_is_called_off(string engine)
    {
        const string Off = "Lớp Nộp hồ sơ trên Thôn Số lúc 20/12, 19:00 ở Thôn 4 đã huỷ. Bà con không phải đến. Lớp khác xem ở mục Học.";
        await using var site = await TestSite.StartAsync(engine);
        var (invited, seated, stranger) = (Samples.NewPhone(), Samples.NewPhone(), Samples.NewPhone());
        await LivesAsync(site, invited, "thon-4", "");
        foreach (var phone in (string[])[seated, stranger]) await LivesAsync(site, phone, "buon-mau-7", "");
        var teach = await ClassTests.PlanAsync(site, await site.InAsync(ClassTests.MemberPhone));
        teach = await teach.Choose("Cả thôn").PressAsync("Gửi lời mời");
        await (await (await site.InAsync(seated)).GoAsync("/hoc/lop/" + teach.Path.Split('/')[^1])).PressAsync("Giữ chỗ cho tôi");
        // At six in the morning of the day: no time to ring, but nobody must come for nothing.
        site.Clock.AdvanceTo(ClassTests.Starts.AddHours(-13));
        await teach.PressAsync("Huỷ lớp này");
        await site.ReadersSettledAsync();

        foreach (var phone in (string[])[invited, seated]) Assert.Equal(Off, Assert.Single(await site.MessagesAsync(phone), m => m.StartsWith("Lớp ", StringComparison.Ordinal)));
        Assert.DoesNotContain(await site.MessagesAsync(stranger), m => m.StartsWith("Lớp ", StringComparison.Ordinal));
        var page = await (await (await site.InAsync(seated)).GoAsync("/toi/tin-nhan")).FollowAsync("Xem lớp, giữ chỗ");
        Assert.Contains("đã huỷ", page.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Two_who_invite_at_once_invite_each_neighbour_once(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var phone = Samples.NewPhone();
        await LivesAsync(site, phone, "thon-4", "");
        var teach = await ClassTests.PlanAsync(site, await site.InAsync(ClassTests.MemberPhone));
        var (id, member) = (Guid.Parse(teach.Path.Split('/')[^1]), new Actor(await site.PersonAsync(ClassTests.MemberPhone), Role.Helper));
        var request = RequestId.Fresh();
        await site.ReadersSettledAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => InviteAsync(site, member, i < 2 ? request : RequestId.Fresh(), id, InviteWay.Village)));
        var invited = await site.ReadAsync(db => db.Set<InvitationRow>().CountAsync());
        Assert.All(outcomes.Where(o => o.Refusal is null), o => Assert.Equal(invited, o.Value));
        Assert.All(outcomes.Where(o => o.Refusal is not null), o => Assert.Equal("learning.nobody-to-invite", o.Refusal!.Code));
        Assert.Single(await InvitationsAsync(site, phone));
        // The same wish again is answered as at first; a stranger's is not.
        Assert.Equal(outcomes[0].Refusal is null ? invited : 0, (await InviteAsync(site, member, request, id, InviteWay.Village)) is { Refusal: null } again ? again.Value : 0);
        Assert.Equal("learning.class-elsewhere", (await InviteAsync(site, new Actor(await site.PersonAsync("0900 000 212"), Role.Helper), RequestId.Fresh(), id, InviteWay.Village)).Refusal?.Code);
        site.Clock.AdvanceTo(ClassTests.Starts);
        Assert.Equal("learning.class-begun", (await InviteAsync(site, member, RequestId.Fresh(), id, InviteWay.Village)).Refusal?.Code);
    }

    private static async Task<Outcome<int>> InviteAsync(TestSite site, Actor member, RequestId request, Guid @class, InviteWay way)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<InviteNeighbours>().RunAsync(TestSite.HoaPhu, member, request, @class, way);
    }

    private static async Task<IReadOnlyList<string>> InvitationsAsync(TestSite site, string phone) => [.. (await site.MessagesAsync(phone)).Where(m => m.StartsWith("Mời bà con học", StringComparison.Ordinal))];

    private static async Task AskAsync(TestSite site, string phone, string village, string? procedure)
    {
        var page = await site.Visitor().GoAsync(procedure is null ? "/nho-giup" : "/nho-giup?thu-tuc=" + procedure);
        foreach (var (name, value) in new[] { ("way", "visit"), ("village", village), ("phone", phone) }) Assert.True(page.TryAnswer(name, value));
        Assert.StartsWith("/nho-giup/", (await page.PressAsync("Nhờ giúp ngay")).Path, StringComparison.Ordinal);
    }

    /// <summary>Somebody who once wrote into a form where they live.</summary>
    internal static async Task LivesAsync(TestSite site, string phone, string village, string name)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (work, register) = (scope.ServiceProvider.GetRequiredService<Work>(), scope.ServiceProvider.GetRequiredService<PersonRegister>());
        var person = await register.KnowAsync(TestSite.HoaPhu, name, PhoneNumber.Parse(phone));
        await work.CommitAsync(TestSite.HoaPhu, Actor.System, RequestId.Fresh(), new WishSet(person, true, false));
        await scope.ServiceProvider.GetRequiredService<PersonBook>().RememberAsync(work, TestSite.HoaPhu, person, "", p => p with { AddressVillage = village });
        await work.CommitAsync(TestSite.HoaPhu, Actor.System, RequestId.Fresh(), new WishSet(person, true, false));
    }
}
