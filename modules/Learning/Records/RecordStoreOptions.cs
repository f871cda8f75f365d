using ThonSo.Core.Hosting;

namespace ThonSo.Learning.Records;

/// <summary>
/// Where the record store (LRS) of statements is and as whom it is spoken to: <c>https://user:password@host/path</c>,
/// percent-encoded. Only a store on this machine may be spoken to without encryption.
/// </summary>
/// <param name="Statements">The address of its statements resource.</param>
internal sealed record RecordStoreOptions(Uri Statements, string User, string Password)
{
    private const string Shape = "THONSO_LRS must be https://user:password@host/path, percent-encoded";

    /// <summary>The store the options name, or null: then no statement is made or sent.</summary>
    /// <exception cref="InvalidOperationException">The option is not what it should be.</exception>
    public static RecordStoreOptions? From(ThonSoOptions options)
    {
        if (options.Lrs is not { } text) return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new InvalidOperationException($"{Shape}.");
        if (address.Scheme == "http" && !address.IsLoopback) throw new InvalidOperationException($"{Shape}; http is only for a store on this machine.");
        var parts = address.UserInfo.Split(':').Select(Uri.UnescapeDataString).ToList();
        // Basic authentication divides at the first colon, and neither part has signs that end a line.
        if (parts.Count != 2 || parts.Any(p => p.Length == 0 || p.Any(char.IsControl)) || parts[0].Contains(':'))
            throw new InvalidOperationException($"{Shape}; user and password are needed.");
        var statements = new UriBuilder(address) { UserName = "", Password = "", Path = address.AbsolutePath.TrimEnd('/') + "/statements" };
        return new RecordStoreOptions(statements.Uri, parts[0], parts[1]);
    }

    /// <summary>Says nothing of passwords: options end up in logs.</summary>
    public override string ToString() => Statements.ToString();
}
