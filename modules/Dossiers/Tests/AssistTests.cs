using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Time;
using ThonSo.Core.Values;
using ThonSo.Dossiers.Assisted;
using ThonSo.Learning;
using ThonSo.People;
using ThonSo.Procedures;
using ThonSo.Support;
using ThonSo.Teams;
using Xunit;

namespace ThonSo.Dossiers.Tests;

/// <summary>A neighbour files for somebody, on the pages, on both engines: given, limited, seen, taken back.</summary>
public sealed class AssistTests
{
    [Theory, BothEngines]
    public async Task With_a_code_read_out_a_neighbour_files_and_the_person_sees_it_all(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var helper = await Neighbour.ArriveAsync(site, "Y Giúp Êban");
        var phone = Samples.NewPhone();

        var page = await Neighbour.AskAsync(helper, "H'Thử Niê", phone, "Mã gửi về máy");
        Assert.Contains("Mã 6 số", page.Text, StringComparison.Ordinal);
        // Before the yes there is nothing to sit down to.
        Assert.DoesNotContain("ngồi cạnh tôi", page.Text, StringComparison.Ordinal);
        var sms = (await site.MessagesAsync(phone, atLeast: 1))[0];
        Assert.Contains("Y Giúp Êban", sms, StringComparison.Ordinal);
        Assert.Contains("0 đồng", sms, StringComparison.Ordinal);
        var wrong = await page.Fill("#code", sms[..6] == "000000" ? "000001" : "000000").PressAsync("Xác nhận");
        Assert.Contains("Mã chưa đúng", wrong.Errors, StringComparison.Ordinal);
        page = await wrong.Fill("#code", sms[..6]).PressAsync("Xác nhận");
        Assert.Contains("Bà con đã đồng ý", page.Text, StringComparison.Ordinal);

        var receipt = await FileAsync(await page.PressAsync("ngồi cạnh tôi"));
        Assert.Contains("Người nộp hộ: Y Giúp Êban", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("0 ₫", receipt.Text, StringComparison.Ordinal);
        var (code, _) = Villager.CodesOf(receipt);
        // The receipt may be shown again; the dossier itself is the applicant's.
        Assert.Equal(HttpStatusCode.OK, (await helper.GoAsync($"/ho-so/{code}/bien-nhan")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await helper.GoAsync($"/ho-so/{code}")).Status);
        Assert.DoesNotContain(code, (await helper.GoAsync("/toi")).Text, StringComparison.Ordinal);

        var person = site.Visitor();
        Assert.Contains((await site.MessagesAsync(phone)), m => m.Contains(code, StringComparison.Ordinal) && m.Contains("do Y Giúp Êban nộp hộ", StringComparison.Ordinal));
        await Villager.SignInAsync(site, person, phone);
        Assert.Contains(code, (await person.GoAsync("/toi")).Text, StringComparison.Ordinal);
        Assert.Contains("Y Giúp Êban, tổ công nghệ số, nộp hộ", (await person.GoAsync($"/ho-so/{code}")).Text, StringComparison.Ordinal);
        var mine = await person.GoAsync("/toi/nguoi-giup");
        Assert.Contains("Ghi câu:", mine.Text, StringComparison.Ordinal);
        Assert.Contains("Gửi hồ sơ", mine.Text, StringComparison.Ordinal);
        // Once it is filed there is nothing left to take back.
        Assert.DoesNotContain("Thu hồi ngay", mine.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task What_is_taken_back_is_closed_at_once_and_the_person_goes_on(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var helper = await Neighbour.ArriveAsync(site, "Y Thôi Niê");
        var phone = Samples.NewPhone();
        var question = await Neighbour.SitDownAsync(site, helper, "H'Thu Niê", phone);
        Assert.Contains("Anh chị đang nộp hộ", question.Text, StringComparison.Ordinal);
        question = await Villager.AnswerAsync(question, Samples.Pension("H'Thu Niê"));

        var person = site.Visitor();
        await Villager.SignInAsync(site, person, phone);
        await (await person.GoAsync("/toi/nguoi-giup")).PressAsync("Thu hồi ngay");

        var before = await AnswersAsync(site, question.Path);
        var refused = await Fill(question).PressAsync("Ghi và sang câu sau");
        Assert.Contains("Bà con đã thu hồi", refused.Text, StringComparison.Ordinal);
        Assert.Equal(before, await AnswersAsync(site, question.Path));
        Assert.Contains("Bà con đã thu hồi", (await helper.GoAsync(question.Path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ngồi cạnh tôi", refused.Text, StringComparison.Ordinal);

        // The draft did not die with the helper.
        var page = await (await person.GoAsync("/toi")).FollowAsync("Làm tiếp");
        var receipt = await FileAsync(page, "H'Thu Niê");
        Assert.DoesNotContain("Người nộp hộ", receipt.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_signature_counts_only_when_a_second_member_has_seen_it(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var helper = await Neighbour.ArriveAsync(site, "Y Ký Êban");
        var page = await Neighbour.AskAsync(helper, "H'Không Máy", "", "Điểm chỉ");
        var form = await page.FollowAsync("Mở phiếu đồng ý");
        Assert.Contains("PHIẾU ĐỒNG Ý", form.Text, StringComparison.Ordinal);
        Assert.Contains("H'Không Máy", form.Text, StringComparison.Ordinal);
        page = await page.Attach("phieu.jpg", Samples.Jpeg(30_000)).PressAsync("Gửi ảnh");
        Assert.Contains("cần một tổ viên khác", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ngồi cạnh tôi", page.Text, StringComparison.Ordinal);

        // Not by the helper alone: neither on the page nor by a request made by hand.
        var id = page.Path.Split('/')[^1];
        Assert.DoesNotContain("H'Không Máy", (await helper.GoAsync("/to/lam-chung")).Text, StringComparison.Ordinal);
        Assert.Contains("không tự làm chứng được", (await WitnessByHandAsync(helper, id)).Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Bà con đã đồng ý", (await helper.GoAsync(page.Path)).Text, StringComparison.Ordinal);
        var leader = await Neighbour.ArriveAsync(site, "H'Tổ Trưởng", Role.TeamLeader);
        Assert.Contains("Tự làm chứng cho mình", (await leader.GoAsync("/to/so-nop-ho")).Text, StringComparison.Ordinal);

        var stranger = await Neighbour.ArriveAsync(site, "Trần Thôn Khác", Role.Helper, "thon-4");
        Assert.DoesNotContain("H'Không Máy", (await stranger.GoAsync("/to/lam-chung")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GoAsync($"/giay/dong-y/{id}")).Status);

        var second = await Neighbour.ArriveAsync(site, "Y Chứng Niê");
        var witness = await second.GoAsync("/to/lam-chung");
        Assert.Equal("image/jpeg", (await second.GoAsync($"/giay/dong-y/{id}")).Type);
        var section = witness.Document.QuerySelectorAll("section.card").Single(s => s.TextContent.Contains("Y Ký Êban", StringComparison.Ordinal));
        Assert.Contains("H'Không Máy", section.TextContent, StringComparison.Ordinal);
        await WitnessByHandAsync(second, id);
        page = await helper.GoAsync(page.Path);
        Assert.Contains("Người làm chứng: Y Chứng Niê", page.Text, StringComparison.Ordinal);
        Assert.Contains("Người nộp hộ: Y Ký Êban", (await FileAsync(await page.PressAsync("ngồi cạnh tôi"), "H'Không Máy")).Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_signature_drawn_on_the_screen_is_seen_as_such_by_the_witness_and_the_person(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var helper = await Neighbour.ArriveAsync(site, "Y Vẽ Êban");
        var phone = Samples.NewPhone();
        var page = await Neighbour.AskAsync(helper, "H'Vẽ Niê", phone, "Chữ ký");
        var form = page.Document.QuerySelector("form[data-sign]")!.TextContent;
        foreach (var said in (string[])["Tôi là H'Vẽ Niê, ở ", "Tôi cho Y Vẽ Êban", "Xin trợ cấp người già", "đến hết ngày", "0 ₫"]) Assert.Contains(said, form, StringComparison.Ordinal);

        foreach (var nothing in new[] { Drawings.Empty(), Drawings.Dot() })
            Assert.Contains("Chưa thấy chữ ký", (await page.Attach("ky.png", nothing).PressAsync("Gửi chữ ký")).Errors, StringComparison.Ordinal);
        page = await helper.GoAsync(page.Path);
        Assert.Contains("Chưa thấy chữ ký", (await page.PressAsync("Gửi chữ ký")).Errors, StringComparison.Ordinal);
        foreach (var other in new[] { Drawings.Black(), Samples.Jpeg(20_000), Samples.Pdf().ToArray() })
            Assert.Contains("không phải chữ ký vẽ", (await (await helper.GoAsync(page.Path)).Attach("ky.png", other).PressAsync("Gửi chữ ký")).Errors, StringComparison.Ordinal);
        page = await helper.GoAsync(page.Path);
        Assert.DoesNotContain("Đã gửi chữ ký", page.Text, StringComparison.Ordinal);

        page = await page.Attach("ky.png", Drawings.Signature()).PressAsync("Gửi chữ ký");
        Assert.Contains("Đã gửi chữ ký", page.Text, StringComparison.Ordinal);
        var id = page.Path.Split('/')[^1];
        var second = await Neighbour.ArriveAsync(site, "Y Nhìn Niê");
        var section = (await second.GoAsync("/to/lam-chung")).Document.QuerySelectorAll("section.card").Single(s => s.TextContent.Contains("Y Vẽ Êban", StringComparison.Ordinal));
        Assert.Contains("Chữ ký bà con vẽ trên màn hình", section.TextContent, StringComparison.Ordinal);
        Assert.Equal("image/png", (await second.GoAsync(section.QuerySelector("img")!.GetAttribute("src")!)).Type);
        await WitnessByHandAsync(second, id);

        var person = site.Visitor();
        await Villager.SignInAsync(site, person, phone);
        var mine = await person.GoAsync("/toi/nguoi-giup");
        Assert.Contains("Chữ ký trên màn hình, có tổ viên khác làm chứng", mine.Text, StringComparison.Ordinal);
        Assert.Equal($"/giay/dong-y/{id}", mine.Document.QuerySelector(".signature img")!.GetAttribute("src"));
    }

    [Theory, BothEngines]
    public async Task A_thumb_mark_is_never_drawn(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var helper = await Neighbour.ArriveAsync(site, "Y Lăn Êban");
        var page = await Neighbour.AskAsync(helper, "H'Lăn Niê", "", "Điểm chỉ");
        Assert.Null(page.Document.QuerySelector("form[data-sign]"));
        var form = page.Document.QuerySelector("form[data-shrink]")!;
        form.SetAttribute("action", form.GetAttribute("action") + "&ve=true");
        Assert.Contains("Chỉ chữ ký mới vẽ", (await page.Attach("ky.png", Drawings.Signature()).PressAsync("Gửi ảnh")).Errors, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_sitting_ends_but_the_answer_on_its_way_is_kept(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var helper = await Neighbour.ArriveAsync(site, "Y Giờ Êban");
        var question = await Neighbour.SitDownAsync(site, helper, "H'Giờ Niê", Samples.NewPhone());
        var before = await AnswersAsync(site, question.Path);
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.StartsWith("/to/nop-ho/", (await helper.GoAsync(question.Path)).Path, StringComparison.Ordinal);
        await Fill(question).PressAsync("Ghi và sang câu sau");
        Assert.True(await AnswersAsync(site, question.Path) > before);
        var page = await (await helper.GoAsync("/to/nop-ho")).FollowAsync("H'Giờ Niê");
        Assert.StartsWith("/nhap/", (await page.PressAsync("ngồi cạnh tôi")).Path, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Contains("Đã hết hạn", (await helper.GoAsync(page.Path)).Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_helper_sees_nothing_without_a_consent_and_the_leader_sees_the_attempt(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var (person, helper) = (site.Visitor(), await Neighbour.ArriveAsync(site, "Y Tò Mò"));
        await Villager.SignInAsync(site, person, Samples.NewPhone());
        var draft = await (await person.GoAsync("/ho-so/moi/1.014027")).PressAsync("Trả lời câu đầu tiên");
        var page = await helper.GoAsync(draft.Path);
        Assert.DoesNotContain("câu 1", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("/toi", page.Path);
        var leader = await Neighbour.ArriveAsync(site, "H'Trưởng Niê", Role.TeamLeader);
        var register = await leader.GoAsync("/to/so-nop-ho");
        var attempt = register.Document.QuerySelectorAll(".row").Single(r => r.TextContent.Contains("Y Tò Mò", StringComparison.Ordinal));
        Assert.Contains("khi chưa được đồng ý", attempt.TextContent, StringComparison.Ordinal);
        var elsewhere = await Neighbour.ArriveAsync(site, "Trưởng Thôn Bốn", Role.TeamLeader, "thon-4");
        Assert.DoesNotContain("Y Tò Mò", (await elsewhere.GoAsync("/to/so-nop-ho")).Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Nobody_files_for_another_village_nor_after_leaving_the_team(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var phone = Samples.NewPhone();
        var person = site.Visitor();
        await Villager.SignInAsync(site, person, phone);
        await FileAsync(await (await person.GoAsync("/ho-so/moi/1.014027")).PressAsync("Trả lời câu đầu tiên"));

        var stranger = await Neighbour.ArriveAsync(site, "Lê Thôn Bốn", Role.Helper, "thon-4");
        var page = await Neighbour.AskAsync(stranger, "H'Thử Niê", phone, "Mã gửi về máy");
        page = await page.Fill("#code", (await site.MessagesAsync(phone, atLeast: 1))[0][..6]).PressAsync("Xác nhận");
        Assert.Contains("ở thôn khác", page.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Bà con đã đồng ý", (await stranger.GoAsync(page.Path.Split('?')[0])).Text, StringComparison.Ordinal);

        var (leaving, other) = (Samples.NewPhone(), Samples.NewPhone());
        var helper = await Neighbour.ArriveAsync(site, "Y Rời Tổ", phone: leaving);
        var question = await Neighbour.SitDownAsync(site, helper, "H'Ở Lại", other);
        await site.TakeVillageRoleAsync(leaving, Role.Helper, Neighbour.Home);
        Assert.DoesNotContain("Anh chị đang nộp hộ", (await helper.GoAsync(question.Path)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await helper.GoAsync("/to/nop-ho")).Status);

        // Another member goes on with the same draft.
        var next = await Neighbour.ArriveAsync(site, "Y Tiếp Nối");
        Assert.Equal(question.Path.Split('/')[2], (await Neighbour.SitDownAsync(site, next, "H'Ở Lại", other)).Path.Split('/')[2]);
    }

    [Theory, BothEngines]
    public async Task A_photograph_is_not_seen_longer_than_the_consent_lasts(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var helper = await Neighbour.ArriveAsync(site, "Y Ảnh Niê", Role.Helper, "thon-4");
        var phone = Samples.NewPhone();
        var page = await Neighbour.SitDownAsync(site, helper, "Nguyễn Văn Mẫu", phone, "1.001193");
        while (page.Document.QuerySelector("input[type=file]") is null) page = await Villager.AnswerAsync(page, Samples.Birth());
        page = await page.Attach("giấy.jpg", Samples.Jpeg(20_000)).PressAsync("Tải ảnh lên");
        var address = page.Document.QuerySelectorAll("a, img").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")).First(a => a?.StartsWith("/giay/", StringComparison.Ordinal) == true)!;
        Assert.Equal("image/jpeg", (await helper.GoAsync(address)).Type);
        var officer = site.Visitor();
        officer.Cookies["ts"] = await site.OfficerAsync("motcua");
        await (await officer.GoAsync("/to/so-nop-ho")).PressAsync("Dừng theo lời bà con");
        var consent = (await helper.GoAsync("/to/nop-ho")).Text;
        Assert.Contains("Xã đã dừng theo lời bà con", consent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await helper.GoAsync(address)).Status);
        var person = site.Visitor();
        await Villager.SignInAsync(site, person, phone);
        Assert.Equal("image/jpeg", (await person.GoAsync(address)).Type);
    }

    [Theory, BothEngines]
    public async Task The_register_shows_those_in_force_first_says_how_many_there_are_and_finds_by_name(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var helper = await Neighbour.ArriveAsync(site, "Y Sổ Êban", Role.Helper, "thon-4");
        await Neighbour.SitDownAsync(site, helper, "H'Đầu Tiên", Samples.NewPhone());
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var asked = await Neighbour.AskAsync(helper, "Trần Kín Tên", Samples.NewPhone(), "Mã gửi về máy");
        await AskManyAsync(site, Guid.Parse(asked.Path.Split('/')[^1]), 250);

        var officer = site.Visitor();
        officer.Cookies["ts"] = await site.OfficerAsync("motcua");
        var register = await officer.GoAsync("/to/so-nop-ho");
        var rows = register.Document.QuerySelectorAll(".rows .row b").Select(b => b.TextContent).ToList();
        Assert.Equal("Y Sổ Êban nộp hộ H'Đầu Tiên", rows[0]);
        Assert.Equal(200, rows.Count);
        Assert.Contains("Đang xem 200 trên 252 lượt", register.Text, StringComparison.Ordinal);

        register = await register.Fill("#ten", "h’đau tien").PressAsync("Tìm");
        Assert.Equal("/to/so-nop-ho?handler=Tim", register.Path);
        Assert.Contains("nộp hộ H'Đầu Tiên", register.Text, StringComparison.Ordinal);
        Assert.Contains("Có 1 lượt", register.Text, StringComparison.Ordinal);
        // Who has not said yes is not found by their name, only by the helper's.
        Assert.Contains("Không có ai", (await register.Fill("#ten", "trần kín").PressAsync("Tìm")).Text, StringComparison.Ordinal);
        Assert.Contains("trên 252 lượt", (await register.Fill("#ten", "y so eban").PressAsync("Tìm")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_happens_a_helper_works_only_under_a_consent_that_is_given_and_not_over() => Prop.ForAll(
        ArbMap.Default.ArbFor<(int Given, int Ended, int Sat, int Now, bool Filed)>(), at =>
        {
            static DateTime? Day(int minutes) => minutes % 3 == 0 ? null : AskedAt.AddMinutes(Math.Abs(minutes % 60_000));
            var consent = new Consent
            {
                PersonName = [], Village = Neighbour.Home, Procedure = new ProcedureCode("1.014027"), AskedAt = AskedAt, Until = AskedAt + Consent.Lasts,
                ConfirmedAt = Day(at.Given), EndedAt = Day(at.Ended), SessionUntil = Day(at.Sat), DossierId = at.Filed ? NewId.Next() : null,
            };
            var now = AskedAt.AddMinutes(Math.Abs(at.Now % 60_000));
            var may = consent.MayWork(now);
            Assert.True(!may || (consent.ConfirmedAt is not null && consent.EndedAt is null && now < consent.Until && now < consent.SessionUntil && !at.Filed));
            Assert.True(!may || consent.MayWork(now, finishing: true));
            Assert.False(consent.IsLive(now) && consent.IsAsked(now));
        }).QuickCheckThrowOnFailure();

    private static readonly DateTime AskedAt = new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);

    [Theory, BothEngines]
    public async Task What_a_filed_dossier_waits_for_is_in_the_helpers_day_as_long_as_the_consent_lasts(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var helper = await Neighbour.ArriveAsync(site, "Y Giúp Êban");
        var receipt = await FileAsync(await Neighbour.SitDownAsync(site, helper, "H'Thử Niê", Samples.NewPhone()));
        var (code, _) = Villager.CodesOf(receipt);
        var person = await site.ReadAsync(db => db.Set<Consent>().Select(c => c.HelperId).SingleAsync());
        Assert.Empty(await TodayAsync(site, person));
        var desk = site.Visitor();
        desk.Cookies["ts"] = await site.OfficerAsync("motcua");
        var form = await desk.GoAsync($"/mot-cua/{code}/send-back");
        foreach (var part in new[] { "what.", "why." }) form.Fill("#" + form.Document.QuerySelector($"input[name^='{part}']")!.GetAttribute("name"), "Bản sao sổ hộ nghèo");
        await form.PressAsync(form.Document.QuerySelectorAll("main form button").ToList()[^1].TextContent.Trim());
        var item = Assert.Single(await TodayAsync(site, person));
        Assert.Equal(("H'Thử Niê", Neighbour.Home, "Hồ sơ nộp hộ cần bổ sung giấy tờ"), (item.Who, item.Village, item.Why.Vi));
        Assert.Equal(HttpStatusCode.OK, (await helper.GoAsync(item.Path)).Status);
        site.Clock.Advance(Consent.Lasts);
        Assert.Empty(await TodayAsync(site, person));
    }

    private static async Task<IReadOnlyList<TodayItem>> TodayAsync(TestSite site, Guid helper)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<ITodayItems>().OfType<AssistToday>().Single().OfAsync(TestSite.HoaPhu, helper);
    }

    /// <summary>As many more consents like one that was asked for.</summary>
    private static async Task AskManyAsync(TestSite site, Guid like, int count)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (work, keys) = (scope.ServiceProvider.GetRequiredService<Work>(), scope.ServiceProvider.GetRequiredService<Keys>());
        var one = await work.Db.Set<Consent>().AsNoTracking().SingleAsync(c => c.Id == like);
        foreach (var id in Enumerable.Range(0, count).Select(_ => NewId.Next()))
            work.Db.Insert(new Consent
            {
                CommuneId = one.CommuneId, Id = id, HelperId = one.HelperId, PersonId = one.PersonId, PersonName = keys.SealText("dossiers.consent-name", "Trần Kín Tên", id),
                Village = one.Village, Procedure = one.Procedure, Means = one.Means, AskedAt = one.AskedAt, Until = one.Until,
            });
        await work.CommitAsync(one.CommuneId, Actor.System, RequestId.Fresh(), new ConsentAsked(one.Id, one.HelperId, one.PersonId, one.Procedure, one.Means));
    }

    private static async Task<Page> FileAsync(Page question, string name = "H'Thử Niê") =>
        await (await Villager.AnswerAllAsync(question, Samples.Pension(name))).PressAsync("Gửi hồ sơ");

    private static Page Fill(Page question)
    {
        foreach (var (key, value) in Samples.Pension())
        {
            if (key.EndsWith(".commune", StringComparison.Ordinal)) question.TryAnswer(key.Replace(".commune", ".where", StringComparison.Ordinal), "here");
            else question.TryAnswer(key, value);
        }
        return question;
    }

    private static Task<int> AnswersAsync(TestSite site, string path)
    {
        var draft = Guid.Parse(path.Split('/')[2]);
        return site.ReadAsync(db => db.Set<AnswerRow>().CountAsync(a => a.DraftId == draft));
    }

    /// <summary>The witness's button, pressed by whoever asks: whether the page shows it or not.</summary>
    private static async Task<Page> WitnessByHandAsync(Visitor visitor, string consent) =>
        await (await visitor.GoAsync("/toi")).SendByHandAsync("/to/lam-chung", ("consent", consent));
}
