using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Practice;
using ThonSo.Core.Security;
using ThonSo.Core.Time;
using ThonSo.Places;
using ThonSo.Procedures;
using ThonSo.Support;
using Xunit;

namespace ThonSo.House;

/// <summary>Every sentence stands in both languages, and every refusal keeps its code.</summary>
public sealed partial class TextTests
{
    /// <summary>Texts whose languages are meant to look alike, or crossed.</summary>
    private static readonly string[] NotTranslated =
    [
        // The name of the other language, in that language.
        "Core.CoreTexts.OtherLanguage",
        // A person's name and post, as they stand.
        "Dossiers.PageTexts.By",
    ];

    /// <summary>Texts that may be empty, because nobody is ever shown them.</summary>
    private static readonly string[] Empty =
    [
        "People.Texts.Of(Visitor)", "People.Texts.Of(System)",
        // The applicant's steps are not on the officers' screens, and a closed dossier has no next act.
        "Dossiers.DeskTexts.Confirm(Submit)", "Dossiers.DeskTexts.Confirm(AnswerSupplement)", "Dossiers.DeskTexts.Confirm(Withdraw)",
        "Dossiers.DeskTexts.Next",
    ];

    [Fact]
    public void Every_text_of_the_program_is_in_both_languages()
    {
        var texts = Declared<Text>().Where(t => !Empty.Any(e => t.Where.StartsWith(e, StringComparison.Ordinal))).ToList();
        Assert.True(texts.Count > 400, $"Only {texts.Count} texts were found.");
        No.Faults(texts.SelectMany(t => Faults(t.Where, t.Value)));
    }

