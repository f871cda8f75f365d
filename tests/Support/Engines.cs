using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace ThonSo.Support;

/// <summary>The two engines every store test and journey runs on.</summary>
public static class Engines
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";
}

/// <summary>Runs a theory once on each engine; its first parameter is the engine's name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothEnginesAttribute : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([new TheoryDataRow(Engines.Sqlite), new TheoryDataRow(Engines.Postgres)]);
}
