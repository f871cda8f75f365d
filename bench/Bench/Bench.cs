using ThonSo.Support;

namespace ThonSo.Bench;

/// <summary>What one run of the benchmark shares: how long, where, and the table.</summary>
/// <param name="seconds">How long each load lasts.</param>
/// <param name="engine">Only this engine, or both.</param>
internal sealed class Bench(double seconds, string? engine) : IDisposable
{
    private int folders;

    public double Seconds => seconds;

    public Table Table { get; } = new();

    /// <summary>Gone when the run is.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("thonso-bench-").FullName;

    public IEnumerable<string> EnginesAsked => new[] { Engines.Sqlite, Engines.Postgres }.Where(e => engine is null || e == engine);

    public string NewFolder() => Directory.CreateDirectory(Path.Combine(Folder, (++folders).ToString(System.Globalization.CultureInfo.InvariantCulture))).FullName;

    /// <summary>A fresh database of an engine: null for the embedded one, which lives in the data folder.</summary>
    public static string? NewDatabase(string engine)
    {
        PostgresCluster.Durable = true;
        return engine == Engines.Postgres ? PostgresCluster.NewDatabase() : null;
    }

    public static string NameOf(string engine) => engine == Engines.Postgres ? "PostgreSQL" : "SQLite";

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
