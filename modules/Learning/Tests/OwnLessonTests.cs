using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Learning.Lessons;
using ThonSo.Learning.Lessons.Own;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>The commune writes its lessons in the browser, without script: a draft, a look at it, and then for everybody.</summary>
public sealed class OwnLessonTests
{
    private const string Lesson = "giu-may-ben";
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 240\"><rect width=\"320\" height=\"240\" fill=\"#fff\"/></svg>";

    [Theory, BothEngines]
    public async Task A_changed_lesson_is_seen_by_everybody_only_when_it_is_published(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var learner = site.Visitor();
        var before = (await learner.GoAsync($"/hoc/{Lesson}")).Text;
        var officer = await OfficerAsync(site);
        var page = await (await officer.GoAsync($"/quan-tri/bai-hoc/{Lesson}")).Fill("#title.vi", "Giữ máy bền ở Hoà Phú").Fill("#s1.text", "Che máy khi **trời mưa**.").PressAsync("Lưu nháp");
        // The preview is the lesson itself.
        Assert.Contains("Giữ máy bền ở Hoà Phú", page.Document.QuerySelector("section.screen h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<strong>trời mưa</strong>", page.Document.QuerySelector("#man-1")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(before, (await learner.GoAsync($"/hoc/{Lesson}")).Text);

        page = await page.PressAsync("Đăng cho mọi người");
        Assert.Contains("Đã đăng 1 bài", page.Text, StringComparison.Ordinal);
        Assert.Contains("Giữ máy bền ở Hoà Phú", (await learner.GoAsync($"/hoc/{Lesson}")).Text, StringComparison.Ordinal);
        Assert.Contains("Giữ máy bền ở Hoà Phú", (await learner.GoAsync("/hoc")).Text, StringComparison.Ordinal);
        // The other commune of this installation shows the original.
        Assert.Equal(before, (await site.Visitor(TestSite.NeighbourHost).GoAsync($"/hoc/{Lesson}")).Text);

        // Back to the original.
        page = await officer.GoAsync($"/quan-tri/bai-hoc/{Lesson}/xem");
        await page.PressAsync("Trở về bài gốc");
        Assert.Equal(before, (await learner.GoAsync($"/hoc/{Lesson}")).Text);
    }

    [Theory, BothEngines]
    public async Task A_new_lesson_is_written_drawn_answered_hidden_and_deleted(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var officer = await OfficerAsync(site);
        var page = await Written(await officer.GoAsync("/quan-tri/bai-hoc/moi"), "Đường dây nóng của xã").Attach("Hình gọi.svg", Encoding.UTF8.GetBytes(Svg)).PressAsync("Lưu nháp");
        Assert.Equal("/quan-tri/bai-hoc/duong-day-nong-cua-xa", page.Path);
        page = await page.Fill("#s1.picture", "hinh-goi.svg").Fill("#s1.seen", "Một cái máy").PressAsync("Lưu nháp");
        Assert.Equal("Một cái máy", page.Document.QuerySelector("#man-1 img")!.GetAttribute("alt"));
        var picture = await officer.GoAsync(page.Document.QuerySelector("#man-1 img")!.GetAttribute("src")!);
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml", Svg), (picture.Status, picture.Type, Encoding.UTF8.GetString(picture.Bytes)));

        var learner = site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await learner.GoAsync("/hoc/duong-day-nong-cua-xa")).Status);
        await page.PressAsync("Đăng cho mọi người");
        var quiz = await (await learner.GoAsync("/hoc/duong-day-nong-cua-xa")).FollowAsync("Trả lời 1 câu hỏi");
        Assert.True(quiz.TryAnswer("q1", "0"));
        Assert.Contains("Bác đã nắm được bài này", (await quiz.PressAsync("Xem đúng hay sai")).Text, StringComparison.Ordinal);

        await (await officer.GoAsync("/quan-tri/bai-hoc/duong-day-nong-cua-xa/xem")).PressAsync("Ẩn bài này");
        Assert.Equal(HttpStatusCode.NotFound, (await learner.GoAsync("/hoc/duong-day-nong-cua-xa")).Status);
        await (await officer.GoAsync("/quan-tri/bai-hoc/duong-day-nong-cua-xa/xem")).PressAsync("Hiện lại bài này");
        Assert.Equal(HttpStatusCode.OK, (await learner.GoAsync("/hoc/duong-day-nong-cua-xa")).Status);
        await (await officer.GoAsync("/quan-tri/bai-hoc/duong-day-nong-cua-xa/xem")).PressAsync("Xoá bài này");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GoAsync("/quan-tri/bai-hoc/duong-day-nong-cua-xa/xem")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await learner.GoAsync(picture.Path)).Status);
    }

    [Fact]
    public async Task What_is_missing_is_told_beside_its_field_and_nothing_typed_is_lost()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var officer = await OfficerAsync(site);
        var page = await (await officer.GoAsync("/quan-tri/bai-hoc/moi")).Fill("#title.vi", "Bài dở dang").Fill("#s1.text", "# Hai ý").Fill("#q1.a1", "Một").PressAsync("Lưu nháp");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        foreach (var told in new[] { "Chưa viết: Học xong làm được gì", "Chưa viết: Màn 1, Một ý, vài chữ", "Chọn một chủ đề", "Chọn ít nhất một kỹ năng", "Câu 1: viết ít nhất hai câu trả lời", "Màn 1: không bắt đầu dòng bằng #" }) Assert.Contains(told, page.Errors, StringComparison.Ordinal);
        Assert.Equal(("Bài dở dang", "# Hai ý"), (page.ValueOf("#title.vi"), page.ValueOf("#s1.text")));
        // A link that leads out of the product is found by the reader of lessons itself.
        page = await Written(page, "Bài dở dang").Fill("#now.link", "//elsewhere").Fill("#s1.text", "Một ý.").PressAsync("Lưu nháp");
        Assert.Contains("now.link là địa chỉ trong Thôn Số", page.Errors, StringComparison.Ordinal);
        page = await page.Fill("#now.link", "/thu-tuc").Attach("anh.svg", [0xFF, 0xD8, 0xFF]).PressAsync("Lưu nháp");
        Assert.Contains("không phải hình vẽ SVG", page.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Bài dở dang", (await officer.GoAsync("/quan-tri/bai-hoc")).Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Two_officers_do_not_write_over_each_other(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (one, other) = (await OfficerAsync(site), await OfficerAsync(site, "lanhdao"));
        var (first, second) = (await one.GoAsync($"/quan-tri/bai-hoc/{Lesson}"), await other.GoAsync($"/quan-tri/bai-hoc/{Lesson}"));
        await first.Fill("#title.vi", "Bản của người thứ nhất").PressAsync("Lưu nháp");
        second = await second.Fill("#title.vi", "Bản của người thứ hai").PressAsync("Lưu nháp");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("Người khác vừa lưu bài này", second.Errors, StringComparison.Ordinal);
        Assert.Equal("Bản của người thứ hai", second.ValueOf("#title.vi"));
        Assert.Equal("Bản của người thứ nhất", (await one.GoAsync($"/quan-tri/bai-hoc/{Lesson}")).ValueOf("#title.vi"));
    }

    [Theory, BothEngines]
    public async Task Of_eight_who_save_at_the_same_moment_one_does(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var original = Course.Lessons.Find(new(Lesson))!;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.DoAsync<EditLessons, Outcome<LessonCode>>(act =>
            act.SaveAsync(TestSite.HoaPhu, new Actor(NewId.Next(), Role.Administrator), RequestId.Fresh(), new LessonText(original.Code, original.Source, new Dictionary<string, byte[]>()), 0))));
        Assert.Single(outcomes, o => o.Refusal is null);
        Assert.Equal(7, outcomes.Count(o => o.Refusal?.Code == "learning.lesson-changed"));
    }

    [Theory, BothEngines]
    public async Task A_course_goes_from_one_commune_to_another(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var officer = await OfficerAsync(site);
        var draft = await Written(await officer.GoAsync("/quan-tri/bai-hoc/moi"), "Bài của Hoà Phú").PressAsync("Lưu nháp");
        await draft.PressAsync("Đăng cho mọi người");
        var zip = await officer.GoAsync("/quan-tri/bai-hoc/xuat");
        Assert.Equal("application/zip", zip.Type);

        var neighbour = site.Visitor(TestSite.NeighbourHost);
        neighbour.Cookies["ts"] = await site.OfficerAsync("quantri", TestSite.NeighbourHost);
        var page = await (await neighbour.GoAsync("/quan-tri/bai-hoc/nhap")).Attach("khoa-hoc.zip", zip.Bytes).PressAsync("Nhận bài");
        Assert.Contains("Đã nhận 1 bài làm bản nháp", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GoAsync("/hoc/bai-cua-hoa-phu")).Status);
        Assert.Contains("Đã đăng 1 bài", (await (await neighbour.GoAsync("/quan-tri/bai-hoc")).PressAsync("Đăng 1 bản nháp")).Text, StringComparison.Ordinal);
        Assert.Contains("Bài của Hoà Phú", (await neighbour.GoAsync("/hoc/bai-cua-hoa-phu")).Text, StringComparison.Ordinal);
        // A second time there is nothing new in it.
        page = await (await neighbour.GoAsync("/quan-tri/bai-hoc/nhap")).Attach("khoa-hoc.zip", zip.Bytes).PressAsync("Nhận bài");
        Assert.Contains("không có gì mới", page.Text, StringComparison.Ordinal);
        page = await (await neighbour.GoAsync("/quan-tri/bai-hoc/nhap")).Attach("khoa-hoc.zip", zip.Bytes[..^100]).PressAsync("Nhận bài");
        Assert.Contains("không phải tệp zip đọc được", page.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_of_the_same_name_does_not_take_the_place_of_another()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var original = Course.Lessons.Find(new(Lesson))!;
        var picture = original.Screens[0].Picture!;
        await using var scope = site.Services.CreateAsyncScope();
        var act = scope.ServiceProvider.GetRequiredService<EditLessons>();
        var actor = new Actor(NewId.Next(), Role.Administrator);
        var request = RequestId.Fresh();
        var text = new LessonText(original.Code, original.Source, new Dictionary<string, byte[]> { [picture] = Encoding.UTF8.GetBytes(Svg) });
        Assert.Null((await act.SaveAsync(TestSite.HoaPhu, actor, request, text, 0)).Refusal);
        // The same request again is the same act.
        Assert.Null((await act.SaveAsync(TestSite.HoaPhu, actor, request, text, 0)).Refusal);
        var book = scope.ServiceProvider.GetRequiredService<LessonBook>();
        var written = await book.FindAsync(TestSite.HoaPhu, original.Code);
        Assert.NotEqual(picture, written!.Lesson!.Screens[0].Picture);
        Assert.Equal(Svg, Encoding.UTF8.GetString((await book.PictureAsync(TestSite.HoaPhu, original.Code, written.Lesson.Screens[0].Picture!))!));
        Assert.Equal(await File.ReadAllBytesAsync(Course.Lessons.FindPicture(original.Code, picture)!), await book.PictureAsync(TestSite.HoaPhu, original.Code, picture));
    }

    private static async Task<Visitor> OfficerAsync(TestSite site, string login = "quantri")
    {
        var officer = site.Visitor();
        officer.Cookies["ts"] = await site.OfficerAsync(login);
        return officer;
    }

    private static Page Written(Page page, string title)
    {
        foreach (var (field, value) in new[]
        {
            ("title.vi", title), ("title.en", "A lesson of the commune"), ("goal.vi", "Bác biết gọi cho ai."), ("goal.en", "You know whom to call."), ("minutes", "3"), ("topic", "services"),
            ("s1.title", "Gọi cho xã"), ("s1.text", "Bác gọi số {help-phone}."), ("now.vi", "Bác gọi thử."), ("now.en", "Call."), ("q1.ask", "Gọi số nào?"), ("q1.a1", "Số của xã"), ("q1.a2", "Số lạ"), ("q1.right", "1"), ("q1.why", "Số của xã có người trực."),
        }) Assert.True(page.TryAnswer(field, value), field);
        return page.Choose(Course.Frameworks.All[0].Skills.First().Name.Vi);
    }
}
