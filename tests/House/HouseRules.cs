using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace ThonSo.House;

/// <summary>What reviewers would have to look for in every file.</summary>
public sealed partial class HouseRules
{
    private const int Longest = 400;

    /// <summary>Longer on purpose.</summary>
    private static readonly Dictionary<string, string> Long = [];

    private static readonly string[] Source = [".cs", ".cshtml", ".css", ".js", ".sql", ".csproj", ".props", ".targets", ".sh"];

    private static IEnumerable<string> Sources => Product.Files.Where(f => Source.Contains(Path.GetExtension(f)) || f is "run" or "test" or "bench" or ".ci/run");

    /// <summary>Everything that is read by people, data and documents too; not what is generated or bundled.</summary>
    private static IEnumerable<string> Texts => Product.Files.Where(f => Sources.Contains(f) || Path.GetExtension(f) is ".md" or ".yaml" or ".csv" or ".json" or ".slnx" or ".txt");

    [Fact]
    public void The_files_were_found() => Assert.InRange(Sources.Count(), 300, 5000);

    [Fact]
    public void A_source_file_fits_in_a_head() =>
        No.Faults(from file in Sources
                  let lines = Product.Read(file).Count(c => c == '\n')
                  where lines > Longest && !Long.ContainsKey(file)
                  select $"{file} has {lines} lines: at most {Longest}");

    [Fact]
    public void Nothing_is_left_to_do_in_a_comment() => No.Faults(Lines(Sources, LeftToDo()));

    [Fact]
    public void No_file_knows_the_machine_it_was_written_on() => No.Faults(Lines(Texts, OfAMachine()));

    [Fact]
    public void Text_files_are_whole()
    {
        // Lock files are written by the package manager, which leaves the last line open.
        No.Faults(from file in Texts.Where(f => !f.EndsWith("packages.lock.json", StringComparison.Ordinal))
                  let text = Product.Read(file)
                  where text.Length > 0 && (!text.EndsWith('\n') || text.Contains('\r') || text.Contains('\t') && Path.GetExtension(file) is not (".md" or ".txt"))
                  select $"{file} has {(text.Contains('\r') ? "carriage returns" : text.Contains('\t') ? "tabs" : "no last line end")}");
    }

