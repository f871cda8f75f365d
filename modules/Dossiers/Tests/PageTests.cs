using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Dossiers.Tests;

/// <summary>The main job on the pages, without script, on both engines.</summary>
public sealed class PageTests
{
    [Theory, BothEngines]
    public async Task A_villager_files_the_one_stop_serves_and_both_see_it(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var (phone, villager) = (Samples.NewPhone(), site.Visitor());

        // Finds it in everyday words without accents.
        var page = await (await villager.GoAsync("/")).Fill("#q", "lam giay khai sinh cho con").PressAsync("Tìm");
        Assert.StartsWith("Làm giấy khai sinh cho con", page.Document.QuerySelector("main .rows a b")!.TextContent.Trim(), StringComparison.Ordinal);
        page = await page.FollowAsync("Làm giấy khai sinh cho con");
        page = await page.FollowAsync("Bắt đầu làm");
        Assert.StartsWith("/dang-nhap", page.Path, StringComparison.Ordinal);
        await Villager.SignInAsync(site, villager, phone, "/ho-so/moi/1.001193");
        var receipt = await Villager.FileBirthAsync(villager);
        var (code, secret) = Villager.CodesOf(receipt);
        Assert.Matches(@"^\d{6}-\d{4,}$", code);
        Assert.Equal(4, secret.Length);
        Assert.NotNull(receipt.Document.QuerySelector("main svg[role=img]"));
        Assert.Contains("chậm nhất", receipt.Text, StringComparison.Ordinal);

        // The one-stop: one screen and one act for each step.
        var (receiver, handler, leader) = (await OfficerAsync(site, "motcua"), await OfficerAsync(site, "thuly"), await OfficerAsync(site, "lanhdao"));
        Assert.Contains(code, (await receiver.GoAsync("/mot-cua")).Text, StringComparison.Ordinal);
        page = await receiver.GoAsync($"/mot-cua/{code}");
        Assert.Contains("Nguyễn Thử Mai", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".paper-view img"));
        page = await (await page.FollowAsync("Tiếp nhận")).PressAsync("Tiếp nhận");
        var assigning = await page.FollowAsync("Giao");
        page = await assigning.Choose("Y Thử Êban").PressAsync("Giao");
        Assert.Contains("Y Thử Êban", page.Text, StringComparison.Ordinal);
        page = await (await handler.GoAsync($"/mot-cua/{code}")).FollowAsync("Trình");
        page = await page.Choose("Đồng ý giải quyết").PressAsync("Trình");
        page = await (await (await leader.GoAsync($"/mot-cua/{code}")).FollowAsync("Ký duyệt")).PressAsync("Ký duyệt");
        page = await (await handler.GoAsync($"/mot-cua/{code}")).FollowAsync("Đính kèm kết quả");
        var wrong = await page.Attach("kq.jpg", Samples.Jpeg()).PressAsync("Đính kèm kết quả");
        Assert.NotEqual("", wrong.Errors);
        page = await (await handler.GoAsync($"/mot-cua/{code}/attach-result")).Attach("kq.pdf", Samples.Pdf("KET QUA CUA MAI")).PressAsync("Đính kèm kết quả");
        Assert.Equal("", page.Errors);
        var form = await receiver.GoAsync($"/mot-cua/{code}/mau/01");
        Assert.Equal(("application/pdf", "%PDF"), (form.Type, Encoding.ASCII.GetString(form.Bytes, 0, 4)));

        // The villager: told at each step, downloads, sees who looked.
        var told = (await site.MessagesAsync(phone)).Where(m => m.Contains(code, StringComparison.Ordinal)).ToList();
        Assert.Contains("đã có kết quả", told[0], StringComparison.Ordinal);
        Assert.InRange(told.Count, 4, 6);
        page = await villager.GoAsync($"/ho-so/{code}");
        Assert.Contains("Đến lượt bà con", page.Text, StringComparison.Ordinal);
        var result = await page.FollowAsync("Tải kết quả");
        Assert.Contains("KET QUA CUA MAI", Encoding.ASCII.GetString(result.Bytes), StringComparison.Ordinal);
        page = await villager.GoAsync($"/ho-so/{code}/ai-xem");
        Assert.Contains("Nguyễn Thị Mẫu", page.Text, StringComparison.Ordinal);
        Assert.Contains("Y Thử Êban", page.Text, StringComparison.Ordinal);
        page = await villager.GoAsync($"/ho-so/{code}/dong-ho");
        Assert.Contains("17:00", page.Text, StringComparison.Ordinal);

