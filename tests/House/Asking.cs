using System.Net.Http.Json;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Support;

namespace ThonSo.House;

/// <summary>What is sent to ask an endpoint about real things of the owner's: the same for every caller.</summary>
internal sealed record Question(string Path, HttpContent? Content = null, Action<HttpRequestMessage>? More = null);

/// <summary>
/// Knows for each endpoint an address that exists and, for what changes something, a body that gets past the guard.
/// Whatever was used up by asking is made anew for the next caller.
/// </summary>
internal sealed class Asking(Cast cast)
{
    private const string Pension = "1.014027";
    private const string Birth = "1.001193";
    private readonly Dictionary<string, Task<string>> once = [];
    private readonly Dictionary<string, Task<string>> usable = [];
    private bool keep;

    /// <summary>The last question was answered: what it was about may have changed.</summary>
    public void UsedUp() => usable.Clear();

    public async Task<Question> AboutAsync(Answering endpoint, string variant)
    {
        var path = await FillAsync(endpoint, variant);
        if (endpoint.Handler is not null) path += $"?handler={endpoint.Handler}";
        if (endpoint.Pattern.EndsWith("/cung", StringComparison.Ordinal)) return new Question(path, More: AsSocket);
        if (endpoint.Method == "GET") return new Question(path);
        return endpoint.Name switch
        {
            "POST /api/v1/dossiers/{code}/steps/{step}" => new Question(path, JsonContent.Create(await cast.BodyAsync(variant)), await cast.MatchingAsync(path.Split('/')[4])),
            "POST /api/v1/dossiers" => new Question(path, JsonContent.Create(new { procedure = Pension, answers = Samples.Pension() }), r => r.Headers.Add("Idempotency-Key", NewId.Next().ToString())),
            "POST /api/v1/papers" => new Question(path, new ByteArrayContent(Samples.Jpeg())),
            "POST /api/v1/sign-in/codes" => new Question(path, JsonContent.Create(new { phone = "no number" })),
            "POST /api/v1/sign-in" => new Question(path, JsonContent.Create(new { codeId = Guid.Empty, code = "000000" })),
            "POST /api/v1/sign-in/officers" => new Question(path, JsonContent.Create(new { login = "motcua" })),
            "POST /can-bo/khoa/ghi" or "POST /can-bo/khoa/vao" => new Question(path, JsonContent.Create(new { credential = "{}" })),
            "POST /ho-so/{code}/bo-sung?handler=Anh" => new Question($"{path}&muc=0", Files(Samples.Jpeg(), "file-0")),
            "POST /nhap/{draft:guid}/{question}?handler=Anh" or "POST /mot-cua/{code}/{step}?handler=KetQua" => new Question(path, Files(Samples.Jpeg())),
            "POST /nhap/{draft:guid}/{question}?handler=BoAnh" or "POST /ho-so/{code}/bo-sung?handler=BoAnh" => new Question(path, Form(("paper", await PaperAsync()))),
            "POST /to-cong-nghe/tham/{household:guid}" => new Question(path, Form(("outcome", "at-home"), ("done", "vneid"), ("request", NewId.Next().ToString("N")))),
            "POST /to-cong-nghe/ho/{household:guid}?handler=Anh" => new Question($"{path}&tham={await VisitAsync()}", Files(Samples.Jpeg())),
            "POST /to-cong-nghe/ho/{household:guid}?handler=BoAnh" => new Question(path, Form(("photo", await HaveAsync("visit-photo", PhotoAsync)))),
            "POST /hoc/{lesson}/hoi" => new Question(path, Form(("q1", "0"), ("q2", "0"), ("q3", "0"), ("request", NewId.Next().ToString("N")))),
            "POST /hoc/lop/{id:guid}/co-mat/{door}" => new Question(path, Form(("name", "Người Thử"), ("request", NewId.Next().ToString("N")))),
            "POST /to-cong-nghe/lop/{id:guid}" => new Question(path, Form(("name", "Người Thử"), ("request", NewId.Next().ToString("N")))),
            "POST /to-cong-nghe/lop/{id:guid}/anh?handler=Anh" => new Question(path + "&da-hoi=true", Files(Samples.Jpeg())),
            "POST /to-cong-nghe/lop/{id:guid}/anh?handler=Bo" => new Question(path, Form(("photo", await ClassPhotoAsync(path.Split('/')[3])), ("request", NewId.Next().ToString("N")))),
            "POST /hoc/lop/{id:guid}/cho/{seat:guid}/{secret}?handler=DongY" => new Question(path, Form(("agree", "true"), ("request", NewId.Next().ToString("N")))),
            "POST /to-cong-nghe/lop/{id:guid}?handler=Moi" => new Question(path, Form(("whom", "village"), ("request", NewId.Next().ToString("N")))),
            "POST /to-cong-nghe/lop/{id:guid}/kiem-tra/{seat:guid}" => new Question(path, Form(("CV3139-0.1", "alone"), ("request", NewId.Next().ToString("N")))),
            "POST /hoc/lop/{id:guid}/cho/{seat:guid}/{secret}" => new Question(path, Form(("face", "4"), ("request", NewId.Next().ToString("N")))),
            "POST /hoc/kiem-tra/{person:guid}" => new Question(path, Form(("CV3240-1", "alone"), ("request", NewId.Next().ToString("N")))),
            "POST /to-cong-nghe/giong-doc/{shelf}/{code}?handler=Gui" => new Question(path, VoiceForm()),
            "POST /to-cong-nghe/giong-doc/duyet/{id:guid}?handler=Khong" => new Question(path, Form(("fault", "noise"), ("request", NewId.Next().ToString("N")))),
            "POST /toi/giong-doc?handler=Rut" => new Question(path, Form(("voice", await VoiceAsync()), ("request", NewId.Next().ToString("N")))),
            "POST /quan-tri/hoc/chi-tieu/{indicator}" => new Question(path, Form(("tu", "0"), ("mau", "9"), ("ngay", "2026-11-19"), ("nguon", "Sổ thử"), ("request", NewId.Next().ToString("N")))),
            "POST /quan-tri/hoc/chi-tieu/{indicator}?handler=Bo" => new Question(path, Form(("so", await HaveAsync("figure", FigureAsync)), ("request", NewId.Next().ToString("N")))),
            "POST /thu/dong-ho" => new Question(path, Form(("hours", "1"))),
            "POST /to-cong-nghe/con-lai" => new Question(path, Form(("act", await HaveAsync("left", cast.RefusedActAsync)))),
            "POST /to/may" or "POST /api/v1/field/devices" => new Question(path, JsonContent.Create(new { device = NewId.Next(), secretHash = Convert.ToBase64String(new byte[32]) })),
            "POST /api/v1/field/devices/{device}/state" => new Question(path, JsonContent.Create(new { secret = "x" })),
            "POST /api/v1/field/sync" or "POST /api/v1/field/acts" or "POST /api/v1/field/reconcile" => new Question(path, JsonContent.Create(new { device = NewId.Next(), now = cast.Site.Clock.GetUtcNow(), acts = Array.Empty<object>() })),
            "PUT /api/v1/field/photos/{photo}" => new Question(path, new ByteArrayContent(Samples.Jpeg())),
            "POST /toi/nguoi-giup" => new Question(path, Form(("consent", await HaveAsync("given", () => cast.AskConsentAsync("signature", cast.Phone, signed: true))))),
            "POST /to/so-nop-ho" => new Question(path, Form(("consent", await ConsentAsync("code")))),
            "POST /to/lam-chung" => new Question(path, Form(("consent", await ConsentAsync("signature", signed: true)))),
            "POST /to/nop-ho/{id:guid}?handler=Anh" => new Question(path, Files(Samples.Jpeg())),
            "POST /toi/may" => new Question(path, Form(("session", await OwnersOtherSessionAsync()))),
            "POST /quan-tri/can-bo?handler=Roles" => new Question(path, Form(("person", await SpareAsync("Roles")), ("roles", "Signer"))),
            "POST /quan-tri/can-bo?handler=Reset" or "POST /quan-tri/can-bo?handler=Disable" => new Question(path, Form(("person", await SpareAsync(endpoint.Handler!)))),
            "POST /thu?handler=Send" => new Question(path, Form(("from", Samples.NewPhone()), ("text", "TRA"), ("request", NewId.Next().ToString("N")))),
            "POST /can-bo/vao" => new Question(path, Form(("login", "nobody"), ("password", "wrong"))),
            _ => new Question(path, Form(("request", NewId.Next().ToString("N")))),
        };
    }

