using ThonSo.Support;

namespace ThonSo.House;

/// <summary>The table of who may do what, as it is written down.</summary>
internal static class Matrix
{
    /// <summary>For each endpoint what each role is answered, in the order of <see cref="Cast.Roles"/>.</summary>
    public static IReadOnlyDictionary<string, string[]> Rows { get; } =
        File.ReadAllLines(Repository.Folder("tests", "House", "authorization-matrix.csv")).Skip(1).Select(line => line.Split(',')).ToDictionary(row => row[0], row => row[1..]);

    /// <summary>Somebody who may: the owner, the officer or the administrator, or nobody in particular.</summary>
    public static string WhoMay(Answering endpoint)
    {
        var row = Rows.FirstOrDefault(r => r.Key == endpoint.Name || r.Key.StartsWith(endpoint.Name + " (", StringComparison.Ordinal)).Value ?? throw new InvalidOperationException($"{endpoint.Name} is not in the matrix.");
        // The pages of a team are for its people, who have no column of their own.
        if (endpoint.Pattern.StartsWith("/to-cong-nghe", StringComparison.Ordinal)) return "team-leader";
        return new[] { "owner", "receiving", "administrator" }.FirstOrDefault(role => row[Array.IndexOf(Cast.Roles, role)] == "yes") ?? "anonymous";
    }
}
