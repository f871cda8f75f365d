using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Practice;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Web;

namespace ThonSo.Core.Hosting;

/// <summary>One module of the product: everything it brings, on one screen. The host lists the modules by hand.</summary>
public abstract class Module : IMapping
{
    /// <summary>Lower case; the prefix of its tables.</summary>
    public abstract string Name { get; }

    /// <summary>Who may do what in it; each endpoint names one of these.</summary>
    public virtual IReadOnlyList<Permission> Permissions => [];

    /// <summary>Its lines in the officers' menu.</summary>
    public virtual IReadOnlyList<DeskItem> DeskItems => [];

    /// <summary>Its tiles on the front page.</summary>
    public virtual IReadOnlyList<Tile> Tiles => [];

    /// <summary>What of it can be practised.</summary>
    public virtual IReadOnlyList<PracticeOffer> Practices => [];

    /// <summary>Its services and readers.</summary>
    public virtual void AddServices(IServiceCollection services, ThonSoOptions options)
    {
    }

    /// <summary>Its entities.</summary>
    public virtual void Map(ModelBuilder builder)
    {
    }

    /// <summary>The value types its columns hold.</summary>
    public virtual void Conventions(ModelConfigurationBuilder builder)
    {
    }

    /// <summary>Its endpoints that are not pages.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }

    /// <summary>Loads its share of an invented commune, in an installation that has nothing yet.</summary>
    public virtual Task LoadDemoAsync(IServiceProvider services, CommuneId commune) => Task.CompletedTask;

    /// <summary>
    /// Lets its share of the weeks before a demonstration happen, act by act, moving the clock on. Modules follow one
    /// another; the clock never goes back.
    /// </summary>
    /// <param name="present">When the story ends and the demonstration begins, in UTC.</param>
    public virtual Task PlayDemoAsync(IServiceProvider services, CommuneId commune, SetClock clock, DateTime present) => Task.CompletedTask;

    /// <summary>Where its pages, facts and migrations are.</summary>
    public Assembly Assembly => GetType().Assembly;
}
