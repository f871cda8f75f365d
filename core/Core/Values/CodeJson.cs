using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThonSo.Core.Values;

/// <summary>Writes a code that is a type of its own as the string it is, so that facts can carry it.</summary>
public abstract class CodeJson<T>(Func<string, T> read, Func<T, string> written) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString() ?? throw new JsonException("A code is a string."));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(written(value));
}