    /// <summary>An address of the endpoint at which something is.</summary>
    public async Task<string> FillAsync(Answering endpoint, string variant)
    {
        keep = endpoint.Method != "POST";
        var pattern = endpoint.Pattern;
        Task<string> Dossier(string before) => HaveAsync("before " + before, () => cast.BeforeAsync(before));
        return pattern switch
        {
            "/a/{version}/{**name}" => Assets.Url("app.css"),
            "/openapi/{documentName}.json" => "/openapi/v1.json",
            "/thon/{code}" => "/thon/thon-4",
            "/giong/{id:guid}" or "/to-cong-nghe/giong-doc/duyet/{id:guid}" => pattern.Replace("{id:guid}", await VoiceAsync(), StringComparison.Ordinal),
            "/to-cong-nghe/giong-doc/{shelf}/{code}" => "/to-cong-nghe/giong-doc/hoc/nop-ho-so",
            _ when pattern.Contains("/lop/{id:guid}", StringComparison.Ordinal) => await InClassAsync(pattern),
            "/hoc/tap-duot/{practice}" => "/hoc/tap-duot/nop-ho-so",
            "/quan-tri/hoc/chi-tieu/{indicator}" => "/quan-tri/hoc/chi-tieu/officials",
            "/hoc/noi-cap/{award}" => "/hoc/noi-cap/to-vien",
            "/hoc/noi-cap/khoa/{key}" => "/hoc/noi-cap/khoa/" + await OnceAsync("signing-key", SigningKeyAsync),
            "/hoc/chung-nhan/{certificate:guid}/{secret}" => await OnceAsync("credential", () => OnLearningPageAsync("jwt")),
            "/hoc/chung-nhan/{certificate:guid}" => (await OnceAsync("credential", () => OnLearningPageAsync("jwt")))[..("/hoc/chung-nhan/".Length + 36)],
            "/hoc/kiem-tra/{person:guid}" => "/hoc/kiem-tra/" + await LearnerAsync(),
            "/hoc/xac-nhan/{award}/{person:guid}" => "/hoc/xac-nhan/cong-dan-so/" + await LearnerAsync(),
            "/quan-tri/bai-hoc/{lesson}" or "/quan-tri/bai-hoc/{lesson}/xem" => pattern.Replace("{lesson}", "giu-may-ben", StringComparison.Ordinal),
            _ when pattern.StartsWith("/hoc/{lesson}", StringComparison.Ordinal) => pattern.Replace("{lesson}", "giu-may-ben", StringComparison.Ordinal).Replace("{name}", "4-sac.svg", StringComparison.Ordinal),
            _ when pattern.Contains("/to-cong-nghe/{village}", StringComparison.Ordinal) => await InTeamAsync(pattern),
            "/to-cong-nghe/ho/{household:guid}/anh/{photo:guid}" => $"/to-cong-nghe/ho/{await HomeAsync()}/anh/{await OnceAsync("seen-photo", PhotoAsync)}",
            _ when pattern.StartsWith("/to-cong-nghe/", StringComparison.Ordinal) && pattern.Contains("{household:guid}", StringComparison.Ordinal) => pattern.Replace("{household:guid}", await HomeAsync(), StringComparison.Ordinal),
            "/nho-giup/{help:guid}/{secret}" => "/nho-giup/" + await HelpAsync(),
            "/to-cong-nghe/viec/{help:guid}" => "/to-cong-nghe/viec/" + (await HelpAsync()).Split('/')[0],
            "/mot-cua/nho-giup/{help:guid}" => "/mot-cua/nho-giup/" + (await HelpAsync()).Split('/')[0],
            "/thu-tuc/{code}" or "/api/v1/procedures/{code}" or "/ho-so/moi/{procedure}" or "/tap-duot/nop-ho-so/{procedure}" => pattern[..pattern.IndexOf('{', StringComparison.Ordinal)] + Pension,
            "/dang-nhap/ma/{code:guid}" => "/dang-nhap/ma/" + await OnceAsync("code", AskCodeAsync),
            "/tra-cuu/{code}/{secret}" => "/tra-cuu/" + await OnceAsync("track", async () => await cast.FileAsync() is var (code, secret) ? $"{code}/{secret}" : ""),
            "/giay/{id:guid}" => "/giay/" + await OnceAsync("paper", async () => (await cast.PaperAsync("owner", Samples.Jpeg())).ToString()),
            "/mot-cua/giay/{id:guid}" => "/mot-cua/giay/" + await OnceAsync("filed-paper", FiledPaperAsync),
            "/giay/dong-y/{id:guid}" => "/giay/dong-y/" + await OnceAsync("signed", () => cast.AskConsentAsync("signature", cast.Phone, signed: true)),
            _ when pattern.StartsWith("/to/nop-ho/{id:guid}", StringComparison.Ordinal) => pattern.Replace("{id:guid}", await ConsentAsync(endpoint.Handler == "Anh" ? "thumb-mark" : "code"), StringComparison.Ordinal),
            "/nhap/{draft:guid}/xem-lai" => $"/nhap/{await DraftAsync(Birth)}/xem-lai",
            "/nhap/{draft:guid}/{question}/cung" or "/nhap/{draft:guid}/{question}/cung/negotiate" => $"/nhap/{await DraftAsync(Birth)}/declarant{pattern["/nhap/{draft:guid}/{question}".Length..]}",
            "/nhap/{draft:guid}/{question}" => $"/nhap/{await DraftAsync(Birth)}/{(endpoint.Handler is null ? "declarant" : "birth-proof")}",
            "/ho-so/{code}/bo-sung" => $"/ho-so/{await Dossier("answer-supplement")}/bo-sung",
            "/ho-so/{code}/ket-qua" => $"/ho-so/{await Dossier("hand-over")}/ket-qua",
            "/ho-so/{code}/giay/{form}" or "/mot-cua/{code}/mau/{form}" => pattern.Replace("{code}", await Dossier("hand-over"), StringComparison.Ordinal).Replace("{form}", "01", StringComparison.Ordinal),
            "/mot-cua/{code}/{step}" => endpoint.Handler is null ? $"/mot-cua/{await Dossier("accept")}/accept" : $"/mot-cua/{await Dossier("attach-result")}/attach-result",
            "/api/v1/dossiers/{code}" when variant == "with the secret" => await OnceAsync("api-track", async () => await cast.FileAsync() is var (code, secret) ? $"/api/v1/dossiers/{code}?secret={secret}" : ""),
            "/api/v1/dossiers/{code}/steps/{step}" => $"/api/v1/dossiers/{await Dossier(variant)}/steps/{variant}",
            "/api/v1/field/devices/{device}/state" => $"/api/v1/field/devices/{NewId.Next()}/state",
            "/api/v1/field/photos/{photo}" => $"/api/v1/field/photos/{NewId.Next()}?device={NewId.Next()}&starts=0&size={Samples.Jpeg().Length}",
            "/api/v1/calendar/due" => "/api/v1/calendar/due?from=2026-11-20T10:00:00%2B07:00&value=3&unit=days",
            "/kannel/{commune}/received" => "/kannel/24175/received?id=1",
            "/kannel/{commune}/reports/{message:guid}" => $"/kannel/24175/reports/{NewId.Next()}?state=1",
            "/api/v1/demo/messages" => "/api/v1/demo/messages?phone=" + Uri.EscapeDataString(cast.Phone),
            _ when pattern.Contains("{code}", StringComparison.Ordinal) => pattern.Replace("{code}", await Dossier("accept"), StringComparison.Ordinal),
            _ => pattern,
        };
    }

