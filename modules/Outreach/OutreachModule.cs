using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using ThonSo.Core.Blobs.Papers;
using ThonSo.Core.Field;
using ThonSo.Core.Hosting;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Outreach.Acts;
using ThonSo.Outreach.Carried;
using ThonSo.Outreach.Demo;
using ThonSo.Outreach.Reports;
using ThonSo.Outreach.Today;
using ThonSo.Teams;

namespace ThonSo.Outreach;

/// <summary>
/// Going to see what people need: whom to visit today, what was done there, what each household has and lacks, and who
/// has not been seen for long.
/// </summary>
public sealed class OutreachModule : Module
{
    /// <summary>Visiting households: a member their own, a leader the whole village.</summary>
    public static readonly Permission Visiting = new("outreach.visit", Role.Helper, Role.TeamLeader);

    /// <summary>The month's report of a village: the commune's of any, a leader's own. Which, the page asks.</summary>
    public static readonly Permission Report = new("outreach.report", Role.Administrator, Role.CommuneLeader, Role.TeamLeader);

    /// <summary>All villages side by side.</summary>
    public static readonly Permission ReportAll = new("outreach.report-all", Role.Administrator, Role.CommuneLeader);

    public override string Name => "outreach";

    public override IReadOnlyList<Permission> Permissions => [Visiting, Report, ReportAll];

    public override IReadOnlyList<DeskItem> DeskItems => [new(26, Texts.MenuGroup, "reach", Texts.Report, "/quan-tri/to-cong-nghe/bao-cao", ReportAll)];

    public override void AddServices(IServiceCollection services, ThonSoOptions options)
    {
        string File(string name) => Path.Combine(options.CatalogueFolder, "outreach", name);
        services.AddSingleton(_ => OutreachFile.Read<OutreachSettings>(File("settings.yaml")));
        services.AddSingleton(_ => VisitActs.Read(File("visit-acts.yaml")));
        services.AddSingleton(_ => NeedsForm.Read(File("needs.yaml")));
        services.AddScoped<RecordVisit>();
        services.AddScoped<TellNeeds>();
        services.AddScoped<PhotoActs>();
        services.AddScoped<IFieldShelf, HomeShelf>();
        services.AddScoped<IFieldShelf, WayShelf>();
        services.AddScoped<IFieldShelf, ListShelf>();
        services.AddScoped<IFieldAct, CarriedVisit>();
        services.AddScoped<IFieldAct, CarriedNeeds>();
        services.AddScoped<LookAt>();
        services.AddScoped<HomeDoor>();
        services.AddScoped<HomeBook>();
        services.AddScoped<TodayList>();
        services.AddScoped<ReportBook>();
        // After the framework has set its own up, which would drop these.
        services.PostConfigure<RazorPagesOptions>(pages =>
        {
            pages.Conventions.AddPageRoute("/Outreach/Reports/VillageReport", "/quan-tri/to-cong-nghe/{village}/bao-cao");
            pages.Conventions.AddPageRoute("/Outreach/Reports/BehindPage", "/quan-tri/to-cong-nghe/{village}/bao-cao/ho");
        });
    }

    public override void Conventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<VisitOutcome>().HaveConversion<EnumCode<VisitOutcome>>();
        builder.Properties<PhoneClock>().HaveConversion<EnumCode<PhoneClock>>();
        builder.Properties<PaperKind>().HaveConversion<EnumCode<PaperKind>>();
    }

    public override void Map(ModelBuilder builder)
    {
        builder.Entity<Visit>(visit =>
        {
            visit.ToTable("outreach_visit").HasKey(v => new { v.CommuneId, v.Id });
            visit.HasIndex(v => new { v.CommuneId, v.HouseholdId, v.At }, "outreach_visit_household");
            visit.HasIndex(v => new { v.CommuneId, v.Day, v.Village, v.MemberId, v.HouseholdId, v.Outcome, v.Helped, v.Filed }, "outreach_visit_day");
        });
        builder.Entity<SeenRow>(seen =>
        {
            seen.ToTable("outreach_seen").HasKey(s => new { s.CommuneId, s.HouseholdId });
            seen.HasIndex(s => new { s.CommuneId, s.Village, s.MetAt }, "outreach_seen_village");
        });
        builder.Entity<NeedRow>().ToTable("outreach_need").HasKey(n => new { n.CommuneId, n.HouseholdId, n.Question });
        builder.Entity<PhotoRow>(photo =>
        {
            photo.ToTable("outreach_photo").HasKey(p => new { p.CommuneId, p.Id });
            photo.HasIndex(p => new { p.CommuneId, p.HouseholdId }, "outreach_photo_household");
        });
        builder.Entity<LookRow>().ToTable("outreach_look").HasKey(l => new { l.CommuneId, l.HouseholdId, l.Id });
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/to-cong-nghe/ho/{household:guid}/anh/{photo:guid}", async (Guid household, Guid photo, HttpContext http, HomeDoor door, HomeBook book, IBlobs blobs) =>
            await door.OpenAsync(Here.Of(http), household) is { } home && await book.PhotoAsync(home.Team.Commune, household, photo) is { } row && BlobName.TryParse(row.Blob, out var name)
                ? await PaperAnswer.ShowAsync(http, blobs, home.Team.Commune, name, row.Kind) : Results.NotFound())
            .RequireAuthorization(Visiting.Name).ExcludeFromDescription();
        endpoints.MapGet("/quan-tri/to-cong-nghe/bao-cao/xuat", async (string? thang, HttpContext http, ReportBook book) =>
            Csv(ReportCsv.Of(book.Month(thang), await book.AllAsync(Here.Of(http).Commune, book.Month(thang))), $"den-voi-dan-{ReportCsv.Text(book.Month(thang))}.csv"))
            .RequireAuthorization(ReportAll.Name).ExcludeFromDescription();
        foreach (var root in new[] { "/to-cong-nghe", "/quan-tri/to-cong-nghe" })
        {
            endpoints.MapGet(root + "/{village}/bao-cao/xuat", async (string village, string? thang, HttpContext http, ReportBook book, TeamBook teams) =>
                !ReportScope.May(Here.Of(http), village) ? Results.StatusCode(StatusCodes.Status403Forbidden)
                : await teams.FindAsync(Here.Of(http).Commune, village) is { } team ? Csv(ReportCsv.Of(book.Month(thang), await book.MembersAsync(team, book.Month(thang))), $"den-voi-dan-{village}-{ReportCsv.Text(book.Month(thang))}.csv") : Results.NotFound())
                .RequireAuthorization(Report.Name).ExcludeFromDescription();
        }
    }

    public override Task PlayDemoAsync(IServiceProvider services, CommuneId commune, SetClock clock, DateTime present) => new DemoVisits(services, commune, present).RunAsync();

    private static IResult Csv(byte[] bytes, string name) => Results.File(bytes, "text/csv; charset=utf-8", name);
}
