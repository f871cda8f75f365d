using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Journal;

namespace ThonSo.Core.Store;

/// <summary>
/// The one database context. Each module maps its own internal entities. Reading is ordinary EF Core; saving is
/// impossible here: <see cref="Acts.Work"/> takes the changes and hands them to the writer lane together with the fact
/// that explains them.
/// </summary>
public sealed class Db(DbContextOptions<Db> options) : DbContext(options)
{
    private readonly List<object> inserted = [];

    /// <summary>New rows of this act that nobody looks for before it is committed.</summary>
    internal IReadOnlyList<object> Inserted => inserted;

    /// <summary>
    /// A new row, written as it is when the act is committed. EF Core does not track it, so a query or
    /// <c>FindAsync</c> of this act does not see it; where one must, <see cref="DbContext.Add{T}"/> is for it. Tracking and
    /// collecting the rows of a filing took a tenth of its time.
    /// </summary>
    public void Insert<T>(T row) where T : class => inserted.Add(row);

    /// <summary>Drops the changes that were not committed, and those that were.</summary>
    internal void Forget()
    {
        inserted.Clear();
        ChangeTracker.Clear();
    }

    // A pool hands this context on when it is disposed of.
    public override void Dispose()
    {
        inserted.Clear();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        inserted.Clear();
        return base.DisposeAsync();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder builder)
    {
        foreach (var unused in Conventions.Unused) builder.Conventions.Remove(unused);
        Conventions.Apply(builder);
        foreach (var map in Maps) map.Conventions(builder);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        JournalMapping.Map(builder);
        foreach (var map in Maps) map.Map(builder);
        Conventions.NameColumns(builder);
    }

    private IReadOnlyList<IMapping> Maps => this.GetService<IDbContextOptions>().FindExtension<MappingsExtension>()!.Mappings;
}

/// <summary>A module's share of the model: its entities, and the value types its columns hold.</summary>
public interface IMapping
{
    void Map(ModelBuilder builder);

    void Conventions(ModelConfigurationBuilder builder)
    {
    }
}

/// <summary>Refuses every save: the guard of the one door.</summary>
internal sealed class NoSaves : SaveChangesInterceptor
{
    private const string Sentence = "Only Work saves: a rule returns a fact, and Work.CommitAsync writes the rows and the journal entry together.";

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw new InvalidOperationException(Sentence);

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException(Sentence);
}

/// <summary>Carries the modules' mappings to the context, which a pool creates without the container's help.</summary>
internal sealed class MappingsExtension(IReadOnlyList<IMapping> mappings) : IDbContextOptionsExtension
{
    public IReadOnlyList<IMapping> Mappings => mappings;

    public DbContextOptionsExtensionInfo Info => new ExtensionInfo(this);

    public void ApplyServices(IServiceCollection services)
    {
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class ExtensionInfo(MappingsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;
        public override string LogFragment => "";
        public override int GetServiceProviderHashCode() => 0;
        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => ReferenceEquals(((MappingsExtension)other.Extension).Mappings, ((MappingsExtension)Extension).Mappings);

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}
