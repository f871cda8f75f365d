using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ThonSo.Learning.Tests.Records;

/// <summary>
/// What a record store must refuse, from xAPI 1.0.3 Part Two (adlnet/xAPI-Spec, xAPI-Data.md): written from the
/// specification and not from our statements, so that both can be held against each other.
/// </summary>
internal static partial class StatementRules
{
    private static readonly string[] Identifiers = ["mbox", "mbox_sha1sum", "openid", "account"];

    /// <summary>All that is wrong with a statement, each with where it is.</summary>
    public static IReadOnlyList<string> Faults(JsonElement statement, DateTimeOffset now)
    {
        var faults = new List<string>();
        Statement(statement, "", now, faults, sub: false);
        return faults;
    }

    private static void Statement(JsonElement json, string at, DateTimeOffset now, List<string> faults, bool sub)
    {
        string[] more = sub ? ["objectType"] : ["id", "stored", "authority", "version"];
        if (!Object(json, at, faults, required: ["actor", "verb", "object"], optional: ["result", "context", "timestamp", "attachments", .. more])) return;
        If(json, "id", at, faults, Uuid);
        If(json, "actor", at, faults, Actor);
        If(json, "verb", at, faults, Verb);
        If(json, "object", at, faults, (o, where, f) => StatementObject(o, where, now, f, sub));
        If(json, "result", at, faults, Result);
        var aboutActivity = json.TryGetProperty("object", out var about) && about.ValueKind == JsonValueKind.Object && TypeOf(about, "Activity") == "Activity";
        If(json, "context", at, faults, (c, where, f) => Context(c, where, aboutActivity, f));
        If(json, "timestamp", at, faults, (t, where, f) => Timestamp(t, where, now, f));
        If(json, "stored", at, faults, (t, where, f) => Timestamp(t, where, now, f));
        If(json, "authority", at, faults, Actor);
        If(json, "version", at, faults, (v, where, f) => Matches(v, where, f, Version1(), "a version 1.0.x"));
        If(json, "attachments", at, faults, (a, where, f) => f.Add($"{where}: attachments are not known here"));
    }

    private static void Actor(JsonElement json, string at, List<string> faults)
    {
        if (json.ValueKind == JsonValueKind.Object && TypeOf(json, "Agent") == "Group")
        {
            if (!Object(json, at, faults, required: ["objectType"], optional: ["name", "member", .. Identifiers])) return;
            var named = Identifiers.Count(i => json.TryGetProperty(i, out _));
            if (named > 1) faults.Add($"{at}: a group has at most one identifier, not {named}");
            if (named == 0 && !json.TryGetProperty("member", out _)) faults.Add($"{at}: a group without identifier lists its members");
            If(json, "member", at, faults, (m, where, f) => Each(m, where, f, Agent));
            Identifier(json, at, faults);
            return;
        }
        Agent(json, at, faults);
    }

    private static void Agent(JsonElement json, string at, List<string> faults)
    {
        if (!Object(json, at, faults, required: [], optional: ["objectType", "name", .. Identifiers])) return;
        if (TypeOf(json, "Agent") != "Agent") faults.Add($"{at}.objectType: Agent is wanted");
        var named = Identifiers.Count(i => json.TryGetProperty(i, out _));
        if (named != 1) faults.Add($"{at}: exactly one identifier is wanted, not {named}");
        Identifier(json, at, faults);
    }

    private static void Identifier(JsonElement json, string at, List<string> faults)
    {
        If(json, "name", at, faults, Text);
        If(json, "mbox", at, faults, (m, where, f) => Matches(m, where, f, Mailbox(), "a mailto: address"));
        If(json, "mbox_sha1sum", at, faults, (m, where, f) => Matches(m, where, f, Sha1(), "40 hexadecimal digits"));
        If(json, "openid", at, faults, Iri);
        If(json, "account", at, faults, (account, where, f) =>
        {
            if (!Object(account, where, f, required: ["homePage", "name"], optional: [])) return;
            If(account, "homePage", where, f, Iri);
            If(account, "name", where, f, Text);
        });
    }

    private static void Verb(JsonElement json, string at, List<string> faults)
    {
        if (!Object(json, at, faults, required: ["id"], optional: ["display"])) return;
        If(json, "id", at, faults, Iri);
        If(json, "display", at, faults, LanguageMap);
    }

