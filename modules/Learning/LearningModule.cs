using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Hosting;
using ThonSo.Core.Journal;
using ThonSo.Core.Practice;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Voices;
using ThonSo.Core.Web;
using ThonSo.Learning.Certificates;
using ThonSo.Learning.Coverage;
using ThonSo.Learning.Demo;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons;
using ThonSo.Learning.Lessons.Own;
using ThonSo.Learning.Progress;
using ThonSo.Learning.Records;

namespace ThonSo.Learning;

/// <summary>Bình dân học vụ số: lessons, what each person can do, and how far the villages are.</summary>
public sealed partial class LearningModule : Module
{
    /// <summary>Holding classes in one's own village.</summary>
    public static readonly Permission Teach = new("learning.teach", Role.Helper, Role.TeamLeader);

    /// <summary>Seeing a class's report and its photographs: the team of the own village, the commune's leader all.</summary>
    public static readonly Permission SeeClass = new("learning.see-class", Role.Helper, Role.TeamLeader, Role.CommuneLeader);

    /// <summary>Seeing which classes the commune's villages held.</summary>
    public static readonly Permission Classes = new("learning.classes", Role.CommuneLeader);

    /// <summary>Seeing how far the villages are.</summary>
    public static readonly Permission Cover = new("learning.coverage", Role.Administrator, Role.CommuneLeader, Role.ProvinceViewer);

    public override string Name => "learning";

    public override IReadOnlyList<Permission> Permissions => [Teach, SeeClass, Classes, Cover, Write, Check, Confirm, RunRecords, TypeFigures];

    public override IReadOnlyList<DeskItem> DeskItems =>
    [
        new(27, CoverageTexts.MenuGroup, "coverage", CoverageTexts.Title, "/quan-tri/hoc", Cover),
        new(28, CertificateTexts.MenuGroup, "confirm", CertificateTexts.Assess, "/hoc/xac-nhan", Confirm),
        new(29, CertificateTexts.MenuGroup, "lessons", OwnTexts.Title, "/quan-tri/bai-hoc", Write),
        new(31, RecordTexts.MenuGroup, "records", RecordTexts.Title, "/quan-tri/hoc/kho", RunRecords),
    ];

    public override IReadOnlyList<Tile> Tiles => [new(38, "book", Texts.Title, "/hoc", Texts.TileSmall)];

    public override void AddServices(IServiceCollection services, ThonSoOptions options)
    {
        string Data(params string[] names) => Path.Combine([options.CatalogueFolder, .. names]);
        services.AddSingleton(_ => new FrameworkShelf(Data("learning", "frameworks")));
        services.AddSingleton(provider => LearningRules.Read(Data("learning", "rules.yaml"), File.ReadAllText(Data("learning", "rules.yaml")), provider.GetRequiredService<FrameworkShelf>()));
        services.AddSingleton(provider => new LessonShelf(Data("lessons"), provider.GetRequiredService<FrameworkShelf>()));
        services.AddSingleton<IScriptShelf, LessonScripts>();
        services.AddSingleton<IReader, SkillReader>();
        AddLessons(services);
        services.AddScoped<ProgressBook>();
        services.AddScoped<KeepPractice>();
        services.AddSingleton(new PracticeEnd("/hoc/tap-duot"));
        services.AddScoped<CoverageBook>();
        AddClasses(services);
        AddCertificates(services);
        AddRecords(services, options);
        AddIndicators(services, Data("learning", "indicators.yaml"));
    }

    public override void Conventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<SkillLevel>().HaveConversion<EnumCode<SkillLevel>>();
        ClassConventions(builder);
        CertificateConventions(builder);
        IndicatorConventions(builder);
        builder.Properties<StatementStatus>().HaveConversion<EnumCode<StatementStatus>>();
    }

    public override void Map(ModelBuilder builder)
    {
        MapLessons(builder);
        builder.Entity<LearnerRow>(learner =>
        {
            learner.ToTable("learning_learner").HasKey(l => new { l.CommuneId, l.PersonId });
            learner.HasIndex(l => new { l.CommuneId, l.VillageId }, "learning_learner_village");
        });
        builder.Entity<SkillRow>().ToTable("learning_skill").HasKey(s => new { s.CommuneId, s.PersonId, s.Skill });
        builder.Entity<CoverageRow>().ToTable("learning_coverage").HasKey(c => new { c.CommuneId, c.VillageId, c.Skill });
        MapClasses(builder);
        MapCertificates(builder);
        MapRecords(builder);
        MapIndicators(builder);
    }

    public override Task PlayDemoAsync(IServiceProvider services, CommuneId commune, SetClock clock, DateTime present) => new DemoClasses(services, commune, present).RunAsync();

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/quan-tri/hoc/xuat", async (HttpContext http, CoverageBook book, FrameworkShelf shelf) =>
            Results.File(CoverageCsv.Of(shelf, await book.AllAsync(Here.Of(http).Commune)), "text/csv; charset=utf-8", "ky-nang-so.csv")).RequireAuthorization(Cover.Name).ExcludeFromDescription();
        MapLessonEndpoints(endpoints);
        MapClassEndpoints(endpoints);
        MapIndicatorEndpoints(endpoints);
        MapCertificateEndpoints(endpoints);
    }
}
