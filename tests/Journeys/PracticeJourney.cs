using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>Filing is practised on a small phone: with the pointer, by keyboard, without a script, in both languages.</summary>
public sealed class PracticeJourney(Commune commune) : Journey(commune)
{
    private const string Birth = "/tap-duot/nop-ho-so/1.001193";

    private sealed record Words(string Base, string Begin, string Next, string Invent, string Sample, string Photos, string Skip, string Send, string Worthless, string Nothing);

    private static readonly Words Vi = new("", "Trả lời câu đầu tiên", "Ghi và sang câu sau", "Điền giúp bằng số liệu bịa", "Chụp giấy mẫu", "Xong, sang câu sau", "Không có giấy này, sang câu sau", "Gửi hồ sơ", "Giấy này không có giá trị", "Không có gì được gửi đi.");
    private static readonly Words En = new("/en", "Answer the first question", "Save and go on", "Fill in invented data", "Photograph a sample paper", "Done, go on", "I do not have this paper, go on", "Send the dossier", "This paper is worth nothing", "Nothing is sent.");

    [Theory]
    [InlineData("vi", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    public async Task A_birth_is_practised_to_a_worthless_receipt_and_every_screen_is_readable(string lang, ColorScheme colours)
    {
        var words = lang == "vi" ? Vi : En;
        var before = await Site.EverythingAsync();
        var learner = await ArriveAsync("learner-" + lang, Device.Phone, colours: colours);
        await learner.GoAsync(words.Base + Birth);
        await learner.PressAsync(words.Begin);
        await GoOnAsync(learner, words, check: true);
        await LookAsync(learner, words);
        Assert.Empty(await learner.Context.CookiesAsync());
        Assert.Equal(before, await Site.EverythingAsync());
    }

    [Fact]
    public async Task Without_a_script_it_is_the_same()
    {
        var learner = await ArriveAsync("learner", Device.Phone, script: false);
        await learner.GoAsync(Birth);
        await learner.PressAsync(Vi.Begin);
        await GoOnAsync(learner, Vi, check: false);
        await learner.SeesAsync(Vi.Worthless);
    }

    [Fact]
    public async Task The_pointer_moves_on_as_the_fields_are_filled_with_the_keyboard()
    {
        var learner = await ArriveAsync("learner", Device.Phone);
        var (keys, pointer) = (learner.Page.Keyboard, learner.Page.Locator("[data-point]:visible"));
        await learner.GoAsync(Birth);
        await learner.PressAsync(Vi.Begin);
        await Assertions.Expect(pointer).ToHaveAttributeAsync("data-point", "declarant.name");
        await learner.Page.GetByLabel("Họ và tên").FocusAsync();
        await keys.TypeAsync("Nguyễn Văn Tập");
        await Assertions.Expect(pointer).ToHaveAttributeAsync("data-point", "declarant.birth");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("15/03/1985");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Space");
        await Assertions.Expect(pointer).ToHaveAttributeAsync("data-point", "act");
        // Enter goes on, it does not go back.
        await learner.Page.GetByLabel("Họ và tên").FocusAsync();
        await keys.PressAsync("Enter");
        await learner.IsAtAsync("Bà con đang ở đâu?");
        await learner.PressAsync("Lùi một bước");
        await Assertions.Expect(learner.Page.GetByLabel("Họ và tên")).ToHaveValueAsync("Nguyễn Văn Tập");
    }

    [Fact]
    public async Task A_photograph_is_shown_and_stays_on_the_phone()
    {
        var learner = await ArriveAsync("learner", Device.Phone);
        var sent = new List<int>();
        learner.Page.Request += (_, request) => sent.Add(request.PostDataBuffer?.Length ?? 0);
        await learner.GoAsync(Birth);
        await learner.PressAsync(Vi.Begin);
        await GoOnAsync(learner, Vi, check: false, until: "Chụp giấy chứng sinh, giấy làm chứng hoặc cam đoan");
        await learner.Page.GetByLabel("Chụp hoặc chọn ảnh").SetInputFilesAsync(new FilePayload { Name = "giay.jpg", MimeType = "image/jpeg", Buffer = Samples.Jpeg(300_000) });
        await Assertions.Expect(learner.Page.GetByAltText("Ảnh trên máy bà con")).ToBeVisibleAsync();
        await learner.PressAsync(Vi.Photos);
        await learner.IsAtAsync("Dân tộc của cháu");
        Assert.InRange(sent.Max(), 1, 20_000);
    }

    /// <summary>From question to question by the buttons for it, until the receipt or a heading.</summary>
    internal static Task GoOnAsync(Person learner, string lang) => GoOnAsync(learner, lang == "vi" ? Vi : En, check: false);

    private static async Task GoOnAsync(Person learner, Words words, bool check, string? until = null)
    {
        ILocator Button(string name) => learner.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
        for (var i = 0; i < 40; i++)
        {
            if (check) await LookAsync(learner, words);
            if (await learner.Page.Locator(".worthless").CountAsync() > 0) return;
            if (until is not null && await learner.Page.GetByRole(AriaRole.Heading, new() { Name = until }).CountAsync() > 0) return;
            if (await Button(words.Invent).CountAsync() > 0)
            {
                await learner.PressAsync(words.Invent);
                await Assertions.Expect(learner.Page.Locator("[data-point]:visible")).ToHaveAttributeAsync("data-point", "act");
                await learner.PressAsync(words.Next);
            }
            else if (await Button(words.Send).CountAsync() > 0) await learner.PressAsync(words.Send);
            else if (await Button(words.Skip).CountAsync() > 0) await learner.PressAsync(words.Skip);
            else
            {
                await learner.PressAsync(words.Sample);
                await learner.PressAsync(words.Photos);
            }
        }
        throw new InvalidOperationException("The practice does not end.");
    }

    private static async Task LookAsync(Person learner, Words words)
    {
        // Wherever one has scrolled to, the band is there.
        await Assertions.Expect(learner.Page.GetByText(words.Nothing)).ToBeInViewportAsync();
        await learner.Page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
        await Assertions.Expect(learner.Page.GetByText(words.Nothing)).ToBeInViewportAsync();
        var found = await learner.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations], Rules = new Dictionary<string, RuleOptions> { ["color-contrast-enhanced"] = new() { Enabled = true }, ["target-size"] = new() { Enabled = true } } });
        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(4).Select(n => n.Html[..Math.Min(n.Html.Length, 160)]))}"));
        Assert.False(await learner.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), $"Wider than the phone: {await learner.Page.TitleAsync()}");
    }
}
