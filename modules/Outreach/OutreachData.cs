using ThonSo.Core.Language;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ThonSo.Outreach;

/// <summary>What a commune may set itself: <c>data/outreach/settings.yaml</c>.</summary>
internal sealed class OutreachSettings
{
    /// <summary>Days without anybody of the team after which a household is quiet.</summary>
    public int QuietDays { get; set; } = 60;

    /// <summary>Quiet households a member is reminded of in a day.</summary>
    public int QuietShown { get; set; } = 5;

    /// <summary>Days after somebody came in vain until a quiet household is named again.</summary>
    public int RestDays { get; set; } = 3;

    /// <summary>How old a visit may be when it is heard of; what is said to be older is the fault of a clock.</summary>
    public int OldestDays { get; set; } = 60;

    /// <summary>Photographs of one visit.</summary>
    public int Photos { get; set; } = 4;
}

/// <summary>What a thing done at a visit counts as.</summary>
internal enum CountsAs
{
    Other,
    Guided,
    Filed,
}

/// <summary>One thing a member can do at a visit.</summary>
/// <param name="Retired">No longer offered; still accepted from a phone that has not heard of it.</param>
internal sealed record VisitAct(string Code, Text Name, CountsAs CountsAs, bool Retired);

/// <summary>What can be done at a visit: <c>data/outreach/visit-acts.yaml</c>, in the order of the file.</summary>
internal sealed class VisitActs
{
    private readonly Dictionary<string, VisitAct> byCode;

    public VisitActs(IEnumerable<VisitAct> all)
    {
        All = [.. all];
        byCode = All.ToDictionary(a => a.Code);
    }

    public IReadOnlyList<VisitAct> All { get; }

    public IEnumerable<VisitAct> Offered => All.Where(a => !a.Retired);

    public VisitAct? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The names of stored codes, in the order of the file.</summary>
    public IEnumerable<Text> NamesOf(string codes)
    {
        var done = codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        return All.Where(a => done.Contains(a.Code)).Select(a => a.Name);
    }

    public static VisitActs Read(string path) => new(OutreachFile.Read<List<Line>>(path).Select(l => new VisitAct(l.Code, new Text(l.Vi, l.En), Enum.Parse<CountsAs>(l.CountsAs, ignoreCase: true), l.Retired)));

    private sealed class Line
    {
        public string Code { get; set; } = "";
        public string Vi { get; set; } = "";
        public string En { get; set; } = "";
        public string CountsAs { get; set; } = "";
        public bool Retired { get; set; }
    }
}

/// <summary>How a question of the needs form is answered.</summary>
internal enum AnswerKind
{
    YesNo,
    Language,
    Words,
}

/// <summary>One question of the needs form.</summary>
internal sealed record NeedQuestion(string Id, Text Name, AnswerKind Kind, bool Retired);

/// <summary>The short form about what a household has and needs: <c>data/outreach/needs.yaml</c>.</summary>
internal sealed record NeedsForm(int Version, IReadOnlyList<NeedQuestion> Questions)
{
    /// <summary>More are not answered at a doorstep.</summary>
    private const int Most = 8;

    public IEnumerable<NeedQuestion> Asked => Questions.Where(q => !q.Retired);

    public NeedQuestion? Find(string id) => Questions.FirstOrDefault(q => q.Id == id);

    public static NeedsForm Read(string path)
    {
        var file = OutreachFile.Read<Whole>(path);
        var form = new NeedsForm(file.Version, [.. file.Questions.Select(q => new NeedQuestion(q.Id, new Text(q.Vi, q.En), KindOf(q.Type), q.Retired))]);
        return form.Asked.Count() <= Most ? form : throw new InvalidDataException($"{path}: at most {Most} questions are asked.");
    }

    private static AnswerKind KindOf(string type) => type switch
    {
        "yes-no" => AnswerKind.YesNo,
        "language" => AnswerKind.Language,
        "words" => AnswerKind.Words,
        _ => throw new InvalidDataException($"There is no type of question {type}."),
    };

    private sealed class Whole
    {
        public int Version { get; set; }
        public List<Line> Questions { get; set; } = [];
    }

    private sealed class Line
    {
        public string Id { get; set; } = "";
        public string Vi { get; set; } = "";
        public string En { get; set; } = "";
        public string Type { get; set; } = "";
        public bool Retired { get; set; }
    }
}

/// <summary>Reads the module's files.</summary>
internal static class OutreachFile
{
    public static T Read<T>(string path) => new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<T>(File.ReadAllText(path));
}