    /// <summary>A page of the team of thôn 4, about its first member or its first household.</summary>
    private async Task<string> InTeamAsync(string pattern)
    {
        async Task<string> FirstAsync(string list, string part)
        {
            using var answer = await cast["team-leader"].AskAsync("GET", "/to-cong-nghe/thon-4" + list);
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            return page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Where(h => Guid.TryParse(h.Split('/')[^1], out _) && h.Contains(part, StringComparison.Ordinal)).Select(h => h.Split('/')[^1]).Last();
        }
        var path = pattern.Replace("{village}", "thon-4", StringComparison.Ordinal);
        if (path.Contains("{person:guid}", StringComparison.Ordinal)) path = path.Replace("{person:guid}", await OnceAsync("member", () => FirstAsync("", "/to-vien/")), StringComparison.Ordinal);
        return path.Contains("{household:guid}", StringComparison.Ordinal) ? path.Replace("{household:guid}", await OnceAsync("household", () => FirstAsync("/ho", "/ho/")), StringComparison.Ordinal) : path;
    }

    /// <summary>A household the helper looks after.</summary>
    private Task<string> HomeAsync() => OnceAsync("home", async () =>
    {
        using var answer = await cast["helper"].AskAsync("GET", "/to-cong-nghe");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/to-cong-nghe/ho/", StringComparison.Ordinal)).Split('/')[^1];
    });

