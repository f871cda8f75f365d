using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThonSo.Core.Journal;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Learning.Checks;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons;
using ThonSo.Places;

namespace ThonSo.Learning.Records;

/// <summary>
/// Says what happened in the words of xAPI 1.0.3 (adlnet/xAPI-Spec, Part Two): which learner, whom only we can name, did
/// what with which lesson, practice or skill, and how it went. docs/learning-records.md lists the statements.
/// </summary>
internal sealed class Statements(CommuneBook communes, FrameworkShelf frameworks, Keys keys)
{
    private const string Verbs = "http://adlnet.gov/expapi/verbs/", Activities = "http://adlnet.gov/expapi/activities/";

    // Vietnamese letters as they are, which JSON allows and which takes a third of the room.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The statements that follow from an entry, each with its id and as it is sent; most entries have none.</summary>
    /// <param name="course">What the lessons are called.</param>
    public IEnumerable<(Guid Id, string Statement)> Of(Entry entry, Course course) => About(entry, course).Select((about, index) =>
    {
        var id = IdOf(entry, index);
        var statement = new JsonObject { ["id"] = id.ToString(), ["actor"] = Agent(entry, about.Person) };
        foreach (var (name, value) in about.Says.ToList())
        {
            about.Says.Remove(name);
            statement[name] = value;
        }
        statement["timestamp"] = entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        return (id, statement.ToJsonString(Plain));
    });

    /// <summary>Where a commune's lessons and learners are: the beginning of every name. It stays for ever, so no guess is made.</summary>
    /// <exception cref="InvalidOperationException">The commune's file names no host.</exception>
    public string OriginOf(Core.Acts.CommuneId commune) => communes.Find(commune)?.Hosts is [var host, ..]
        ? $"https://{host}"
        : throw new InvalidOperationException($"THONSO_LRS: communes/{commune}.yaml names no host. Statements name lessons and learners by the commune's address, for ever: write its host name under hosts first.");

    private IEnumerable<(Guid Person, JsonObject Says)> About(Entry entry, Course course)
    {
        // The installation has a journal too, and no address.
        if (entry.Fact is not ISkillEvidence) yield break;
        var origin = OriginOf(entry.Commune);
        switch (entry.Fact)
        {
            case LessonAnswered answered:
                var lesson = LessonOf(origin, answered.Lesson, course);
                yield return (answered.Person, new JsonObject
                {
                    ["verb"] = answered.Passed ? Verb("passed", new("đạt", "passed")) : Verb("failed", new("chưa đạt", "failed")),
                    ["object"] = Activity($"{origin}/hoc/{answered.Lesson}/hoi", "assessment", course.Find(answered.Lesson.Value) is { } asked ? RecordTexts.Questions(asked.Title) : null),
                    ["result"] = new JsonObject
                    {
                        ["score"] = new JsonObject { ["scaled"] = Math.Round((decimal)answered.Correct / answered.Questions, 4), ["raw"] = answered.Correct, ["min"] = 0, ["max"] = answered.Questions },
                        ["success"] = answered.Passed,
                        ["completion"] = true,
                    },
                    ["context"] = Context(origin, answered.Skills, parent: lesson.DeepClone()),
                });
                if (!answered.Passed) yield break;
                yield return (answered.Person, Completed(lesson, Context(origin, answered.Skills)));
                break;
            // Learned on a phone before signing in: how the questions were answered there nobody knows.
            case LessonsTakenOver over:
                foreach (var code in over.Lessons) yield return (over.Person, Completed(LessonOf(origin, code, course), Context(origin, course.Find(code.Value)?.Skills ?? [])));
                break;
            case Practised practised:
                yield return (practised.Person, new JsonObject
                {
                    ["verb"] = Verb("completed", new("tập xong", "completed")),
                    ["object"] = Activity($"{origin}/tap-duot", "simulation", RecordTexts.Practice),
                    ["result"] = new JsonObject { ["completion"] = true },
                    ["context"] = Context(origin, practised.Skills),
                });
                break;
            case SkillsChecked seen:
                foreach (var skill in seen.Skills)
                {
                    var says = new JsonObject
                    {
                        ["verb"] = seen.Result switch
                        {
                            SkillCheck.Alone => Verb("passed", new("đạt", "passed")),
                            SkillCheck.WithHelp => Verb("progressed", new("tiến bộ", "progressed")),
                            _ => Verb("failed", new("chưa đạt", "failed")),
                        },
                        ["object"] = SkillOf(origin, skill),
                        ["result"] = new JsonObject
                        {
                            ["success"] = seen.Result == SkillCheck.Alone,
                            ["completion"] = true,
                            ["extensions"] = new JsonObject { [$"{origin}/hoc/muc-do"] = EnumCode<SkillCheck>.Of(seen.Result) },
                        },
                        ["context"] = Context(origin, []),
                    };
                    if (entry.Actor.Id != Guid.Empty) says["context"]!["instructor"] = Agent(entry, entry.Actor.Id);
                    yield return (seen.Person, says);
                }
                break;
        }
    }

