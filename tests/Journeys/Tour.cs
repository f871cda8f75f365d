using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ThonSo.Core.Acts;
using ThonSo.Support;

namespace ThonSo.Journeys;

/// <summary>One page to look at, by whom.</summary>
internal sealed record Stop(string Path, string As, int Status = 200)
{
    public bool IsDesk { get; } = (As == Tour.Receiver && Path.StartsWith("/to/", StringComparison.Ordinal)) || (As == Tour.Leader && (Path.StartsWith("/hoc/xac-nhan", StringComparison.Ordinal) || Path.StartsWith("/to-cong-nghe/giong-doc", StringComparison.Ordinal))) || Path.StartsWith("/mot-cua", StringComparison.Ordinal) || Path.StartsWith("/quan-tri", StringComparison.Ordinal) || Path == "/can-bo/khoa" || Path == "/can-bo";
}

/// <summary>A way past every page of the site, with dossiers at every stage so that each has something to show.</summary>
internal sealed class Tour
{
    public const string Stranger = "stranger";
    public const string Villager = "villager";
    public const string Leading = "leading";
    public const string Hoa = "hoa";
    public const string Helper = "helper";
    public const string Second = "second";
    public const string Chief = "chief";
    public const string Receiver = "motcua";
    private const string Handler = "thuly";
    public const string Leader = "lanhdao";
    private const string Administrator = "quantri";

    /// <summary>Addresses that lead elsewhere or give a file.</summary>
    public static readonly string[] NotPages = ["can-bo", "dang-xuat", "ho-so/{code}/giay/{form}", "ho-so/{code}/ket-qua", "mot-cua/{code}/mau/{form}", "loi"];

    /// <summary>Names of people, posts and places stay as they are in every language.</summary>
    public static readonly string[] Names =
    [
        // Where the frames of skills come from, and an app of the province.
        "3240/BTTTT-CĐSQG", "02/2025/TT-BGDĐT", "757/QĐ-BKHCN", "Ea Knuếc", "Đắk Lắk số",
        // The demonstration's team of thôn 4, its households and its point of help.
        "Nhà văn hóa Thôn 4", "Nguyễn Thị Mẫu Hoa", "Hoàng Văn Thí", "Nguyễn Văn Thử Cả", "Trần Thị Nháp", "Lường Văn Mẫu", "Nông Thị Thí", "H'Thí Mlô", "Y Nháp Niê", "Lý Văn Nháp", "Y Thí Êban", "H'Mẫu Byă",
        "Nhà văn hoá thôn 4", "Nhà cộng đồng buôn Mẫu 7", "Điện thoại đã sạc đầy", "cạnh nhà văn hóa", "đường liên thôn", "đầu thôn", "cuối thôn", "gần hồ", "QĐ-UBND", "Bùi Thị Lan Mẫu", "H'Liên Mlô Mẫu", "Êđê", "Hmông", "Việt", "Tày", "Nùng", "Mông", "Thái", "Mường",
        "xã Hòa Phú", "tỉnh Đắk Lắk", "Hòa Phú", "Đắk Lắk", "Buôn mẫu", "Thôn Số", "Tiếng Việt", "H'Thử Niê", "Y Mẫu Niê", "Nguyễn Văn Mẫu", "Nguyễn Thử Mai", "Trần Thị Thử",
        "Nguyễn Thị Mẫu", "Y Thử Êban", "Trần Văn Thí", "Lê Văn Dụ", "Phạm Thị Thử", "Thôn", "Buôn", "Ê Đê", "M'Nông", "Trạm y tế", "Đặng Văn Khôi", "Tây Ninh",
        "Công chức bộ phận một cửa", "Công chức tư pháp - hộ tịch", "Công chức văn hóa - xã hội", "Phó Chủ tịch UBND xã", "Quản trị hệ thống",
    ];

    private readonly List<Stop> stops = [];

    public Dictionary<string, string> Tokens { get; } = [];

