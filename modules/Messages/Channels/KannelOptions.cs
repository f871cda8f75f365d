using ThonSo.Core.Hosting;

namespace ThonSo.Messages.Channels;

/// <summary>
/// Where the Kannel gateway is and as whom it is spoken to: <c>kannel://user:password@host:port/sender</c>, percent-encoded.
/// The connection is not encrypted, so the gateway belongs on this machine or in a private network.
/// </summary>
/// <param name="Service">The address of its <c>sendsms</c>.</param>
/// <param name="Sender">The number or name that messages come from.</param>
/// <param name="Reports">This server as the gateway reaches it, with the name and secret it calls with; null: no delivery reports are asked for.</param>
internal sealed record KannelOptions(Uri Service, string User, string Password, string Sender, Uri? Reports)
{
    /// <summary>The name with which the gateway calls us; the secret is its password.</summary>
    public const string Caller = "kannel";

    private const int ShortestSecret = 16;
    private const int DefaultPort = 13013;
    private const string Shape = "THONSO_SMS must be kannel://user:password@host:port/sender, percent-encoded";

    /// <summary>The gateway the options name, or null.</summary>
    /// <exception cref="InvalidOperationException">The options contradict each other or are not what they should be.</exception>
    public static KannelOptions? From(ThonSoOptions options)
    {
        if (options.SmsSecret is { } secret && (secret.Length < ShortestSecret || !secret.All(char.IsAsciiLetterOrDigit)))
            throw new InvalidOperationException($"THONSO_SMS_SECRET must be letters and digits, {ShortestSecret} or more of them.");
        if (options.Sms is not { } text) return null;
        // A real message to an invented number reaches somebody real.
        if (options.Demo) throw new InvalidOperationException("THONSO_SMS is not for a demonstration: its residents are invented, their numbers may be somebody’s. Start with --no-demo.");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != "kannel" || address.Host.Length == 0 || address.Query.Length > 0)
            throw new InvalidOperationException($"{Shape}.");
        var parts = address.UserInfo.Split(':').Append(address.AbsolutePath.Trim('/')).Select(Uri.UnescapeDataString).ToList();
        if (parts.Count != 3 || parts.Any(p => p.Length == 0 || p.Any(c => c is < ' ' or > '~')))
            throw new InvalidOperationException($"{Shape}; user, password and sender are needed, of ASCII signs.");
        var service = new UriBuilder("http", address.Host, address.Port > 0 ? address.Port : DefaultPort, "/cgi-bin/sendsms").Uri;
        return new KannelOptions(service, parts[0], parts[1], parts[2], ReportsFrom(options));
    }

    private static Uri? ReportsFrom(ThonSoOptions options)
    {
        if (options.SmsReports is not { } text) return null;
        if (options.SmsSecret is not { } secret) throw new InvalidOperationException("THONSO_SMS_REPORTS needs THONSO_SMS_SECRET: nobody else may say what became of a message.");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0 || address.AbsolutePath != "/")
            throw new InvalidOperationException("THONSO_SMS_REPORTS must be this server’s address as the gateway reaches it, such as http://127.0.0.1:5080.");
        return new UriBuilder(address) { UserName = Caller, Password = secret }.Uri;
    }

    /// <summary>Says nothing of passwords: options end up in logs.</summary>
    public override string ToString() => Service.ToString();
}
