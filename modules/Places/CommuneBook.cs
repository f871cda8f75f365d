using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Web;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ThonSo.Places;

/// <summary>What a commune says of itself: <c>data/communes/24175.yaml</c>.</summary>
public sealed record CommuneSettings
{
    public required CommuneId Id { get; init; }
    public required Site Site { get; init; }
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>The one-stop centre's name, as printed on papers.</summary>
    public required Text Office { get; init; }

    /// <summary>The People's Committee, as printed on papers.</summary>
    public required Text Authority { get; init; }

    public required Text Address { get; init; }

    /// <summary>The agency's official id, the prefix of dossier codes; null while it is not confirmed.</summary>
    public string? AgencyCode { get; init; }
}

/// <summary>The communes this installation serves, from their files.</summary>
public sealed class CommuneBook : ISites
{
    private readonly Dictionary<CommuneId, CommuneSettings> communes = [];
    private readonly Dictionary<string, Site> hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Site? home;

    public CommuneBook(string folder, int homeCommune)
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            try
            {
                var settings = yaml.Deserialize<CommuneFile>(File.ReadAllText(path)).ToSettings();
                communes.Add(settings.Id, settings);
                foreach (var host in settings.Hosts) hosts.Add(host, settings.Site);
            }
            catch (Exception problem) when (problem is YamlDotNet.Core.YamlException or FormatException or NullReferenceException or ArgumentException)
            {
                throw new InvalidDataException($"{path}: {problem.Message}", problem);
            }
        }
        home = communes.GetValueOrDefault(new CommuneId(homeCommune))?.Site;
    }

    public IEnumerable<CommuneSettings> All => communes.Values;

    public CommuneSettings Of(CommuneId commune) => communes[commune];

    public CommuneSettings? Find(CommuneId commune) => communes.GetValueOrDefault(commune);

    public Site? Find(string host) => hosts.GetValueOrDefault(host) ?? home;

    private sealed class CommuneFile
    {
        public string Code { get; set; } = "";
        public Words? Short { get; set; }
        public Words? Name { get; set; }
        public Words? Province { get; set; }
        public List<string> Hosts { get; set; } = [];
        public string? AgencyCode { get; set; }
        public OfficeFile? Office { get; set; }
        public HelpFile? Help { get; set; }

        public CommuneSettings ToSettings()
        {
            if (!CommuneId.TryParse(Code, out var id)) throw new FormatException($"code: five digits are wanted, not \"{Code}\"");
            return new CommuneSettings
            {
                Id = id,
                Site = new Site(id, Need(Name, "name"), Need(Short, "short"), Need(Province, "province"), Help?.Phone ?? throw new FormatException("help.phone is missing"), Need(Help.Name, "help.name")),
                Hosts = Hosts ?? [],
                Office = Need(Office?.Name, "office.name"),
                Authority = Need(Office?.Authority, "office.authority"),
                Address = Need(Office?.Address, "office.address"),
                AgencyCode = string.IsNullOrWhiteSpace(AgencyCode) ? null : AgencyCode.Trim(),
            };
        }

        private static Text Need(Words? words, string name) =>
            words is { Vi.Length: > 0, En.Length: > 0 } ? new Text(words.Vi, words.En) : throw new FormatException($"{name}: both vi and en are wanted");
    }

    private sealed class Words
    {
        public string Vi { get; set; } = "";
        public string En { get; set; } = "";
    }

    private sealed class OfficeFile
    {
        public Words? Name { get; set; }
        public Words? Authority { get; set; }
        public Words? Address { get; set; }
    }

    private sealed class HelpFile
    {
        public string? Phone { get; set; }
        public Words? Name { get; set; }
    }
}
