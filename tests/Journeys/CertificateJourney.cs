using System.Diagnostics;
using System.Net;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>From a neighbour's lessons to a printed code that anybody's phone checks, with and without a line.</summary>
public sealed class CertificateJourney(Commune commune) : Journey(commune)
{
    private const string Valid = "Chứng nhận thật, còn hiệu lực";

    [Fact]
    public async Task A_printed_code_is_checked_on_any_phone_also_without_a_line()
    {
        var (phone, trainers) = (Samples.NewPhone(), Samples.NewPhone());
        await Site.GiveVillageRoleAsync(phone, "H'Nhờ Niê", Role.Helper, "buon-mau-12", trained: false);
        await Site.GiveVillageRoleAsync(trainers, "Y Dạy Êban", Role.Helper, "buon-mau-12");
        var (helper, trainer, leader) = (await VillagerAsync(phone), await VillagerAsync(trainers), await OfficerAsync("lanhdao"));

        // Nobody is filed for before that.
        await helper.GoAsync("/to/nop-ho/moi");
        await helper.SeesAsync("Anh chị chưa có chứng nhận tổ viên");
        await helper.FollowAsync("Xem cần học gì");
        await helper.SeesAsync("Muốn nộp hộ bà con thì cần chứng nhận này");
        await CheckSkillsAsync(trainer, phone, await helper.Page.Locator("b.code").InnerTextAsync(), "H'Nhờ Niê");

        // The commune's leader sees on what it rests, and confirms.
        await leader.GoAsync("/hoc/xac-nhan");
        await leader.FollowAsync("H'Nhờ Niê");
        await leader.SeesAsync("Người kiểm tra đã xem");
        await leader.PressAsync("Xác nhận và cấp chứng nhận");
        await leader.SeesAsync("Còn hiệu lực");
        var confirmed = leader.Page.Url;
        var (token, trainersToken) = (await PrintedAsync(helper), await PrintedAsync(trainer));

        // Somebody else's phone, whose clock stands where the site's does.
        var checker = await ArriveAsync("checker", Device.Phone);
        await checker.Page.Clock.SetFixedTimeAsync(Site.Clock.UtcNow());
        await SeesCodeAsync(checker, token, "valid", Valid);
        await checker.SeesAsync("H'Nhờ Niê");
        await checker.SeesAsync("Danh sách thu hồi tới ngày 20/11/2026");
        await checker.Page.EvaluateAsync("() => navigator.serviceWorker.ready");

        // Without a line.
        await checker.Context.SetOfflineAsync(true);
        await SeesCodeAsync(checker, token, "valid", Valid);
        await SeesCodeAsync(checker, Changed(token), "tampered", "Mã này đã bị sửa hoặc bị hỏng");
        Assert.DoesNotContain("H'Nhờ Niê", await checker.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await checker.Page.EvaluateAsync<int>(EveryBit, token[1..]));
        await checker.Page.Clock.SetFixedTimeAsync(Site.Clock.UtcNow().AddDays(8));
        await SeesCodeAsync(checker, token, "valid", Valid);
        await checker.SeesAsync("Danh sách này đã cũ hơn 7 ngày");
        await checker.Page.Clock.SetFixedTimeAsync(Site.Clock.UtcNow());
        await checker.Context.SetOfflineAsync(false);

        // Taken back, every phone with a line knows at once, and remembers without one.
        await leader.GoAsync(confirmed);
        await leader.Page.GetByText("Thu hồi chứng nhận").ClickAsync();
        await leader.ChooseAsync("Xác nhận nhầm");
        await leader.PressAsync("Thu hồi ngay");
        await leader.SeesAsync("Đã thu hồi");
        await SeesCodeAsync(checker, token, "revoked", "Chứng nhận này đã bị thu hồi");
        await checker.Context.SetOfflineAsync(true);
        await SeesCodeAsync(checker, token, "revoked", "Chứng nhận này đã bị thu hồi");
        await checker.Context.SetOfflineAsync(false);

        TestContext.Current.SendDiagnosticMessage($"checked without a line in {await TimedAsync(token)} ms, on a phone six times slower in {await TimedAsync(token, slower: 6)} ms");

        // At another commune's address nobody answers for it.
        var neighbour = await Person.ArriveAsync(new UriBuilder(Home) { Host = TestSite.NeighbourHost }.Uri, "neighbour", Device.Phone);
        await SeesCodeAsync(neighbour, trainersToken, "unknown", "Không rõ nơi cấp");
        await neighbour.Context.CloseAsync();
        Assert.Empty(neighbour.Complaints);

        // It runs out; the list says so also to a phone whose own clock stands still.
        await SeesCodeAsync(checker, trainersToken, "valid", Valid);
        Site.Clock.AdvanceTo(new DateTime(2028, 11, 21, 2, 0, 0, DateTimeKind.Utc));
        await SeesCodeAsync(checker, trainersToken, "expired", "Chứng nhận thật, nhưng đã hết hạn");
        checker.Expected("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    public async Task A_page_of_another_site_checks_a_credential_in_the_browser()
    {
        var phone = Samples.NewPhone();
        await Site.GiveVillageRoleAsync(phone, "H'Xa Niê", Role.Helper, "buon-mau-12");
        var holder = await VillagerAsync(phone);
        await holder.GoAsync("/hoc/cua-toi");
        var credential = new Uri(Home, await holder.Page.Locator("a[download$='.jwt']").GetAttributeAsync("href")).ToString();

        using var elsewhere = new HttpListener();
        var other = new Uri($"http://127.0.0.1:{Loopback.FreePort()}/");
        elsewhere.Prefixes.Add(other.ToString());
        elsewhere.Start();
        var serving = ServeAsync(elsewhere);
        var verifier = await Person.ArriveAsync(other, "verifier", Device.Desktop);
        await verifier.Page.GotoAsync(other.ToString());

        Assert.Equal("signed true, by Ủy ban nhân dân xã Hòa Phú, for Tổ viên cầm tay chỉ việc, revoked false", await verifier.Page.EvaluateAsync<string>(FromElsewhere, credential));
        // What is not published stays closed, signed in or not.
        foreach (var closed in (string[])["/", "/hoc/cua-toi", "/cn/danh-sach.json"])
            Assert.Equal("closed", await verifier.Page.EvaluateAsync<string>("address => fetch(address).then(() => 'read', () => 'closed')", new Uri(Home, closed).ToString()));

        await verifier.Context.CloseAsync();
        elsewhere.Stop();
        await serving;
    }

    /// <summary>Serves an empty page until stopped.</summary>
    private static async Task ServeAsync(HttpListener elsewhere)
    {
        try
        {
            while (true)
            {
                var http = await elsewhere.GetContextAsync();
                http.Response.ContentType = "text/html";
                http.Response.Close("<!doctype html><title>Elsewhere</title>"u8.ToArray(), willBlock: false);
            }
        }
        catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    /// <summary>What a page of another site does with a credential's address: it asks with a header of its own, so the browser asks before.</summary>
    private const string FromElsewhere = """
        async address => {
          const read = async (at, as) => (await fetch(at, { headers: { 'X-Verifier': '1' } }))[as]();
          const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
          const json = text => JSON.parse(new TextDecoder().decode(bytes(text)));
          const [header, payload, signature] = (await read(address, 'text')).split('.');
          const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
          const key = await crypto.subtle.importKey('jwk', await read(json(header).kid, 'json'), algorithm, false, ['verify']);
          const signed = await crypto.subtle.verify(algorithm, key, bytes(signature), new TextEncoder().encode(`${header}.${payload}`));
          const credential = json(payload);
          const issuer = await read(credential.issuer.id, 'json');
          const achievement = await read(credential.credentialSubject.achievement.id, 'json');
          const list = await read(credential.credentialStatus.id, 'json');
          return `signed ${signed}, by ${issuer.name}, for ${achievement.name}, revoked ${list.revokedCredential.some(r => r.id === credential.id)}`;
        }
        """;

    /// <summary>A trainer watches somebody and writes down that they can do it alone.</summary>
    private static async Task CheckSkillsAsync(Person trainer, string phone, string code, string name)
    {
        await trainer.GoAsync("/hoc/kiem-tra");
        await trainer.WriteAsync("Số điện thoại của người học", phone);
        await trainer.WriteAsync("Mã học của họ", code);
        await trainer.PressAsync("Mở phiếu kiểm tra");
        await trainer.IsAtAsync("Kiểm tra: " + name);
        foreach (var skill in (string[])["TSH-1", "TSH-2", "TSH-3"]) await trainer.Page.Locator($"input[name='{skill}'][value=alone]").CheckAsync();
        await trainer.PressAsync("Ghi kết quả");
        await trainer.SeesAsync("Đã ghi kết quả kiểm tra");
    }

    /// <summary>The paper, read as a camera reads it: what follows the page's address.</summary>
    private async Task<string> PrintedAsync(Person holder)
    {
        await holder.GoAsync("/hoc/cua-toi");
        await holder.SeesAsync("Có hạn đến hết ngày 20/11/2028");
        var address = Scan(await holder.DownloadAsync("Tải tờ chứng nhận"));
        Assert.StartsWith(new Uri(Home, "/cn#").ToString(), address, StringComparison.Ordinal);
        return address[address.IndexOf('#', StringComparison.Ordinal)..];
    }

    /// <summary>Changes each bit of a code in turn; how many of the changed ones were believed.</summary>
    private const string EveryBit = """
        async token => {
          const { verify } = await import([...document.scripts].map(s => s.src).find(s => s.endsWith('/app.js')).replace(/app\.js$/, 'cn/verify.js'));
          const list = await (await caches.match('/cn/danh-sach.json')).json();
          let believed = 0;
          for (let sign = 0; sign < token.length; sign++) {
            for (let bit = 0; bit < 8; bit++) {
              const changed = token.slice(0, sign) + String.fromCharCode(token.charCodeAt(sign) ^ (1 << bit)) + token.slice(sign + 1);
              if ((await verify(changed, list, Date.now())).claims) believed++;
            }
          }
          return believed;
        }
        """;

    /// <summary>The first check in a fresh page, and the middle one of twenty more.</summary>
    private const string Timed = """
        async token => {
          const { verify } = await import([...document.scripts].map(s => s.src).find(s => s.endsWith('/app.js')).replace(/app\.js$/, 'cn/verify.js'));
          const once = async () => {
            const began = performance.now();
            const list = await (await caches.match('/cn/danh-sach.json')).json();
            await verify(token, list, Date.now());
            return performance.now() - began;
          };
          const first = await once(), more = [];
          for (let i = 0; i < 20; i++) more.push(await once());
          return `${first.toFixed(1)} (then ${more.sort((a, b) => a - b)[10].toFixed(1)})`;
        }
        """;

    /// <summary>Opens what the camera saw, and looks at it also as a machine for the blind does.</summary>
    private static async Task SeesCodeAsync(Person person, string token, string state, string words)
    {
        await person.GoAsync("about:blank");
        await person.GoAsync("/cn" + token);
        await Assertions.Expect(person.Page.Locator($"[data-verify][data-state={state}]")).ToBeVisibleAsync();
        await person.SeesAsync(words);
        Assert.Empty((await person.Page.RunAxe()).Violations.Select(v => v.Id));
    }

    /// <summary>How long a phone takes for the check itself without a line, in milliseconds. For the record; nothing depends on it.</summary>
    private async Task<string> TimedAsync(string token, int slower = 1)
    {
        var phone = await ArriveAsync("stopwatch", Device.Phone);
        await phone.GoAsync("/cn" + token);
        await phone.Page.EvaluateAsync("() => navigator.serviceWorker.ready");
        var session = await phone.Context.NewCDPSessionAsync(phone.Page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = slower });
        await phone.Context.SetOfflineAsync(true);
        await phone.GoAsync("about:blank");
        await phone.GoAsync("/cn" + token);
        await Assertions.Expect(phone.Page.Locator("[data-verify][data-state]")).ToBeVisibleAsync();
        var took = await phone.Page.EvaluateAsync<string>(Timed, token[1..]);
        phone.Expected("ERR_INTERNET_DISCONNECTED");
        return took;
    }

    /// <summary>The same with one sign of the content changed.</summary>
    private static string Changed(string token)
    {
        var parts = token.Split('.');
        var sign = parts[1][^3];
        parts[1] = parts[1][..^3] + (sign == 'A' ? 'B' : 'A') + parts[1][^2..];
        return string.Join('.', parts);
    }

    /// <summary>What a camera reads from the printed paper.</summary>
    internal static string Scan(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("thonso-scan-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "paper.pdf"), pdf);
            Run("pdftoppm", $"-png -r 150 {folder}/paper.pdf {folder}/paper");
            return Run("zbarimg", $"--quiet --raw {Directory.EnumerateFiles(folder, "*.png").First()}").Trim();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Run(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program}: {errors.GetAwaiter().GetResult()}");
    }
}
