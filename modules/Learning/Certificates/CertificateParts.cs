using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Web;
using ThonSo.Learning.Certificates;
using ThonSo.Learning.Certificates.Badges;
using ThonSo.Learning.Certificates.Demo;
using ThonSo.Learning.Certificates.Mine;
using ThonSo.Learning.Certificates.Signing;
using ThonSo.Learning.Certificates.Verify;
using ThonSo.Learning.Checks;
using ThonSo.People;
using ThonSo.Places;
using ThonSo.Teams;

namespace ThonSo.Learning;

/// <summary>What checks, confirmations and certificates bring to the module.</summary>
public sealed partial class LearningModule
{
    /// <summary>Watching somebody do it, and writing down how it went.</summary>
    public static readonly Permission Check = new("learning.check", Role.Administrator, Role.CommuneLeader, Role.TeamLeader, Role.Helper);

    /// <summary>Confirming and taking back. Which awards, the rules say; of whom, <see cref="AssessorScope"/>.</summary>
    public static readonly Permission Confirm = new("learning.confirm", Role.Administrator, Role.CommuneLeader, Role.TeamLeader);

    public override Task LoadDemoAsync(IServiceProvider services, CommuneId commune) => new DemoCertificates(services, commune).LoadAsync();

    /// <summary>Takes a member of a team to the certificate that lets help, by the acts of every real one: for demonstrations and tests.</summary>
    public static Task TrainAsync(IServiceProvider services, CommuneId commune, Guid person) => new TrainHelper(services, commune).RunAsync(person);

    private static void AddCertificates(IServiceCollection services)
    {
        services.AddScoped<CheckSkills>();
        services.AddSingleton<LearnerCodeTries>();
        services.AddScoped<LearnerCode>();
        services.AddScoped<AssessorScope>();
        services.AddScoped<EvidenceBook>();
        services.AddScoped<CertificateBook>();
        services.AddScoped<ConfirmSkills>();
        services.AddScoped<HelperLicence>();
        services.AddScoped<IHelperLicence>(provider => provider.GetRequiredService<HelperLicence>());
        services.AddScoped<ITodayItems>(provider => provider.GetRequiredService<HelperLicence>());
        services.AddSingleton<KeyRing>();
        services.AddSingleton<NumberTries>();
        services.AddScoped<CertificateSheet>();
        services.AddScoped<MyCertificates>();
    }

    private static void MapCertificateEndpoints(IEndpointRouteBuilder endpoints)
    {
        BadgeEndpoints.Map(endpoints);
        VerifyEndpoints.Map(endpoints);
        endpoints.MapGet("/hoc/chung-nhan/{certificate:guid}", async (Guid certificate, HttpContext http, CertificateBook book, CertificateSheet sheet, CommuneBook communes) =>
        {
            var here = Here.Of(http);
            if (await book.FindAsync(here.Commune, certificate) is not { } found || found.Row.PersonId != here.PersonId) return Results.NotFound();
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.File(await sheet.WriteAsync(here.Commune, found, BadgeEndpoints.OriginOf(http, communes.Of(here.Commune))), "application/pdf", $"chung-nhan-{found.Number}.pdf");
        }).RequireAuthorization(PeopleModule.SignedInAtAll.Name).ExcludeFromDescription();
    }

    private static void CertificateConventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<SkillCheck>().HaveConversion<EnumCode<SkillCheck>>();
        builder.Properties<RevocationReason>().HaveConversion<EnumCode<RevocationReason>>();
        builder.Properties<SigningUse>().HaveConversion<EnumCode<SigningUse>>();
    }

    private static void MapCertificates(ModelBuilder builder)
    {
        builder.Entity<CheckRow>(check =>
        {
            check.ToTable("learning_check").HasKey(c => new { c.CommuneId, c.PersonId, c.Skill });
            check.HasIndex(c => new { c.CommuneId, c.Skill, c.Result }, "learning_check_skill");
        });
        builder.Entity<SkillRow>().HasIndex(s => new { s.CommuneId, s.Skill, s.Level }, "learning_skill_level");
        builder.Entity<CertificateRow>(certificate =>
        {
            certificate.ToTable("learning_certificate").HasKey(c => new { c.CommuneId, c.Id });
            certificate.HasIndex(c => new { c.CommuneId, c.Number }, "learning_certificate_number").IsUnique();
            certificate.HasIndex(c => new { c.CommuneId, c.PersonId, c.Award }, "learning_certificate_held").IsUnique().HasFilter("replaced_by IS NULL AND revoked_at IS NULL");
            certificate.HasIndex(c => new { c.CommuneId, c.RevokedAt }, "learning_certificate_revoked").HasFilter("revoked_at IS NOT NULL");
        });
        builder.Entity<KeyRow>().ToTable("learning_key").HasKey(k => new { k.CommuneId, k.Use, k.Generation });
    }
}
