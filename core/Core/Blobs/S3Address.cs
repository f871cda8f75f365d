namespace ThonSo.Core.Blobs;

/// <summary>
/// Where an S3 store is: <c>s3://key:secret@host:port/bucket?tls=yes&amp;region=us-east-1&amp;prefix=papers/</c>. Key and
/// secret are percent-encoded. Without <c>tls=no</c> the connection is encrypted, whatever the port.
/// </summary>
internal sealed record S3Address(Uri Service, string Bucket, string Key, string Secret, string Region, string Prefix)
{
    private const string Shape = "THONSO_BLOBS must be s3://key:secret@host:port/bucket, then ?tls=no&region=…&prefix=… where needed";

    /// <exception cref="InvalidOperationException">The address is not one, or has an option that does not exist.</exception>
    public static S3Address Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != "s3" || address.Host.Length == 0)
            throw new InvalidOperationException($"{Shape}.");
        var who = address.UserInfo.Split(':');
        var bucket = address.AbsolutePath.Trim('/');
        if (who.Length != 2 || bucket.Length == 0 || bucket.Contains('/', StringComparison.Ordinal))
            throw new InvalidOperationException($"{Shape}; key, secret and one bucket are needed, percent-encoded.");

        var (tls, region, prefix) = (true, "us-east-1", "");
        foreach (var option in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = option.Split('=')[0];
            var value = Uri.UnescapeDataString(option[Math.Min(option.Length, name.Length + 1)..]);
            switch (name)
            {
                case "tls": tls = value != "no"; break;
                case "region": region = value; break;
                case "prefix": prefix = value; break;
                default: throw new InvalidOperationException($"{Shape}; there is no option {name}.");
            }
        }
        var port = address.Port > 0 ? $":{address.Port}" : "";
        return new S3Address(new Uri($"{(tls ? "https" : "http")}://{address.Host}{port}"), bucket, Uri.UnescapeDataString(who[0]), Uri.UnescapeDataString(who[1]), region, prefix);
    }

    /// <summary>Says nothing of the secret: addresses end up in logs.</summary>
    public override string ToString() => $"{Service}{Bucket}/{Prefix}";
}