    private static void StatementObject(JsonElement json, string at, DateTimeOffset now, List<string> faults, bool sub)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add($"{at}: an object is wanted");
            return;
        }
        switch (TypeOf(json, "Activity"))
        {
            case "Activity": Activity(json, at, faults); break;
            case "Agent" or "Group": Actor(json, at, faults); break;
            case "StatementRef": Reference(json, at, faults); break;
            case "SubStatement" when !sub: Statement(json, at, now, faults, sub: true); break;
            case var other: faults.Add($"{at}.objectType: there is no {other}"); break;
        }
    }

    private static void Reference(JsonElement json, string at, List<string> faults)
    {
        if (!Object(json, at, faults, required: ["objectType", "id"], optional: [])) return;
        if (TypeOf(json, "") != "StatementRef") faults.Add($"{at}.objectType: StatementRef is wanted");
        If(json, "id", at, faults, Uuid);
    }

    private static void Activity(JsonElement json, string at, List<string> faults)
    {
        if (!Object(json, at, faults, required: ["id"], optional: ["objectType", "definition"])) return;
        if (TypeOf(json, "Activity") != "Activity") faults.Add($"{at}.objectType: Activity is wanted");
        If(json, "id", at, faults, Iri);
        If(json, "definition", at, faults, (definition, where, f) =>
        {
            if (!Object(definition, where, f, required: [], optional: ["name", "description", "type", "moreInfo", "extensions"])) return;
            If(definition, "name", where, f, LanguageMap);
            If(definition, "description", where, f, LanguageMap);
            If(definition, "type", where, f, Iri);
            If(definition, "moreInfo", where, f, Iri);
            If(definition, "extensions", where, f, Extensions);
        });
    }

    private static void Result(JsonElement json, string at, List<string> faults)
    {
        if (!Object(json, at, faults, required: [], optional: ["score", "success", "completion", "response", "duration", "extensions"])) return;
        If(json, "success", at, faults, Flag);
        If(json, "completion", at, faults, Flag);
        If(json, "response", at, faults, Text);
        If(json, "duration", at, faults, (d, where, f) => Matches(d, where, f, Duration(), "an ISO 8601 duration"));
        If(json, "extensions", at, faults, Extensions);
        If(json, "score", at, faults, (score, where, f) =>
        {
            if (!Object(score, where, f, required: [], optional: ["scaled", "raw", "min", "max"])) return;
            var (scaled, raw, min, max) = (Number(score, "scaled", where, f), Number(score, "raw", where, f), Number(score, "min", where, f), Number(score, "max", where, f));
            if (scaled is < -1 or > 1) f.Add($"{where}.scaled: between -1 and 1");
            if (min >= max) f.Add($"{where}.min: less than max");
            if (raw < min || raw > max) f.Add($"{where}.raw: between min and max");
        });
    }

    private static void Context(JsonElement json, string at, bool aboutActivity, List<string> faults)
    {
        if (!Object(json, at, faults, required: [], optional: ["registration", "instructor", "team", "contextActivities", "revision", "platform", "language", "statement", "extensions"])) return;
        If(json, "registration", at, faults, Uuid);
        If(json, "instructor", at, faults, Actor);
        If(json, "team", at, faults, (team, where, f) =>
        {
            Actor(team, where, f);
            if (TypeOf(team, "Agent") != "Group") f.Add($"{where}: a team is a group");
        });
        If(json, "language", at, faults, (l, where, f) => Matches(l, where, f, LanguageTag(), "a language tag of RFC 5646"));
        If(json, "statement", at, faults, Reference);
        If(json, "extensions", at, faults, Extensions);
        foreach (var only in (string[])["revision", "platform"])
        {
            If(json, only, at, faults, Text);
            if (json.TryGetProperty(only, out _) && !aboutActivity) faults.Add($"{at}.{only}: only where the object is an activity");
        }
        If(json, "contextActivities", at, faults, (activities, where, f) =>
        {
            if (!Object(activities, where, f, required: [], optional: ["parent", "grouping", "category", "other"])) return;
            foreach (var one in activities.EnumerateObject())
            {
                if (one.Value.ValueKind == JsonValueKind.Array) Each(one.Value, $"{where}.{one.Name}", f, Activity);
                else Activity(one.Value, $"{where}.{one.Name}", f);
            }
        });
    }

    private static void LanguageMap(JsonElement json, string at, List<string> faults)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add($"{at}: a language map is wanted");
            return;
        }
        foreach (var word in json.EnumerateObject())
        {
            if (!LanguageTag().IsMatch(word.Name)) faults.Add($"{at}: {word.Name} is no language tag of RFC 5646");
            Text(word.Value, $"{at}.{word.Name}", faults);
        }
    }

    private static void Extensions(JsonElement json, string at, List<string> faults)
    {
        if (json.ValueKind != JsonValueKind.Object) faults.Add($"{at}: an object is wanted");
        else faults.AddRange(json.EnumerateObject().Where(e => !IsIri(e.Name)).Select(e => $"{at}: {e.Name} is no IRI"));
    }

    private static void Timestamp(JsonElement json, string at, DateTimeOffset now, List<string> faults)
    {
        var text = json.ValueKind == JsonValueKind.String ? json.GetString()! : "";
        if (!Instant().IsMatch(text) || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) faults.Add($"{at}: an instant of ISO 8601 is wanted, with its offset");
        else if (instant > now) faults.Add($"{at}: it is in the future");
    }

    /// <summary>No unknown property, no property twice, none missing, nothing null.</summary>
    private static bool Object(JsonElement json, string at, List<string> faults, string[] required, string[] optional)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add($"{at}: an object is wanted");
            return false;
        }
        var names = json.EnumerateObject().Select(p => p.Name).ToList();
        faults.AddRange(names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => $"{at}.{g.Key}: it stands there twice"));
        faults.AddRange(names.Except([.. required, .. optional]).Select(n => $"{at}.{n}: there is no such property"));
        faults.AddRange(required.Except(names).Select(n => $"{at}.{n}: it is missing"));
        faults.AddRange(json.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Null).Select(p => $"{at}.{p.Name}: it is null"));
        return true;
    }

    private static void If(JsonElement json, string name, string at, List<string> faults, Action<JsonElement, string, List<string>> check)
    {
        if (json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null) check(value, $"{at}.{name}", faults);
    }

    private static void Each(JsonElement json, string at, List<string> faults, Action<JsonElement, string, List<string>> check)
    {
        if (json.ValueKind != JsonValueKind.Array) faults.Add($"{at}: an array is wanted");
        else foreach (var (index, one) in json.EnumerateArray().Index()) check(one, $"{at}[{index}]", faults);
    }

    private static string TypeOf(JsonElement json, string otherwise) => json.TryGetProperty("objectType", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : otherwise;

    private static void Text(JsonElement json, string at, List<string> faults)
    {
        if (json.ValueKind != JsonValueKind.String) faults.Add($"{at}: a text is wanted");
    }

    private static void Flag(JsonElement json, string at, List<string> faults)
    {
        if (json.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) faults.Add($"{at}: true or false is wanted");
    }

    private static decimal? Number(JsonElement json, string name, string at, List<string> faults)
    {
        if (!json.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Number) return value.GetDecimal();
        faults.Add($"{at}.{name}: a number is wanted");
        return null;
    }

    private static void Uuid(JsonElement json, string at, List<string> faults) => Matches(json, at, faults, Rfc4122(), "a UUID of RFC 4122");

    private static void Iri(JsonElement json, string at, List<string> faults)
    {
        if (json.ValueKind != JsonValueKind.String || !IsIri(json.GetString()!)) faults.Add($"{at}: an IRI is wanted");
    }

    private static bool IsIri(string text) => Scheme().IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out _);

    private static void Matches(JsonElement json, string at, List<string> faults, Regex pattern, string wanted)
    {
        if (json.ValueKind != JsonValueKind.String || !pattern.IsMatch(json.GetString()!)) faults.Add($"{at}: {wanted} is wanted");
    }

    [GeneratedRegex("^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$")]
    private static partial Regex Rfc4122();

    // RFC 3987: a scheme, and none of the signs that must be escaped.
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\x00-\\x20]+$")]
    private static partial Regex Scheme();

    [GeneratedRegex("^(?:(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*(?:-[xX](?:-[A-Za-z0-9]{1,8})+)?|[xX](?:-[A-Za-z0-9]{1,8})+)$")]
    private static partial Regex LanguageTag();

    // To the millisecond at least, and with an offset that is not the unknown one (-00:00).
    [GeneratedRegex(@"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3,}(Z|[+-](?!00:00)([01]\d|2[0-3]):[0-5]\d|\+00:00)$")]
    private static partial Regex Instant();

    [GeneratedRegex(@"^P(?=.)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)$")]
    private static partial Regex Duration();

    [GeneratedRegex(@"^mailto:[^@\s]+@[^@\s]+$")]
    private static partial Regex Mailbox();

    [GeneratedRegex("^[0-9a-fA-F]{40}$")]
    private static partial Regex Sha1();

    [GeneratedRegex(@"^1\.0(\.\d+)?$")]
    private static partial Regex Version1();
}
