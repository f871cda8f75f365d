using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Hosting;
using ThonSo.Core.Journal;
using ThonSo.Core.Web;

namespace ThonSo.Figures;

/// <summary>How the commune is doing, for everyone to see: counted from the journal by a reader, never entered by hand.</summary>
public sealed class FiguresModule : Module
{
    public override string Name => "figures";

    public override IReadOnlyList<Tile> Tiles => [new(90, "chart", Texts.Tile, "/so-lieu")];

    public override void AddServices(IServiceCollection services, ThonSoOptions options)
    {
        services.AddSingleton<IReader, FiguresReader>();
        services.AddScoped<FiguresBook>();
    }

    public override void Map(ModelBuilder builder)
    {
        builder.Entity<MonthRow>().ToTable("figures_month").HasKey(m => new { m.CommuneId, m.Month });
        builder.Entity<TookRow>().ToTable("figures_took").HasKey(t => new { t.CommuneId, t.Month, t.Hours });
        builder.Entity<OpenRow>(open =>
        {
            open.ToTable("figures_open").HasKey(o => new { o.CommuneId, o.DossierId });
            open.HasIndex(o => new { o.CommuneId, o.Waiting, o.DueAt }, "figures_open_due");
        });
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/v1/figures", async (HttpContext http, FiguresBook book) => Results.Json(await book.ReadAsync(Here.Of(http).Commune)))
            .AllowAnonymous().WithTags("Figures").WithName("GetFigures").WithSummary("The commune's public figures")
            .WithDescription("Counted from the journal. null is not 0: it means that nothing could be judged.")
            .Produces<FiguresView>();
}