    public IReadOnlyList<Stop> Stops => stops;

    public static async Task<Tour> OfAsync(TestSite site)
    {
        var tour = new Tour();
        await tour.PrepareAsync(site);
        return tour;
    }

    private void Add(string who, params string[] paths) => stops.AddRange(paths.Select(p => new Stop(p, who)));

    private async Task PrepareAsync(TestSite site)
    {
        var phone = Samples.NewPhone();
        Tokens[Villager] = await site.SignInAsync(phone);
        foreach (var login in (string[])[Receiver, Handler, Leader, Administrator]) Tokens[login] = await site.OfficerAsync(login);
        using var api = site.Api(Tokens[Villager]);
        var office = new Office(site, Tokens);
        var submitted = await Office.FileBirthAsync(api);
        var sentBack = await Office.FileAsync(api);
        await office.StepAsync(Receiver, sentBack, "send-back", new { missing = new[] { new { what = "Proof of residence", why = "The photo is blurred" } } });
        var accepted = await Office.FileAsync(api);
        await office.AcceptAsync(accepted);
        var inHand = await Office.FileAsync(api);
        await office.AcceptAsync(inHand);
        await office.AssignAsync(inHand);
        var proposed = await Office.FileAsync(api);
        await office.ProposeAsync(proposed);
        var signed = await Office.FileAsync(api);
        await office.SignAsync(signed);
        var done = await Office.FileAsync(api);
        await office.AttachAsync(done);
        var refused = await Office.FileAsync(api);
        await office.StepAsync(Receiver, refused, "refuse", new { reason = "File this where you live." });
        var feeAsked = await Office.FileAsync(api);
        await office.AcceptAsync(feeAsked);
        await office.AssignAsync(feeAsked);
        await office.StepAsync(Handler, feeAsked, "ask-fee", new { amount = 50_000, reason = "Fee set by the province" });
        var moreAsked = await Office.FileAsync(api);
        await office.AcceptAsync(moreAsked);
        await office.AssignAsync(moreAsked);
        await office.StepAsync(Handler, moreAsked, "ask-more", new { missing = new[] { new { what = "The village head's statement", why = "It is not signed" } } });

        var villager = site.Visitor();
        villager.Cookies["ts"] = Tokens[Villager];
        var birth = await DraftAsync(villager, "1.001193");
        var pension = await DraftAsync(villager, "1.014027");
        var general = await DraftAsync(villager, "1.000689");

        Add(Stranger, "/", "/thon", "/thon/thon-4", "/thu-tuc", "/thu-tuc?tat-ca=true", "/thu-tuc?q=lam+giay+khai+sinh", "/thu-tuc?q=xyzzy", "/thu-tuc/1.001193", "/thu-tuc/1.014027", "/thu-tuc/1.000689",
            "/tra-cuu", $"/tra-cuu/{done.Code}/{done.Secret}", $"/tra-cuu/{submitted.Code}/{submitted.Secret}", "/so-lieu", "/dang-nhap", "/can-bo/vao", "/can-bo/ma", "/thu", "/thu/can-bo", "/thu/dong-ho");
        Add(Stranger, "/tap-duot", "/tap-duot/nop-ho-so", "/tap-duot/nop-ho-so/1.001193", "/tap-duot/nho-giup");
        for (var day = 0; day <= 6; day++) Add(Stranger, $"/tap-duot/theo-doi?ngay={day}");
        Add(Stranger, (await (await site.Visitor().GoAsync("/dang-nhap")).Fill("Số điện thoại của bà con", Samples.NewPhone()).PressAsync("Gửi mã cho tôi")).Path);
        Add(Villager, "/toi", "/toi/tin-nhan", "/toi/may", "/ho-so/moi/1.001193", "/ho-so/moi/1.001776",
            $"/ho-so/{submitted.Code}", $"/ho-so/{submitted.Code}/bien-nhan", $"/ho-so/{submitted.Code}/rut", $"/ho-so/{sentBack.Code}", $"/ho-so/{sentBack.Code}/bo-sung",
            $"/ho-so/{accepted.Code}", $"/ho-so/{accepted.Code}/dong-ho", $"/ho-so/{accepted.Code}/ai-xem", $"/ho-so/{feeAsked.Code}", $"/ho-so/{moreAsked.Code}", $"/ho-so/{done.Code}", $"/ho-so/{refused.Code}",
            $"/nhap/{pension}/xem-lai");
        foreach (var question in (string[])["declarant", "address", "relation", "birth-proof", "mother", "father-named", "copies"]) Add(Villager, $"/nhap/{birth}/{question}");
        Add(Villager, $"/nhap/{pension}/remark", $"/nhap/{general}/address");
        stops.Add(new Stop("/ho-so/990101-0001", Villager, 404));
        stops.Add(new Stop("/mot-cua/" + submitted.Code, Villager, 403));

        Add(Receiver, "/mot-cua", "/mot-cua?hang=intake", "/mot-cua?hang=waiting", "/mot-cua/tim", "/mot-cua/so-theo-doi", "/can-bo/khoa", $"/mot-cua/{submitted.Code}", $"/mot-cua/{sentBack.Code}", $"/mot-cua/{done.Code}", $"/mot-cua/{done.Code}/kiem-soat");
        foreach (var step in (string[])["accept", "send-back", "refuse"]) Add(Receiver, $"/mot-cua/{submitted.Code}/{step}");
        Add(Receiver, $"/mot-cua/{accepted.Code}/assign", $"/mot-cua/{feeAsked.Code}/fee-paid", $"/mot-cua/{done.Code}/hand-over");
        Add(Handler, "/mot-cua");
        foreach (var step in (string[])["propose", "ask-more", "ask-fee", "extend"]) Add(Handler, $"/mot-cua/{inHand.Code}/{step}");
        Add(Handler, $"/mot-cua/{signed.Code}/attach-result");
        Add(Leader, "/mot-cua");
        foreach (var step in (string[])["sign", "return-for-work", "stop"]) Add(Leader, $"/mot-cua/{proposed.Code}/{step}");
        await AssistedAsync(site, phone);
        await TeamsAsync(site);
        Add(Administrator, "/quan-tri/can-bo", "/quan-tri/thu-tuc");
        await CertificatesAsync(site);
        await LearningAsync(site);
        await VoicesAsync(site);
    }

