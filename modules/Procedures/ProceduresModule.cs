using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Hosting;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Voices;
using ThonSo.Core.Web;
using ThonSo.Procedures.Forms;
using ThonSo.Procedures.ProcedurePage;
using ThonSo.Procedures.Search;

namespace ThonSo.Procedures;

/// <summary>
/// What can be applied for: the catalogue with its forms as data, found by everyday words, with every uncertain value
/// shown as such to the administrator.
/// </summary>
public sealed class ProceduresModule : Module
{
    public static readonly Permission ReviewCatalogue = new("procedures.review", Role.Administrator, Role.CommuneLeader);

    public override string Name => "procedures";

    public override IReadOnlyList<Permission> Permissions => [ReviewCatalogue];

    public override IReadOnlyList<Tile> Tiles => [new(10, "file", Texts.TileFile, "/thu-tuc", Texts.TileFileSmall, Main: true)];

    public override IReadOnlyList<DeskItem> DeskItems => [new(30, Texts.MenuAdministration, "catalogue", Texts.Catalogue, "/quan-tri/thu-tuc", ReviewCatalogue)];

    public override void AddServices(IServiceCollection services, ThonSoOptions options)
    {
        services.AddSingleton(provider => new Catalogue(Path.Combine(options.CatalogueFolder, "procedures"), provider.GetRequiredService<IDbContextFactory<Db>>()));
        services.AddSingleton<ProcedureSearch>();
        services.AddSingleton<IScriptShelf, ProcedureScripts>();
        services.AddSingleton<AnswerReader>();
        services.AddSingleton<AnswerDisplay>();
        services.AddHostedService<KeepVersions>();
    }

    public override void Map(ModelBuilder builder) =>
        builder.Entity<VersionRow>().ToTable("procedures_version").HasKey(v => new { v.Code, v.Version });

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => ProceduresApi.Map(endpoints);
}
