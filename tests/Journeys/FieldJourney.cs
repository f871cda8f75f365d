using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ThonSo.Core.Store;
using ThonSo.People;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>A member with a phone in a village where the line comes and goes.</summary>
public sealed class FieldJourney(Commune commune) : Journey(commune)
{
    private const string Pin = "481526";
    private ICDPSession? room;

    [Fact]
    public async Task A_visit_written_down_without_a_line_survives_closing_the_app_and_is_sent_by_itself()
    {
        var member = await BeginAsync("0900 000 202");
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Các hộ" }).ClickAsync();
        await member.SeesAsync("3 hộ");
        await IsAccessibleAsync(member);
        await member.Page.GetByRole(AriaRole.Searchbox).FillAsync("nhap");
        await member.SeesAsync("1 hộ");

        await member.Context.SetOfflineAsync(true);
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Trần Thị Nháp" }).ClickAsync();
        await member.PressAsync("Ghi chuyến thăm");
        await IsAccessibleAsync(member);
        await member.PressAsync("Ghi lại");
        await member.SeesAsync("Chọn một ô. Có gặp được không?");
        await member.ChooseAsync("Có gặp");
        await member.ChooseAsync("Dùng điện thoại");
        await member.ChooseAsync("Tuần sau");
        await member.Page.GetByLabel("Ghi thêm").FillAsync("Đã cài Zalo");
        await member.PressAsync("Ghi lại");
        await member.SeesAsync("1 việc chờ gửi");

        // Closed and opened again, still without a line: the PIN opens what is there.
        await member.Page.ReloadAsync();
        await UnlockAsync(member, "111111");
        await member.SeesAsync("Mã chưa đúng. Còn 4 lần");
        await UnlockAsync(member, Pin);
        await member.SeesAsync("1 việc chờ gửi");
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Quay lại" }).ClickAsync();
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Đã làm" }).ClickAsync();
        await member.SeesAsync("Chờ gửi");

        await member.Context.SetOfflineAsync(false);
        await member.SeesAsync("Đã ghi chuyến thăm vào sổ.");
        await member.SeesAsync("Máy này ghi 1 việc đã tới xã, xã đếm 1. Hai bên khớp nhau.");
        await IsAccessibleAsync(member);
        Assert.Equal(1, await Site.ReadAsync(db => CountAsync(db, "SELECT count(*) AS Value FROM outreach_visit WHERE done = 'phone'")));
        member.Expected("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    public async Task A_dossier_filled_at_the_bedside_is_filed_when_the_second_member_confirms()
    {
        var member = await BeginAsync("0900 000 203");
        var home = member.Page.GetByRole(AriaRole.Link, new() { Name = "Các hộ" });
        await home.ClickAsync();
        await member.Page.Locator("main .rows a").First.ClickAsync();
        await member.Context.SetOfflineAsync(true);
        await member.PressAsync("Làm hồ sơ hộ");
        await member.Page.GetByLabel("Họ và tên").FillAsync("H'Thử Niê");
        await member.Page.GetByLabel("Số di động").FillAsync("");
        await member.Page.GetByLabel("Ví dụ: giấy khai sinh").FillAsync("tro cap nguoi gia");
        await member.Page.GetByLabel("Việc cần làm").SelectOptionAsync("1.014027");
        await member.ChooseAsync("Điểm chỉ trên phiếu giấy");
        await member.PressAsync("Bắt đầu điền");
        await member.SeesAsync("Chụp phiếu đã ký: Câu này cần trả lời.");
        await member.Page.GetByLabel("Chụp phiếu đã ký").SetInputFilesAsync(new FilePayload { Name = "phieu.jpg", MimeType = "image/jpeg", Buffer = Samples.Jpeg() });
        await member.SeesAsync("Đã có ảnh");
        await IsAccessibleAsync(member);
        await member.PressAsync("Bắt đầu điền");
        await member.SeesAsync("Câu 1 trong");
        await AnswerAsync(member);
        await member.SeesAsync("Xem lại trước khi gửi");
        await IsAccessibleAsync(member);
        await member.PressAsync("Gửi hồ sơ");
        await member.SeesAsync("2 việc chờ gửi");

        await member.Context.SetOfflineAsync(false);
        await member.SeesAsync("Xã đang giữ");
        var witness = await VillagerAsync("0900 000 202");
        await witness.GoAsync("/to/lam-chung");
        var card = witness.Main.Locator("section.card").Filter(new() { HasText = "nộp hộ H'Thử Niê" });
        await card.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);
        // The server files it by itself; the phone hears of it when it asks again.
        Site.Clock.Advance(TimeSpan.FromMinutes(2));
        for (var i = 0; i < 60 && await Site.ReadAsync(db => CountAsync(db, "SELECT count(*) AS Value FROM field_act WHERE state = 'waiting'")) > 0; i++) await Task.Delay(500, TestContext.Current.CancellationToken);
        await member.PressAsync("Gửi");
        await member.SeesAsync("Đã gửi hồ sơ");
        await member.SeesAsync("0 ₫");
        member.Expected("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    public async Task A_signature_drawn_with_a_finger_without_a_line_is_accepted_and_a_second_member_confirms_it()
    {
        var member = await BeginAsync("0900 000 204");
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Các hộ" }).ClickAsync();
        await member.Page.Locator("main .rows a").First.ClickAsync();
        await member.Context.SetOfflineAsync(true);
        await member.PressAsync("Làm hồ sơ hộ");
        await member.Page.GetByLabel("Họ và tên").FillAsync("H'Nét Niê");
        await member.Page.GetByLabel("Số di động").FillAsync("");
        await member.Page.GetByLabel("Việc cần làm").SelectOptionAsync("1.014027");
        await member.SeesAsync("Tôi là H'Nét Niê, ở ");
        await member.SeesAsync("nộp hộ tôi một hồ sơ: Xin trợ cấp người già không lương hưu.");
        await member.PressAsync("Bắt đầu điền");
        await member.SeesAsync("Chữ ký của bà con: Câu này cần trả lời.");
        var sheet = member.Page.Locator("canvas.sign");
        await Hand.SignWithFingerAsync(member, sheet);
        Assert.InRange(await Hand.InkAsync(sheet), 0.005, 0.1);
        await IsAccessibleAsync(member);
        // Who signed has signed for this: with another name there is no signature any more.
        await member.Page.GetByLabel("Họ và tên").FillAsync("H'Nét Mlô");
        Assert.Equal(0, await Hand.InkAsync(sheet));
        await Hand.SignWithFingerAsync(member, sheet);
        await member.PressAsync("Ký lại");
        await member.PressAsync("Bắt đầu điền");
        await member.SeesAsync("Chữ ký của bà con: Câu này cần trả lời.");
        await Hand.SignWithFingerAsync(member, sheet);
        await member.PressAsync("Bắt đầu điền");
        await member.SeesAsync("Câu 1 trong");
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Quay lại" }).ClickAsync();
        await member.SeesAsync("1 việc chờ gửi");

        await member.Context.SetOfflineAsync(false);
        await member.SeesAsync("Cập nhật lúc");
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Đã làm" }).ClickAsync();
        await member.SeesAsync("Đã nhận phiếu đồng ý");
        var witness = await VillagerAsync("0900 000 201");
        await witness.GoAsync("/to/lam-chung");
        var card = witness.Main.Locator("section.card").Filter(new() { HasText = "H'Nét Mlô" });
        await Assertions.Expect(card).ToContainTextAsync("Chữ ký bà con vẽ trên màn hình");
        await Assertions.Expect(card.Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 800);
        await card.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Hôm nay" }).ClickAsync();
        await member.PressAsync("Gửi");
        await Assertions.Expect(member.Main.GetByRole(AriaRole.Link, new() { Name = "H'Nét Mlô" }).Filter(new() { HasText = "Đã nhận" })).ToBeVisibleAsync();
        member.Expected("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    public async Task A_phone_without_room_says_so_and_loses_nothing()
    {
        var member = await BeginAsync("0900 000 204", quota: 2_000_000);
        const string AllPhotos = "SELECT count(*) AS Value FROM outreach_photo";
        var before = await Site.ReadAsync(db => CountAsync(db, AllPhotos));
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Các hộ" }).ClickAsync();
        await member.Page.Locator("main .rows a").First.ClickAsync();
        await member.PressAsync("Ghi chuyến thăm");
        await member.ChooseAsync("Có gặp");
        await member.Page.GetByLabel("Ghi thêm").FillAsync("Còn nguyên");
        for (var i = 0; i < 3; i++) await member.Page.GetByLabel("Chụp ảnh").EvaluateAsync(Noise);
        await member.Page.WaitForFunctionAsync("() => document.querySelector('main .saved').textContent.split('·').length === 3");
        await member.PressAsync("Ghi lại");
        await member.SeesAsync("Máy hết chỗ trống");
        await Assertions.Expect(member.Page.GetByLabel("Ghi thêm")).ToHaveValueAsync("Còn nguyên");
        await room!.SendAsync("Storage.overrideQuotaForOrigin", new() { ["origin"] = Home.GetLeftPart(UriPartial.Authority) });
        await member.PressAsync("Ghi lại");
        await member.SeesAsync("Làm hồ sơ hộ");
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Quay lại" }).ClickAsync();
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Đã làm" }).ClickAsync();
        await member.SeesAsync("Đã ghi chuyến thăm vào sổ.");
        Assert.Equal(before + 3, await Site.ReadAsync(db => CountAsync(db, AllPhotos)));
    }

    [Fact]
    public async Task Without_a_line_the_day_goes_in_the_same_order_as_on_the_teams_page()
    {
        // Whoever is asked for help gets households on one long road, one of them the asker's.
        var phone = Samples.NewPhone();
        await (await Site.Visitor().GoAsync("/nho-giup?thon=buon-mau-7")).Choose("Đến nhà tôi").Fill("#phone", phone).PressAsync("Nhờ giúp ngay");
        await (await Site.Visitor().GoAsync("/nho-giup?thon=buon-mau-7")).Choose("Đến nhà tôi").Fill("#phone", Samples.NewPhone()).Fill("#name", "Khách Ngoài Sổ").PressAsync("Nhờ giúp ngay");
        var offered = await Site.ReadAsync(db => db.Database.SqlQueryRaw<byte[]>("SELECT member_id AS Value FROM assistance_request WHERE village = 'buon-mau-7' ORDER BY asked_at, id LIMIT 1").SingleAsync());
        var owner = (await Site.Services.GetRequiredService<PersonBook>().FindAsync(TestSite.HoaPhu, new Guid(offered, bigEndian: true)))!.Phone!.Value.Display;
        var leader = Site.Visitor();
        leader.Cookies["ts"] = await Site.SignInAsync("0900 000 211");
        string[] homes = ["A-01,Bà Số Mười,số 10 đường liên buôn,", "A-02,Ông Số Chín,số 9 đường liên buôn,", $"A-03,Nhà Hẹn,cạnh suối,{phone}", "A-04,Nhà Bên Suối,cạnh suối,", "A-05,Bà Đầu Buôn,đầu buôn,"];
        await (await leader.GoAsync("/to-cong-nghe/buon-mau-7/ho/tep")).Attach("ho.csv", System.Text.Encoding.UTF8.GetBytes("code,head,address,phone,language,member_phone\n" + string.Concat(homes.Select(home => $"{home},ede,{owner}\n")))).PressAsync("Nhập tệp CSV");

        var member = await BeginAsync(owner);
        await member.Context.SetOfflineAsync(true);
        var way = member.Main.Locator(".stops > li > a:first-child b");
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Nhờ tới nhà" }).Filter(new() { HasText = "Nhờ lúc" }).Nth(0).ClickAsync();
        await member.PressAsync("Nhận việc này");
        await member.SeesAsync("1 việc chờ gửi");
        await IsAccessibleAsync(member);
        var walked = await way.AllInnerTextsAsync();
        Assert.True(walked.Count >= 6, string.Join(" | ", walked));

        await member.Context.SetOfflineAsync(false);
        await Assertions.Expect(member.Main.GetByText("việc chờ gửi")).ToHaveCountAsync(0);
        var page = await VillagerAsync(owner);
        await page.GoAsync("/to-cong-nghe/hom-nay");
        await page.SeesAsync("Nhà Bên Suối");
        Assert.Equal(await page.Main.Locator(".stops > li > .row b").AllInnerTextsAsync(), walked);
        member.Expected("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    public async Task A_whole_errand_is_taken_done_and_finished_before_there_is_a_line()
    {
        await (await Site.Visitor().GoAsync("/nho-giup?thon=thon-4")).Choose("Đến nhà tôi").Fill("#text", "Cài VNeID").Fill("#phone", Samples.NewPhone()).PressAsync("Nhờ giúp ngay");
        var offered = await Site.ReadAsync(db => db.Database.SqlQueryRaw<byte[]>("SELECT member_id AS Value FROM assistance_request WHERE state = 'offered' ORDER BY asked_at DESC LIMIT 1").SingleAsync());
        var owner = await Site.Services.GetRequiredService<PersonBook>().FindAsync(TestSite.HoaPhu, new Guid(offered, bigEndian: true));
        var member = await BeginAsync(owner!.Phone!.Value.Display);
        await member.Context.SetOfflineAsync(true);
        foreach (var step in new[] { "Nhận việc này", "Đã tới nơi", "Đã giúp xong" })
        {
            await member.Page.Locator("main .rows a[href^='#/viec/']").First.ClickAsync();
            await member.PressAsync(step);
        }
        await member.SeesAsync("3 việc chờ gửi");
        await member.Context.SetOfflineAsync(false);
        await member.SeesAsync("Cập nhật lúc");
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Đã làm" }).ClickAsync();
        await member.SeesAsync("Máy này ghi 3 việc đã tới xã, xã đếm 3. Hai bên khớp nhau.");
        Assert.Equal(3, await Site.ReadAsync(db => CountAsync(db, "SELECT count(*) AS Value FROM field_act WHERE state = 'accepted' AND kind LIKE 'help.%' AND village = 'thon-4'")));
        member.Expected("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    public async Task Two_hundred_photographs_wait_through_a_day_without_a_line_and_all_arrive_once()
    {
        const int Acts = 50, Photos = 4;
        const string Counted = "SELECT count(*) AS Value FROM outreach_photo p JOIN outreach_visit v ON v.id = p.visit_id AND v.commune_id = p.commune_id WHERE v.done = 'vneid'";
        var member = await BeginAsync("0900 000 203");
        await member.Context.SetOfflineAsync(true);
        // The kit's own modules, already on the phone: the form would ask fifty times for what is the same each time.
        await member.Page.EvaluateAsync(WriteVisits, new { acts = Acts, photos = Photos });
        await member.SeesAsync($"{Acts} việc chờ gửi");
        Assert.Equal(Acts * Photos, await member.Page.EvaluateAsync<int>(StoredPhotos));

        await member.Page.ReloadAsync();
        await UnlockAsync(member, Pin);
        await member.SeesAsync($"{Acts} việc chờ gửi");
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Các hộ" }).ClickAsync();
        await member.Page.GetByRole(AriaRole.Searchbox).FillAsync("nong thi thi");
        await member.SeesAsync("1 hộ");
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Đã làm" }).ClickAsync();
        Assert.Equal(Acts, await member.Main.Locator("section.card").CountAsync());

        await member.Context.SetOfflineAsync(false);
        await Assertions.Expect(member.Main.GetByText($"Máy này ghi {Acts} việc đã tới xã, xã đếm {Acts}. Hai bên khớp nhau.")).ToBeVisibleAsync(new() { Timeout = 50_000 });
        Assert.Equal(Acts * Photos, await Site.ReadAsync(db => CountAsync(db, Counted)));
        Assert.Equal(Acts * Photos, await Site.ReadAsync(db => CountAsync(db, Counted.Replace("count(*)", "count(DISTINCT p.blob)", StringComparison.Ordinal))));
        member.Expected("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    public async Task Who_came_to_a_class_is_ticked_where_there_is_no_line()
    {
        var leader = Site.Visitor();
        leader.Cookies["ts"] = await Site.SignInAsync("0900 000 201");
        var starts = Site.Clock.GetUtcNow().AddHours(7.5);
        await (await leader.GoAsync("/to-cong-nghe/lop")).SendByHandAsync("/to-cong-nghe/lop", ("village", "thon-4"), ("place", "Sân bóng"), ("day", starts.ToString("yyyy-MM-dd", null)), ("hour", starts.ToString("HH:mm", null)), ("minutes", "60"), ("seats", "9"), ("lessons", "goi-zalo"));
        var member = await BeginAsync("0900 000 202");
        await member.Context.SetOfflineAsync(true);
        await member.Page.Locator("main .rows a[href^='#/lop/']").Filter(new() { HasText = "Sân bóng" }).ClickAsync();
        await IsAccessibleAsync(member);
        await member.PressAsync("Ghi có mặt");
        await member.SeesAsync("Họ và tên: Câu này cần trả lời.");
        await member.Page.GetByLabel("Họ và tên").FillAsync("H'Thử Niê");
        await member.Page.GetByLabel("Tuổi").SelectOptionAsync("from60");
        await member.PressAsync("Ghi có mặt");
        await member.SeesAsync("1 người có mặt");
        await member.Context.SetOfflineAsync(false);
        await member.SeesAsync("Cập nhật lúc");
        Assert.Equal(1, await Site.ReadAsync(db => CountAsync(db, "SELECT count(*) AS Value FROM learning_seat s JOIN learning_class c ON c.id = s.class_id WHERE c.place = 'Sân bóng' AND s.age = 'from60' AND s.came_by = 'member'")));
        member.Expected("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    public async Task A_phone_that_was_shut_from_another_one_empties_itself()
    {
        var member = await BeginAsync("0900 000 201");
        var other = await VillagerAsync("0900 000 201");
        await other.GoAsync("/to-cong-nghe/may");
        await other.PressAsync("Khoá và xoá máy này");
        await other.SeesAsync("Chưa có máy nào.");
        await member.PressAsync("Gửi");
        await member.SeesAsync("Máy này đã bị khoá từ máy khác");
        Assert.False(await member.Page.EvaluateAsync<bool>("async () => (await indexedDB.databases()).some(d => d.name === 'thonso-to')"));
        member.Expected("410");
    }

    /// <summary>Takes a photograph of nothing in particular, which stays large however it is packed.</summary>
    private const string Noise = """
        async input => {
          const canvas = new OffscreenCanvas(1600, 1200), paint = canvas.getContext('2d'), picture = paint.createImageData(1600, 1200);
          for (let i = 0; i < picture.data.length; i++) picture.data[i] = i % 4 === 3 ? 255 : Math.random() * 256;
          paint.putImageData(picture, 0, 0);
          const files = new DataTransfer();
          files.items.add(new File([await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })], 'nha.jpg', { type: 'image/jpeg' }));
          input.files = files.files;
          input.dispatchEvent(new Event('change'));
        }
        """;

    /// <summary>Writes down visits with photographs, each another, through the module that stores and encrypts for every screen.</summary>
    private const string WriteVisits = """
        async wanted => {
          const from = document.querySelector('script[src*="/field/app.js"]').src;
          const [{ app, render }, { uuid7 }] = await Promise.all([import(from), import(new URL('./sync.js', from))]);
          const [home] = app.kit.items('households');
          const dashed = home.id.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
          const photograph = async () => {
            const canvas = new OffscreenCanvas(160, 120), paint = canvas.getContext('2d'), picture = paint.createImageData(160, 120);
            for (let i = 0; i < picture.data.length; i++) picture.data[i] = i % 4 === 3 ? 255 : Math.random() * 256;
            paint.putImageData(picture, 0, 0);
            return { id: uuid7(), blob: await canvas.convertToBlob({ type: 'image/jpeg' }) };
          };
          for (let i = 0; i < wanted.acts; i++) {
            const photos = await Promise.all(Array.from({ length: wanted.photos }, photograph));
            await app.kit.add({ kind: 'visit.record', village: home.v, title: 'Ghi chuyến thăm', about: home.n, body: { household: dashed, outcome: 'at-home', done: ['vneid'] }, photos });
          }
          render();
        }
        """;

    /// <summary>How many photographs lie on the phone.</summary>
    private const string StoredPhotos = """
        () => new Promise(done => {
          const asked = indexedDB.open('thonso-to');
          asked.onsuccess = () => {
            const counted = asked.result.transaction('photos').objectStore('photos').count();
            counted.onsuccess = () => (asked.result.close(), done(counted.result));
          };
        })
        """;

    private async Task<Person> BeginAsync(string phone, int? quota = null)
    {
        var member = await VillagerAsync(phone);
        if (quota is not null)
        {
            room = await member.Context.NewCDPSessionAsync(member.Page);
            await room.SendAsync("Storage.overrideQuotaForOrigin", new() { ["origin"] = Home.GetLeftPart(UriPartial.Authority), ["quotaSize"] = quota });
        }
        await member.GoAsync("/to");
        await member.Page.GetByLabel("Mã PIN, 6 số").FillAsync(Pin);
        await member.Page.GetByLabel("Nhập lại mã PIN").FillAsync(Pin);
        await member.PressAsync("Bật sổ");
        await member.SeesAsync("Cập nhật lúc");
        // The worker has everything it needs to open without a line.
        await member.Page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; }");
        return member;
    }

    /// <summary>Nothing axe knows is wrong, and nothing is wider than the phone.</summary>
    internal static async Task IsAccessibleAsync(Person member)
    {
        var found = await member.Page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join("\n", found.Violations.Select(v => $"{member.Page.Url}: {v.Id} {v.Help} {string.Join(" ", v.Nodes.Select(n => n.Html))}")));
        Assert.True(await member.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), member.Page.Url + " is wider than the phone");
    }

    private static Task<long> CountAsync(Db db, string sql) => db.Database.SqlQueryRaw<long>(sql).SingleAsync();

    private static async Task UnlockAsync(Person member, string pin)
    {
        await member.Page.GetByLabel("Mã PIN, 6 số").FillAsync(pin);
        await member.PressAsync("Mở sổ");
    }

    /// <summary>Answers the pension's questions, whichever come.</summary>
    private static async Task AnswerAsync(Person member)
    {
        var answers = Samples.Pension();
        for (var i = 0; i < 30; i++)
        {
            if (await member.Page.GetByRole(AriaRole.Heading, new() { Name = "Xem lại trước khi gửi" }).IsVisibleAsync()) return;
            var at = member.Page.Url;
            foreach (var field in await member.Page.Locator("#ask input, #ask select, #ask textarea").AllAsync())
            {
                var name = await field.GetAttributeAsync("name");
                if (name is null || !await field.IsVisibleAsync()) continue;
                var value = name.EndsWith(".village", StringComparison.Ordinal) ? "thon-4" : answers.GetValueOrDefault(name);
                if (value is null) continue;
                if (await field.GetAttributeAsync("type") == "radio")
                {
                    if (await field.GetAttributeAsync("value") == value) await field.CheckAsync();
                }
                else if (await field.EvaluateAsync<string>("e => e.tagName") == "SELECT") await field.SelectOptionAsync(value);
                else await field.FillAsync(value);
            }
            await member.PressAsync("Ghi và sang câu sau");
            await member.Page.WaitForFunctionAsync("at => location.href !== at && document.getElementById('main').dataset.at === location.hash", at);
        }
    }
}
