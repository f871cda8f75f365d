using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace ThonSo.Learning.Tests.Records;

/// <summary>The rules that our statements are held against do find what is wrong.</summary>
public sealed class StatementRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    private const string Good = """
        {
          "id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
          "actor": { "objectType": "Agent", "account": { "homePage": "https://hoaphu.example", "name": "5f0c" } },
          "verb": { "id": "http://adlnet.gov/expapi/verbs/passed", "display": { "vi": "đạt", "en": "passed" } },
          "object": { "objectType": "Activity", "id": "https://hoaphu.example/hoc/x", "definition": { "type": "http://adlnet.gov/expapi/activities/lesson", "name": { "vi": "Bài", "en": "Lesson" } } },
          "result": { "score": { "scaled": 0.6667, "raw": 2, "min": 0, "max": 3 }, "success": true, "completion": true, "duration": "PT1M30.5S" },
          "context": { "platform": "Thôn Số", "language": "vi", "instructor": { "mbox": "mailto:day@hoaphu.example" }, "contextActivities": { "parent": [{ "id": "https://hoaphu.example/hoc" }] } },
          "timestamp": "2026-11-20T01:00:00.000Z"
        }
        """;

    [Fact]
    public void A_good_statement_has_no_fault() => Assert.Empty(StatementRules.Faults(JsonElement.Parse(Good), Now));

    [Theory]
    [InlineData("id", "\"6690e6c9\"", ".id")]
    [InlineData("id", "\"6690e6c9-3ef0-8ed3-8b37-7f3964730bee\"", ".id")]
    [InlineData("actor", null, ".actor")]
    [InlineData("verb", null, ".verb")]
    [InlineData("object", null, ".object")]
    [InlineData("actor", "null", ".actor")]
    [InlineData("actor.mbox", "\"mailto:a@b.example\"", ".actor")]
    [InlineData("actor.account", null, ".actor")]
    [InlineData("actor.account.name", null, ".actor.account.name")]
    [InlineData("actor.account.homePage", "\"hoaphu.example\"", ".actor.account.homePage")]
    [InlineData("actor.account.phone", "\"0912345678\"", ".actor.account.phone")]
    [InlineData("actor.objectType", "\"agent\"", ".actor.objectType")]
    [InlineData("verb.id", "\"passed\"", ".verb.id")]
    [InlineData("verb.display.tiếng", "\"đạt\"", ".verb.display")]
    [InlineData("verb.display.vi", "1", ".verb.display.vi")]
    [InlineData("object.id", "\"https://hoaphu.example/hoc/a b\"", ".object.id")]
    [InlineData("object.definition.title", "\"Bài\"", ".object.definition.title")]
    [InlineData("object.definition.name", "\"Bài\"", ".object.definition.name")]
    [InlineData("object.definition.type", "\"lesson\"", ".object.definition.type")]
    [InlineData("object.objectType", "\"SubStatement\"", ".object.actor")]
    [InlineData("result.score.scaled", "1.01", ".result.score.scaled")]
    [InlineData("result.score.scaled", "-1.01", ".result.score.scaled")]
    [InlineData("result.score.raw", "4", ".result.score.raw")]
    [InlineData("result.score.max", "0", ".result.score.min")]
    [InlineData("result.score.raw", "\"2\"", ".result.score.raw")]
    [InlineData("result.success", "\"true\"", ".result.success")]
    [InlineData("result.duration", "\"90\"", ".result.duration")]
    [InlineData("result.duration", "\"PT\"", ".result.duration")]
    [InlineData("result.response", "null", ".result.response")]
    [InlineData("result.extensions", "{\"level\":1}", ".result.extensions")]
    [InlineData("context.language", "\"tiếng Việt\"", ".context.language")]
    [InlineData("context.instructor.openid", "\"https://id.example/a\"", ".context.instructor")]
    [InlineData("context.contextActivities.skills", "[]", ".context.contextActivities.skills")]
    [InlineData("context.contextActivities.parent", "[{}]", ".context.contextActivities.parent[0].id")]
    [InlineData("context.registration", "\"x\"", ".context.registration")]
    [InlineData("context.team", "{\"mbox\":\"mailto:a@b.example\"}", ".context.team")]
    [InlineData("timestamp", "\"2026-11-20 01:00:00\"", ".timestamp")]
    [InlineData("timestamp", "\"2026-11-20T01:00:00.000\"", ".timestamp")]
    [InlineData("timestamp", "\"2026-11-20T01:00:00.000-00:00\"", ".timestamp")]
    [InlineData("timestamp", "\"2026-11-21T01:00:00.000Z\"", ".timestamp")]
    [InlineData("version", "\"2.0.0\"", ".version")]
    [InlineData("Result", "{}", ".Result")]
    public void A_broken_rule_is_found_where_it_is_broken(string path, string? value, string where)
    {
        var statement = JsonNode.Parse(Good)!.AsObject();
        var parts = path.Split('.');
        var parent = parts[..^1].Aggregate(statement, (json, part) => json[part]!.AsObject());
        if (value is null) parent.Remove(parts[^1]);
        else parent[parts[^1]] = JsonNode.Parse(value);

        Assert.Contains(StatementRules.Faults(JsonElement.Parse(statement.ToJsonString()), Now), fault => fault.StartsWith(where, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_an_activity_has_a_platform()
    {
        var statement = JsonNode.Parse(Good)!.AsObject();
        statement["object"] = JsonNode.Parse("""{ "objectType": "Agent", "mbox": "mailto:a@b.example" }""");
        Assert.Contains(".context.platform: only where the object is an activity", StatementRules.Faults(JsonElement.Parse(statement.ToJsonString()), Now));
    }

    [Fact]
    public void A_property_stands_there_once() =>
        Assert.Contains(".id: it stands there twice", StatementRules.Faults(JsonElement.Parse(Good.Replace("{\n  \"id\"", "{ \"id\": \"6690e6c9-3ef0-4ed3-8b37-7f3964730bee\", \"id\"", StringComparison.Ordinal)), Now));
}
