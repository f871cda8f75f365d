using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Learning.Checks;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons;
using ThonSo.Learning.Progress;
using ThonSo.Learning.Records;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests.Records;

/// <summary>From what somebody learned to the record store, which takes only what the specification allows.</summary>
public sealed class RecordTests
{
    private static readonly Lesson Lesson = Course.Lessons.Find(new("giu-may-ben"))!;

    [Theory, BothEngines]
    public async Task What_was_learned_practised_and_seen_arrives_once_and_in_order(string engine)
    {
        await using var one = await RecordSite.StartAsync(engine);
        var (learner, person) = await one.LearnerAsync("H'Học Niê");
        await learner.AnswerAsync(Lesson, wrong: 2);
        await learner.AnswerAsync(Lesson, wrong: 1);
        await one.PractiseAsync(person);
        var given = new Given(one.Site);
        var leader = await given.LeaderAsync();
        await given.CheckAsync(leader, person, SkillCheck.WithHelp, new SkillCode("CV3240-1"));
        await given.CheckAsync(leader, person, SkillCheck.NotYet, new SkillCode("CV3240-4"));
        await given.CheckAsync(leader, person, SkillCheck.Alone, new SkillCode("CV3240-1"), new SkillCode("CV3240-4"));
        await one.ArrivedAsync();

        var all = await one.OfAsync(person);
        Assert.Equal(
            ["failed assessment", "passed assessment", "completed lesson", "completed simulation", "progressed objective", "failed objective", "passed objective", "passed objective"],
            all.Select(s => $"{Last(s.GetProperty("verb").GetProperty("id"))} {Last(s.GetProperty("object").GetProperty("definition").GetProperty("type"))}"));
        var quiz = all[1];
        Assert.Equal("https://hoaphu.example/hoc/giu-may-ben/hoi", quiz.GetProperty("object").GetProperty("id").GetString());
        Assert.Equal("""{"score":{"scaled":0.6667,"raw":2,"min":0,"max":3},"success":true,"completion":true}""", quiz.GetProperty("result").GetRawText());
        Assert.Equal("https://hoaphu.example/hoc/giu-may-ben", quiz.GetProperty("context").GetProperty("contextActivities").GetProperty("parent")[0].GetProperty("id").GetString());
        var lesson = all[2].GetProperty("object");
        Assert.Equal(("https://hoaphu.example/hoc/giu-may-ben", Lesson.Title.Vi, Lesson.Title.En), (Text(lesson, "id"), Text(lesson.GetProperty("definition").GetProperty("name"), "vi"), Text(lesson.GetProperty("definition").GetProperty("name"), "en")));
        Assert.False(all[0].GetProperty("result").GetProperty("success").GetBoolean());
        var seen = all[4];
        Assert.Equal("with-help", seen.GetProperty("result").GetProperty("extensions").GetProperty("https://hoaphu.example/hoc/muc-do").GetString());
        Assert.NotEqual(seen.GetProperty("actor").GetRawText(), seen.GetProperty("context").GetProperty("instructor").GetRawText());
        Assert.Equal("2026-11-20T02:", seen.GetProperty("timestamp").GetString()![..14]);
    }

    [Theory, BothEngines]
    public async Task Lessons_learned_before_signing_in_are_told_when_somebody_says_they_are_theirs_without_a_score(string engine)
    {
        await using var one = await RecordSite.StartAsync(engine);
        var phone = Samples.NewPhone();
        var visitor = one.Site.Visitor();
        await visitor.AnswerAsync(Lesson);
        visitor.Cookies["ts"] = await one.Site.SignInAsync(phone);
        await (await visitor.GoAsync("/hoc/cua-toi")).PressAsync("Của tôi, nhận vào sổ");
        await one.ArrivedAsync();

        var told = Assert.Single(await one.OfAsync(await one.Site.PersonAsync(phone)));
        Assert.Equal(("completed", "https://hoaphu.example/hoc/giu-may-ben"), (Last(told.GetProperty("verb").GetProperty("id")), Text(told.GetProperty("object"), "id")));
        Assert.Equal("""{"completion":true}""", told.GetProperty("result").GetRawText());
    }

    [Fact]
    public async Task The_store_learns_neither_names_nor_phones_nor_keys_and_one_learner_is_one_pseudonym()
    {
        await using var one = await RecordSite.StartAsync(Engines.Sqlite);
        var (learner, person) = await one.LearnerAsync("H'Bằng Thử Niê", "0912 000 777");
        await learner.AnswerAsync(Lesson);
        await learner.AnswerAsync(Lesson, wrong: 3);
        await one.ArrivedAsync();

        var mine = await one.OfAsync(person);
        Assert.Single(mine.Select(s => s.GetProperty("actor").GetRawText()).Distinct());
        var everything = string.Join('\n', one.Store.Bodies);
        foreach (var secret in (string[])["Bằng", "912000777", person.ToString(), person.ToString("N"), "Hòa Phú"]) Assert.DoesNotContain(secret, everything, StringComparison.OrdinalIgnoreCase);
        foreach (var secret in (string[])["mật:khẩu", Uri.EscapeDataString(RecordStoreServer.Password), mine[0].GetProperty("actor").GetProperty("account").GetProperty("name").GetString()!]) Assert.DoesNotContain(secret, one.Log.All, StringComparison.Ordinal);
        // What the store has is no longer here.
        Assert.All(await one.RowsAsync(), row => Assert.Null(row.Statement));
    }

