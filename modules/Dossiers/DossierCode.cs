using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ThonSo.Core.Acts;

namespace ThonSo.Dossiers;

/// <summary>
/// A dossier's code (mã hồ sơ): the day it was filed and its number that day, <c>261120-0007</c>. Read out, written down
/// and typed by people, so it is short; guessable, so whoever asks without signing in also needs the secret.
/// The agency's official prefix is added on papers once the agency's id is confirmed (NĐ 61/2018 Đ.26).
/// </summary>
[JsonConverter(typeof(Json))]
public readonly record struct DossierCode(long Value)
{
    private const long PerDay = 1_000_000;

    public static DossierCode Of(DateOnly day, long number) => new((day.Year % 100 * 10_000 + day.Month * 100 + day.Day) * PerDay + number);

    /// <summary>The gapless series a day's codes are numbered in.</summary>
    public static Series SeriesOf(DateOnly day) => new("dossier-" + day.ToString("yyMMdd", CultureInfo.InvariantCulture));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value / PerDay:D6}-{Value % PerDay:D4}");

    /// <summary>Reads a code however it was typed: spaces and dashes do not matter.</summary>
    public static bool TryParse(string? text, out DossierCode code)
    {
        code = default;
        var digits = new string((text ?? "").Where(char.IsAsciiDigit).ToArray());
        if (digits.Length is < 10 or > 12 || (text ?? "").Any(c => char.IsLetter(c))) return false;
        code = new(long.Parse(digits[..6], CultureInfo.InvariantCulture) * PerDay + long.Parse(digits[6..], CultureInfo.InvariantCulture));
        return true;
    }

    private sealed class Json : JsonConverter<DossierCode>
    {
        public override DossierCode Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var code) ? code : throw new JsonException("not a dossier code");

        public override void Write(Utf8JsonWriter writer, DossierCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