    /// <summary>A visit of the helper's there.</summary>
    private async Task<string> VisitAsync()
    {
        using var written = await cast["helper"].AskAsync("POST", "/to-cong-nghe/tham/" + await HomeAsync(), Form(("outcome", "at-home"), ("request", NewId.Next().ToString("N"))));
        return written.Headers.Location!.OriginalString.Split("ghi=")[1];
    }

    /// <summary>A photograph of such a visit.</summary>
    private async Task<string> PhotoAsync()
    {
        var home = "/to-cong-nghe/ho/" + await HomeAsync();
        (await cast["helper"].AskAsync("POST", $"{home}?handler=Anh&tham={await VisitAsync()}", Files(Samples.Jpeg()))).Dispose();
        using var answer = await cast["helper"].AskAsync("GET", home);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return page.QuerySelector("input[name=photo]")!.GetAttribute("value")!;
    }

    /// <summary>A recording of the helper's that waits to be heard; what is only looked at stays apart from what is decided about.</summary>
    private Task<string> VoiceAsync() => HaveAsync("voice", async () =>
    {
        var lesson = keep ? "giu-may-ben" : "lua-dao-cong-an-gia";
        (await cast["helper"].AskAsync("POST", $"/to-cong-nghe/giong-doc/hoc/{lesson}?handler=Gui", VoiceForm())).Dispose();
        using var answer = await cast["helper"].AskAsync("GET", "/toi/giong-doc");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return page.QuerySelector("section.card[id]")!.Id!;
    });

