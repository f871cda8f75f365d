using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using ThonSo.Core.Acts;
using ThonSo.Core.Voices;
using ThonSo.Dossiers;
using ThonSo.Learning.Certificates;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons;
using ThonSo.Procedures;
using ThonSo.Support;
using ThonSo.Voices;
using Xunit;

namespace ThonSo.House;

/// <summary>Facts are kept for ever and never hold text about people.</summary>
public sealed class FactTests
{
    private static readonly FactKinds Kinds = new(Product.Assemblies);

    /// <summary>Values of our own that hold text inside, and why they may.</summary>
    private static readonly Dictionary<Type, string> Codes = new()
    {
        [typeof(ProcedureCode)] = "The code of a file of the catalogue; nobody types it into a fact.",
        [typeof(SkillCode)] = "The code of a skill in a framework's file.",
        [typeof(LessonCode)] = "The name of a lesson's folder.",
        [typeof(ScriptKey)] = "The address of a page of the lessons or the catalogue.",
        [typeof(LanguageCode)] = "The code of a language in the list of languages.",
        [typeof(AwardCode)] = "The code of an award in the rules' file.",
    };

    public static TheoryData<string> All => [.. Kinds.All.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(All))]
    public void A_fact_holds_no_text(string kind) => No.Faults(TextIn(Kinds.All[kind], kind));

    [Theory, MemberData(nameof(All))]
    public void A_stored_fact_is_read_for_ever(string kind)
    {
        var file = Repository.Folder("tests", "House", "facts", kind.Replace('/', '-') + ".json");
        // An existing sample is never rewritten: old journals are full of such bytes.
        if (Generated.Updating && !File.Exists(file)) File.WriteAllText(file, JsonSerializer.Serialize(Example(Kinds.All[kind]), Kinds.All[kind], FactKinds.Json) + "\n");
        Assert.True(File.Exists(file), $"There is no stored sample of {kind}. Run the tests once with THONSO_UPDATE=1 and commit tests/House/facts/{Path.GetFileName(file)}.");

        var stored = File.ReadAllBytes(file).AsSpan().TrimEnd("\n"u8).ToArray();
        var fact = Kinds.Read(kind, JsonElement.Parse(stored));
        Assert.Equal(Encoding.UTF8.GetString(stored), Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(fact, fact.GetType(), FactKinds.Json)));
        // A sample says something in every field, or a renamed field would go unnoticed.
        var fields = JsonElement.Parse(stored).EnumerateObject().Select(p => p.Name);
        Assert.Equal(Shown(fact.GetType()).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Order(), fields.Order());
    }

    [Fact]
    public void Every_stored_sample_is_of_a_known_kind()
    {
        var stored = Directory.EnumerateFiles(Repository.Folder("tests", "House", "facts"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f));
        No.Faults(stored.Except(Kinds.All.Keys.Select(k => k.Replace('/', '-'))));
    }

    [Fact]
    public void Facts_are_immutable_and_say_what_they_are_about()
    {
        foreach (var type in Kinds.All.Values)
        {
            Assert.True(type.IsSealed, $"{type.Name} is not sealed.");
            Assert.All(type.GetProperties().Where(p => p.CanWrite), p => Assert.Contains(typeof(System.Runtime.CompilerServices.IsExternalInit), p.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));
            Assert.NotEqual(Guid.Empty, ((IFact)Example(type)).Subject);
        }
    }

    [Fact]
    public void The_facts_of_a_module_begin_alike_and_like_no_others()
    {
        var prefixes = Kinds.All.GroupBy(k => k.Value.Assembly, k => k.Key.Split('.')[0]).Select(g => g.Distinct().ToList()).ToList();
        Assert.All(prefixes, p => Assert.Single(p));
        Assert.Equal(prefixes.Count, prefixes.SelectMany(p => p).Distinct().Count());
        Assert.All(Kinds.All.Keys, kind => Assert.Matches(@"^[a-z]+\.[a-z]+(-[a-z]+)*/[1-9][0-9]*$", kind));
    }

    [Fact]
    public void The_list_of_facts_is_written_down()
    {
        var list = new StringBuilder("""
            # Facts

            What the journal says, one line an act. Written from the program by `tests/House`; not to be edited by hand. Ids are
            UUIDs, instants are UTC, enums are written by name in kebab case. No fact holds a name, a phone number or any other text
            about a person; a `Commitment` is SHA-256 of a salt and such text. Each also says its `subject`: the id of what it is about.

            """);
        foreach (var module in Kinds.All.GroupBy(k => Product.NameOf(k.Value.Assembly)))
        {
            list.Append(null, $"\n## {module.Key}\n");
            foreach (var (kind, type) in module.OrderBy(k => k.Key, StringComparer.Ordinal))
            {
                list.Append(null, $"\n### `{kind}`\n\n{Product.SummaryOf(type)}\n\n| Field | Type | |\n| --- | --- | --- |\n");
                foreach (var property in Stored(type))
                    list.Append(null, $"| {JsonNamingPolicy.CamelCase.ConvertName(property.Name)} | {NameOf(property)} | {Product.AboutParameter(type, property.Name)} |\n");
                Assert.True(Product.SummaryOf(type).Length > 0, $"{type.Name} says nowhere what it means.");
            }
        }
        var enums = Kinds.All.Values.SelectMany(t => Stored(t).Select(p => Bare(p.PropertyType))).Where(t => t.IsEnum).Distinct().OrderBy(t => t.Name, StringComparer.Ordinal);
        list.Append("\n## Values\n\n| Type | |\n| --- | --- |\n");
        foreach (var type in enums) list.Append(null, $"| {type.Name} | {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName))} |\n");
        Generated.Check(list.ToString(), "docs", "facts.md");
    }

    /// <summary>Where a type holds text, down to the last part.</summary>
    private static IEnumerable<string> TextIn(Type type, string where)
    {
        type = Bare(type);
        if (type == typeof(string) || type == typeof(object) || type == typeof(JsonElement) || type == typeof(char) || type == typeof(byte[])) return [where];
        if (type.IsPrimitive || type.IsEnum || Codes.ContainsKey(type) || type.Namespace == "System") return [];
        if (type.IsAssignableTo(typeof(IDictionary))) return [where];
        return Stored(type).SelectMany(p => TextIn(p.PropertyType, $"{where}.{p.Name}"));
    }

    /// <summary>What is stored of a fact: the parameters of the record. Its subject follows from them.</summary>
    private static IEnumerable<PropertyInfo> Stored(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != nameof(IFact.Subject) && p.GetMethod!.GetParameters().Length == 0);

    private static PropertyInfo[] Shown(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    /// <summary>What a type is about: not whether it may be missing, not how many.</summary>
    private static Type Bare(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) && type.GetGenericArguments() is [var one] ? Bare(one) : type.IsArray && type != typeof(byte[]) ? Bare(type.GetElementType()!) : type;
    }

    private static string NameOf(PropertyInfo property)
    {
        var many = property.PropertyType.IsGenericType && property.PropertyType.IsAssignableTo(typeof(IEnumerable));
        var name = Bare(property.PropertyType).Name switch { "Guid" => "id", "Int32" or "Int64" => "number", "Boolean" => "yes or no", "DateTime" => "instant", "DateOnly" => "date", var other => other };
        return many ? $"list of {name}" : Nullable.GetUnderlyingType(property.PropertyType) is null ? name : $"{name}, or absent";
    }

    /// <summary>A fact with something in every field, the same each time.</summary>
    private static object Example(Type type)
    {
        var parameters = type.GetConstructors().Single(c => c.GetParameters().Length > 0).GetParameters();
        return Activator.CreateInstance(type, parameters.Select((p, i) => Value(p.ParameterType, i + 1)).ToArray())!;
    }

    private static object Value(Type type, int n)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(Guid)) return new Guid($"0199aaaa-0000-7000-8000-{n:D12}");
        if (type == typeof(int)) return n;
        if (type == typeof(long)) return n * 1000L;
        if (type == typeof(bool)) return true;
        if (type == typeof(DateTime)) return new DateTime(2026, 12, 4, 10, 0, 0, n, DateTimeKind.Utc);
        if (type == typeof(DateOnly)) return new DateOnly(2026, 12, n);
        if (type == typeof(CommuneId)) return TestSite.HoaPhu;
        if (type == typeof(ProcedureCode)) return new ProcedureCode("1.014027");
        if (type == typeof(SkillCode)) return new SkillCode("CV3240-1");
        if (type == typeof(LessonCode)) return new LessonCode("nop-ho-so");
        if (type == typeof(ScriptKey)) return new ScriptKey("hoc/nop-ho-so");
        if (type == typeof(LanguageCode)) return new LanguageCode("ede");
        if (type == typeof(AwardCode)) return new AwardCode("to-vien");
        if (type == typeof(DossierCode)) return DossierCode.Of(new DateOnly(2026, 11, 20), 7);
        if (type == typeof(Commitment)) return new Commitment((Guid)Value(typeof(Guid), n), (Guid)Value(typeof(Guid), n + 1));
        if (type.IsEnum) return Enum.GetValues(type).GetValue(1)!;
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) && Bare(type).IsEnum)
        {
            var values = Enum.GetValues(Bare(type));
            var some = Array.CreateInstance(Bare(type), 2);
            some.SetValue(values.GetValue(1), 0);
            some.SetValue(values.GetValue(2), 1);
            return some;
        }
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) && Bare(type) == typeof(LessonCode)) return new[] { (LessonCode)Value(typeof(LessonCode), n) };
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) && Bare(type) == typeof(SkillCode)) return new[] { (SkillCode)Value(typeof(SkillCode), n) };
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) && Bare(type) == typeof(Guid)) return new[] { (Guid)Value(typeof(Guid), n) };
        throw new NotSupportedException($"No example of {type}: add one here.");
    }
}