    /// <summary>A neighbour's voice on a lesson's page, another that waits, and what is missing.</summary>
    private async Task VoicesAsync(TestSite site)
    {
        const string root = "/to-cong-nghe/giong-doc";
        var (hoa, leader) = (site.Visitor(), site.Visitor());
        (hoa.Cookies["ts"], leader.Cookies["ts"]) = (Tokens[Hoa], Tokens[Leader]);
        foreach (var lesson in (string[])["nop-ho-so", "giu-may-ben"])
            await (await hoa.GoAsync($"{root}/hoc/{lesson}?tieng=ede")).Attach("giong.webm", Samples.Voice()).Choose("Tôi đồng ý").Choose("Ghi tên tôi").PressAsync("Gửi để duyệt");
        await (await leader.GoAsync(await LinkAsync(leader, root + "/duyet", root + "/duyet/0"))).PressAsync("Duyệt, cho cả xã nghe");
        var waiting = await LinkAsync(leader, root + "/duyet", root + "/duyet/0");
        Add(Hoa, root, root + "/hoc/nop-ho-so?tieng=ede", root + "/thu-tuc/1.001193", "/toi/giong-doc");
        Add(Leading, root + "/duyet", waiting);
        Add(Leader, root + "/duyet", waiting);
    }

    /// <summary>A helper with a consent in each state; a second member and the leader of the same village; the villager they help.</summary>
    private async Task AssistedAsync(TestSite site, string villagersPhone)
    {
        foreach (var (who, role) in new[] { (Helper, Role.Helper), (Second, Role.Helper), (Chief, Role.TeamLeader) })
        {
            var phone = Samples.NewPhone();
            Tokens[who] = await site.SignInAsync(phone);
            await site.GiveVillageRoleAsync(phone, "Y Thử Êban", role, "buon-mau-12");
        }
        var helper = site.Visitor();
        helper.Cookies["ts"] = Tokens[Helper];
        async Task<Page> AskAsync(string phone, string means) =>
            await (await helper.GoAsync("/to/nop-ho/moi")).Fill("#name", "H'Thử Niê").Fill("#phone", phone).Fill("#procedure", "1.000689").Choose(means).PressAsync("Hỏi bà con");
        var asked = await AskAsync(Samples.NewPhone(), "Mã gửi về máy");
        var marked = await (await AskAsync("", "Điểm chỉ")).Attach("phieu.jpg", Samples.Jpeg()).PressAsync("Gửi ảnh");
        var given = await AskAsync(villagersPhone, "Mã gửi về máy");
        var code = (await site.MessagesAsync(villagersPhone, atLeast: 1)).First(m => m.Contains("Đồng ý thì đọc mã", StringComparison.Ordinal))[..6];
        given = await given.Fill("#code", code).PressAsync("Xác nhận");
        var question = await given.PressAsync("ngồi cạnh tôi");
        var stranger = site.Visitor();
        stranger.Cookies["ts"] = Tokens[Second];
        await stranger.GoAsync(question.Path);
        Add(Helper, "/toi", "/to/nop-ho", "/to/nop-ho/moi", asked.Path, marked.Path, marked.Path + "/phieu", given.Path, question.Path);
        Add(Second, "/to/lam-chung");
        Add(Chief, "/to/so-nop-ho");
        Add(Receiver, "/to/so-nop-ho", "/to/lam-chung");
        Add(Villager, "/toi/nguoi-giup");
    }

