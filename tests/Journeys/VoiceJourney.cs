using Microsoft.Playwright;
using ThonSo.Core.Acts;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>A neighbour reads a lesson aloud in the browser, the team's leader hears it, and a listener plays it.</summary>
public sealed class VoiceJourney(Commune commune) : Journey(commune)
{
    private const string Lesson = "Nộp hồ sơ trên Thôn Số";

    [Theory]
    [InlineData("ede", "Êđê")]
    [InlineData("viet", "Tiếng Việt")]
    public async Task A_neighbours_voice_goes_from_one_phone_to_the_others(string language, string called)
    {
        var (phone, leaders) = (Samples.NewPhone(), Samples.NewPhone());
        await Site.GiveVillageRoleAsync(phone, "H'Thử Niê", Role.Helper, "buon-mau-12");
        await Site.GiveVillageRoleAsync(leaders, "Y Trưởng Êban", Role.TeamLeader, "buon-mau-12");
        var (speaker, leader) = (await VillagerAsync(phone), await VillagerAsync(leaders));
        await speaker.Context.GrantPermissionsAsync(["microphone"]);
        var listener = await ArriveAsync("listener", Device.Phone);
        // A browser without a voice of its own offers none.
        await listener.Context.AddInitScriptAsync("delete window.speechSynthesis");
        await listener.GoAsync("/hoc/nop-ho-so");
        await Assertions.Expect(listener.Page.Locator("[data-listen]")).ToBeHiddenAsync();

        await speaker.GoAsync("/to-cong-nghe/giong-doc?tieng=" + language);
        await speaker.FollowAsync(Lesson);
        await Assertions.Expect(speaker.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi để duyệt" })).ToBeHiddenAsync();
        await RecordAsync(speaker, "0:03");
        await RecordAsync(speaker, "0:04");
        await speaker.ChooseAsync("Tôi đồng ý cho mọi người trong xã nghe giọng tôi đọc bài này.");
        await speaker.PressAsync("Gửi để duyệt");
        await speaker.SeesAsync("Đã gửi.");
        await speaker.SeesAsync("Chờ duyệt");

        await leader.GoAsync("/to-cong-nghe/giong-doc/duyet");
        await leader.FollowAsync(Lesson);
        Assert.InRange((await PlayAsync(leader)).Length, 2, 5.5);
        await leader.PressAsync("Duyệt, cho cả xã nghe");
        await leader.SeesAsync("Cả xã nghe được");

        await listener.GoAsync("/hoc/nop-ho-so");
        await listener.SeesAsync(called);
        var heard = await PlayAsync(listener);
        var sound = await (await listener.Context.APIRequest.GetAsync(new Uri(Home, heard.Address).ToString())).BodyAsync();
        Assert.InRange(sound.Length * 8 / heard.Length, 4_000, 32_000);
        // Where a neighbour speaks Vietnamese, the button on top lets her; else it is the browser's own voice, and there is none.
        var top = listener.Page.Locator("[data-listen]");
        if (language == "viet")
        {
            await top.ClickAsync();
            await Assertions.Expect(top).ToContainTextAsync("Dừng đọc");
            await listener.Page.WaitForFunctionAsync("() => !document.querySelector('audio').paused");
        }
        else
        {
            await Assertions.Expect(top).ToBeHiddenAsync();
        }

        await speaker.GoAsync("/toi/giong-doc");
        await speaker.Page.GetByRole(AriaRole.Button, new() { Name = "Rút lại và xoá" }).First.ClickAsync();
        await Assertions.Expect(speaker.Page.Locator("audio")).ToHaveCountAsync(0);
        await listener.GoAsync("/hoc/nop-ho-so");
        await Assertions.Expect(listener.Page.Locator("audio")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_a_phone_does_not_let_or_the_line_does_not_carry_loses_nothing()
    {
        var phone = Samples.NewPhone();
        await Site.GiveVillageRoleAsync(phone, "H'Thử Niê", Role.Helper, "buon-mau-12");
        var speaker = await VillagerAsync(phone);
        await speaker.GoAsync("/to-cong-nghe/giong-doc/hoc/giu-may-ben?tieng=ede");
        await speaker.PressAsync("Ghi âm");
        await speaker.SeesAsync("Trình duyệt chưa cho dùng micro");

        await speaker.Context.GrantPermissionsAsync(["microphone"]);
        await RecordAsync(speaker, "0:02");
        await speaker.ChooseAsync("Tôi đồng ý cho mọi người trong xã nghe giọng tôi đọc bài này.");
        await speaker.Context.SetOfflineAsync(true);
        await speaker.PressAsync("Gửi để duyệt");
        await speaker.SeesAsync("Bản ghi còn trên trang này");
        speaker.Expected("ERR_INTERNET_DISCONNECTED");
        await speaker.Context.SetOfflineAsync(false);
        await speaker.PressAsync("Gửi để duyệt");
        await speaker.SeesAsync("Đã gửi.");
    }

    /// <summary>Records until so much time has gone by; by hand, nothing but the clock on the button says so.</summary>
    private static async Task RecordAsync(Person speaker, string until)
    {
        var button = speaker.Page.Locator("[data-record]");
        await button.ClickAsync();
        await Assertions.Expect(button).ToContainTextAsync(until);
        await button.ClickAsync();
        await speaker.SeesAsync("Nghe lại trước khi gửi");
    }

    /// <summary>Plays the sound on the page, goes to its middle, and gives its length in seconds and its address.</summary>
    private static async Task<(double Length, string Address)> PlayAsync(Person person)
    {
        await person.Page.EvaluateAsync("() => { const sound = document.querySelector('audio'); sound.muted = true; return sound.play(); }");
        await person.Page.WaitForFunctionAsync("() => document.querySelector('audio').currentTime > 0.3 && document.querySelector('audio').readyState >= 2");
        await person.Page.EvaluateAsync("() => { const sound = document.querySelector('audio'); sound.currentTime = sound.duration / 2; }");
        await person.Page.WaitForFunctionAsync("() => { const sound = document.querySelector('audio'); return !sound.seeking && sound.currentTime >= sound.duration / 2; }");
        await person.Page.EvaluateAsync("() => document.querySelector('audio').pause()");
        return (await person.Page.EvaluateAsync<double>("() => document.querySelector('audio').duration"), (await person.Page.Locator("audio").GetAttributeAsync("src"))!);
    }
}
