using ThonSo.Support;

namespace ThonSo.House;

/// <summary>The table of who may do what, as it is written down.</summary>
internal static class Matrix
{
    /// <summary>For each endpoint what each role is answered, in the order of <see cref="Cast.Roles"/>.</summary>
    public static IReadOnlyDictionary<string, string[]> Rows { get; } =
        File.ReadAllLines(Repository.Folder("tests", "House", "authorization-matrix.csv")).Skip(1).Select(line => line.Split(',')).ToDictionary(row => row[0], row => row[1..]);

    /// <summary>Somebody who may: the owner, the officer, the administrator, the neighbour who helps, or nobody in particular.</summary>
    public static string WhoMay(Answering endpoint)
    {
        var row = Rows.FirstOrDefault(r => r.Key == endpoint.Name || r.Key.StartsWith(endpoint.Name + " (", StringComparison.Ordinal)).Value ?? throw new InvalidOperationException($"{endpoint.Name} is not in the matrix.");
        return new[] { "owner", "receiving", "administrator", "helper", "team-leader" }.FirstOrDefault(role => row[Array.IndexOf(Cast.Roles, role)] == "yes")
            ?? (endpoint.Pattern.StartsWith("/to-cong-nghe", StringComparison.Ordinal) ? "team-leader" : "anonymous");
    }
}