    [Theory, BothEngines]
    public async Task However_the_store_fails_nothing_is_lost_and_nothing_comes_twice(string engine)
    {
        await using var one = await RecordSite.StartAsync(engine);
        var (learner, _) = await one.LearnerAsync("Y Bền Êban");
        await one.ArrivedAsync();
        foreach (var mood in (Mood[])[Mood.Fails, Mood.LocksOut, Mood.Busy, Mood.IsNotThere, Mood.DropsBefore, Mood.DropsAfter, Mood.IsSilent])
        {
            one.Store.WillBe(mood);
            await learner.AnswerAsync(Lesson);
            await one.WhenAsync(rows => rows.Any(r => r is { Status: StatementStatus.Waiting, Attempts: > 0 }));
            one.Site.Clock.Advance(TimeSpan.FromSeconds(11));
            await one.ArrivedAsync();
        }
        Assert.DoesNotContain(await one.RowsAsync(), row => row.Status is not StatementStatus.Sent);
        // Whatever was sent again was the same, to the byte.
        var sent = one.Store.Bodies.SelectMany(b => JsonElement.Parse(b).EnumerateArray()).GroupBy(s => s.GetProperty("id").GetGuid()).ToList();
        Assert.Contains(sent, s => s.Count() > 1);
        Assert.All(sent, s => Assert.Single(s.Select(again => again.GetRawText()).Distinct()));
    }

    [Fact]
    public async Task While_the_store_is_away_it_is_asked_less_and_less_often()
    {
        await using var one = await RecordSite.StartAsync(Engines.Sqlite);
        var (learner, _) = await one.LearnerAsync("Y Chờ Êban");
        await one.ArrivedAsync();
        var before = one.Store.Bodies.Count;
        one.Store.WillBe(Mood.Fails, Mood.Fails, Mood.Fails);
        await learner.AnswerAsync(Lesson);
        await one.WhenAsync(rows => rows.Any(r => r is { Status: StatementStatus.Waiting, Attempts: 1 }));
        foreach (var (after, tries) in new[] { (9, 1), (2, 2), (58, 2), (3, 3) })
        {
            one.Site.Clock.Advance(TimeSpan.FromSeconds(after));
            one.Wake();
            // What happens meanwhile waits with the rest, and does not knock by itself.
            await learner.AnswerAsync(Lesson, wrong: 3);
            await one.Site.ReadersSettledAsync();
            if (one.Store.Bodies.Count != before + tries) await one.WhenAsync(_ => one.Store.Bodies.Count == before + tries);
        }
        one.Site.Clock.Advance(TimeSpan.FromMinutes(6));
        await one.ArrivedAsync();
    }

