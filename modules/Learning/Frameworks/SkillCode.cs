using System.Text.Json.Serialization;
using ThonSo.Core.Values;

namespace ThonSo.Learning.Frameworks;

/// <summary>A skill of a framework, such as CV3240-1. A value of its own so that facts can carry it.</summary>
[JsonConverter(typeof(Json))]
public readonly record struct SkillCode(string Value)
{
    public override string ToString() => Value;

    private sealed class Json() : CodeJson<SkillCode>(text => new(text), code => code.Value);
}
