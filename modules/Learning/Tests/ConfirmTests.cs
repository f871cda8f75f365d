using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Learning.Certificates;
using ThonSo.Learning.Checks;
using ThonSo.Support;
using ThonSo.Teams;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>Who is confirmed in what, by whom, on what, and until when.</summary>
public sealed class ConfirmTests
{
    [Theory, BothEngines]
    public async Task Nobody_is_confirmed_in_what_was_not_shown(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = new Given(site);
        var (leader, person) = (await given.LeaderAsync(), await given.PersonAsync("H'Thử Niê"));
        await given.CheckAsync(leader, person, SkillCheck.Alone, Given.HelperSkills[0], Given.HelperSkills[1]);
        await given.CheckAsync(leader, person, SkillCheck.WithHelp, Given.HelperSkills[2]);

        var refused = (await given.ConfirmAsync(leader, person)).Refusal!;

        Assert.Equal("learning.not-shown", refused.Code);
        Assert.Contains("Ghi việc trên máy khi không có sóng", refused.Sentence.Vi, StringComparison.Ordinal);
        await given.CheckAsync(leader, person, SkillCheck.Alone, Given.HelperSkills[2]);
        var issued = await given.CertificateAsync((await given.ConfirmAsync(leader, person)).Value);
        Assert.Equal(("H'Thử Niê", CertificateState.Valid, new DateOnly(2028, 11, 20)), (issued.Name, issued.State, issued.Row.ExpiresOn));
    }

    [Fact]
    public async Task The_trainers_last_word_counts()
    {
        var given = new Given(await TestSite.SharedAsync(Engines.Sqlite));
        var (leader, person) = (await given.LeaderAsync(), await given.PersonAsync("Y Thử Êban"));
        await given.CheckAsync(leader, person, SkillCheck.Alone, Given.HelperSkills);
        await given.CheckAsync(leader, person, SkillCheck.NotYet, Given.HelperSkills[1]);

        Assert.Equal("learning.not-shown", (await given.ConfirmAsync(leader, person)).Refusal!.Code);
    }

    [Fact]
    public async Task Nobody_checks_or_confirms_themselves()
    {
        var given = new Given(await TestSite.SharedAsync(Engines.Sqlite));
        var leader = await given.LeaderAsync();

        Assert.Equal("learning.check-yourself", (await given.CheckAsync(leader, leader.Id, SkillCheck.Alone, Given.HelperSkills)).Refusal!.Code);
        Assert.Equal("learning.confirm-yourself", (await given.ConfirmAsync(leader, leader.Id)).Refusal!.Code);
    }

    [Fact]
    public async Task A_teams_leader_confirms_neighbours_in_what_the_rules_let_them()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var given = new Given(site);
        var chief = new Actor(await given.PersonAsync("Y Trưởng Êban", "buon-mau-12", Role.TeamLeader), Role.TeamLeader);
        var (near, far) = (await given.PersonAsync("H'Gần Niê", "buon-mau-12"), await given.PersonAsync("H'Xa Niê", "buon-mau-7"));
        foreach (var person in (Guid[])[near, far]) await given.CheckAsync(chief, person, SkillCheck.Alone, [.. Given.CitizenSkills, .. Given.HelperSkills]);

