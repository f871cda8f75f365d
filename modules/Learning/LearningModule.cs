using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Field;
using ThonSo.Core.Hosting;
using ThonSo.Core.Journal;
using ThonSo.Core.Practice;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Learning.Certificates;
using ThonSo.Learning.Classes;
using ThonSo.Learning.Coverage;
using ThonSo.Learning.Demo;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons;
using ThonSo.Learning.Progress;
using ThonSo.Learning.Records;

namespace ThonSo.Learning;

/// <summary>Bình dân học vụ số: lessons, what each person can do, and how far the villages are.</summary>
public sealed partial class LearningModule : Module
{
    /// <summary>Holding classes in one's own village.</summary>
    public static readonly Permission Teach = new("learning.teach", Role.Helper, Role.TeamLeader);

    /// <summary>Seeing how far the villages are.</summary>
    public static readonly Permission Cover = new("learning.coverage", Role.Administrator, Role.CommuneLeader, Role.ProvinceViewer);

    public override string Name => "learning";

    public override IReadOnlyList<Permission> Permissions => [Teach, Cover, Check, Confirm, RunRecords, TypeFigures];

    public override IReadOnlyList<DeskItem> DeskItems =>
    [
        new(27, CoverageTexts.MenuGroup, "coverage", CoverageTexts.Title, "/quan-tri/hoc", Cover),
        new(28, CertificateTexts.MenuGroup, "confirm", CertificateTexts.Assess, "/hoc/xac-nhan", Confirm),
        new(31, RecordTexts.MenuGroup, "records", RecordTexts.Title, "/quan-tri/hoc/kho", RunRecords),
    ];

    public override IReadOnlyList<Tile> Tiles => [new(38, "book", Texts.Title, "/hoc", Texts.TileSmall)];

    public override void AddServices(IServiceCollection services, ThonSoOptions options)
    {
        string Data(params string[] names) => Path.Combine([options.CatalogueFolder, .. names]);
        services.AddSingleton(_ => new FrameworkShelf(Data("learning", "frameworks")));
        services.AddSingleton(provider => LearningRules.Read(Data("learning", "rules.yaml"), File.ReadAllText(Data("learning", "rules.yaml")), provider.GetRequiredService<FrameworkShelf>()));
        services.AddSingleton(provider => new LessonShelf(Data("lessons"), provider.GetRequiredService<FrameworkShelf>()));
        services.AddSingleton<IReader, SkillReader>();
        services.AddScoped<AnswerLesson>();
        services.AddScoped<ProgressBook>();
        services.AddSingleton<Local>();
        services.AddScoped<KeepPractice>();
        services.AddSingleton(new PracticeEnd("/hoc/tap-duot"));
        services.AddScoped<CoverageBook>();
        services.AddScoped<PlanClass>();
        services.AddScoped<Attend>();
        services.AddScoped<ClassBook>();
        services.AddScoped<IFieldAct, CarriedTick>();
        services.AddScoped<IFieldShelf, ClassShelf>();
        AddCertificates(services);
        AddRecords(services, options);
        AddIndicators(services, Data("learning", "indicators.yaml"));
    }

    public override void Conventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<SkillLevel>().HaveConversion<EnumCode<SkillLevel>>();
        builder.Properties<SaidSex>().HaveConversion<EnumCode<SaidSex>>();
        builder.Properties<AgeBand>().HaveConversion<EnumCode<AgeBand>>();
        builder.Properties<CameBy>().HaveConversion<EnumCode<CameBy>>();
        CertificateConventions(builder);
        IndicatorConventions(builder);
        builder.Properties<StatementStatus>().HaveConversion<EnumCode<StatementStatus>>();
    }

    public override void Map(ModelBuilder builder)
    {
        builder.Entity<AnsweredRow>().ToTable("learning_answered").HasKey(a => new { a.CommuneId, a.PersonId, a.Lesson });
        builder.Entity<LearnerRow>().ToTable("learning_learner").HasKey(l => new { l.CommuneId, l.PersonId });
        builder.Entity<SkillRow>().ToTable("learning_skill").HasKey(s => new { s.CommuneId, s.PersonId, s.Skill });
        builder.Entity<ClassRow>(one =>
        {
            one.ToTable("learning_class").HasKey(c => new { c.CommuneId, c.Id });
            one.HasIndex(c => new { c.CommuneId, c.StartsAt }, "learning_class_starts");
        });
        builder.Entity<SeatRow>(seat =>
        {
            seat.ToTable("learning_seat").HasKey(s => new { s.CommuneId, s.ClassId, s.Id });
            seat.HasIndex(s => new { s.CommuneId, s.ClassId, s.PersonId }, "learning_seat_person").IsUnique();
        });
        builder.Entity<CoverageRow>().ToTable("learning_coverage").HasKey(c => new { c.CommuneId, c.VillageId, c.Skill });
        MapCertificates(builder);
        MapRecords(builder);
        MapIndicators(builder);
    }

    public override Task PlayDemoAsync(IServiceProvider services, CommuneId commune, SetClock clock, DateTime present) => new DemoClasses(services, commune, present).RunAsync();

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/quan-tri/hoc/xuat", async (HttpContext http, CoverageBook book, FrameworkShelf shelf) =>
            Results.File(CoverageCsv.Of(shelf, await book.AllAsync(Here.Of(http).Commune)), "text/csv; charset=utf-8", "ky-nang-so.csv")).RequireAuthorization(Cover.Name).ExcludeFromDescription();
        MapIndicatorEndpoints(endpoints);
        MapCertificateEndpoints(endpoints);
        endpoints.MapGet("/hoc/{lesson}/hinh/{name}", (string lesson, string name, HttpContext http, LessonShelf shelf) =>
        {
            if (shelf.FindPicture(lesson, name) is not { } file) return Results.NotFound();
            // A picture may be somebody's own: opened by itself it is to run nothing and fetch nothing.
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'self'; sandbox";
            http.Response.Headers.CacheControl = "public, max-age=86400";
            return Results.File(file, "image/svg+xml");
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