    /// <summary>The team of thôn 4, by its leader, at the desk, and by somebody who asked for help.</summary>
    private async Task TeamsAsync(TestSite site)
    {
        Tokens[Leading] = await site.SignInAsync("0900 000 201");
        var (leader, asker, officer) = (site.Visitor(), site.Visitor(), site.Visitor());
        leader.Cookies["ts"] = Tokens[Leading];
        officer.Cookies["ts"] = Tokens[Receiver];
        var asked = await (await asker.GoAsync("/nho-giup?thon=thon-4")).Choose("Đến nhà tôi").Fill("#text", "Help with a birth certificate").Fill("#phone", Samples.NewPhone()).PressAsync("Nhờ giúp ngay");
        Add(Stranger, "/nho-giup", "/nho-giup/tim", asked.Path);
        const string team = "/to-cong-nghe/thon-4";
        string[] pages = [team, team + "/lich", team + "/ho", team + "/ho/tep", team + "/them", await LinkAsync(leader, team, "/to-vien/"), await LinkAsync(leader, team + "/ho", "/ho/0")];
        Add(Leading, ["/to-cong-nghe", "/to-cong-nghe/viec", await LinkAsync(leader, "/to-cong-nghe/viec", "/viec/0"), .. pages]);
        await VisitsAsync(site);
        Add(Administrator, ["/quan-tri/to-cong-nghe", "/quan-tri/to-cong-nghe/tep", .. pages.Select(p => "/quan-tri" + p)]);
        Add(Receiver, "/mot-cua/nho-giup", await LinkAsync(officer, "/mot-cua/nho-giup", "/nho-giup/0"));
    }

