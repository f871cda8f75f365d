using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ThonSo.Core.Acts;
using ThonSo.Support;
using Xunit;
using Module = ThonSo.Core.Hosting.Module;

namespace ThonSo.House;

/// <summary>What the compiler cannot say about the walls between modules.</summary>
public sealed partial class ModuleTests
{
    private static readonly string[] Foundation = ["Places", "People", "Procedures", "Teams"];

    /// <summary>What a module shows beside itself, its facts and what these consist of; and who needs it.</summary>
    private static readonly Dictionary<string, string> Shown = new()
    {
        ["Dossiers.Texts"] = "The names of stages and steps, for everyone who shows a fact of theirs.",
        ["Dossiers.Stages"] = "What follows from a stage: its official code, whose turn it is. Readers of the facts ask it.",
        ["Dossiers.Turn"] = "What Stages answers with.",
        ["Dossiers.ConsentCodes"] = "Messages asks for the code that a person reads out to their helper, and sends it.",
        ["Learning.LessonTitles"] = "Messages says of which lesson a class or a reminder is.",
        ["Dossiers.Decision"] = "What a result of the API and the pages says.",
    };

    /// <summary>Tables whose key does not begin with the commune.</summary>
    private static readonly Dictionary<string, string> NotOfACommune = new()
    {
        ["core_cursor"] = "One reader after the other asks where it stands in all communes.",
        ["core_reader"] = "A reader runs for the whole installation.",
        ["core_epoch"] = "The life of the database.",
        ["core_key"] = "The installation's keys.",
        ["core_migration"] = "The schema's own history.",
        ["procedures_version"] = "The catalogue belongs to the installation, not to a commune.",
    };

    public static TheoryData<string> Names => [.. Product.Modules.Select(m => Product.NameOf(m.Assembly))];

    [Theory, MemberData(nameof(Names))]
    public void A_module_shows_itself_and_its_facts(string name)
    {
        var module = ModuleOf(name);
        // Foundation modules are there to be used by the others.
        if (Foundation.Contains(name)) return;
        var facts = module.Assembly.GetExportedTypes().Where(t => t.IsAssignableTo(typeof(IFact))).ToList();
        var parts = facts.SelectMany(f => f.GetProperties()).Select(p => Bare(p.PropertyType)).ToList();
        var shown = module.Assembly.GetExportedTypes().Where(t => t != module.GetType() && !facts.Contains(t) && !parts.Contains(t) && !t.IsNested);
        No.Faults(shown.Select(t => $"{name}.{t.Name}").Except(Shown.Keys));
    }

    [Fact]
    public void What_is_listed_as_shown_exists() =>
        No.Faults(Shown.Keys.Except(Product.Modules.SelectMany(m => m.Assembly.GetExportedTypes()).Select(t => $"{Product.NameOf(t.Assembly)}.{t.Name}")));

    [Theory, MemberData(nameof(Names))]
    public void A_module_is_named_like_its_folder_and_its_project(string name)
    {
        var module = ModuleOf(name);
        Assert.Equal(name.ToLowerInvariant(), module.Name);
        Assert.Equal($"{name}Module", module.GetType().Name);
        Assert.True(File.Exists(Repository.Folder("modules", name, $"{name}.csproj")));
    }

    [Fact]
    public void Every_module_in_the_tree_is_in_the_product()
    {
        var folders = Directory.EnumerateDirectories(Repository.Folder("modules")).Where(d => Directory.EnumerateFiles(d, "*.csproj").Any()).Select(d => Path.GetFileName(d));
        Assert.Equal(Names.Select(n => n.Data).Order(), folders.Order());
    }

    [Theory, MemberData(nameof(Names))]
    public void A_module_uses_only_what_its_tier_may(string name)
    {
        var tier = TierOf(name);
        var used = ModuleOf(name).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(a => a.StartsWith("ThonSo.", StringComparison.Ordinal)).Select(a => a["ThonSo.".Length..]).Where(a => a != "Core").ToList();
        No.Faults(used.Except(tier == "Reader" ? Names.Select(n => n.Data) : Foundation));
        Assert.Equal(Foundation.Contains(name), tier == "Foundation");
        // A service that a reader follows must not know of it; the loop would only show at run time.
        if (tier == "Reader") Assert.DoesNotContain(used, other => TierOf(other) == "Reader");
    }