    private static MultipartFormDataContent VoiceForm() => new()
    {
        { new StringContent("ede"), "language" }, { new StringContent("1"), "agreed" }, { new StringContent(NewId.Next().ToString("N")), "request" }, { new ByteArrayContent(Samples.Voice()), "file", "giong.webm" },
    };

    /// <summary>A help request that was just asked for: its key and its secret.</summary>
    private Task<string> HelpAsync() => HaveAsync("help", async () =>
    {
        // From an address of its own: one address may ask only so often.
        var page = await cast.Site.Visitor().GoAsync("/nho-giup");
        foreach (var (name, value) in new[] { ("way", "visit"), ("village", "thon-4"), ("phone", Samples.NewPhone()) }) page.TryAnswer(name, value);
        return (await page.PressAsync("Nhờ giúp ngay")).Path["/nho-giup/".Length..];
    });

    /// <summary>A class of the helper's that begins in half an hour; its door, and the seat of somebody who came.</summary>
    private async Task<string> InClassAsync(string pattern)
    {
        var id = await HaveAsync("class", async () =>
        {
            var starts = cast.Site.Clock.UtcNow().ToVietnam().AddMinutes(30);
            using var planned = await cast["helper"].AskAsync("POST", "/to-cong-nghe/lop", Form(
                ("village", "thon-4"), ("place", "Nhà văn hoá"), ("day", starts.ToString("yyyy-MM-dd", null)), ("hour", starts.ToString("HH:mm", null)), ("minutes", "90"), ("seats", "20"), ("lessons", "giu-may-ben"), ("request", NewId.Next().ToString("N"))));
            return planned.Headers.Location!.OriginalString.Split('/')[^1];
        });
        var path = pattern.Replace("{id:guid}", id, StringComparison.Ordinal);
        if (!path.Contains('{', StringComparison.Ordinal)) return path;
        var door = await OnceAsync("door " + id, async () =>
        {
            using var answer = await cast["helper"].AskAsync("GET", "/to-cong-nghe/lop/" + id);
            return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("details .soft")!.TextContent.Split('/')[^1];
        });
        if (path.Contains("{door}", StringComparison.Ordinal)) return path.Replace("{door}", door, StringComparison.Ordinal);
        if (path.Contains("{photo:guid}", StringComparison.Ordinal)) return path.Replace("{photo:guid}", await OnceAsync("class-photo " + id, () => ClassPhotoAsync(id)), StringComparison.Ordinal);
        var seated = await OnceAsync("seat " + id, async () =>
        {
            var page = await cast.Site.Visitor().GoAsync($"/hoc/lop/{id}/co-mat/{door}");
            var seat = await page.Fill("#name", "Người Thử").PressAsync("Tôi có mặt");
            return seat.Errors.Length == 0 ? seat.Path : throw new InvalidOperationException(seat.Errors);
        });
        return pattern.StartsWith("/hoc/", StringComparison.Ordinal) ? seated : path.Replace("{seat:guid}", seated.Split('/')[^2], StringComparison.Ordinal);
    }

