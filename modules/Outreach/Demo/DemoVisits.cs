using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Outreach.Acts;
using ThonSo.Teams;

namespace ThonSo.Outreach.Demo;

/// <summary>
/// A few invented visits of the weeks before the demonstration, by the same acts as real ones: heard of now, as from a
/// phone that had no signal. In thôn 13 nobody went anywhere, so that there is a quiet village.
/// </summary>
internal sealed class DemoVisits(IServiceProvider services, CommuneId commune, DateTime present)
{
    /// <param name="DaysAgo">When, counted back from the demonstration's beginning.</param>
    /// <param name="NextIn">When somebody comes again, counted from the same day; null for no date.</param>
    private sealed record Told(string Village, string Code, int DaysAgo, VisitOutcome Outcome, string[] Done, string? Note = null, int? NextIn = null, bool ByLeader = false);

    private static readonly Told[] Visits =
    [
        new("thon-4", "H-001", 21, VisitOutcome.AtHome, ["phone", "vneid"], "Ông quen dần, còn quên mật khẩu", NextIn: 0),
        new("thon-4", "H-001", 21, VisitOutcome.AtHome, [], ByLeader: true),
        new("thon-4", "H-002", 12, VisitOutcome.NotAtHome, [], NextIn: -2),
        new("thon-4", "H-004", 6, VisitOutcome.AtHome, ["public-services", "filed"]),
        new("thon-4", "H-005", 9, VisitOutcome.AtHome, ["health", "scams"], NextIn: 5),
        new("buon-mau-7", "H-001", 15, VisitOutcome.AtHome, ["payments"]),
        new("buon-mau-7", "H-002", 8, VisitOutcome.Refused, [], NextIn: 6),
    ];

    private static readonly (string Village, string Code, Dictionary<string, string> Answers)[] Needs =
    [
        ("thon-4", "H-001", new() { ["smartphone"] = "yes", ["vneid"] = "no", ["learn"] = "yes", ["language"] = "viet", ["wish"] = "Học gọi hình cho con xa nhà" }),
        ("thon-4", "H-004", new() { ["smartphone"] = "no", ["frail"] = "yes", ["language"] = "nung" }),
        ("buon-mau-7", "H-001", new() { ["smartphone"] = "yes", ["signal"] = "no", ["language"] = "ede" }),
    ];

    public async Task RunAsync()
    {
        var book = services.GetRequiredService<TeamBook>();
        var teams = (await book.AllAsync(commune)).ToDictionary(t => t.Village);
        foreach (var told in Visits)
        {
            var home = await HomeAsync(book, teams[told.Village], told.Code);
            var actor = new Actor(told.ByLeader ? teams[told.Village].Leader.Person : home.Member, Role.Helper);
            await using var scope = services.CreateAsyncScope();
            Fine(await scope.ServiceProvider.GetRequiredService<RecordVisit>().RunAsync(commune, actor, RequestId.Fresh(),
                new VisitRecord(NewId.Next(), home.Id, present.AddDays(-told.DaysAgo), told.Outcome, told.Done, told.Note, told.NextIn is { } days ? present.VietnamDate().AddDays(days) : null)));
        }
        foreach (var (village, code, answers) in Needs)
        {
            var home = await HomeAsync(book, teams[village], code);
            await using var scope = services.CreateAsyncScope();
            Fine(await scope.ServiceProvider.GetRequiredService<TellNeeds>().RunAsync(commune, new Actor(home.Member, Role.Helper), RequestId.Fresh(), new NeedsRecord(NewId.Next(), home.Id, present.AddDays(-6), answers, 1)));
        }
    }

    private static async Task<Household> HomeAsync(TeamBook book, Team team, string code) => (await book.HouseholdsAsync(team)).First(h => h.Code == code);

    private static void Fine(Outcome<Guid> outcome)
    {
        if (outcome.Refusal is { } refusal) throw new InvalidOperationException(refusal.Sentence.En);
    }
}
