using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs.Papers;
using ThonSo.Core.Field;
using ThonSo.Core.Hosting;
using ThonSo.Core.Practice;
using ThonSo.Core.Security;
using ThonSo.Core.Sms;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Api;
using ThonSo.Dossiers.Assisted;
using ThonSo.Dossiers.Assisted.Carried;
using ThonSo.Dossiers.CoFilling;
using ThonSo.Dossiers.Demo;
using ThonSo.Dossiers.Desks;
using ThonSo.Dossiers.Drafts;
using ThonSo.Dossiers.Filing;
using ThonSo.Dossiers.Letters;
using ThonSo.Dossiers.Papers;
using ThonSo.Dossiers.Practice;
using ThonSo.Dossiers.Steps;
using ThonSo.Dossiers.Tracking;
using ThonSo.Procedures;
using ThonSo.Teams;

namespace ThonSo.Dossiers;

/// <summary>
/// The main job: a villager files a dossier, the one-stop handles it step by step, and both can see at any time whose
/// turn it is and until when.
/// </summary>
public sealed class DossiersModule : Module
{
    /// <summary>Filing and following one's own dossiers.</summary>
    public static readonly Permission File = new("dossiers.file", Role.Villager);

    /// <summary>Filing for somebody else, with their consent.</summary>
    public static readonly Permission Assist = new("dossiers.assist", Role.Helper, Role.TeamLeader);

    /// <summary>Saying that somebody else gave their consent.</summary>
    public static readonly Permission Witness = new("dossiers.witness", Role.Helper, Role.TeamLeader, Role.ReceivingOfficer);

    /// <summary>Seeing who files for whom, and ending it when the person asks for that: the leader for the village, the one-stop for all.</summary>
    public static readonly Permission Oversee = new("dossiers.oversee-assist", Role.TeamLeader, Role.ReceivingOfficer, Role.CommuneLeader);

    /// <summary>Reading dossiers at the desk. Every reading is on the applicant's page.</summary>
    public static readonly Permission Read = new("dossiers.read", Role.ReceivingOfficer, Role.HandlingOfficer, Role.Signer, Role.CommuneLeader);

    /// <summary>Taking steps; which, the table of transitions says.</summary>
    public static readonly Permission Act = new("dossiers.act", Role.ReceivingOfficer, Role.HandlingOfficer, Role.Signer);

    /// <summary>Steps through the API: the applicant's or an officer's.</summary>
    public static readonly Permission ActOrFile = new("dossiers.act-or-file", Role.Villager, Role.ReceivingOfficer, Role.HandlingOfficer, Role.Signer);

    public override string Name => "dossiers";

    public override IReadOnlyList<Permission> Permissions => [File, Assist, Witness, Oversee, Read, Act, ActOrFile];

    public override IReadOnlyList<Tile> Tiles =>
    [
        new(20, "find", PageTexts.TileTrack, "/tra-cuu"),
        new(30, "person", PageTexts.TileMine, "/toi"),
        new(37, "pen", PracticeWords.Tile, PracticeOffer.AllPath),
    ];

    public override IReadOnlyList<PracticeOffer> Practices =>
    [
        new(10, "nop-ho-so", "file", PracticeWords.File, PracticeWords.FileLine, FilePracticeModel.Path, 10, ["CV3240-1", "EAK-2"], ByProcedure: true),
        new(20, "theo-doi", "clock", PracticeWords.Follow, PracticeWords.FollowLine, FollowPracticeModel.Path, 3, ["CV3240-1", "EAK-2"]),
    ];