    /// <summary>A lesson and its questions, what was practised, a class by who comes and by who holds it, and how far the villages are.</summary>
    private async Task LearningAsync(TestSite site)
    {
        var leader = site.Visitor();
        leader.Cookies["ts"] = Tokens[Leading];
        var starts = site.Clock.GetUtcNow().AddHours(8);
        var page = await leader.GoAsync("/to-cong-nghe/lop");
        var held = await page.SendByHandAsync("/to-cong-nghe/lop", ("village", "thon-4"), ("place", "Nhà văn hóa Thôn 4"), ("day", starts.ToString("yyyy-MM-dd", null)), ("hour", starts.ToString("HH:mm", null)), ("minutes", "90"), ("seats", "20"), ("lessons", "nop-ho-so"));
        var door = new Uri(held.Document.QuerySelector("details .soft")!.TextContent).AbsolutePath;
        var seat = await (await site.Visitor().GoAsync(door)).Fill("#name", "H'Thử Niê").PressAsync("Tôi có mặt");
        Add(Stranger, "/hoc/nop-ho-so", "/hoc/lua-dao-cong-an-gia/hoi", "/hoc/giu", "/hoc/cua-toi", "/hoc/lop", "/hoc/lop/" + held.Path.Split('/')[^1], door, seat.Path, "/hoc/tap-duot/nop-ho-so");
        Add(Villager, "/hoc/cua-toi");
        Add(Leading, "/to-cong-nghe/lop", held.Path, held.Path + "/bao-cao", $"{held.Path}/kiem-tra/{seat.Path.Split('/')[^2]}", held.Path + "/anh", held.Path + "/anh?da-hoi=true");
        Add(Leader, "/quan-tri/hoc", "/quan-tri/hoc/lop", "/quan-tri/bai-hoc", "/quan-tri/bai-hoc/moi", "/quan-tri/bai-hoc/giu-may-ben", "/quan-tri/bai-hoc/giu-may-ben/xem", "/quan-tri/bai-hoc/nhap");
        Add(Leader, "/quan-tri/hoc/chi-tieu", "/quan-tri/hoc/chi-tieu/adults-confirmed");
        Add(Administrator, "/quan-tri/hoc/kho");
    }

    /// <summary>Who may be confirmed and who is, a check, a member's own certificate, and the page that looks one up.</summary>
    private async Task CertificatesAsync(TestSite site)
    {
        var leader = site.Visitor();
        leader.Cookies["ts"] = Tokens[Leader];
        var held = await LinkAsync(leader, "/hoc/xac-nhan", "/hoc/xac-nhan/to-vien/");
        var person = held.Split('/')[^1];
        Add(Stranger, "/hoc", "/cn", "/cn/so");
        Add(Leading, "/hoc/cua-toi", "/hoc/kiem-tra", "/hoc/xac-nhan");
        Add(Leader, "/hoc/xac-nhan", held, "/hoc/xac-nhan/cong-dan-so/" + person, "/hoc/kiem-tra/" + person);
    }

    /// <summary>A member's day: a household with a visit, its photograph and what it needs, and one never seen.</summary>
    private async Task VisitsAsync(TestSite site)
    {
        const string today = "/to-cong-nghe/hom-nay";
        Tokens[Hoa] = await site.SignInAsync("0900 000 202");
        var hoa = site.Visitor();
        hoa.Cookies["ts"] = Tokens[Hoa];
        var (visit, empty) = (await LinkAsync(hoa, today, "/tham/0"), await LinkAsync(hoa, "/to-cong-nghe", "/ho/0"));
        var written = await (await hoa.GoAsync(visit)).Choose("Có gặp").Choose("Dùng VNeID").Choose("Tuần sau").Fill("#note", "Hard of hearing").PressAsync("Ghi chuyến thăm");
        var home = written.Path.Split('?')[0];
        await written.Attach("anh.jpg", Samples.Jpeg()).PressAsync("Gửi ảnh");
        var needs = await hoa.GoAsync(home + "/nhu-cau");
        needs.TryAnswer("smartphone", "yes");
        await needs.Fill("#wish", "A class in the evening").PressAsync("Lưu câu trả lời");
        Add(Hoa, "/to", "/to-cong-nghe/may", "/to-cong-nghe", today, visit, written.Path, empty, home + "/nhu-cau");
        const string report = "/to-cong-nghe/thon-4/bao-cao";
        Add(Leading, "/to-cong-nghe/con-lai", home, report, report + "/ho?so=quiet");
        Add(Administrator, "/quan-tri/to-cong-nghe/bao-cao", "/quan-tri" + report, "/quan-tri" + report + "/ho?so=reached", "/quan-tri/to-cong-nghe/thon-9/bao-cao");
    }