    [Fact]
    public void What_is_forbidden_is_forbidden_everywhere()
    {
        var props = XDocument.Load(Support.Repository.Folder("Directory.Build.props"));
        Assert.Contains(props.Descendants("AdditionalFiles"), f => f.Attribute("Include")!.Value.EndsWith("BannedSymbols.txt", StringComparison.Ordinal));
        Assert.Contains(props.Descendants("PackageReference"), f => f.Attribute("Include")!.Value == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        Assert.Equal("true", props.Descendants("TreatWarningsAsErrors").Single().Value);
        Assert.Equal("enable", props.Descendants("Nullable").Single().Value);

        var forbidden = File.ReadAllLines(Support.Repository.Folder("BannedSymbols.txt"));
        Assert.All(forbidden, line => Assert.Matches(@"^[PMTF]:[\w.`(),]+;[A-Z].+\.$", line));
        foreach (var symbol in new[] { "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTimeOffset.UtcNow", "System.Threading.Tasks.Task`1.Result", "System.Threading.Tasks.Task.Wait", "System.Guid.NewGuid", "DbContext.SaveChanges", "BeginTransaction" })
            Assert.Contains(forbidden, line => line.Contains(symbol, StringComparison.Ordinal));

        // Nobody turns it off: neither for a project, nor for a file, nor for a line; but for the test that does the forbidden to see it refused.
        No.Faults(Lines(Product.Files.Where(f => f is ".editorconfig" || Source.Contains(Path.GetExtension(f))).Where(f => f is not ("tests/House/HouseRules.cs" or "core/Core/Tests/WorkTests.cs")), Unforbidden()));
    }

    [Fact]
    public void The_rule_that_says_who_may_reference_whom_is_in_force()
    {
        var targets = XDocument.Load(Support.Repository.Folder("Directory.Build.targets"));
        Assert.Equal("CoreCompile", targets.Descendants("Target").Single(t => t.Attribute("Name")!.Value == "CheckTiers").Attribute("BeforeTargets")!.Value);
        foreach (var project in Product.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            var tier = XDocument.Load(Support.Repository.Folder(project)).Descendants("Tier").SingleOrDefault()?.Value;
            var expected = project.StartsWith("modules/", StringComparison.Ordinal) && !project.Contains("/Tests/", StringComparison.Ordinal) ? ["Foundation", "Service", "Reader"] : project == "core/Core/Core.csproj" ? ["Core"] : project == "web/Web/Web.csproj" ? ["Host"] : new[] { "Tests", null };
            Assert.True(expected.Contains(tier), $"{project} says that it is {tier}");
        }
    }

    [Fact]
    public void Packages_are_pinned_and_locked()
    {
        var versions = XDocument.Load(Support.Repository.Folder("Directory.Packages.props")).Descendants("PackageVersion").Select(p => p.Attribute("Version")!.Value);
        Assert.All(versions, v => Assert.Matches(@"^\d+\.\d+\.\d+(\.\d+)?$", v));
        var unlocked = Product.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)).Select(f => Path.GetDirectoryName(f)!.Replace('\\', '/')).Where(folder => !Product.Files.Contains(folder + "/packages.lock.json"));
        No.Faults(unlocked.Select(folder => $"{folder} has no lock file"));
    }

    [Fact]
    public void Whatever_the_data_says_it_says_from_where()
    {
        var faults = new List<string>();
        foreach (var file in Product.Files.Where(f => f.StartsWith("data/", StringComparison.Ordinal)))
        {
            var text = Product.Read(file);
            if (file.StartsWith("data/procedures/", StringComparison.Ordinal))
            {
                if (!ProcedureSource().IsMatch(text)) faults.Add($"{file} has no source with its confidence");
            }
            else if (file.StartsWith("data/calendar/", StringComparison.Ordinal))
            {
                // Each entry says its own source and how sure it is.
                var entries = Regex.Count(text, @"^  - (date|id|from):", RegexOptions.Multiline);
                var (sources, sure) = (Regex.Count(text, @"^    source:\s*\S", RegexOptions.Multiline), Regex.Count(text, @"^    confidence:\s*\S", RegexOptions.Multiline));
                if (entries == 0 || sources != entries || sure != entries) faults.Add($"{file}: {entries} entries, {sources} sources, {sure} with a confidence");
            }
            else if (file.StartsWith("data/places/", StringComparison.Ordinal))
            {
                if (!text.StartsWith("# Nguồn/Source: ", StringComparison.Ordinal)) faults.Add($"{file} does not begin with its source");
            }
            else if (file.StartsWith("data/demo/", StringComparison.Ordinal))
            {
                if (!text.Contains("bịa", StringComparison.Ordinal)) faults.Add($"{file} does not say that it is invented");
            }
            else if (file.StartsWith("data/communes/", StringComparison.Ordinal))
            {
                if (!text.Contains("Quyết định", StringComparison.Ordinal)) faults.Add($"{file} does not say where its code comes from");
            }
        }
        No.Faults(faults);
    }

    private static IEnumerable<string> Lines(IEnumerable<string> files, Regex pattern) =>
        from file in files
        from line in Product.Read(file).Split('\n').Index()
        where pattern.IsMatch(line.Item)
        select $"{file}:{line.Index + 1} {line.Item.Trim()[..Math.Min(120, line.Item.Trim().Length)]}";

    // Written so that this file does not find itself.
    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|HAC[K]|XX[X])\b")]
    private static partial Regex LeftToDo();

    [GeneratedRegex(@"(?<![\w.])/(home|Users|root|wor[k])/|[A-Z]:\\Users|\b(10|172\.(1[6-9]|2\d|3[01])|192\.168)\.\d+\.\d+\.\d+\b")]
    private static partial Regex OfAMachine();

    [GeneratedRegex(@"RS00(30|31)|DisableBannedSymbol")]
    private static partial Regex Unforbidden();

    [GeneratedRegex(@"^source:\s*\n(\s+.*\n)*\s+confidence:\s*(seen|partly-seen|\w+)", RegexOptions.Multiline)]
    private static partial Regex ProcedureSource();
}
