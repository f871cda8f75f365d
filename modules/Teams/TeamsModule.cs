using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Field;
using ThonSo.Core.Hosting;
using ThonSo.Core.Security;
using ThonSo.Core.Web;
using ThonSo.Places;
using ThonSo.Teams.Acts;
using ThonSo.Teams.Carried;
using ThonSo.Teams.Csv;
using ThonSo.Teams.Demo;
using ThonSo.Teams.Manage;

namespace ThonSo.Teams;

/// <summary>
/// The community digital teams: who helps in which village, what they can and speak, which households each looks after,
/// who is on duty, and who stands in. Nothing in it is ever without an owner.
/// </summary>
public sealed class TeamsModule : Module
{
    /// <summary>All teams of the commune.</summary>
    public static readonly Permission ManageAll = new("teams.manage-all", Role.Administrator, Role.CommuneLeader);

    /// <summary>One team: the commune any, a leader their own village's. Which, the page asks.</summary>
    public static readonly Permission ManageOne = new("teams.manage", Role.Administrator, Role.CommuneLeader, Role.TeamLeader);

    /// <summary>Being in a team: sees the team and the own households.</summary>
    public static readonly Permission Belong = new("teams.belong", Role.Helper, Role.TeamLeader);

    /// <summary>The pages of one team: the same at the commune's desk and on the leader's phone.</summary>
    private static readonly (string Page, string Path)[] AtDesk =
    [
        ("TeamPage", ""), ("AddMember", "/them"), ("MemberPage", "/to-vien/{person:guid}"), ("RosterPage", "/lich"),
        ("HouseholdsPage", "/ho"), ("HouseholdPage", "/ho/{household:guid}"), ("HouseholdFilePage", "/ho/tep"),
    ];

    public override string Name => "teams";

    public override IReadOnlyList<Permission> Permissions => [ManageAll, ManageOne, Belong];

    public override IReadOnlyList<DeskItem> DeskItems => [new(25, Texts.MenuGroup, "teams", Texts.Title, "/quan-tri/to-cong-nghe", ManageAll)];

    public override void AddServices(IServiceCollection services, ThonSoOptions options)
    {
        services.AddSingleton(_ => new Languages(Path.Combine(options.CatalogueFolder, "teams", "languages.csv")));
        services.AddSingleton<TeamBook>();
        services.AddSingleton<IVillageHelp, TeamOnVillagePage>();
        services.AddScoped<IFieldShelf, TeamShelf>();
        services.AddScoped<IFieldShelf, HouseholdShelf>();
        services.AddScoped<TeamActs>();
        services.AddScoped<RosterActs>();
        services.AddScoped<HouseholdActs>();
        services.AddScoped<TeamFile>();
        services.AddScoped<HouseholdFile>();
        // After the framework has set its own up, which would drop these.
        services.PostConfigure<RazorPagesOptions>(pages =>
        {
            foreach (var (page, path) in AtDesk) pages.Conventions.AddPageRoute($"/Teams/Manage/{page}", "/quan-tri/to-cong-nghe/{village}" + path);
        });
    }

    public override void Map(ModelBuilder builder)
    {
        builder.Entity<TeamRow>(team =>
        {
            team.ToTable("teams_team").HasKey(t => new { t.CommuneId, t.Id });
            team.HasIndex(t => new { t.CommuneId, t.Village }, "teams_team_village").IsUnique();
        });
        builder.Entity<MemberRow>(member =>
        {
            member.ToTable("teams_member").HasKey(m => new { m.CommuneId, m.TeamId, m.PersonId });
            member.HasIndex(m => new { m.CommuneId, m.PersonId }, "teams_member_person");
        });
        builder.Entity<HouseholdRow>(household =>
        {
            household.ToTable("teams_household").HasKey(h => new { h.CommuneId, h.Id });
            household.HasIndex(h => new { h.CommuneId, h.TeamId, h.Code }, "teams_household_code").IsUnique();
            household.HasIndex(h => new { h.CommuneId, h.MemberId }, "teams_household_member");
        });
        builder.Entity<SlotRow>().ToTable("teams_slot").HasKey(s => new { s.CommuneId, s.TeamId, s.Id });
        builder.Entity<PointRow>().ToTable("teams_point").HasKey(p => new { p.CommuneId, p.TeamId, p.Id });
        builder.Entity<AbsenceRow>().ToTable("teams_absence").HasKey(a => new { a.CommuneId, a.TeamId, a.Id });
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/quan-tri/to-cong-nghe/xuat", async (HttpContext http, TeamFile file) => Csv(await file.WriteAsync(Here.Of(http).Commune), "to-cong-nghe.csv")).RequireAuthorization(ManageAll.Name).ExcludeFromDescription();
        foreach (var root in new[] { "/to-cong-nghe", "/quan-tri/to-cong-nghe" })
        {
            endpoints.MapGet(root + "/{village}/ho/xuat", async (string village, HttpContext http, TeamBook book, HouseholdFile file) =>
                !TeamScope.May(Here.Of(http), village) ? Results.StatusCode(StatusCodes.Status403Forbidden)
                : await book.FindAsync(Here.Of(http).Commune, village) is { } team ? Csv(await file.WriteAsync(team), $"ho-{village}.csv") : Results.NotFound())
                .RequireAuthorization(ManageOne.Name).ExcludeFromDescription();
        }
    }

    public override Task LoadDemoAsync(IServiceProvider services, CommuneId commune) => new DemoTeams(services, commune).LoadAsync();

    private static IResult Csv(byte[] bytes, string name) => Results.File(bytes, "text/csv; charset=utf-8", name);
}