    [Fact]
    public async Task Every_text_of_the_data_is_in_both_languages()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var found = new List<(string Where, Text Text)>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var calendar = site.Services.GetRequiredService<WorkingCalendar>();
        foreach (var procedure in site.Services.GetRequiredService<Catalogue>().All) Walk(procedure, procedure.Code.Value, found, seen);
        foreach (var commune in site.Services.GetRequiredService<CommuneBook>().All) Walk(commune, commune.Id.ToString(), found, seen);
        foreach (var module in Product.Modules) Walk(new object[] { module.Tiles, module.DeskItems, module.Practices }, module.Name, found, seen);
        foreach (var (code, mistake) in site.Services.GetRequiredService<Mistakes>().All) Walk(mistake, code, found, seen);
        for (var day = calendar.Begins; day < calendar.Begins.AddYears(3); day = day.AddDays(1)) Walk(calendar.DayOf(day), $"calendar {day}", found, seen);
        Assert.True(found.Count > 2000, $"Only {found.Count} texts were found.");
        No.Faults(found.SelectMany(t => Faults(t.Where, t.Text)).Distinct().Take(40));
    }

    [Fact]
    public void Refusals_have_codes_of_their_own_that_begin_with_the_module()
    {
        string[] ofCore = ["core", "paper"];
        var codes = RefusalsByCode();
        foreach (var (code, (owner, refusal, all)) in codes)
        {
            Assert.Matches(@"^[a-z]+\.[a-z]+(-[a-z]+)*$", code);
            var prefix = code.Split('.')[0];
            // The calendar's API is served by the dossiers' module; its codes are about the calendar.
            Assert.True(owner == "Core" ? ofCore.Contains(prefix) : prefix.Equals(owner, StringComparison.OrdinalIgnoreCase) || (owner == "Dossiers" && prefix == "calendar"), $"{owner} gives {code}");
            Assert.True(all == 1, $"{code} is declared {all} times");
            Assert.InRange(refusal.Status, 400, 599);
        }
    }

    [Fact]
    public async Task Only_refusals_that_exist_are_explained_in_practice()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        No.Faults(site.Services.GetRequiredService<Mistakes>().All.Keys.Except(RefusalsByCode().Keys));
    }

    [Fact]
    public void The_sentences_of_refusals_are_short()
    {
        // The longest a villager reads in one breath; Vietnamese counts syllables, so it is allowed some more.
        var longest = from refusal in RefusalsByCode().Values.Select(r => r.Refusal)
                      from sentence in Sentence().Split(refusal.Sentence.Vi).Select(s => (s, Most: 24)).Concat(Sentence().Split(refusal.Sentence.En).Select(s => (s, Most: 20)))
                      where sentence.s.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > sentence.Most
                      select $"{refusal.Code}: {sentence.s}";
        No.Faults(longest);
    }

    [Fact]
    public void The_list_of_refusals_is_written_down()
    {
        var list = new StringBuilder("""
            # Refusals

            What the product answers when a wish cannot be granted. The code is stable and meant for programs; the sentence is what people
            read. Written from the program by `tests/House`; not to be edited by hand. A code that disappears here breaks somebody's program.

            """);
        foreach (var module in RefusalsByCode().Values.GroupBy(r => r.Owner))
        {
            list.Append(null, $"\n## {module.Key}\n\n| Code | Status | Vietnamese | English |\n| --- | --- | --- | --- |\n");
            foreach (var (_, refusal, _) in module.OrderBy(r => r.Refusal.Code, StringComparer.Ordinal))
                list.Append(null, $"| `{refusal.Code}` | {refusal.Status} | {refusal.Sentence.Vi} | {refusal.Sentence.En} |\n");
        }
        Generated.Check(list.ToString(), "docs", "refusals.md");
    }

    [Fact]
    public void No_text_and_no_refusal_is_left_over()
    {
        var sources = string.Join('\n', Product.Files.Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal)).Where(f => f.StartsWith("core/", StringComparison.Ordinal) || f.StartsWith("modules/", StringComparison.Ordinal) || f.StartsWith("web/", StringComparison.Ordinal)).Select(Product.Read));
        var uses = Word().Matches(sources).Select(m => m.Value).CountBy(w => w).ToDictionary();
        var left = from type in Product.Assemblies.SelectMany(a => a.GetTypes())
                   from member in type.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
                   where (member is PropertyInfo p && (p.PropertyType == typeof(Text) || p.PropertyType == typeof(Refusal))) || (member is FieldInfo f && f.FieldType == typeof(Refusal))
                   where uses.GetValueOrDefault($"{type.Name}.{member.Name}") == 0 && uses.GetValueOrDefault(member.Name) < 2
                   select $"{Product.NameOf(type.Assembly)}.{type.Name}.{member.Name}";
        No.Faults(left);
    }

    private static Dictionary<string, (string Owner, Refusal Refusal, int Times)> RefusalsByCode() =>
        Declared<Refusal>().Where(r => r.Where.Split('.')[1].EndsWith("Refusals", StringComparison.Ordinal)).GroupBy(r => r.Value.Code).ToDictionary(g => g.Key, g => (g.First().Where.Split('.')[0], g.First().Value, g.Select(r => r.Where.Split('(')[0]).Distinct().Count()));

    private static IEnumerable<string> Faults(string where, Text text)
    {
        foreach (var (lang, words) in new[] { ("vi", text.Vi), ("en", text.En) })
        {
            if (string.IsNullOrWhiteSpace(words)) yield return $"{where} has no {lang}";
            else if (!words.IsNormalized(NormalizationForm.FormC)) yield return $"{where} is not NFC in {lang}";
            else if (words != words.Trim() || words.Contains("  ", StringComparison.Ordinal)) yield return $"{where} has stray spaces in {lang}: \"{words}\"";
        }
        if (NotTranslated.Contains(where.Split('(')[0])) yield break;
        if (text.Vi == text.En && Accented().IsMatch(text.Vi) && !Proper().IsMatch(text.Vi)) yield return $"{where} says the same in both languages: {text.Vi}";
        if (text.Vi != text.En && !Proper().IsMatch(text.En) && OnlyVietnamese().IsMatch(text.En) && !Accented().IsMatch(text.Vi)) yield return $"{where} has its languages the wrong way round: {text.En}";
    }

    /// <summary>All values of a type that static members of the product give, with each value of an enum and samples of the rest.</summary>
    private static IEnumerable<(string Where, T Value)> Declared<T>()
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var type in Product.Assemblies.SelectMany(a => a.GetTypes()).Where(t => !t.IsGenericTypeDefinition && !t.Name.Contains('<', StringComparison.Ordinal)))
        {
            var name = $"{Product.NameOf(type.Assembly)}.{type.Name}";
            foreach (var field in type.GetFields(Static).Where(f => f.FieldType == typeof(T) && !f.Name.Contains('<', StringComparison.Ordinal))) yield return ($"{name}.{field.Name}", (T)field.GetValue(null)!);
            foreach (var property in type.GetProperties(Static).Where(p => p.PropertyType == typeof(T))) yield return ($"{name}.{property.Name}", (T)property.GetValue(null)!);
            foreach (var method in type.GetMethods(Static).Where(m => !m.IsSpecialName && m.ReturnType == typeof(T) && !m.Name.Contains('<', StringComparison.Ordinal) && !m.IsGenericMethod && m.DeclaringType != typeof(Text)))
                foreach (var arguments in Arguments(method.GetParameters()))
                    yield return ($"{name}.{method.Name}({string.Join(", ", arguments)})", (T)method.Invoke(null, arguments)!);
        }
    }

    private static IEnumerable<object?[]> Arguments(ParameterInfo[] parameters)
    {
        IEnumerable<object?[]> all = [[]];
        foreach (var parameter in parameters)
        {
            var values = Values(parameter.ParameterType).ToList();
            if (values.Count == 0) return [];
            all = all.SelectMany(before => values.Select(value => (object?[])[.. before, value]));
        }
        return all;
    }

    private static IEnumerable<object?> Values(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare.IsEnum) return Enum.GetValues(bare).Cast<object?>();
        if (bare == typeof(int)) return [1, 2];
        if (bare == typeof(long)) return [1L, 2_000_000L];
        if (bare == typeof(double)) return [0.5];
        if (bare == typeof(bool)) return [true, false];
        if (bare == typeof(string)) return ["Thử"];
        if (bare == typeof(Text)) return [new Text("việc thử", "a thing")];
        if (bare == typeof(DateOnly)) return [new DateOnly(2026, 11, 20)];
        if (bare == typeof(DateTime)) return [new DateTime(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc)];
        return [];
    }

    /// <summary>Every text inside a thing, by its properties.</summary>
    private static void Walk(object? thing, string where, List<(string, Text)> found, HashSet<object> seen, int depth = 0)
    {
        if (thing is null or string || depth > 8) return;
        if (thing is Text text)
        {
            found.Add((where, text));
            return;
        }
        var type = thing.GetType();
        if (type.IsPrimitive || type.IsEnum || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true && thing is not IEnumerable || (!type.IsValueType && !seen.Add(thing))) return;
        if (thing is IEnumerable many)
        {
            var i = 0;
            foreach (var one in many) Walk(one, $"{where}[{i++}]", found, seen, depth + 1);
            return;
        }
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.PropertyType.Namespace != "System.Reflection"))
            Walk(property.GetValue(thing), $"{where}.{property.Name}", found, seen, depth + 1);
    }

    [GeneratedRegex(@"[^\x00-\x7F“”’…–·×°]")]
    private static partial Regex Accented();

    // Names of people, places, laws and forms stay as they are.
    [GeneratedRegex(@"\b(NĐ|TT|QĐ|QH|Luật|Mẫu|CT01|English|Đắk Lắk)\b")]
    private static partial Regex Proper();

    [GeneratedRegex(@"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")]
    private static partial Regex OnlyVietnamese();

    [GeneratedRegex(@"[.!?:;“”] ?")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(\w+\.)?\w+")]
    private static partial Regex Word();
}
