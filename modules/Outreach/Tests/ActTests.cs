using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Time;
using ThonSo.Outreach.Acts;
using ThonSo.Support;
using ThonSo.Teams;
using Xunit;

namespace ThonSo.Outreach.Tests;

/// <summary>Visits and needs as they arrive: twice, late, by a wrong clock, from a household that changed hands.</summary>
public sealed class ActTests
{
    [Theory, BothEngines]
    public async Task The_same_id_is_one_visit_however_often_and_however_fast_it_arrives(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        var said = given.Visit() with { Note = "Bà cụ nghe kém" };
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => given.RecordAsync(given.Hoa, said)));
        Assert.All(outcomes, o => Assert.Equal(said.Id, o.Value));
        var row = Assert.Single(await given.VisitsAsync());
        Assert.DoesNotContain("nghe", Encoding.UTF8.GetString(row.Note!), StringComparison.Ordinal);
        Assert.Equal("Bà cụ nghe kém", RecordVisit.NoteOf(site.Services.GetRequiredService<Keys>(), row));
        Assert.Equal(1, await FactsAsync(site, "outreach.visited/1"));
        // Somebody else's visit cannot take the place of it.
        Assert.Equal("outreach.id-taken", (await given.RecordAsync(given.Leader, said)).Refusal!.Code);
        Assert.Equal("outreach.id-wrong", (await given.RecordAsync(given.Hoa, said with { Id = Guid.Empty })).Refusal!.Code);
    }

    [Theory, BothEngines]
    public async Task Two_visits_to_one_household_at_once_are_both_kept(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        var outcomes = await Task.WhenAll(given.RecordAsync(given.Hoa, given.Visit()), given.RecordAsync(given.Leader, given.Visit()), given.RecordAsync(given.Hoa, given.Visit()));
        Assert.All(outcomes, o => Assert.Null(o.Refusal));
        var visits = await given.VisitsAsync();
        Assert.Equal(3, visits.Count);
        Assert.Equal((1, 1, 1), (Counting.OfVillage(visits).Visits, Counting.OfMember(visits, given.Hoa).Visits, Counting.OfMember(visits, given.Leader).Visits));
    }

    [Theory, BothEngines]
    public async Task A_clock_that_is_wrong_loses_no_visit(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        var (now, today) = (given.Now, given.Now.VietnamDate());
        var ahead = given.Visit(now.AddDays(9)) with { Next = today.AddDays(9 + 14) };
        var stopped = given.Visit(new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc), given.Other) with { Next = new DateOnly(2015, 1, 15) };
        Assert.Null((await given.RecordAsync(given.Hoa, ahead)).Refusal);
        Assert.Null((await given.RecordAsync(given.Hoa, stopped)).Refusal);
        var rows = (await given.VisitsAsync()).ToDictionary(v => v.Id);
        Assert.All(rows.Values, v => Assert.Equal((today, today.AddDays(14)), (v.Day, v.NextOn)));
        Assert.Equal((PhoneClock.Ahead, now.AddDays(9)), (rows[ahead.Id].Clock, rows[ahead.Id].SaidAt));
        Assert.Equal(PhoneClock.LongAgo, rows[stopped.Id].Clock);
    }

    [Theory, BothEngines]
    public async Task Who_left_the_team_still_has_made_the_visits_of_before(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        var before = given.Visit(given.Now);
        site.Clock.Advance(TimeSpan.FromHours(2));
        await given.LeaveAsync(given.Hoa, given.Leader);
        site.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Null((await given.RecordAsync(given.Hoa, before)).Refusal);
        Assert.Equal("outreach.not-of-the-team", (await given.RecordAsync(given.Hoa, given.Visit())).Refusal!.Code);
        // Nobody of another village, and no other commune's household.
        var elsewhere = (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-13"))!.Leader.Person;
        Assert.Equal("outreach.not-of-the-team", (await given.RecordAsync(elsewhere, given.Visit())).Refusal!.Code);
        Assert.Equal("outreach.no-household", (await given.RecordAsync(given.Leader, given.Visit(household: NewId.Next()))).Refusal!.Code);
    }

    [Theory, BothEngines]
    public async Task What_makes_no_sense_is_refused_with_what_to_do(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        async Task<string> CodeAsync(VisitRecord said) => (await given.RecordAsync(given.Hoa, said)).Refusal!.Code;
        Assert.Equal("outreach.outcome-missing", await CodeAsync(given.Visit() with { Outcome = null }));
        Assert.Equal("outreach.nothing-to-do", await CodeAsync(given.Visit() with { Outcome = VisitOutcome.NotAtHome }));
        Assert.Equal("outreach.act-unknown", await CodeAsync(given.Visit() with { Done = ["nothing-like-it"] }));
        Assert.Equal("outreach.note-too-long", await CodeAsync(given.Visit() with { Note = new string('a', 301) }));
        Assert.Equal("outreach.next-wrong", await CodeAsync(given.Visit() with { Next = given.Now.VietnamDate() }));
        Assert.Empty(await given.VisitsAsync());
    }

    [Theory, BothEngines]
    public async Task The_last_answer_stays_whichever_arrives_last_and_empty_is_not_no(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        var now = given.Now;
        Assert.Null((await given.TellAsync(given.Hoa, now, ("smartphone", "yes"), ("vneid", ""), ("wish", "Muốn có sóng"))).Refusal);
        // From a phone that was without a signal: said a day before.
        Assert.Null((await given.TellAsync(given.Leader, now.AddDays(-1), ("smartphone", "no"), ("insurance", "no"))).Refusal);
        var known = await given.NeedsAsync();
        Assert.Equal(new Dictionary<string, string> { ["smartphone"] = "yes", ["insurance"] = "no", ["wish"] = "Muốn có sóng" }, known);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        // Not known after all: that is said, and nothing older comes back.
        Assert.Null((await given.TellAsync(given.Hoa, given.Now, ("wish", ""))).Refusal);
        Assert.Null((await given.TellAsync(given.Leader, now, ("wish", "cũ"))).Refusal);
        Assert.DoesNotContain("wish", (await given.NeedsAsync()).Keys);
        Assert.Equal("outreach.answer-wrong", (await given.TellAsync(given.Hoa, given.Now, ("vneid", "maybe"))).Refusal!.Code);
        Assert.Equal("outreach.answer-wrong", (await given.TellAsync(given.Hoa, given.Now, ("language", "latin"))).Refusal!.Code);
        Assert.Equal("outreach.question-unknown", (await given.TellAsync(given.Hoa, given.Now, ("income", "yes"))).Refusal!.Code);
        var sealedRows = await site.ReadAsync(db => db.Set<NeedRow>().AsNoTracking().ToListAsync());
        Assert.All(sealedRows, r => Assert.True(r.Answer is null || !Encoding.UTF8.GetString(r.Answer).Contains("yes", StringComparison.Ordinal)));
    }

    [Theory, BothEngines]
    public async Task No_word_about_a_household_is_in_the_journal(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = await Given.AtAsync(site);
        await given.RecordAsync(given.Hoa, given.Visit() with { Note = "Chuyện riêng" });
        await given.TellAsync(given.Hoa, given.Now, ("wish", "Chuyện riêng"), ("smartphone", "no"));
        var entries = await site.ReadAsync(db => db.Database.SqlQueryRaw<byte[]>("SELECT entry AS \"Value\" FROM core_journal WHERE kind LIKE 'outreach.%'").ToListAsync());
        Assert.Equal(2, entries.Count);
        Assert.All(entries.Select(Encoding.UTF8.GetString), e => Assert.DoesNotContain("riêng", e, StringComparison.Ordinal));
    }

    private static Task<long> FactsAsync(TestSite site, string kind) => site.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM core_journal WHERE kind = {0}", kind).SingleAsync());
}
