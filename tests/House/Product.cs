using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ThonSo.Support;
using Module = ThonSo.Core.Hosting.Module;

namespace ThonSo.House;

/// <summary>The product as the checks see it: its assemblies, its source files, what is written about its types.</summary>
internal static partial class Product
{
    public static IReadOnlyList<Module> Modules => Web.Modules.All;

    public static Assembly Core { get; } = typeof(Module).Assembly;

    public static IReadOnlyList<Assembly> Assemblies { get; } = [Core, .. Modules.Select(m => m.Assembly)];

    /// <summary>The short name: <c>Dossiers</c>.</summary>
    public static string NameOf(Assembly assembly) => assembly.GetName().Name!.Replace("ThonSo.", "", StringComparison.Ordinal);

    /// <summary>Every file of the repository that people wrote, by its path from the root; nothing that was built.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. new[] { "core", "modules", "web", "tests", "bench", "data", "docs", ".ci" }
        .Select(folder => Repository.Folder(folder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Concat(Directory.EnumerateFiles(Repository.Folder()))
        .Select(path => Path.GetRelativePath(Repository.Folder(), path).Replace('\\', '/'))
        .Where(path => !Built().IsMatch("/" + path)).Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Repository.Folder(path));

    /// <summary>The summary written above a type, as one line.</summary>
    public static string SummaryOf(Type type) => Squeeze(Written(type)?.Element("summary"));

    /// <summary>What is written about a parameter of a record.</summary>
    public static string AboutParameter(Type type, string name) => Squeeze(Written(type)?.Elements("param").FirstOrDefault(p => p.Attribute("name")!.Value == name));

    private static XElement? Written(Type type)
    {
        var file = Path.ChangeExtension(type.Assembly.Location, ".xml");
        return XDocument.Load(file).Descendants("member").FirstOrDefault(m => m.Attribute("name")!.Value == $"T:{type.FullName}");
    }

    private static string Squeeze(XElement? element) => element is null ? "" : Spaces().Replace(string.Concat(element.Nodes().Select(n => n is XElement { Name.LocalName: "see" } see ? see.Attribute("cref")!.Value.Split('.')[^1] : n is XElement e ? e.Value : n.ToString())), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"/(bin|obj|var|node_modules|TestResults)/")]
    private static partial Regex Built();
}
