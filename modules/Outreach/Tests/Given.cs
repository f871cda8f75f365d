using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Time;
using ThonSo.Outreach.Acts;
using ThonSo.Support;
using ThonSo.Teams;

namespace ThonSo.Outreach.Tests;

/// <summary>The team of thôn 4 of the demonstration, with a household of Mrs Hoa's.</summary>
internal sealed class Given(TestSite site, Team team, IReadOnlyList<Household> households)
{
    public const string HoaPhone = "0900 000 202", ThiPhone = "0900 000 203", LeaderPhone = "0900 000 201", ElsewherePhone = "0900 000 211";

    public Guid Hoa { get; } = households.First(h => h.Code == "H-001").Member;

    public Guid Leader => team.Leader.Person;

    public Guid Home => Of("H-001").Id;

    public Guid Other => Of("H-002").Id;

    public DateTime Now => site.Clock.UtcNow();

    public Household Of(string code) => households.First(h => h.Code == code);

    public static async Task<Given> AtAsync(TestSite site)
    {
        var book = site.Services.GetRequiredService<TeamBook>();
        var team = (await book.FindAsync(TestSite.HoaPhu, "thon-4"))!;
        return new Given(site, team, await book.HouseholdsAsync(team));
    }

    public VisitRecord Visit(DateTime? at = null, Guid? household = null) => new(NewId.Next(), household ?? Home, at ?? Now, VisitOutcome.AtHome, ["vneid"]);

    public async Task<Outcome<Guid>> RecordAsync(Guid member, VisitRecord said)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var actor = new Actor(member, Role.Helper);
        return await scope.ServiceProvider.GetRequiredService<RecordVisit>().RunAsync(TestSite.HoaPhu, actor, RequestId.From(actor, said.Id.ToString("N")), said);
    }

    public async Task<Outcome<Guid>> TellAsync(Guid member, DateTime at, params (string Question, string Answer)[] answers)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TellNeeds>().RunAsync(TestSite.HoaPhu, new Actor(member, Role.Helper), RequestId.Fresh(), new NeedsRecord(NewId.Next(), Home, at, answers.ToDictionary(a => a.Question, a => a.Answer), 1));
    }

    public Task<List<Visit>> VisitsAsync() => site.ReadAsync(db => db.Set<Visit>().AsNoTracking().Where(v => v.CommuneId == TestSite.HoaPhu && v.Village == team.Village && v.RecordedAt >= started).ToListAsync());

    /// <summary>What is known of the household.</summary>
    public async Task<Dictionary<string, string>> NeedsAsync()
    {
        var keys = site.Services.GetRequiredService<Keys>();
        var rows = await site.ReadAsync(db => db.Set<NeedRow>().AsNoTracking().Where(n => n.HouseholdId == Home && n.Answer != null).ToListAsync());
        return rows.ToDictionary(r => r.Question, r => TellNeeds.AnswerOf(keys, r));
    }

    /// <summary>By the leader's own page: a member leaves and hands everything over.</summary>
    public async Task LeaveAsync(Guid person, Guid to)
    {
        var leader = await InAsync(LeaderPhone);
        await (await leader.GoAsync($"/to-cong-nghe/thon-4/to-vien/{person}")).Fill("Bàn giao cho", to.ToString()).PressAsync("Bàn giao và cho thôi");
    }

    public async Task<Visitor> InAsync(string phone, string? host = null)
    {
        var visitor = site.Visitor(host);
        visitor.Cookies["ts"] = await site.SignInAsync(phone, host);
        return visitor;
    }

    private readonly DateTime started = site.Clock.UtcNow();
}
