using Microsoft.Playwright;
using ThonSo.Core.Acts;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>
/// Somebody who knows nothing yet: a lesson, practice, a dossier really filed, a class, the trainer's check, a certificate,
/// and a stranger's phone that believes it. The whole way in both languages.
/// </summary>
public sealed class WholeWayJourney(Commune commune) : Journey(commune)
{
    private const string Pension = "1.014027";

    private sealed record Words(
        string Base, string Learned, string Unclaimed, string Claim, string Start, string Phone, string SendCode, string Code, string Enter, string Begin, string Next, string Send, string Received,
        string Alone, string Here, string Confirm, string Download, string Genuine);

    private static readonly Words Vi = new(
        "", "Bác đã nắm được bài này", "Máy này có 1 bài học khi chưa đăng nhập", "Của tôi, nhận vào sổ", "Bắt đầu làm", "Số điện thoại của bà con", "Gửi mã cho tôi", "Viết mã 6 số", "Vào", "Trả lời câu đầu tiên",
        "Ghi và sang câu sau", "Gửi hồ sơ", "Xã đã nhận được hồ sơ của bà con", "Tự làm được", "Tôi có mặt", "Xác nhận và cấp chứng nhận", "Tải tờ chứng nhận", "Chứng nhận thật, còn hiệu lực");

    private static readonly Words En = new(
        "/en", "You have learned this lesson", "A lesson was learned on this phone before signing in", "They are mine, take them over", "Start", "Your phone number", "Send me the code", "Enter the 6-digit code", "Sign in",
        "Answer the first question", "Save and go on", "Send the dossier", "The commune has received your dossier", "Can do it alone", "I am here", "Confirm and issue", "Download the certificate", "Genuine and valid");

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task A_stranger_learns_practises_files_is_checked_and_believed(string lang)
    {
        var words = lang == "vi" ? Vi : En;
        var (phone, name) = (Samples.NewPhone(), lang == "vi" ? "H'Thử Niê" : "H'Thử Êban");
        var learner = await ArriveAsync("learner-" + lang, Device.Phone);

        // A lesson, without an account.
        await learner.GoAsync(words.Base + "/hoc/nop-ho-so");
        await learner.Page.Locator(".screen.first .btn").ClickAsync();
        await learner.Page.Locator("a.btn[href$='/nop-ho-so/hoi']").ClickAsync();
        var right = await learner.Page.EvaluateAsync<int[]>("async () => (await (await fetch('/hoc/giu/khoa.json')).json()).quizzes['nop-ho-so'].questions.map(question => question.right)");
        for (var i = 0; i < right.Length; i++) await learner.Page.Locator($"input[name=q{i + 1}]").Nth(right[i]).CheckAsync();
        await learner.Page.Locator("button[form=quiz]").ClickAsync();
        await learner.IsAtAsync(words.Learned);

        // Practice on the real screens: nothing is sent.
        await learner.GoAsync($"{words.Base}/tap-duot/nop-ho-so/{Pension}");
        await learner.PressAsync(words.Begin);
        await PracticeJourney.GoOnAsync(learner, lang);
        await Assertions.Expect(learner.Page.Locator(".worthless")).ToBeVisibleAsync();

        // The real thing.
        await learner.GoAsync($"{words.Base}/thu-tuc/{Pension}");
        await learner.FollowAsync(words.Start);
        await learner.WriteAsync(words.Phone, phone);
        await learner.PressAsync(words.SendCode);
        await learner.WriteAsync(words.Code, await Site.CodeAsync(phone));
        await learner.PressAsync(words.Enter);
        await learner.PressAsync(words.Begin);
        await FileAsync(learner, words, name);
        await learner.IsAtAsync(words.Received);
        await Site.ReadersSettledAsync();

        // What was learned before signing in is theirs, and the real dossier counts as done alone.
        await learner.GoAsync(words.Base + "/hoc/cua-toi");
        await learner.SeesAsync(words.Unclaimed);
        await learner.PressAsync(words.Claim);
        await learner.SeesAsync(words.Alone);

        // A class, where the trainer watches the rest.
        var trainersPhone = Samples.NewPhone();
        await Site.GiveVillageRoleAsync(trainersPhone, "Y Dạy Êban", Role.Helper, "buon-mau-12");
        var (door, list) = await PlanClassAsync(trainersPhone);
        await learner.GoAsync(words.Base + door);
        await learner.PressAsync(words.Here);
        var trainer = await VillagerAsync(trainersPhone);
        await trainer.GoAsync(words.Base + list);
        await trainer.Main.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        foreach (var skill in (string[])["CV3240-1", "CV3240-4"]) await trainer.Page.Locator($"input[name='{skill}'][value=alone]").CheckAsync();
        await trainer.Page.Locator("button[form=check]").ClickAsync();
        await Assertions.Expect(trainer.Page.Locator(".turn.good").First).ToBeVisibleAsync();

        // The commune confirms.
        var leader = await OfficerAsync("lanhdao");
        await leader.GoAsync(words.Base + "/hoc/xac-nhan");
        await leader.FollowAsync(name);
        await leader.PressAsync(words.Confirm);
        await Assertions.Expect(leader.Page.GetByRole(AriaRole.Button, new() { Name = words.Confirm })).ToHaveCountAsync(0);

        // On paper, read by the phone of somebody who never heard of us.
        await learner.GoAsync(words.Base + "/hoc/cua-toi");
        var token = new Uri(CertificateJourney.Scan(await learner.DownloadAsync(words.Download))).Fragment;
        var checker = await ArriveAsync("checker", Device.Phone);
        await checker.GoAsync(words.Base + "/cn" + token);
        await checker.SeesAsync(words.Genuine);
        await checker.SeesAsync(name);
    }