    /// <summary>A photograph of the helper's class.</summary>
    private async Task<string> ClassPhotoAsync(string id)
    {
        (await cast["helper"].AskAsync("POST", $"/to-cong-nghe/lop/{id}/anh?handler=Anh&da-hoi=true", Files(Samples.Jpeg()))).Dispose();
        using var answer = await cast["helper"].AskAsync("GET", $"/to-cong-nghe/lop/{id}/anh");
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("button[name=photo]")!.GetAttribute("value")!;
    }

    /// <summary>Somebody of the helper's village who can be checked and confirmed.</summary>
    private async Task<string> LearnerAsync() => (await InTeamAsync("/to-cong-nghe/{village}/to-vien/{person:guid}")).Split('/')[^1];

    /// <summary>Where the helper's own learning page leads for a download with this ending.</summary>
    private async Task<string> OnLearningPageAsync(string ending)
    {
        using var answer = await cast["helper"].AskAsync("GET", "/hoc/cua-toi");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return page.QuerySelectorAll("a[download]").First(a => a.GetAttribute("download")!.EndsWith(ending, StringComparison.Ordinal)).GetAttribute("href")!;
    }

    /// <summary>A figure that the commune wrote down for the province.</summary>
    private async Task<string> FigureAsync()
    {
        const string page = "/quan-tri/hoc/chi-tieu/officials";
        (await cast["leader"].AskAsync("POST", page, Form(("tu", "1"), ("mau", "9"), ("ngay", "2026-11-19"), ("nguon", "Sổ thử"), ("request", NewId.Next().ToString("N"))))).Dispose();
        using var shown = await cast["leader"].AskAsync("GET", page);
        return (await Seen.OfAsync(shown, page)).Html.QuerySelector("input[name=so]")!.GetAttribute("value")!;
    }

