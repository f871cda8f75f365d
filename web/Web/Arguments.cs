using System.Globalization;
using System.Net;
using ThonSo.Core.Hosting;

namespace ThonSo.Web;

/// <summary>The command line, read once; the environment stands in for what it does not say.</summary>
internal sealed class Arguments
{
    private static readonly string[] Switches = ["--no-demo"];
    private readonly Dictionary<string, string> named = [];
    private readonly List<string> words = [];

    public Arguments(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) words.Add(args[i]);
            else if (args[i].Split('=', 2) is [var name, var value]) named[name] = value;
            else if (Switches.Contains(args[i])) named[args[i]] = "";
            else if (i + 1 < args.Length) named[args[i]] = args[++i];
            else throw new ArgumentException($"{args[i]} wants a value. thonso --help lists the options.");
        }
        string[] known = [ "--port", "--urls", "--data", "--db", "--commune", "--login", "--name", "--role", "--post", .. Switches];
        if (named.Keys.FirstOrDefault(n => !known.Contains(n)) is { } unknown) throw new ArgumentException($"Unknown option {unknown}. thonso --help lists them all.");
        Options = new ThonSoOptions
        {
            DataFolder = Path.GetFullPath(Find("--data") ?? Environment.GetEnvironmentVariable("THONSO_DATA") ?? "var"),
            Database = Find("--db") ?? (Environment.GetEnvironmentVariable("THONSO_DB") is { Length: > 0 } db ? db : null),
            CatalogueFolder = Environment.GetEnvironmentVariable("THONSO_CATALOGUE") is { Length: > 0 } data ? data : Path.Combine(AppContext.BaseDirectory, "data"),
            Key = Environment.GetEnvironmentVariable("THONSO_KEY") is { Length: > 0 } key ? key : null,
            Blobs = Environment.GetEnvironmentVariable("THONSO_BLOBS") is { Length: > 0 } blobs ? blobs : null,
            Sms = Environment.GetEnvironmentVariable("THONSO_SMS") is { Length: > 0 } sms ? sms : null,
            SmsSecret = Environment.GetEnvironmentVariable("THONSO_SMS_SECRET") is { Length: > 0 } secret ? secret : null,
            SmsReports = Environment.GetEnvironmentVariable("THONSO_SMS_REPORTS") is { Length: > 0 } reports ? reports : null,
            Lrs = Environment.GetEnvironmentVariable("THONSO_LRS") is { Length: > 0 } lrs ? lrs : null,
            Proxies = [.. (Environment.GetEnvironmentVariable("THONSO_PROXIES") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(text => IPAddress.TryParse(text, out var address) ? address : throw new ArgumentException($"THONSO_PROXIES: \"{text}\" is not an address."))],
            Demo = !named.ContainsKey("--no-demo"),
            HomeCommune = Number(Find("--commune") ?? Environment.GetEnvironmentVariable("THONSO_COMMUNE") ?? "24175", "--commune"),
        };
    }

    public ThonSoOptions Options { get; }

    public string Command => words switch
    {
        [] or ["serve"] => "serve",
        ["import", "villages", _] => "import villages",
        ["backup", _] => "backup",
        _ => string.Join(' ', words),
    };

    public string File => words[^1];

    public string[] Urls => Find("--urls") is { } urls ? urls.Split(';') : [$"http://localhost:{Number(Find("--port") ?? "5080", "--port")}"];

    public string? Find(string name) => named.GetValueOrDefault(name);

    public string Need(string name) => Find(name) ?? throw new ArgumentException($"{name} is missing. thonso --help lists the options.");

    private static int Number(string text, string name) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new ArgumentException($"{name} wants a number, not \"{text}\".");
}