    /// <summary>Answers whatever is asked, one question a page, and sends.</summary>
    private static async Task FileAsync(Person villager, Words words, string name)
    {
        var answers = new Dictionary<string, string>(Samples.Pension(name)) { ["address.where"] = "here", ["elder-address.where"] = "here" };
        for (var i = 0; i < 30; i++)
        {
            if (await villager.Page.Locator("form#send").CountAsync() > 0)
            {
                await villager.PressAsync(words.Send);
                return;
            }
            var at = villager.Page.Url;
            foreach (var asked in await villager.Page.Locator("#answer [name]").EvaluateAllAsync<string[]>("fields => [...new Set(fields.map(field => field.name))]"))
            {
                if (answers.GetValueOrDefault(asked) is not { } answer) continue;
                var fields = villager.Page.Locator($"#answer [name='{asked}']");
                switch (await fields.EvaluateAllAsync<string>("fields => fields[0]?.type ?? ''"))
                {
                    case "radio": await villager.Page.Locator($"#answer [name='{asked}'][value='{answer}']").CheckAsync(); break;
                    case "select-one": await fields.SelectOptionAsync(answer); break;
                    case "hidden" or "": break;
                    default: await fields.FillAsync(answer); break;
                }
            }
            await villager.PressAsync(words.Next);
            await villager.Page.WaitForURLAsync(url => url != at);
        }
        throw new InvalidOperationException("The questions do not end.");
    }

    /// <summary>A class that begins: the address on its wall, and the trainer's list.</summary>
    private async Task<(string Door, string List)> PlanClassAsync(string phone)
    {
        var trainer = Site.Visitor();
        trainer.Cookies["ts"] = await Site.SignInAsync(phone);
        var starts = Site.Clock.GetUtcNow().AddHours(7).AddMinutes(20);
        var held = await (await trainer.GoAsync("/to-cong-nghe/lop")).SendByHandAsync(
            "/to-cong-nghe/lop", ("village", "buon-mau-12"), ("place", "Nhà văn hóa"), ("where", "house"), ("day", starts.ToString("yyyy-MM-dd", null)), ("hour", starts.ToString("HH:mm", null)), ("minutes", "90"), ("seats", "20"), ("lessons", "nop-ho-so"), ("lessons", "khoa-may-va-ma-pin"));
        Site.Clock.AdvanceTo(starts.AddHours(-7).AddMinutes(1).UtcDateTime);
        return (new Uri(held.Document.QuerySelector("details .soft")!.TextContent).AbsolutePath, held.Path);
    }
}
