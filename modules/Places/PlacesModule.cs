using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Hosting;
using ThonSo.Core.Store;
using ThonSo.Core.Web;

namespace ThonSo.Places;

/// <summary>
/// Where people live: the communes this installation serves, their villages as a dated register, and the names of all
/// communes and provinces of the country for addresses elsewhere.
/// </summary>
public sealed class PlacesModule : Module
{
    public override string Name => "places";

    public override IReadOnlyList<Tile> Tiles => [new(40, "map", Texts.MyVillage, "/thon")];

    public override void AddServices(IServiceCollection services, ThonSoOptions options)
    {
        services.AddSingleton(_ => new Country(Path.Combine(options.CatalogueFolder, "places")));
        services.AddSingleton(_ => new CommuneBook(Path.Combine(options.CatalogueFolder, "communes"), options.HomeCommune));
        services.AddSingleton<ISites>(provider => provider.GetRequiredService<CommuneBook>());
        services.AddSingleton<VillageBook>();
        services.AddScoped<VillageImport>();
    }

    public override void Conventions(ModelConfigurationBuilder builder) =>
        builder.Properties<VillageKind>().HaveConversion<EnumCode<VillageKind>>();

    public override void Map(ModelBuilder builder) =>
        builder.Entity<VillageRow>(village =>
        {
            village.ToTable("places_village").HasKey(v => new { v.CommuneId, v.Id });
            village.HasIndex(v => new { v.CommuneId, v.Code }, "places_village_code").IsUnique();
        });

    public override async Task LoadDemoAsync(IServiceProvider services, CommuneId commune)
    {
        var options = services.GetRequiredService<ThonSoOptions>();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<VillageImport>().RunAsync(commune, Path.Combine(options.CatalogueFolder, "demo", "villages.csv"), Actor.System);
    }
}
