using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using ThonSo.Core.Blobs.Papers;
using ThonSo.Core.Hosting;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Web;
using ThonSo.Outreach.Acts;
using ThonSo.Outreach.Today;

namespace ThonSo.Outreach;

/// <summary>
/// Going to see what people need: whom to visit today, what was done there, what each household has and lacks, and who
/// has not been seen for long.
/// </summary>
public sealed class OutreachModule : Module
{
    /// <summary>Visiting households: a member their own, a leader the whole village.</summary>
    public static readonly Permission Visiting = new("outreach.visit", Role.Helper, Role.TeamLeader);

    public override string Name => "outreach";

    public override IReadOnlyList<Permission> Permissions => [Visiting];

    public override void AddServices(IServiceCollection services, ThonSoOptions options)
    {
        string File(string name) => Path.Combine(options.CatalogueFolder, "outreach", name);
        services.AddSingleton(_ => OutreachFile.Read<OutreachSettings>(File("settings.yaml")));
        services.AddSingleton(_ => VisitActs.Read(File("visit-acts.yaml")));
        services.AddSingleton(_ => NeedsForm.Read(File("needs.yaml")));
        services.AddScoped<RecordVisit>();
        services.AddScoped<TellNeeds>();
        services.AddScoped<PhotoActs>();
        services.AddScoped<LookAt>();
        services.AddScoped<HomeDoor>();
        services.AddScoped<HomeBook>();
        services.AddScoped<TodayList>();
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

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/to-cong-nghe/ho/{household:guid}/anh/{photo:guid}", async (Guid household, Guid photo, HttpContext http, HomeDoor door, HomeBook book, IBlobs blobs) =>
            await door.OpenAsync(Here.Of(http), household) is { } home && await book.PhotoAsync(home.Team.Commune, household, photo) is { } row && BlobName.TryParse(row.Blob, out var name)
                ? await PaperAnswer.ShowAsync(http, blobs, home.Team.Commune, name, row.Kind) : Results.NotFound())
            .RequireAuthorization(Visiting.Name).ExcludeFromDescription();
}
