using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Language;
using ThonSo.Core.Store;
using static ThonSo.Learning.LearningFile;

namespace ThonSo.Learning.Frameworks;

/// <summary>What somebody is confirmed in: which skills must be done alone, who may confirm it, and for how long it holds.</summary>
/// <param name="Code">Part of addresses and certificates; never changes its meaning.</param>
/// <param name="ValidMonths">Null: does not expire.</param>
/// <param name="LetsHelp">Whoever holds it may file for others.</param>
internal sealed record Award(string Code, Text Name, Text Criteria, IReadOnlyList<SkillCode> Needs, IReadOnlyList<Role> Assessors, int? ValidMonths, bool LetsHelp);

/// <summary>What a commune may set itself: <c>data/learning/rules.yaml</c>.</summary>
/// <param name="QuizPass">Right answers from which a lesson counts as learned.</param>
/// <param name="ReviewDays">After how many days a skill is offered again, one after the other.</param>
/// <param name="Uses">The skills that a real act on one's own shows.</param>
/// <param name="HelpNeedsCertificate">Only who holds a certificate that lets help files for others.</param>
internal sealed record LearningRules(
    string Version, string Source, int QuizPass, IReadOnlyList<int> ReviewDays, IReadOnlyDictionary<RealUse, IReadOnlyList<SkillCode>> Uses,
    IReadOnlyList<Award> Awards, bool HelpNeedsCertificate)
{
    public Award? FindAward(string code) => Awards.FirstOrDefault(a => a.Code == code);

    public static LearningRules Read(string name, string yaml, FrameworkShelf shelf) => LearningFile.Read<Whole, LearningRules>(name, yaml, file => new LearningRules(
        Need(file.Version, "version"), Need(file.Source, "source"), file.QuizPass,
        file.ReviewDays.Count > 0 && file.ReviewDays.TrueForAll(d => d > 0) ? [.. file.ReviewDays] : throw new FormatException("review-days must be numbers of days"),
        file.Uses.ToDictionary(u => Code<RealUse>(u.Key), u => Skills(u.Value, shelf)),
        [.. file.Awards.Select(a => new Award(Need(a.Code, "award code"), Need(a.Name, "award name"), Need(a.Criteria, "criteria"), Skills(a.Needs, shelf), [.. a.Assessors.Select(Code<Role>)], a.ValidMonths, a.LetsHelp))], file.HelpNeedsCertificate));

    private static T Code<T>(string code) where T : struct, Enum => EnumCode<T>.TryParse(code, out var value) ? value : throw new FormatException($"there is no {typeof(T).Name} \"{code}\"");

    private static IReadOnlyList<SkillCode> Skills(List<string> codes, FrameworkShelf shelf) =>
        [.. codes.Select(c => shelf.Find(new(c))?.Code ?? throw new FormatException($"no framework has a skill {c}"))];

    internal sealed class Whole
    {
        public string? Version { get; set; }
        public string? Source { get; set; }
        public int QuizPass { get; set; }
        public List<int> ReviewDays { get; set; } = [];
        public Dictionary<string, List<string>> Uses { get; set; } = [];
        public List<Line> Awards { get; set; } = [];
        public bool HelpNeedsCertificate { get; set; }
    }

    internal sealed class Line
    {
        public string? Code { get; set; }
        public Words? Name { get; set; }
        public Words? Criteria { get; set; }
        public List<string> Needs { get; set; } = [];
        public List<string> Assessors { get; set; } = [];
        public int? ValidMonths { get; set; }
        public bool LetsHelp { get; set; }
    }
}
