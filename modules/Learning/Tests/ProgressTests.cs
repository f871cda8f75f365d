using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Learning.Lessons;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>From a lesson to what a person can do, and to the village's count.</summary>
public sealed class ProgressTests
{
    private static readonly Lesson Lesson = Course.Lessons.Find(new("giu-may-ben"))!;

    [Fact]
    public async Task Without_an_account_a_lesson_is_learned_on_the_phone_and_taken_over_later()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var phone = Samples.NewPhone();
        var visitor = site.Visitor();
        var done = await visitor.AnswerAsync(Lesson);
        Assert.Contains("Bác đã nắm được bài này", done.Text, StringComparison.Ordinal);
        Assert.Equal("giu-may-ben", visitor.Cookies["hoc"]);
        Assert.Contains("1 trong", (await visitor.GoAsync("/hoc/cua-toi")).Text, StringComparison.Ordinal);

        // The same phone, now signed in.
        visitor.Cookies["ts"] = await site.SignInAsync(phone);
        var mine = await visitor.GoAsync("/hoc/cua-toi");
        Assert.Contains("Máy này có 1 bài học", mine.Text, StringComparison.Ordinal);
        var claimed = await mine.PressAsync("Của tôi, nhận vào sổ");
        Assert.Contains("1 trong", claimed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Máy này có", claimed.Text, StringComparison.Ordinal);
        var person = await site.PersonAsync(phone);
        Assert.True((await site.ReadAsync(db => db.Set<AnsweredRow>().AsNoTracking().SingleAsync(a => a.PersonId == person))).Passed);
        await site.ReadersSettledAsync();
        Assert.Equal(SkillLevel.Learned, (await site.ReadAsync(db => db.Set<SkillRow>().AsNoTracking().SingleAsync(s => s.PersonId == person))).Level);
    }

    [Fact]
    public async Task On_a_shared_phone_what_another_learned_is_left_to_them()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var phone = Samples.NewPhone();
        var visitor = site.Visitor();
        await visitor.AnswerAsync(Lesson);
        visitor.Cookies["ts"] = await site.SignInAsync(phone);
        var mine = await (await visitor.GoAsync("/hoc/cua-toi")).PressAsync("Không phải của tôi");
        Assert.Contains("Chưa học bài nào", mine.Text, StringComparison.Ordinal);
        var person = await site.PersonAsync(phone);
        Assert.False(await site.ReadAsync(db => db.Set<AnsweredRow>().AnyAsync(a => a.PersonId == person)));
    }

    [Fact]
    public async Task Too_many_wrong_answers_are_explained_and_the_lesson_is_not_learned()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var phone = Samples.NewPhone();
        var visitor = await site.InAsync(phone);
        var page = await visitor.AnswerAsync(Lesson, wrong: 2);
        Assert.Contains("Gần được rồi", page.Text, StringComparison.Ordinal);
        Assert.Contains("Trả lời đúng: " + Lesson.Quiz[0].Answers[Lesson.Quiz[0].Right], page.Text, StringComparison.Ordinal);
        Assert.Contains(Lesson.Quiz[0].Why, page.Text, StringComparison.Ordinal);
        var person = await site.PersonAsync(phone);
        Assert.False((await site.ReadAsync(db => db.Set<AnsweredRow>().AsNoTracking().SingleAsync(a => a.PersonId == person))).Passed);
        await site.ReadersSettledAsync();
        Assert.False(await site.ReadAsync(db => db.Set<SkillRow>().AnyAsync(s => s.PersonId == person)));
        // What was once learned is not lost by failing later.
        await visitor.AnswerAsync(Lesson);
        await visitor.AnswerAsync(Lesson, wrong: 3);
        var row = await site.ReadAsync(db => db.Set<AnsweredRow>().AsNoTracking().SingleAsync(a => a.PersonId == person));
        Assert.Equal((0, true), (row.Correct, row.Passed));
    }

    [Fact]
    public async Task A_question_without_an_answer_is_asked_for_and_the_rest_stays()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var page = await site.Visitor().GoAsync("/hoc/giu-may-ben/hoi");
        page.TryAnswer("q1", "2");
        var again = await page.PressAsync("Xem đúng hay sai");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("Chọn một câu trả lời cho câu 2", again.Errors, StringComparison.Ordinal);
        Assert.NotNull(again.Document.QuerySelector("input[name=q1][value='2'][checked]"));
    }

    [Theory, BothEngines]
    public async Task What_was_really_done_by_ones_own_hand_counts_most_and_each_person_once(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var phone = Samples.NewPhone();
        var visitor = await site.InAsync(phone);
        var person = await site.PersonAsync(phone);
        var lesson = Course.Lessons.All.First(l => l.Skills.Contains(new("CV3240-1")));
        await site.ReadersSettledAsync();
        var before = await CountsAsync(site, "CV3240-1");
        await visitor.AnswerAsync(lesson);
        await visitor.AnswerAsync(lesson);
        await site.ReadersSettledAsync();
        Assert.Equal((before.Learned + 1, before.Alone), await CountsAsync(site, "CV3240-1"));

        using var api = site.Api(visitor.Cookies["ts"]);
        api.DefaultRequestHeaders.Add("Idempotency-Key", NewId.Next().ToString());
        var filed = await api.PostAsJsonAsync("/api/v1/dossiers", new { procedure = "1.014027", answers = Samples.Pension() }, TestContext.Current.CancellationToken);
        Assert.True(filed.IsSuccessStatusCode, await filed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await site.ReadersSettledAsync();
        Assert.Equal((before.Learned, before.Alone + 1), await CountsAsync(site, "CV3240-1"));
        Assert.Equal(SkillLevel.Alone, (await site.ReadAsync(db => db.Set<SkillRow>().AsNoTracking().SingleAsync(s => s.PersonId == person && s.Skill == "CV3240-1"))).Level);
        // A lesson afterwards takes nothing away.
        await visitor.AnswerAsync(lesson);
        await site.ReadersSettledAsync();
        Assert.Equal((before.Learned, before.Alone + 1), await CountsAsync(site, "CV3240-1"));
        Assert.Contains("Tự làm được", (await visitor.GoAsync("/hoc/cua-toi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_skill_is_offered_again_after_days_that_grow()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var phone = Samples.NewPhone();
        var visitor = await site.InAsync(phone);
        var gaps = new List<int>();
        for (var i = 0; i < 6; i++)
        {
            await visitor.AnswerAsync(Lesson);
            await visitor.AnswerAsync(Lesson);
            await site.ReadersSettledAsync();
            var days = 0;
            while (!(await visitor.GoAsync("/hoc/cua-toi")).Text.Contains("Làm lại cho khỏi quên", StringComparison.Ordinal))
            {
                site.Clock.Advance(TimeSpan.FromDays(1));
                // Nobody stays signed in over months without coming by.
                if (days % 20 == 19) visitor.Cookies["ts"] = await site.SignInAsync(phone);
                Assert.True(++days < 200, "It is never offered again.");
            }
            gaps.Add(days);
        }
        Assert.Equal([2, 7, 30, 90, 90, 90], gaps);
    }

    private static async Task<(int Learned, int Alone)> CountsAsync(TestSite site, string skill)
    {
        var rows = await site.ReadAsync(db => db.Set<CoverageRow>().AsNoTracking().Where(c => c.CommuneId == TestSite.HoaPhu && c.Skill == skill).ToListAsync());
        return (rows.Sum(r => r.Learned), rows.Sum(r => r.Alone));
    }
}