    [Theory, BothEngines]
    public async Task A_statement_the_store_calls_wrong_is_put_aside_and_the_others_arrive(string engine)
    {
        await using var one = await RecordSite.StartAsync(engine);
        await one.ArrivedAsync();
        var (learner, _) = await one.LearnerAsync("Y Sai Êban");
        one.Store.Against = s => s.Contains("/hoc/giu-may-ben/hoi", StringComparison.Ordinal) && s.Contains("verbs/passed", StringComparison.Ordinal) ? 400 : null;
        one.Store.WillBe(Mood.Fails);
        await learner.AnswerAsync(Lesson);
        await learner.AnswerAsync(Lesson, wrong: 3);
        await one.WhenAsync(rows => rows.Any(r => r is { Status: StatementStatus.Waiting, Attempts: > 0 }));
        one.Site.Clock.Advance(TimeSpan.FromSeconds(11));
        await one.WhenAsync(rows => rows.All(r => r.Status is StatementStatus.Sent or StatementStatus.Refused));
        var aside = Assert.Single(await one.RowsAsync(), r => r.Status == StatementStatus.Refused);
        Assert.Equal("400 Câu này sai: không có trong danh mục của tỉnh.", aside.Said);

        // The administrator sees it, with the store's words, and sends it again once the store is mended.
        var page = await (await new Given(one.Site).OfficerAsync("quantri")).GoAsync("/quan-tri/hoc/kho");
        Assert.Contains("không có trong danh mục của tỉnh", page.Text, StringComparison.Ordinal);
        Assert.Contains(aside.Id.ToString(), page.Text, StringComparison.Ordinal);
        one.Store.Against = _ => null;
        Assert.Contains("Đã xếp hàng gửi lại", (await page.PressAsync("Gửi lại các câu này")).Text, StringComparison.Ordinal);
        await one.ArrivedAsync();
        Assert.DoesNotContain(aside.Id.ToString(), (await page.FollowAsync("Kho ghi nhận học tập")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_over_which_the_store_fails_holds_up_no_other_for_long()
    {
        await using var one = await RecordSite.StartAsync(Engines.Sqlite);
        await one.ArrivedAsync();
        var (learner, _) = await one.LearnerAsync("Y Kẹt Êban");
        one.Store.Against = s => s.Contains("verbs/completed", StringComparison.Ordinal) ? 500 : null;
        await learner.AnswerAsync(Lesson);
        for (var tries = 1; tries <= 4; tries++)
        {
            await one.WhenAsync(rows => rows.Any(r => r.Status == StatementStatus.Waiting && r.Attempts == tries));
            one.Site.Clock.Advance(TimeSpan.FromMinutes(31));
            one.Wake();
        }
        // Its fifth try is noted too: one still under way would note its pause from the moment after the hours to come.
        await one.WhenAsync(rows => rows.Where(r => r.Status == StatementStatus.Waiting).Select(r => r.Attempts).SequenceEqual([5]));
        one.Store.Against = _ => null;
        one.Site.Clock.Advance(TimeSpan.FromHours(7));
        await one.ArrivedAsync();
    }

    [Fact]
    public async Task Where_the_store_has_another_statement_of_the_id_it_is_done_and_said()
    {
        await using var one = await RecordSite.StartAsync(Engines.Sqlite);
        await one.ArrivedAsync();
        var (learner, _) = await one.LearnerAsync("Y Trùng Êban");
        one.Store.WillBe(Mood.DropsAfter);
        await learner.AnswerAsync(Lesson, wrong: 3);
        var waiting = (await one.WhenAsync(rows => rows.Any(r => r is { Status: StatementStatus.Waiting, Attempts: 1 }))).Single(r => r.Status == StatementStatus.Waiting);
        // Somebody has changed it there.
        one.Store.Kept[waiting.Id] = one.Store.Kept[waiting.Id].Replace("chưa đạt", "hỏng", StringComparison.Ordinal);
        await learner.AnswerAsync(Lesson);
        one.Site.Clock.Advance(TimeSpan.FromSeconds(11));
        var rows = await one.WhenAsync(rows => rows.All(r => r.Status is not StatementStatus.Waiting));
        Assert.StartsWith("409 ", Assert.Single(rows, r => r.Status == StatementStatus.There).Said, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_server_that_dies_between_sending_and_noting_sends_the_same_again(string engine)
    {
        await using var one = await RecordSite.StartAsync(engine);
        var (learner, person) = await one.LearnerAsync("Y Tắt Êban");
        await one.ArrivedAsync();
        one.Store.WillBe(Mood.IsSilent);
        var kept = one.Store.Kept.Count;
        await learner.AnswerAsync(Lesson);
        while (one.Store.Kept.Count == kept) await Task.Delay(20, TestContext.Current.CancellationToken);
        await one.Site.ReadersSettledAsync();
        await one.RestartAsync();

        await one.ArrivedAsync();
        var again = one.Store.Bodies.SelectMany(b => JsonElement.Parse(b).EnumerateArray()).GroupBy(s => s.GetProperty("id").GetGuid()).Where(s => s.Count() > 1).ToList();
        Assert.NotEmpty(again);
        Assert.All(again, s => Assert.Single(s.Select(a => a.GetRawText()).Distinct()));
        Assert.Equal(2, (await one.OfAsync(person)).Count);
    }

    [Fact]
    public async Task Two_servers_of_one_installation_do_not_both_send()
    {
        await using var one = await RecordSite.StartAsync(Engines.Postgres);
        await using var second = await one.Site.SecondAsync();
        var (learner, _) = await one.LearnerAsync("Y Hai Êban");
        for (var i = 0; i < 8; i++)
        {
            await learner.AnswerAsync(Lesson, wrong: i % 4);
            one.Wake();
            second.Services.GetRequiredService<StatementSender>().Wake();
        }
        await one.ArrivedAsync();
        Assert.Equal(one.Store.Kept.Count, one.Store.Bodies.Sum(b => JsonElement.Parse(b).GetArrayLength()));
    }

    [Fact]
    public async Task Without_a_store_nothing_is_written_down_for_one()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        await (await site.InAsync(Samples.NewPhone())).AnswerAsync(Lesson);
        await site.ReadersSettledAsync();
        Assert.False(await site.ReadAsync(db => db.Set<StatementRow>().AnyAsync()));
        Assert.DoesNotContain(await site.Services.GetRequiredService<ReaderRunner>().StatesAsync(), s => s.Name == "learning.records");
        var page = await (await new Given(site).OfficerAsync("quantri")).GoAsync("/quan-tri/hoc/kho");
        Assert.Contains("Chưa nối với kho nào", page.Text, StringComparison.Ordinal);
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static string Last(JsonElement iri) => iri.GetString()!.Split('/')[^1];
}
