using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Web;
using ThonSo.Learning.Indicators;

namespace ThonSo.Learning;

/// <summary>What the province's indicators bring to the module.</summary>
public sealed partial class LearningModule
{
    /// <summary>Writing figures from outside down. Reading them is <see cref="Cover"/>.</summary>
    public static readonly Permission TypeFigures = new("learning.indicators", Role.Administrator, Role.CommuneLeader);

    private static void AddIndicators(IServiceCollection services, string file)
    {
        services.AddSingleton(_ => IndicatorRules.Read(file, File.ReadAllText(file)));
        services.AddScoped<TypeFigure>();
        services.AddScoped<IndicatorBook>();
    }

    private static void MapIndicatorEndpoints(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/quan-tri/hoc/chi-tieu/xuat", async (HttpContext http, IndicatorBook book, IndicatorRules rules) =>
            Results.File(IndicatorCsv.Of(rules, await book.AllAsync(Here.Of(http).Commune)), "text/csv; charset=utf-8", "chi-tieu.csv")).RequireAuthorization(Cover.Name).ExcludeFromDescription();

    private static void MapIndicators(ModelBuilder builder)
    {
        builder.Entity<FigureRow>(figure =>
        {
            figure.ToTable("learning_figure").HasKey(f => new { f.CommuneId, f.Id });
            figure.HasIndex(f => new { f.CommuneId, f.Indicator, f.AsOf }, "learning_figure_indicator");
            figure.Ignore(f => f.Percent);
        });
    }

    private static void IndicatorConventions(ModelConfigurationBuilder builder) => builder.Properties<Indicator>().HaveConversion<EnumCode<Indicator>>();
}