    public override IReadOnlyList<DeskItem> DeskItems =>
    [
        new(10, PageTexts.MenuQueues, "todo", PageTexts.QueueTodo, "/mot-cua", Read),
        new(10, PageTexts.MenuQueues, "intake", PageTexts.QueueIntake, "/mot-cua?hang=intake", Read),
        new(10, PageTexts.MenuQueues, "assigning", PageTexts.QueueAssigning, "/mot-cua?hang=assigning", Read),
        new(10, PageTexts.MenuQueues, "handling", PageTexts.QueueHandling, "/mot-cua?hang=handling", Read),
        new(10, PageTexts.MenuQueues, "waiting", PageTexts.QueueWaiting, "/mot-cua?hang=waiting", Read),
        new(10, PageTexts.MenuQueues, "signing", PageTexts.QueueSigning, "/mot-cua?hang=signing", Read),
        new(10, PageTexts.MenuQueues, "result", PageTexts.QueueResult, "/mot-cua?hang=result", Read),
        new(10, PageTexts.MenuQueues, "return", PageTexts.QueueReturn, "/mot-cua?hang=return", Read),
        new(20, PageTexts.MenuLookUp, "find", PageTexts.QueueFind, "/mot-cua/tim", Read),
        new(20, PageTexts.MenuLookUp, "assisted", AssistTexts.OverseeTitle, "/to/so-nop-ho", Oversee),
        new(20, PageTexts.MenuLookUp, "register", PageTexts.Register, "/mot-cua/so-theo-doi", Read),
    ];

    public override void AddServices(IServiceCollection services, ThonSoOptions options)
    {
        services.AddSingleton<Sealing>();
        services.AddSingleton<TrackLimits>();
        services.AddScoped<DraftBook>();
        services.AddScoped<DraftDoor>();
        // What a page says is short: a field's name.
        services.AddSignalR(line => line.MaximumReceiveMessageSize = 1024);
        services.AddSingleton<Seats>();
        services.AddHostedService(provider => provider.GetRequiredService<Seats>());
        services.AddScoped<Presence>();
        services.AddScoped<Company>();
        services.AddSingleton<DrawnSignature>();
        services.AddScoped<Assist>();
        services.AddScoped<ConsentBook>();
        services.AddScoped<ITodayItems, AssistToday>();
        services.AddSingleton<ConsentCodes>();
        services.AddScoped<IFieldShelf, ConsentShelf>();
        services.AddScoped<IFieldAct, AskConsent>();
        services.AddScoped<IFieldAct, FileForPerson>();
        services.AddScoped<FileDossier>();
        services.AddScoped<TakeStep>();
        services.AddScoped<PaperUpload>();
        services.AddScoped<DossierBook>();
        services.AddScoped<LetterWriter>();
        services.AddScoped<TrackBook>();
        services.AddScoped<ISmsCommand, TrackBySms>();
        services.AddScoped<Queue>();
        services.AddScoped<IDeskCounts>(provider => provider.GetRequiredService<Queue>());
    }

