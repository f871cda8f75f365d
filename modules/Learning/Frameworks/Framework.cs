using ThonSo.Core.Language;
using static ThonSo.Learning.LearningFile;

namespace ThonSo.Learning.Frameworks;

/// <summary>One skill.</summary>
/// <param name="Audiences">citizens, students, workers, civil_servants, helpers.</param>
internal sealed record Skill(SkillCode Code, Text Name, IReadOnlyList<string> Audiences, string Confidence);

/// <param name="Confidence">How sure the file's writer was of the source: "seen", "title level only" …</param>
internal sealed record SkillGroup(string Code, Text Name, string Confidence, IReadOnlyList<Skill> Skills);

/// <summary>
/// A frame of digital skills in one version, as its file <c>data/learning/frameworks/*.yaml</c> says. Several are in force
/// side by side, because ministries and provinces have each made their own.
/// </summary>
internal sealed record Framework(string Code, string Version, int Order, Text Name, string Source, IReadOnlyList<SkillGroup> Groups)
{
    public IEnumerable<Skill> Skills => Groups.SelectMany(g => g.Skills);

    public static Framework Read(string name, string yaml) => LearningFile.Read<Whole, Framework>(name, yaml, file => new Framework(
        Need(file.Code, "code"), Need(file.Version, "version"), file.Order, Need(file.Name, "name"), Need(file.Source, "source"),
        [.. file.Groups.Select(group => new SkillGroup(Need(group.Code, "group code"), new(Need(group.Vi, "group vi"), Need(group.En, "group en")), Need(group.Confidence, "confidence"),
            [.. group.Skills.Select(s => new Skill(new(Need(s.Code, "skill code")), new(Need(s.Vi, $"{s.Code} vi"), Need(s.En, $"{s.Code} en")), [.. s.Audiences], s.Confidence ?? group.Confidence!))]))]));

    internal sealed class Whole
    {
        public string? Code { get; set; }
        public string? Version { get; set; }
        public int Order { get; set; }
        public Words? Name { get; set; }
        public string? Source { get; set; }
        public List<Group> Groups { get; set; } = [];
    }

    internal sealed class Group
    {
        public string? Code { get; set; }
        public string? Vi { get; set; }
        public string? En { get; set; }
        public string? Confidence { get; set; }
        public List<Line> Skills { get; set; } = [];
    }

    internal sealed class Line
    {
        public string? Code { get; set; }
        public string? Vi { get; set; }
        public string? En { get; set; }
        public List<string> Audiences { get; set; } = [];
        public string? Confidence { get; set; }
    }
}

/// <summary>All frames of the installation, in their order.</summary>
internal sealed class FrameworkShelf
{
    private readonly Dictionary<SkillCode, Skill> byCode;

    public FrameworkShelf(string folder)
    {
        All = [.. Directory.EnumerateFiles(folder, "*.yaml").Select(path => Framework.Read(path, File.ReadAllText(path))).OrderBy(f => f.Order)];
        byCode = All.SelectMany(f => f.Skills).ToDictionary(s => s.Code);
    }

    public IReadOnlyList<Framework> All { get; }

    public Skill? Find(SkillCode code) => byCode.GetValueOrDefault(code);
}
