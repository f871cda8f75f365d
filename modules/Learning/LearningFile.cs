using ThonSo.Core.Language;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ThonSo.Learning;

/// <summary>Reads the module's files, and says clearly what is wrong with one it cannot read.</summary>
internal static class LearningFile
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();

    /// <exception cref="InvalidDataException">Names the file, the line where there is one, and what is wanted.</exception>
    public static TResult Read<TFile, TResult>(string name, string yaml, Func<TFile, TResult> of) where TFile : class
    {
        try
        {
            return of(Yaml.Deserialize<TFile>(yaml) ?? throw new FormatException("the file is empty"));
        }
        catch (YamlException problem)
        {
            throw new InvalidDataException($"{name}, line {problem.Start.Line}: {problem.InnerException?.Message ?? problem.Message}", problem);
        }
        catch (FormatException problem)
        {
            throw new InvalidDataException($"{name}: {problem.Message}", problem);
        }
    }

    public static string Need(string? value, string name) => string.IsNullOrWhiteSpace(value) ? throw new FormatException($"{name} is missing") : value.Trim().Normalize();

    internal sealed class Words
    {
        public string? Vi { get; set; }
        public string? En { get; set; }

        public Text ToText(string name) => new(Need(Vi, name + ".vi"), Need(En, name + ".en"));
    }

    public static Text Need(Words? words, string name) => words?.ToText(name) ?? throw new FormatException($"{name} is missing");
}
