using System.Text.Json.Serialization;
using ThonSo.Core.Values;

namespace ThonSo.Learning.Certificates;

/// <summary>An award of <c>data/learning/rules.yaml</c>, such as <c>to-vien</c>. A value of its own so that facts can carry it.</summary>
[JsonConverter(typeof(Json))]
public readonly record struct AwardCode(string Value)
{
    public override string ToString() => Value;

    private sealed class Json() : CodeJson<AwardCode>(text => new(text), code => code.Value);
}
