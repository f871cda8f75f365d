using System.Globalization;
using System.Text.RegularExpressions;
using ThonSo.Core.Language;

namespace ThonSo.Core.Values;

/// <summary>
/// What the QR code of an identity card says: thẻ căn cước công dân with a chip (2021 to June 2024, on the front) and thẻ
/// căn cước (TT 16/2024/TT-BCA, on the back). Shown for confirmation; the image of a card is never taken or kept.
/// </summary>
/// <param name="OldNumber">Of the card before, nine or twelve digits, as written; null when there was none.</param>
/// <param name="Name">With capitals only where a name has them: Nguyễn Văn Mẫu, H'Thử Niê.</param>
/// <param name="Address">The most specific place first; cards of before July 2025 name districts that are no more.</param>
/// <param name="Issued">Null when it cannot be read.</param>
/// <param name="Extras">The further fields of newer cards as they stand, without the empty ones at the end; their meaning is not published.</param>
public sealed partial record CardText(
    IdentityNumber Number, string? OldNumber, string Name, PartialDate Birth, Sex Sex, string Address, PartialDate? Issued, IReadOnlyList<string> Extras)
{
    private const int Fields = 7;

    /// <summary>
    /// Reads what a camera or a scanner that types delivered. Lost accents are kept as they are: the person sees the fields
    /// and corrects them.
    /// </summary>
    public static CardReading Read(string? text)
    {
        var fields = (text ?? "").Split('|').Select(Fold.Clean).ToList();
        if (fields.TrueForAll(field => field.Length == 0)) return CardReading.Of(CardProblem.Empty);
        var isNumber = IdentityNumber.TryParse(fields[0], out var number);
        if (fields.Count == 1) return CardReading.Of(isNumber ? CardProblem.NumberOnly : CardProblem.OtherCode);
        if (InsuranceNumber().IsMatch(fields[0]) || InsuranceName().IsMatch(fields[1])) return CardReading.Of(CardProblem.HealthInsurance);
        if (!isNumber) return CardReading.Of(CardProblem.Number);

        // Where the empty old number was left out altogether, the date of birth stands in the place of the name.
        if (fields.Count > 2 && PartialDate.TryParse(fields[2], out _)) fields.Insert(1, "");
        if (fields.Count < Fields) return CardReading.Of(CardProblem.CutShort);
        while (fields.Count > Fields && fields[^1].Length == 0) fields.RemoveAt(fields.Count - 1);

        if (!fields[2].Any(char.IsLetter)) return CardReading.Of(CardProblem.Name);
        if (!PartialDate.TryParse(fields[3], out var birth)) return CardReading.Of(CardProblem.Birth);
        if (!TryReadSex(fields[4], out var sex)) return CardReading.Of(CardProblem.Sex);
        return CardReading.Of(new CardText(
            number, fields[1].Length > 0 ? fields[1] : null, InNameCase(fields[2]), birth, sex, fields[5],
            PartialDate.TryParse(fields[6], out var issued) ? issued : null, fields[Fields..]));
    }

    /// <summary>Never the person: this may end in a log.</summary>
    public override string ToString() => $"card of {Number}";

    /// <summary>
    /// A name in capitals as people write it. A word begins after anything that is no letter, so that H'THỬ is H'Thử and
    /// Y-MẪU is Y-Mẫu; a ? is what scanners make of a letter they do not have. A name with small letters is left alone.
    /// </summary>
    private static string InNameCase(string name)
    {
        if (name.Any(char.IsLower)) return name;
        return string.Create(name.Length, name, (written, capitals) =>
        {
            for (var i = 0; i < capitals.Length; i++)
                written[i] = i > 0 && IsOfWord(capitals[i - 1]) ? char.ToLowerInvariant(capitals[i]) : capitals[i];
        });
    }

    private static bool IsOfWord(char c) => char.IsLetter(c) || c == '?' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    // What is left of Nữ where accents are lost or a typing aid was on: N, N?, Nu, Nuwx, Nu74.
    private static bool TryReadSex(string field, out Sex sex)
    {
        if (Sexes.TryParse(field, out sex)) return true;
        sex = Sex.Female;
        return DamagedNu().IsMatch(field);
    }

    // Two letters and thirteen digits, or since 2021 ten digits.
    [GeneratedRegex(@"\A(?:[A-Za-z]{2}[0-9]{13}|[0-9]{10})\z")]
    private static partial Regex InsuranceNumber();

    // The name as the hexadecimal digits of its UTF-8 bytes; an old number has at most twelve digits.
    [GeneratedRegex(@"\A(?:[0-9A-Fa-f]{2}){7,}\z")]
    private static partial Regex InsuranceName();

    [GeneratedRegex(@"\A[Nn][^Aa]{0,4}\z")]
    private static partial Regex DamagedNu();
}