        page = await (await (await receiver.GoAsync($"/mot-cua/{code}")).FollowAsync("Trả kết quả")).PressAsync("Trả kết quả");
        Assert.DoesNotContain(code, (await receiver.GoAsync("/mot-cua")).Text, StringComparison.Ordinal);

        // Anyone with both codes sees how far it is, and no name.
        var tracked = await (await site.Visitor().GoAsync("/tra-cuu")).Fill("#code", code).Fill("#secret", secret.ToLowerInvariant()).PressAsync("Xem");
        Assert.Contains("Đã xong", tracked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mai", tracked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Văn Mẫu", tracked.Text, StringComparison.Ordinal);
        var guessed = await site.Visitor().GoAsync($"/tra-cuu/{code}/{(secret == "2222" ? "3333" : "2222")}");
        Assert.Equal(HttpStatusCode.NotFound, guessed.Status);
    }

    [Theory, BothEngines]
    public async Task What_was_answered_on_one_phone_goes_on_on_another(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var (phone, first, second) = (Samples.NewPhone(), site.Visitor(), site.Visitor());
        await Villager.SignInAsync(site, first, phone);
        var page = await (await first.GoAsync("/ho-so/moi/1.014027")).PressAsync("Trả lời câu đầu tiên");
        page = await Villager.AnswerAsync(page, Samples.Pension("H'Thử Niê"));
        page = await Villager.AnswerAsync(page, Samples.Pension("H'Thử Niê"));
        var at = page.Path;

        page = await Villager.SignInAsync(site, second, phone);
        page = await page.FollowAsync("Xin trợ cấp người già không lương hưu");
        Assert.Equal(at, page.Path);
        page = await Villager.AnswerAllAsync(page, Samples.Pension("H'Thử Niê"));
        Assert.Contains("H'Thử Niê", page.Text, StringComparison.Ordinal);
        await page.PressAsync("Gửi hồ sơ");
        // The draft is gone on both.
        Assert.Equal("/toi", (await first.GoAsync(at)).Path);
    }

    [Theory, BothEngines]
    public async Task Who_asks_for_help_in_the_middle_of_a_form_asks_about_its_procedure(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var person = site.Visitor();
        await Villager.SignInAsync(site, person, Samples.NewPhone());
        var question = await (await person.GoAsync("/ho-so/moi/1.014027")).PressAsync("Trả lời câu đầu tiên");
        Assert.Equal("/nho-giup?thu-tuc=1.014027", HelpOn(question));
        Assert.Contains("Xin trợ cấp người già không lương hưu", (await question.FollowAsync("Nhờ giúp")).Text, StringComparison.Ordinal);
        Assert.Equal("/en/nho-giup?thu-tuc=1.014027", HelpOn(await person.GoAsync("/en" + question.Path)));
        Assert.Equal("/nho-giup?thu-tuc=1.014027", HelpOn(await Villager.AnswerAllAsync(await person.GoAsync(question.Path), Samples.Pension())));
    }

    private static string? HelpOn(Page page) => page.Document.QuerySelector("footer a[href*='nho-giup']")!.GetAttribute("href");

    [Theory, BothEngines]
    public async Task What_is_known_is_not_asked_again(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var visitor = site.Visitor();
        await Villager.SignInAsync(site, visitor, Samples.NewPhone());
        await Villager.FileBirthAsync(visitor);
        var page = await (await visitor.GoAsync("/ho-so/moi/1.014027")).PressAsync("Trả lời câu đầu tiên");
        Assert.Equal("Nguyễn Văn Mẫu", page.Document.QuerySelector<IHtmlInputElement>("[name='me.name']")!.Value);
        Assert.Equal("066085000123", page.Document.QuerySelector<IHtmlInputElement>("[name='me.identity']")!.Value);
    }

    [Theory, BothEngines]
    public async Task Pressing_send_again_and_again_is_one_dossier(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var visitor = site.Visitor();
        await Villager.SignInAsync(site, visitor, Samples.NewPhone());
        var page = await (await visitor.GoAsync("/ho-so/moi/1.014027")).PressAsync("Trả lời câu đầu tiên");
        page = await Villager.AnswerAllAsync(page, Samples.Pension());
        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => page.PressAsync("Gửi hồ sơ")));
        Assert.Single(receipts.Select(Villager.CodesOf).Distinct());
        // And once more from the page that Back shows.
        Assert.Equal(Villager.CodesOf(receipts[0]), Villager.CodesOf(await page.PressAsync("Gửi hồ sơ")));
        Assert.Single((await visitor.GoAsync("/toi")).Document.QuerySelectorAll("main .rows a"));
    }

    [Theory, BothEngines]
    public async Task What_is_missing_is_asked_for_once_and_answered(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var (phone, villager) = (Samples.NewPhone(), site.Visitor());
        await Villager.SignInAsync(site, villager, phone);
        var (code, _) = Villager.CodesOf(await Villager.FileBirthAsync(villager));
        var receiver = await OfficerAsync(site, "motcua");
        var asking = await (await receiver.GoAsync($"/mot-cua/{code}")).FollowAsync("bổ sung");
        var nothing = await asking.PressAsync("bổ sung");
        Assert.NotEqual("", nothing.Errors);
        asking.Choose("Giấy chứng sinh").Fill("#why.birth-proof", "Ảnh mờ, chụp lại nơi sáng.");
        await asking.Fill("#what.1", "Ngày sinh của cháu").Fill("#why.1", "Khác với giấy chứng sinh.").PressAsync("bổ sung");

        var page = await villager.GoAsync($"/ho-so/{code}");
        Assert.Contains("Đến lượt bà con", page.Text, StringComparison.Ordinal);
        page = await page.FollowAsync("Bổ sung giấy tờ");
        Assert.Contains("Ảnh mờ, chụp lại nơi sáng.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Khác với giấy chứng sinh.", page.Text, StringComparison.Ordinal);
        page = await page.Attach("lại.jpg", Samples.Jpeg(5000)).PressAsync("Tải ảnh lên");
        page = await page.PressAsync("Gửi");
        Assert.Contains("Xã đang làm", page.Text, StringComparison.Ordinal);

        // A second request is refused with a sentence.
        page = await receiver.GoAsync($"/mot-cua/{code}/send-back");
        page.Choose("Giấy chứng sinh").Fill("#why.birth-proof", "Vẫn mờ.");
        page = await page.PressAsync("bổ sung");
        Assert.Contains("một lần", page.Errors, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Two_officers_at_once_one_acts_and_the_other_sees_what_changed(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var villager = site.Visitor();
        await Villager.SignInAsync(site, villager, Samples.NewPhone());
        var (code, _) = Villager.CodesOf(await Villager.FileBirthAsync(villager));
        var (one, other) = (await OfficerAsync(site, "motcua"), await OfficerAsync(site, "motcua"));
        var accepting = await one.GoAsync($"/mot-cua/{code}/accept");
        var refusing = (await other.GoAsync($"/mot-cua/{code}/refuse")).Fill("#reason", "Nộp nhầm thủ tục.");
        await accepting.PressAsync("Tiếp nhận");
        var late = await refusing.PressAsync("Từ chối");
        Assert.Contains("Hồ sơ vừa có người thay đổi", late.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nộp nhầm thủ tục", late.Text, StringComparison.Ordinal);
        Assert.Contains("Xã đang làm", (await villager.GoAsync($"/ho-so/{code}")).Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_full_queue_is_paged_without_losing_any_and_says_that_there_is_more(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var api = site.Api(await site.SignInAsync(Samples.NewPhone()));
        var filed = new List<string>();
        for (var i = 0; i < 105; i++) filed.Add((await ApiTests.FileAsync(api)).Code);
        var officer = await OfficerAsync(site, "motcua");
        var page = await officer.GoAsync("/mot-cua");
        Assert.Contains("50 hồ sơ trên trang này", page.Text, StringComparison.Ordinal);
        Assert.Equal("99+", page.Document.QuerySelector("a[href='/mot-cua?hang=intake'] em")!.TextContent);
        var seen = CodesIn(page);
        while (page.Document.QuerySelectorAll("a").Any(a => a.TextContent.Trim() == "Trang sau"))
        {
            page = await page.FollowAsync("Trang sau");
            seen.AddRange(CodesIn(page));
        }
        Assert.Equal(filed, seen);
        page = await officer.GoAsync("/mot-cua?hang=intake&thon=thon-1");
        Assert.Contains("Không có hồ sơ nào ở đây", page.Text, StringComparison.Ordinal);

        static List<string> CodesIn(Page page) => [.. page.Document.QuerySelectorAll("tbody tr").Select(row => System.Text.RegularExpressions.Regex.Match(row.TextContent, @"\d{6}-\d{4}").Value)];
    }

    [Theory, BothEngines]
    public async Task A_wrong_answer_is_named_beside_its_field_and_kept(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var visitor = site.Visitor();
        await Villager.SignInAsync(site, visitor, Samples.NewPhone());
        var page = await (await visitor.GoAsync("/ho-so/moi/1.014027")).PressAsync("Trả lời câu đầu tiên");
        page.TryAnswer("me.name", "Trần Văn Thử");
        page.TryAnswer("me.birth", "31/02/1980");
        page = await page.PressAsync("Ghi và sang câu sau");
        Assert.NotEqual("", page.Errors);
        Assert.NotNull(page.Document.QuerySelector(".summary a[href='#me-birth']"));
        Assert.Equal("31/02/1980", page.Document.QuerySelector<IHtmlInputElement>("[name='me.birth']")!.Value);
        Assert.Equal("Trần Văn Thử", page.Document.QuerySelector<IHtmlInputElement>("[name='me.name']")!.Value);
    }

    [Theory, BothEngines]
    public async Task The_card_fills_name_birth_sex_and_number(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var visitor = site.Visitor();
        await Villager.SignInAsync(site, visitor, Samples.NewPhone());
        var page = await (await visitor.GoAsync("/ho-so/moi/1.014027")).PressAsync("Trả lời câu đầu tiên");
        page = await page.Fill("#card", "066190004567||H'Thử Niê|02111990|Nữ|Buôn mẫu 12, xã Hòa Phú, Đắk Lắk|15052021").PressAsync("Điền từ thẻ");
        Assert.Equal("H'Thử Niê", page.Document.QuerySelector<IHtmlInputElement>("[name='me.name']")!.Value);
        Assert.Equal("02/11/1990", page.Document.QuerySelector<IHtmlInputElement>("[name='me.birth']")!.Value);
        Assert.Equal("066190004567", page.Document.QuerySelector<IHtmlInputElement>("[name='me.identity']")!.Value);
        Assert.Equal("female", page.Document.QuerySelector<IHtmlInputElement>("[name='me.sex']:checked")!.Value);
    }

    [Theory, BothEngines]
    public async Task A_dossier_can_be_taken_back_and_is_then_closed(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var visitor = site.Visitor();
        await Villager.SignInAsync(site, visitor, Samples.NewPhone());
        var (code, _) = Villager.CodesOf(await Villager.FileBirthAsync(visitor));
        var page = await (await (await visitor.GoAsync($"/ho-so/{code}")).FollowAsync("Rút")).PressAsync("Rút");
        Assert.Contains("Bà con đã rút", page.Text, StringComparison.Ordinal);
        var receiver = await OfficerAsync(site, "motcua");
        Assert.Contains("Bước này thuộc về người khác", (await receiver.GoAsync($"/mot-cua/{code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_is_complete_on_the_way()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var (phone, visitor) = (Samples.NewPhone(), site.Visitor());
        var page = await visitor.GoAsync("/en/dang-nhap?tiep=%2Fho-so%2Fmoi%2F1.014027");
        page = await page.Fill("Your phone number", phone).PressAsync("Send me the code");
        page = await page.Fill("Enter the 6-digit code", await site.CodeAsync(phone)).PressAsync("Sign in");
        Assert.StartsWith("/en/ho-so/moi/", page.Path, StringComparison.Ordinal);
        page = await page.PressAsync("Answer the first question");
        page.TryAnswer("me.name", "");
        page = await page.PressAsync("Save and go on");
        Assert.NotEqual("", page.Errors);
        Assert.DoesNotContain("Bà con", page.Text, StringComparison.Ordinal);
    }

    internal static async Task<Visitor> OfficerAsync(TestSite site, string login)
    {
        var visitor = site.Visitor();
        visitor.Cookies["ts"] = await site.OfficerAsync(login);
        return visitor;
    }
}
