using System.Text.Json.Serialization;
using ThonSo.Core.Values;

namespace ThonSo.Learning.Lessons;

/// <summary>A lesson's code: the name of its folder and its address, such as <c>nop-ho-so</c>.</summary>
[JsonConverter(typeof(Json))]
public readonly record struct LessonCode(string Value)
{
    public override string ToString() => Value;

    private sealed class Json() : CodeJson<LessonCode>(text => new(text), code => code.Value);
}
