using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Store;
using ThonSo.Core.Values;
using ThonSo.Places;

namespace ThonSo.Procedures.Forms;

/// <summary>One line of a dossier as people read it.</summary>
public sealed record AnswerLine(string Key, string Label, string Value);

/// <summary>Writes kept answers the way people read them: dates, amounts, places and options in words.</summary>
public sealed class AnswerDisplay(Country country, CommuneBook communes, VillageBook villages)
{
    public async Task<IReadOnlyList<AnswerLine>> LinesAsync(CommuneId commune, Question question, IReadOnlyDictionary<string, string> answers, Lang lang)
    {
        string? Kept(string key) => answers.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
        switch (question.Type)
        {
            case FieldType.Person:
                return [.. question.Parts.Select(part => (Part: part, Value: Kept(question.KeyOf(part)))).Where(p => p.Value is not null)
                    .Select(p => new AnswerLine(question.KeyOf(p.Part), FormTexts.Of(p.Part).In(lang), PartInWords(p.Part, p.Value!, lang)))];
            case FieldType.Address:
                return await AddressAsync(commune, question.Id, Kept) is { } address ? [new AnswerLine(question.Id, question.Ask.In(lang), address)] : [];
            case FieldType.Paper:
                return [];
            default:
                return Kept(question.Id) is { } value ? [new AnswerLine(question.Id, question.Ask.In(lang), InWords(question, value, lang))] : [];
        }
    }

    /// <summary>An address in one line, or null when there is none.</summary>
    public async Task<string?> AddressAsync(CommuneId here, string id, Func<string, string?> kept)
    {
        if (!CommuneId.TryParse(kept(id + ".commune"), out var commune) || country.Commune(commune) is not { } place) return null;
        var first = commune == here ? (await villages.FindAsync(here, kept(id + ".village")))?.Name : kept(id + ".line");
        // A commune served here is written the way it writes itself.
        var name = communes.Find(commune)?.Site.Name.Vi ?? $"{place.FullName}, {country.Province(place.ProvinceCode)?.FullName}";
        return first is { Length: > 0 } ? $"{first}, {name}" : name;
    }

    private static string PartInWords(PersonPart part, string value, Lang lang) => part switch
    {
        PersonPart.Birth => DateInWords(value),
        PersonPart.Sex => EnumCode<Sex>.TryParse(value, out var sex) ? sex.Word().In(lang) : value,
        PersonPart.Identity => IdentityInWords(value),
        _ => value,
    };

    private static string InWords(Question question, string value, Lang lang) => question.Type switch
    {
        FieldType.Date => DateInWords(value),
        FieldType.Choice => question.Options.FirstOrDefault(o => o.Code == value)?.Label.In(lang) ?? value,
        FieldType.YesNo => (value == "yes" ? FormTexts.Yes : FormTexts.No).In(lang),
        FieldType.Money => long.TryParse(value, out var dong) ? Money.Format(dong, lang) : value,
        FieldType.Phone => PhoneNumber.TryParse(value, out var phone) ? phone.Display : value,
        FieldType.Identity => IdentityInWords(value),
        _ => value,
    };

    private static string DateInWords(string value) => PartialDate.TryParse(value, out var date) ? date.Display : value;

    private static string IdentityInWords(string value) => value.Length == 12 ? $"{value[..3]} {value[3..6]} {value[6..9]} {value[9..]}" : value;
}
