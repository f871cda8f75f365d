using ThonSo.Core.Language;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ThonSo.Learning;

/// <summary>Something that a file of the module says wrongly, in words for whoever wrote it.</summary>
internal sealed class FileProblem(Text said) : FormatException(said.En)
{
    public FileProblem(string vi, string en) : this(new Text(vi, en))
    {
    }

    public Text Said => said;
}

/// <summary>Reads the module's files, and says clearly what is wrong with one it cannot read.</summary>
internal static class LearningFile
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();

    private static readonly ISerializer Writer = new SerializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance)
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull | DefaultValuesHandling.OmitEmptyCollections).WithIndentedSequences().Build();

    /// <exception cref="InvalidDataException">Names the file, the line where there is one, and what is wanted. Where the file can be read at all, a <see cref="FileProblem"/> is within.</exception>
    public static TResult Read<TFile, TResult>(string name, string yaml, Func<TFile, TResult> of) where TFile : class
    {
        try
        {
            return of(Yaml.Deserialize<TFile>(yaml) ?? throw new FileProblem("tệp trống", "the file is empty"));
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

    /// <summary>The text of a file that is read back as the same.</summary>
    public static string Write(object file) => Writer.Serialize(file).ReplaceLineEndings("\n");

    public static string Need(string? value, string name) => string.IsNullOrWhiteSpace(value) ? throw new FileProblem($"thiếu {name}", $"{name} is missing") : value.Trim().Normalize();

    internal sealed class Words
    {
        public string? Vi { get; set; }
        public string? En { get; set; }

        public Text ToText(string name) => new(Need(Vi, name + ".vi"), Need(En, name + ".en"));

        public static Words Of(Text text) => new() { Vi = text.Vi, En = text.En };
    }

    public static Text Need(Words? words, string name) => words?.ToText(name) ?? throw new FileProblem($"thiếu {name}", $"{name} is missing");
}
