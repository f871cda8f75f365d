using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>The whole course on a phone that leaves the village: opened, answered, and written down when there is a line again.</summary>
public sealed partial class KeptCourseJourney(Commune commune) : Journey(commune)
{
    [Fact]
    public async Task A_course_kept_on_the_phone_opens_and_is_answered_without_a_line()
    {
        var learner = await ArriveAsync("learner", Device.Phone);
        await learner.GoAsync("/hoc");
        await learner.FollowAsync("Giữ khoá học trên máy");
        await learner.IsAtAsync("Học khi không có sóng");
        var said = double.Parse(Figure().Match(await learner.ReadAsync()).Groups[1].Value, CultureInfo.GetCultureInfo("vi-VN"));

        // The line breaks half-way: what is there half does not count, and need not come again.
        await learner.Page.RouteAsync("**/hoc/nop-ho-so", route => route.AbortAsync());
        await learner.PressAsync("Giữ trên máy này");
        await learner.SeesAsync("Mất sóng giữa chừng");
        Assert.False(await learner.Page.GetByText("Khoá học đã nằm trên máy này").IsVisibleAsync());
        await learner.Page.UnrouteAsync("**/hoc/nop-ho-so");
        var asked = new List<string>();
        learner.Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await learner.PressAsync("Giữ trên máy này");
        await learner.SeesAsync("Khoá học đã nằm trên máy này");
        Assert.DoesNotContain("/hoc", asked);
        await FieldJourney.IsAccessibleAsync(learner);

        // What was said before is what it takes, and it is little.
        var kept = await learner.Page.EvaluateAsync<long>(KeptBytes);
        Assert.InRange(kept, 100_000, 3_000_000);
        Assert.InRange(said * 1_000_000 / kept, 0.8, 1.25);
        TestContext.Current.SendDiagnosticMessage($"the kept course takes {kept} bytes, {said} MB were announced");

        await learner.Page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await learner.GoAsync("/hoc");
        await learner.Context.SetOfflineAsync(true);
        await learner.FollowAsync("Giữ máy bền");
        await learner.FollowAsync("Bắt đầu");
        Assert.True(await learner.Page.Locator("#man-1 img").EvaluateAsync<bool>("async picture => { picture.loading = 'eager'; await picture.decode(); return picture.naturalWidth > 0; }"));
        await learner.FollowAsync("Trả lời 3 câu hỏi");
        await AnswerAsync(learner, right: true);
        await learner.IsAtAsync("Bác đã nắm được bài này");
        await learner.SeesAsync("Không có sóng: kết quả nằm trên máy này");
        await FieldJourney.IsAccessibleAsync(learner);
        // Loaded again it asks again, and keeps what was answered.
        await learner.Page.ReloadAsync();
        await learner.IsAtAsync("Bác thử trả lời");
        await learner.GoAsync("/hoc/lua-dao-cong-an-gia/hoi");
        await AnswerAsync(learner, right: false);
        await learner.IsAtAsync("Gần được rồi");
        // What is not kept says so, by the page that tells what is.
        await learner.GoAsync("/hoc/cua-toi");
        await learner.IsAtAsync("Học khi không có sóng");

        await learner.Context.SetOfflineAsync(false);
        await learner.GoAsync("/hoc");
        await learner.SeesAsync("Máy này có kết quả làm khi không có sóng");
        await FieldJourney.IsAccessibleAsync(learner);
        await learner.PressAsync("Của tôi, ghi vào sổ");
        await learner.SeesAsync("Đã ghi vào sổ học");
        await learner.GoAsync("/hoc/cua-toi");
        await learner.SeesAsync("1 trong 31 bài đã học");
        await learner.GoAsync("/hoc");
        Assert.False(await learner.Page.GetByText("Máy này có kết quả làm khi không có sóng").IsVisibleAsync());

        // The commune changes a lesson: with a line it is seen at once, and the phone says that there is something new.
        var officer = Site.Visitor();
        officer.Cookies["ts"] = await Site.OfficerAsync("quantri");
        var draft = await (await officer.GoAsync("/quan-tri/bai-hoc/giu-may-ben")).Fill("#title.vi", "Giữ máy bền lâu").PressAsync("Lưu nháp");
        await draft.PressAsync("Đăng cho mọi người");
        await learner.GoAsync("/hoc/giu-may-ben");
        await learner.IsAtAsync("Giữ máy bền lâu");
        await learner.GoAsync("/hoc/giu");
        await learner.SeesAsync("Khoá học có bản mới");
        await learner.PressAsync("Lấy bản mới");
        await learner.SeesAsync("Khoá học đã nằm trên máy này");
        await learner.Context.SetOfflineAsync(true);
        await learner.GoAsync("/hoc/giu-may-ben");
        await learner.IsAtAsync("Giữ máy bền lâu");
        await learner.GoAsync("/hoc/giu");
        await learner.PressAsync("Bỏ khỏi máy");
        await Assertions.Expect(learner.Page.GetByRole(AriaRole.Button, new() { Name = "Giữ trên máy này" })).ToBeVisibleAsync();
        Assert.Equal(0, await learner.Page.EvaluateAsync<long>(KeptBytes));
        learner.Expected("ERR_INTERNET_DISCONNECTED|ERR_FAILED");
    }

    /// <summary>The answers of lessons whose right ones are known here: by their places, from 0.</summary>
    private static async Task AnswerAsync(Person learner, bool right)
    {
        var answers = await learner.Page.EvaluateAsync<int[]>(RightAnswers);
        for (var i = 0; i < answers.Length; i++)
            await learner.Page.Locator($"input[name=q{i + 1}]").Nth(right ? answers[i] : (answers[i] + 1) % 3).CheckAsync();
        await learner.PressAsync("Xem đúng hay sai");
    }

    /// <summary>As the phone itself knows them while there is no line.</summary>
    private const string RightAnswers = """
        async () => {
          const name = (await caches.keys()).find(name => name.startsWith('thonso-hoc-'));
          const course = await (await (await caches.open(name)).match('/hoc/giu/khoa.json')).json();
          return course.quizzes[location.pathname.split('/')[2]].questions.map(question => question.right);
        }
        """;

    private const string KeptBytes = """
        async () => {
          let bytes = 0;
          for (const name of (await caches.keys()).filter(name => name.startsWith('thonso-hoc-'))) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) bytes += (await (await cache.match(request)).arrayBuffer()).byteLength;
          }
          return bytes;
        }
        """;

    [GeneratedRegex(@"Chiếm khoảng ([\d,]+) MB")]
    private static partial Regex Figure();
}