        Assert.Null((await given.ConfirmAsync(chief, near, Given.CitizenAward)).Refusal);
        Assert.Equal("learning.not-your-village", (await given.ConfirmAsync(chief, far, Given.CitizenAward)).Refusal!.Code);
        Assert.Equal("learning.not-your-award", (await given.ConfirmAsync(chief, near)).Refusal!.Code);
    }

    [Theory, BothEngines]
    public async Task Ten_who_confirm_at_once_issue_one_certificate(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = new Given(site);
        var (leader, person) = (await given.LeaderAsync(), await given.PersonAsync("H'Một Niê"));
        await given.CheckAsync(leader, person, SkillCheck.Alone, Given.HelperSkills);
        var twice = RequestId.Fresh();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => given.ConfirmAsync(leader, person, request: i < 2 ? twice : null)));

        Assert.Equal(1, await site.ReadAsync(db => db.Set<CertificateRow>().CountAsync(c => c.PersonId == person)));
        Assert.All(outcomes, o => Assert.True(o.Refusal is null or { Code: "learning.holds-already" }));
        Assert.Contains(outcomes, o => o.Refusal is null);
    }

    [Theory, BothEngines]
    public async Task What_is_taken_back_is_worth_nothing_at_once_and_needs_new_evidence(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = new Given(site);
        var leader = await given.LeaderAsync();
        var certificate = await given.CertifiedAsync("H'Rút Niê", village: "buon-mau-12");
        var holder = certificate.Row.PersonId;
        Assert.True((await StandingAsync(given, holder)).MayHelp);

        Assert.Equal("learning.reason-wanted", (await given.RevokeAsync(leader, certificate.Row.Id, null))!.Code);
        Assert.Null(await given.RevokeAsync(leader, certificate.Row.Id, RevocationReason.BrokeTheRules));
        Assert.Null(await given.RevokeAsync(leader, certificate.Row.Id));

        Assert.False((await StandingAsync(given, holder)).MayHelp);
        Assert.Equal(RevocationReason.BrokeTheRules, (await given.CertificateAsync(certificate.Row.Id)).Row.Reason);
        Assert.Equal("learning.shown-too-long-ago", (await given.ConfirmAsync(leader, holder)).Refusal!.Code);
        site.Clock.AdvanceTo(site.Clock.UtcNow().AddMinutes(1));
        await given.CheckAsync(leader, holder, SkillCheck.Alone, Given.HelperSkills);
        Assert.Null((await given.ConfirmAsync(leader, holder)).Refusal);
    }

    [Theory, BothEngines]
    public async Task A_new_certificate_takes_the_place_of_one_that_ends_when_all_was_shown_again(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = new Given(site);
        var leader = await given.LeaderAsync();
        var first = await given.CertifiedAsync("H'Lại Niê", village: "buon-mau-12");
        var holder = first.Row.PersonId;
        Assert.Equal("learning.holds-already", (await given.ConfirmAsync(leader, holder)).Refusal!.Code);

        Assert.Empty(await TodayAsync(given, holder));
        site.Clock.AdvanceTo(new DateTime(2028, 10, 25, 2, 0, 0, DateTimeKind.Utc));
        var warned = Assert.Single(await TodayAsync(given, holder));
        Assert.Equal((new DateOnly(2028, 11, 20), false, "buon-mau-12", "/hoc/cua-toi"), (warned.Due!.Value, warned.Late, warned.Village, warned.Path));
        Assert.Equal("learning.shown-too-long-ago", (await given.ConfirmAsync(leader, holder)).Refusal!.Code);
        await given.CheckAsync(leader, holder, SkillCheck.Alone, Given.HelperSkills);
        var second = await given.CertificateAsync((await given.ConfirmAsync(leader, holder)).Value);

        Assert.Equal(second.Row.Id, (await given.CertificateAsync(first.Row.Id)).Row.ReplacedBy);
        Assert.Equal(new DateOnly(2030, 10, 25), second.Row.ExpiresOn);
        Assert.Equal(second.Row.Id, Assert.Single(await given.DoAsync<CertificateBook, IReadOnlyList<Certificate>>(book => book.OfPersonAsync(TestSite.HoaPhu, holder))).Row.Id);
        Assert.Empty(await TodayAsync(given, holder));
    }

    [Fact]
    public async Task After_its_last_day_it_lets_nobody_help_and_the_day_list_says_so()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var given = new Given(site);
        var certificate = await given.CertifiedAsync("H'Hết Niê", village: "buon-mau-12");
        // The last day, late in the evening in Vietnam.
        site.Clock.AdvanceTo(new DateTime(2028, 11, 20, 16, 59, 0, DateTimeKind.Utc));
        Assert.True((await StandingAsync(given, certificate.Row.PersonId)).MayHelp);

        site.Clock.AdvanceTo(new DateTime(2028, 11, 20, 17, 0, 0, DateTimeKind.Utc));

        var standing = await StandingAsync(given, certificate.Row.PersonId);
        Assert.Equal((false, true), (standing.MayHelp, standing.Held));
        Assert.True(Assert.Single(await TodayAsync(given, certificate.Row.PersonId)).Late);
    }

    private static Task<HelperStanding> StandingAsync(Given given, Guid person) => given.DoAsync<IHelperLicence, HelperStanding>(licence => licence.StandingAsync(TestSite.HoaPhu, person));

    private static Task<IReadOnlyList<TodayItem>> TodayAsync(Given given, Guid person) => given.DoAsync<HelperLicence, IReadOnlyList<TodayItem>>(licence => licence.OfAsync(TestSite.HoaPhu, person));
}