    public override void Conventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<DossierCode>().HaveConversion<CodeNumber>();
        builder.Properties<ProcedureCode>().HaveConversion<CodeText>();
        builder.Properties<Stage>().HaveConversion<EnumCode<Stage>>();
        builder.Properties<Step>().HaveConversion<EnumCode<Step>>();
        builder.Properties<Desk>().HaveConversion<EnumCode<Desk>>();
        builder.Properties<Decision>().HaveConversion<EnumCode<Decision>>();
        builder.Properties<LookedAt>().HaveConversion<EnumCode<LookedAt>>();
        builder.Properties<PaperKind>().HaveConversion<EnumCode<PaperKind>>();
        builder.Properties<ConsentMeans>().HaveConversion<EnumCode<ConsentMeans>>();
        builder.Properties<EndedBy>().HaveConversion<EnumCode<EndedBy>>();
        builder.Properties<Deed>().HaveConversion<EnumCode<Deed>>();
        builder.Properties<Overreach>().HaveConversion<EnumCode<Overreach>>();
    }

    public override void Map(ModelBuilder builder)
    {
        builder.Entity<Dossier>(dossier =>
        {
            dossier.ToTable("dossiers_dossier").HasKey(d => new { d.CommuneId, d.Id });
            dossier.Property(d => d.Code).IsGivenAtCommit();
            dossier.Ignore(d => d.DueTime).Ignore(d => d.LastStep);
            dossier.HasIndex(d => new { d.CommuneId, d.Code }, "dossiers_dossier_code").IsUnique();
            dossier.HasIndex(d => new { d.CommuneId, d.Desk, d.ActBy, d.Id }, "dossiers_dossier_desk");
            dossier.HasIndex(d => new { d.CommuneId, d.ApplicantId, d.SubmittedAt }, "dossiers_dossier_applicant");
        });
        builder.Entity<ContentRow>().ToTable("dossiers_content").HasKey(c => new { c.CommuneId, c.DossierId });
        builder.Entity<StepRow>().ToTable("dossiers_step").HasKey(s => new { s.CommuneId, s.DossierId, s.Seq });
        builder.Entity<SupplementRow>().ToTable("dossiers_supplement").HasKey(s => new { s.CommuneId, s.DossierId, s.Round });
        builder.Entity<LookRow>().ToTable("dossiers_look").HasKey(l => new { l.CommuneId, l.DossierId, l.Id });
        builder.Entity<PaperRow>(paper =>
        {
            paper.ToTable("dossiers_paper").HasKey(p => new { p.CommuneId, p.Id });
            paper.HasIndex(p => new { p.CommuneId, p.DossierId }, "dossiers_paper_dossier");
            paper.HasIndex(p => new { p.CommuneId, p.DraftId }, "dossiers_paper_draft");
            paper.HasIndex(p => new { p.CommuneId, p.AddedBy, p.AddedAt }, "dossiers_paper_added");
        });
        builder.Entity<DraftRow>(draft =>
        {
            draft.ToTable("dossiers_draft").HasKey(d => new { d.CommuneId, d.Id });
            draft.HasIndex(d => new { d.CommuneId, d.OwnerId }, "dossiers_draft_owner");
        });
        builder.Entity<PresentRow>().ToTable("dossiers_present").HasKey(p => new { p.CommuneId, p.DraftId, p.PersonId });
        builder.Entity<Consent>(consent =>
        {
            consent.ToTable("dossiers_consent").HasKey(c => new { c.CommuneId, c.Id });
            consent.HasIndex(c => new { c.CommuneId, c.HelperId, c.AskedAt }, "dossiers_consent_helper");
            consent.HasIndex(c => new { c.CommuneId, c.PersonId, c.AskedAt }, "dossiers_consent_person");
            consent.HasIndex(c => new { c.CommuneId, c.AskedAt }, "dossiers_consent_asked");
            consent.HasIndex(c => new { c.CommuneId, c.DraftId }, "dossiers_consent_draft");
            consent.HasIndex(c => new { c.CommuneId, c.DossierId }, "dossiers_consent_dossier");
        });
        builder.Entity<DeedRow>().ToTable("dossiers_deed").HasKey(d => new { d.CommuneId, d.ConsentId, d.Id });
        builder.Entity<OverreachRow>().ToTable("dossiers_overreach").HasKey(o => new { o.CommuneId, o.Village, o.Id });
        builder.Entity<AnswerRow>().ToTable("dossiers_answer").HasKey(a => new { a.CommuneId, a.DraftId, a.Key });
    }

    public override Task PlayDemoAsync(IServiceProvider services, CommuneId commune, SetClock clock, DateTime present) => new DemoPlay(services, commune, clock, present).RunAsync();

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        PaperEndpoints.Map(endpoints);
        DossiersApi.Map(endpoints);
        DraftHub.Map(endpoints);
    }

    private sealed class CodeNumber() : ValueConverter<DossierCode, long>(code => code.Value, value => new DossierCode(value));

    private sealed class CodeText() : ValueConverter<ProcedureCode, string>(code => code.Value, value => new ProcedureCode(value));
}