    [Fact]
    public void The_core_knows_no_module() =>
        Assert.DoesNotContain(Product.Core.GetReferencedAssemblies(), a => a.Name!.StartsWith("ThonSo.", StringComparison.Ordinal));

    [Fact]
    public void A_module_opens_its_inside_only_to_its_own_tests()
    {
        foreach (var assembly in Product.Assemblies)
        {
            var friends = assembly.GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>().Select(a => a.AssemblyName);
            Assert.Equal([assembly.GetName().Name + ".Tests"], friends);
        }
    }

    [Fact]
    public async Task A_modules_tables_carry_its_name()
    {
        var tables = await TablesAsync();
        Assert.All(tables, t => Assert.StartsWith(OwnerOf(t.ClrType.Assembly) + "_", t.GetTableName(), StringComparison.Ordinal));
        Assert.True(tables.Count > 15, "The tables were not found.");
    }

    [Fact]
    public async Task Every_table_of_a_commune_has_the_commune_first_in_its_key()
    {
        var others = (await TablesAsync()).Where(t => t.FindPrimaryKey()!.Properties[0].Name != "CommuneId").Select(t => t.GetTableName()!).Order();
        Assert.Equal(NotOfACommune.Keys.Order(), others);
    }

    [Fact]
    public async Task Nobody_names_another_modules_table()
    {
        var owners = (await TablesAsync()).ToDictionary(t => t.GetTableName()!, t => Product.NameOf(t.ClrType.Assembly));
        var wrong = new List<string>();
        foreach (var file in Product.Files.Where(f => (f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".sql", StringComparison.Ordinal)) && !f.Contains("/Tests/", StringComparison.Ordinal)))
        {
            if (file.Split('/') is not ["modules" or "core", var owner, ..]) continue;
            wrong.AddRange(from Match name in Word().Matches(Product.Read(file))
                           where owners.TryGetValue(name.Value, out var whose) && whose != owner
                           select $"{file} names {name.Value}");
        }
        No.Faults(wrong.Distinct());
    }

    [Fact]
    public void A_modules_sql_makes_only_what_carries_its_name()
    {
        var made = 0;
        foreach (var file in Product.Files.Where(f => f.EndsWith(".sql", StringComparison.Ordinal) && !f.Contains("/Tests/", StringComparison.Ordinal)))
        {
            var owner = file.Split('/')[1].ToLowerInvariant();
            foreach (Match name in Made().Matches(Product.Read(file)))
            {
                made++;
                Assert.True(name.Groups["name"].Value.StartsWith(owner + "_", StringComparison.Ordinal), $"{file} makes {name.Groups["name"].Value}");
            }
            Assert.True(File.Exists(Repository.Folder(file.Contains(".pg.", StringComparison.Ordinal) ? file.Replace(".pg.", ".sqlite.", StringComparison.Ordinal) : file.Replace(".sqlite.", ".pg.", StringComparison.Ordinal))), $"{file} has no twin for the other engine.");
        }
        Assert.True(made > 30, "The tables and indexes were not found.");
    }

    private static Module ModuleOf(string name) => Product.Modules.Single(m => Product.NameOf(m.Assembly) == name);

    private static string TierOf(string module) => XDocument.Load(Repository.Folder("modules", module, $"{module}.csproj")).Descendants("Tier").Single().Value;

    private static string OwnerOf(Assembly assembly) => Product.NameOf(assembly).ToLowerInvariant();

    private static Type Bare(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[0] : type;
    }

    private static async Task<List<IEntityType>> TablesAsync() =>
        await (await TestSite.SharedAsync(Engines.Sqlite)).ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().ToList()));

    [GeneratedRegex(@"\b[a-z]+_[a-z_]+\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"CREATE\s+(TABLE|(UNIQUE\s+)?INDEX|VIEW|TRIGGER|VIRTUAL\s+TABLE)\s+(IF\s+NOT\s+EXISTS\s+)?(?<name>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Made();
}