    /// <summary>A key the commune has signed with.</summary>
    private async Task<string> SigningKeyAsync()
    {
        (await cast["anonymous"].AskAsync("GET", await OnceAsync("credential", () => OnLearningPageAsync("jwt")))).Dispose();
        return (await cast["anonymous"].JsonAsync("GET", "/.well-known/jwks.json")).GetProperty("keys")[0].GetProperty("kid").GetString()!;
    }

    private Task<string> HaveAsync(string what, Func<Task<string>> make) => keep ? OnceAsync(what, make) : usable.TryGetValue(what, out var made) ? made : usable[what] = make();

    private Task<string> OnceAsync(string what, Func<Task<string>> make) => once.TryGetValue(what, out var made) ? made : once[what] = make();

    /// <summary>An empty draft of the owner's.</summary>
    private Task<string> DraftAsync(string procedure) => HaveAsync("draft " + procedure, async () =>
    {
        using var begun = await cast["owner"].AskAsync("POST", "/ho-so/moi/" + procedure, Form(("request", NewId.Next().ToString("N"))));
        return begun.Headers.Location!.OriginalString.Split('/')[2];
    });

    /// <summary>A consent the helper asked somebody of the village for.</summary>
    private Task<string> ConsentAsync(string means, bool signed = false) => HaveAsync($"consent {means} {signed}", () => cast.AskConsentAsync(means, Samples.NewPhone(), signed));

    private async Task<string> AskCodeAsync()
    {
        var sent = await cast["anonymous"].JsonAsync("POST", "/api/v1/sign-in/codes", new { phone = Samples.NewPhone() });
        return sent.GetProperty("codeId").GetString()!;
    }

    private Task<string> PaperAsync() => HaveAsync("paper", async () => (await cast.PaperAsync("owner", Samples.Jpeg())).ToString());

    private async Task<string> FiledPaperAsync()
    {
        var paper = await cast.PaperAsync("owner", Samples.Jpeg());
        await cast["owner"].JsonAsync("POST", "/api/v1/dossiers", new { procedure = Birth, answers = Samples.Birth(), papers = new[] { new { slot = "birth-proof", paper } } }, r => r.Headers.Add("Idempotency-Key", NewId.Next().ToString()));
        return paper.ToString();
    }

    private Task<string> OwnersOtherSessionAsync() => OnceAsync("session", async () =>
    {
        using var devices = await new Caller(cast.Site, await cast.Site.SignInAsync(cast.Phone)).AskAsync("GET", "/toi/may");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await devices.Content.ReadAsStringAsync());
        return page.QuerySelector("input[name=session]")!.GetAttribute("value")!;
    });

    private Task<string> SpareAsync(string handler) => HaveAsync("officer " + handler, async () => (await cast.SpareOfficerAsync($"{char.ToLowerInvariant(handler[0])}{NewId.Next():N}"[..20], Role.Signer)).Person.ToString());

    /// <summary>Asks for a line that stays open.</summary>
    private static void AsSocket(HttpRequestMessage request)
    {
        request.Headers.Connection.Add("Upgrade");
        request.Headers.Upgrade.ParseAdd("websocket");
        request.Headers.Add("Sec-WebSocket-Version", "13");
        request.Headers.Add("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private static MultipartFormDataContent Files(byte[] file, string field = "file") => new() { { new ByteArrayContent(file), field, "anh.jpg" } };
}