    /// <summary>The first address with these letters that a page leads to.</summary>
    private static async Task<string> LinkAsync(Visitor visitor, string page, string letters) =>
        (await visitor.GoAsync(page)).Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(href => href.Contains(letters, StringComparison.Ordinal));

    private static async Task<Guid> DraftAsync(Visitor villager, string procedure)
    {
        var page = await (await villager.GoAsync("/ho-so/moi/" + procedure)).PressAsync("Trả lời câu đầu tiên");
        return Guid.Parse(page.Path.Split('/')[2]);
    }
}

/// <summary>Dossiers and what officers do to them, by the API: for journeys that begin in the middle.</summary>
internal sealed class Office(TestSite site, IReadOnlyDictionary<string, string> tokens)
{
    public static async Task<(string Code, string Secret)> FileAsync(HttpClient api, Dictionary<string, string>? answers = null) => await SendAsync(api, "1.014027", answers ?? Samples.Pension());

    public static async Task<(string Code, string Secret)> FileBirthAsync(HttpClient api)
    {
        var kept = await api.PostAsync("/api/v1/papers", new ByteArrayContent(Samples.Jpeg()));
        var paper = (await kept.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        return await SendAsync(api, "1.001193", Samples.Birth(), new { slot = "birth-proof", paper });
    }

    private static async Task<(string Code, string Secret)> SendAsync(HttpClient api, string procedure, Dictionary<string, string> answers, params object[] papers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/dossiers") { Content = JsonContent.Create(new { procedure, answers, papers }) };
        request.Headers.Add("Idempotency-Key", NewId.Next().ToString());
        using var answer = await api.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(body);
        var filed = JsonDocument.Parse(body).RootElement;
        return (filed.GetProperty("code").GetString()!, filed.GetProperty("secret").GetString()!);
    }

    public async Task StepAsync(string login, (string Code, string Secret) dossier, string step, object? body = null)
    {
        using var api = site.Api(tokens[login]);
        var version = (await api.GetAsync($"/api/v1/dossiers/{dossier.Code}")).Headers.ETag!;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/dossiers/{dossier.Code}/steps/{step}") { Content = JsonContent.Create(body ?? new { }) };
        request.Headers.IfMatch.Add(version);
        using var answer = await api.SendAsync(request);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{step}: {await answer.Content.ReadAsStringAsync()}");
    }

    public Task AcceptAsync((string, string) dossier) => StepAsync("motcua", dossier, "accept");

    /// <summary>To the civil-status officer.</summary>
    public async Task AssignAsync((string Code, string Secret) dossier)
    {
        var receiver = site.Visitor();
        receiver.Cookies["ts"] = tokens["motcua"];
        var page = await receiver.GoAsync($"/mot-cua/{dossier.Code}/assign");
        await page.Choose("Y Thử Êban").PressAsync("Giao thụ lý");
    }

    public async Task ProposeAsync((string, string) dossier)
    {
        await AcceptAsync(dossier);
        await AssignAsync(dossier);
        await StepAsync("thuly", dossier, "propose", new { decision = "grant" });
    }

    public async Task SignAsync((string, string) dossier)
    {
        await ProposeAsync(dossier);
        await StepAsync("lanhdao", dossier, "sign");
    }

    public async Task AttachAsync((string, string) dossier)
    {
        await SignAsync(dossier);
        using var api = site.Api(tokens["thuly"]);
        var kept = await api.PostAsync("/api/v1/papers", new ByteArrayContent(Samples.Pdf()));
        await StepAsync("thuly", dossier, "attach-result", new { result = (await kept.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid() });
    }
}
