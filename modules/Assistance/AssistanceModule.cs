using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Assistance.Acts;
using ThonSo.Assistance.Carried;
using ThonSo.Assistance.Demo;
using ThonSo.Assistance.Members;
using ThonSo.Assistance.Practice;
using ThonSo.Core.Acts;
using ThonSo.Core.Field;
using ThonSo.Core.Hosting;
using ThonSo.Core.Journal;
using ThonSo.Core.Practice;
using ThonSo.Core.Security;
using ThonSo.Core.Sms;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Teams;

namespace ThonSo.Assistance;

/// <summary>
/// Asking for help: a villager asks, the team's members are asked one after the other until one comes, and it is over
/// when the villager says so.
/// </summary>
public sealed class AssistanceModule : Module
{
    /// <summary>Taking and doing what was asked; whose it is, the request says.</summary>
    public static readonly Permission Help = new("assistance.help", Role.Helper, Role.TeamLeader);

    /// <summary>Seeing all of the commune's, and asking for somebody at the counter.</summary>
    public static readonly Permission Desk = new("assistance.desk", Role.ReceivingOfficer, Role.CommuneLeader);

    public override string Name => "assistance";

    public override IReadOnlyList<Permission> Permissions => [Help, Desk];

    public override IReadOnlyList<Tile> Tiles => [new(35, "hand", Texts.Title, "/nho-giup")];

    public override IReadOnlyList<PracticeOffer> Practices => [new(30, "nho-giup", "hand", PracticeWords.Ask, PracticeWords.AskLine, AskPracticeModel.Path, 3, ["CV3240-1"])];

    public override IReadOnlyList<DeskItem> DeskItems => [new(25, Texts.MenuGroup, "help", Texts.DeskTitle, "/mot-cua/nho-giup", Desk)];

    /// <summary>The six digits by which a request is opened and spoken of. Derived, never stored.</summary>
    public static string CodeOf(Keys keys, Guid request) => keys.Code("assistance.code", request, 6);

    /// <summary>The asker's page of a request. Whoever has this address may say for the asker whether it is done.</summary>
    public static string PathOf(Keys keys, Guid request) => $"/nho-giup/{request}/{SecretOf(keys, request)}";

    internal static string SecretOf(Keys keys, Guid request) => keys.Secret("assistance.link", request, 8);

    public override void AddServices(IServiceCollection services, ThonSoOptions options)
    {
        services.AddSingleton(_ => HelpSettings.Read(Path.Combine(options.CatalogueFolder, "assistance", "settings.yaml")));
        services.AddSingleton<IHelpLoad, OpenRequests>();
        services.AddSingleton<IOpenHelp, OpenRequests>();
        services.AddSingleton<CodeTries>();
        services.AddSingleton<IReader, HandOver>();
        services.AddScoped<AskForHelp>();
        services.AddScoped<ISmsCommand, AskBySms>();
        services.AddScoped<HelpSteps>();
        services.AddScoped<IFieldShelf, HelpShelf>();
        services.AddScoped<IFieldAct, TakeHelp>();
        services.AddScoped<IFieldAct, ArriveAtHelp>();
        services.AddScoped<IFieldAct, FinishHelp>();
        services.AddScoped<HelpBook>();
        services.AddScoped<Showing>();
        services.AddScoped<ITodayItems, HelpToday>();
        services.AddScoped<IDeskCounts, RedCount>();
        services.AddSingleton<Passer>();
        services.AddHostedService(provider => provider.GetRequiredService<Passer>());
    }

    public override void Conventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<HelpState>().HaveConversion<EnumCode<HelpState>>();
        builder.Properties<HelpWay>().HaveConversion<EnumCode<HelpWay>>();
        builder.Properties<CloseReason>().HaveConversion<EnumCode<CloseReason>>();
    }

    public override void Map(ModelBuilder builder) =>
        builder.Entity<HelpRequest>(request =>
        {
            request.ToTable("assistance_request").HasKey(r => new { r.CommuneId, r.Id });
            request.Ignore(r => r.IsOver);
            request.HasIndex(r => new { r.CommuneId, r.MemberId, r.State }, "assistance_request_member");
            request.HasIndex(r => new { r.CommuneId, r.Village, r.State }, "assistance_request_village");
            request.HasIndex(r => new { r.CommuneId, r.AskerId, r.AskedAt }, "assistance_request_asker");
            request.HasIndex(r => new { r.CommuneId, r.PhoneIndex, r.AskedAt }, "assistance_request_phone");
            request.HasIndex(r => new { r.CommuneId, r.AddressIndex, r.AskedAt }, "assistance_request_address");
            request.HasIndex(r => new { r.CommuneId, r.AskedAt }, "assistance_request_open").HasFilter("state <> 'closed'");
            request.HasIndex(r => r.Until, "assistance_request_until").HasFilter("until IS NOT NULL");
        });

    public override Task PlayDemoAsync(IServiceProvider services, CommuneId commune, SetClock clock, DateTime present) => new DemoHelp(services, commune, clock, present).RunAsync();
}