    /// <summary>
    /// Somebody by a name that only who holds the installation key can make, and nobody can undo: the store can tell that
    /// two statements are about one learner, and never who that is.
    /// </summary>
    private JsonObject Agent(Entry entry, Guid person) => new()
    {
        ["objectType"] = "Agent",
        ["account"] = new JsonObject { ["homePage"] = OriginOf(entry.Commune), ["name"] = Convert.ToHexStringLower(keys.BlindIndex("learning.record-learner", $"{entry.Commune}:{person}")) },
    };

    /// <summary>The same for the same entry at any time, and another where a restored journal gives its place anew.</summary>
    private Guid IdOf(Entry entry, int index)
    {
        var bytes = keys.BlindIndex("learning.record-statement", string.Create(CultureInfo.InvariantCulture, $"{entry.Commune}:{entry.Pos}:{entry.At.Ticks}:{entry.Fact.Subject}:{index}"));
        // Marked as a random one (version 4): stores know RFC 4122, which has no version for one's own making.
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0F) | 0x40), (byte)((bytes[8] & 0x3F) | 0x80));
        return new Guid(bytes, bigEndian: true);
    }

    private static JsonObject Completed(JsonObject lesson, JsonObject context) => new()
    {
        ["verb"] = Verb("completed", new("học xong", "completed")),
        ["object"] = lesson,
        ["result"] = new JsonObject { ["completion"] = true },
        ["context"] = context,
    };

    private static JsonObject Verb(string code, Text display) => new() { ["id"] = Verbs + code, ["display"] = Words(display) };

    private static JsonObject LessonOf(string origin, LessonCode code, Course course) => Activity($"{origin}/hoc/{code}", "lesson", course.Find(code.Value)?.Title);

    private JsonObject SkillOf(string origin, SkillCode code) => Activity($"{origin}/hoc/ky-nang/{Uri.EscapeDataString(code.Value)}", "objective", frameworks.Find(code)?.Name);

    /// <param name="name">Null where its file is no longer there.</param>
    private static JsonObject Activity(string id, string type, Text? name)
    {
        var definition = new JsonObject { ["type"] = Activities + type };
        if (name is { } words) definition["name"] = Words(words);
        return new JsonObject { ["objectType"] = "Activity", ["id"] = id, ["definition"] = definition };
    }

    /// <param name="skills">What it serves.</param>
    private JsonObject Context(string origin, IReadOnlyList<SkillCode> skills, JsonNode? parent = null)
    {
        var context = new JsonObject { ["platform"] = "Thôn Số", ["language"] = "vi" };
        var activities = new JsonObject();
        if (parent is not null) activities["parent"] = new JsonArray(parent);
        if (skills.Count > 0) activities["grouping"] = new JsonArray([.. skills.Select(s => SkillOf(origin, s))]);
        if (activities.Count > 0) context["contextActivities"] = activities;
        return context;
    }

    private static JsonObject Words(Text text) => new() { ["vi"] = text.Vi, ["en"] = text.En };
}
