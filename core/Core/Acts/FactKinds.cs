using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThonSo.Core.Acts;

/// <summary>Every kind of fact this program knows, by name and by type, and how facts are written as JSON.</summary>
public sealed class FactKinds
{
    private readonly Dictionary<string, Type> types = [];
    private readonly Dictionary<Type, string> kinds = [];

    public FactKinds(IEnumerable<Assembly> assemblies)
    {
        foreach (var type in assemblies.SelectMany(a => a.GetExportedTypes()).Where(t => t.IsAssignableTo(typeof(IFact)) && !t.IsInterface))
        {
            var kind = type.GetCustomAttribute<FactNameAttribute>()?.Kind
                ?? throw new InvalidOperationException($"{type.Name} is a fact without a [FactName].");
            types.Add(kind, type);
            kinds.Add(type, kind);
        }
    }

    public IReadOnlyDictionary<string, Type> All => types;

    public string KindOf(IFact fact) => kinds[fact.GetType()];

    /// <summary>Reads a fact back. A kind this program does not know is an error: readers stop rather than skip.</summary>
    public IFact Read(string kind, JsonElement fact) =>
        types.TryGetValue(kind, out var type)
            ? (IFact)fact.Deserialize(type, Json)!
            : throw new InvalidOperationException($"The journal holds a fact of a kind this program does not know: {kind}.");

    /// <summary>Facts are written in camel case, enums by name, instants in UTC with a Z.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new CommuneIdJson(), new CommitmentJson() },
    };

    private sealed class CommuneIdJson : JsonConverter<CommuneId>
    {
        public override CommuneId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => CommuneId.Parse(reader.GetString()!);
        public override void Write(Utf8JsonWriter writer, CommuneId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class CommitmentJson : JsonConverter<Commitment>
    {
        public override Commitment Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Commitment.FromBytes(reader.GetBytesFromBase64());
        public override void Write(Utf8JsonWriter writer, Commitment value, JsonSerializerOptions options) => writer.WriteBase64StringValue(value.ToBytes());
    }
}
