using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Values;
using ThonSo.Places;

namespace ThonSo.Procedures.Forms;

/// <summary>What was read from what was typed.</summary>
/// <param name="Values">To be kept, by key; an emptied answer is an empty string.</param>
/// <param name="Errors">What has to be mended first.</param>
/// <param name="Doubts">What looks odd but may be true: shown to the person and to the officer, never refused.</param>
public sealed record AnswersRead(
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<(string Key, Refusal Why)> Errors,
    IReadOnlyList<(string Key, Text Message)> Doubts);

/// <summary>
/// Reads the answers to one question, from a form or from the API, into the form in which they are kept. The same rules
/// for both; bad input gets one clear sentence per field.
/// </summary>
public sealed class AnswerReader(Country country, VillageBook villages, TimeProvider clock)
{
    private const int ShortText = 200;
    private const int LongText = 4000;

    /// <param name="typed">By key. A form's address also brings <c>.where</c>, <c>.province</c> and <c>.place</c>.</param>
    public async ValueTask<AnswersRead> ReadAsync(CommuneId commune, Question question, IReadOnlyDictionary<string, string> typed)
    {
        var sheet = new Sheet(question, typed);
        switch (question.Type)
        {
            case FieldType.Text: sheet.Line(question.Id, question.Required, ShortText); break;
            case FieldType.LongText: sheet.Lines(question.Id, question.Required); break;
            case FieldType.Number: ReadNumber(sheet); break;
            case FieldType.Money: ReadMoney(sheet); break;
            case FieldType.Date: ReadDate(sheet, question.Id, question.Required, question.Partial); break;
            case FieldType.Choice: ReadChoice(sheet, code => question.Options.Any(o => o.Code == code)); break;
            case FieldType.YesNo: ReadChoice(sheet, code => code is "yes" or "no"); break;
            case FieldType.Identity: ReadIdentity(sheet, question.Id, question.Required); break;
            case FieldType.Phone: ReadPhone(sheet); break;
            case FieldType.Person: ReadPerson(sheet); break;
            case FieldType.Address: await ReadAddressAsync(sheet, commune); break;
            case FieldType.Paper: break;
        }
        return sheet.Result;
    }

    private static void ReadNumber(Sheet sheet)
    {
        var (question, text) = (sheet.Question, sheet.Take(sheet.Question.Id, sheet.Question.Required));
        if (text is null) return;
        if (!long.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, null, out var number)) sheet.Wrong(question.Id, FormRefusals.NotANumber);
        else if (number < (question.Min ?? long.MinValue) || number > (question.Max ?? long.MaxValue)) sheet.Wrong(question.Id, FormRefusals.NumberBetween(question.Min, question.Max));
        else sheet.Keep(question.Id, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void ReadMoney(Sheet sheet)
    {
        if (sheet.Take(sheet.Question.Id, sheet.Question.Required) is not { } text) return;
        if (Money.TryParse(text, out var dong)) sheet.Keep(sheet.Question.Id, dong.ToString(System.Globalization.CultureInfo.InvariantCulture));
        else sheet.Wrong(sheet.Question.Id, FormRefusals.NotMoney);
    }

    private void ReadDate(Sheet sheet, string key, bool required, bool partial)
    {
        if (sheet.Take(key, required) is not { } text) return;
        if (!PartialDate.TryParse(text, out var date)) sheet.Wrong(key, FormRefusals.NotADate);
        else if (date.Day == 0 && !partial) sheet.Wrong(key, FormRefusals.WholeDate);
        else if (date.Earliest > clock.UtcNow().VietnamDate()) sheet.Wrong(key, FormRefusals.InTheFuture);
        else sheet.Keep(key, date.ToString());
    }

    private static void ReadChoice(Sheet sheet, Predicate<string> known)
    {
        var key = sheet.Question.Id;
        if (sheet.Take(key, sheet.Question.Required, FormRefusals.ChooseOne) is not { } code) return;
        if (known(code)) sheet.Keep(key, code);
        else sheet.Wrong(key, FormRefusals.ChooseOne);
    }

    private static void ReadIdentity(Sheet sheet, string key, bool required)
    {
        if (sheet.Take(key, required) is not { } text) return;
        if (IdentityNumber.TryParse(text, out var number)) sheet.Keep(key, number.Digits);
        else sheet.Wrong(key, FormRefusals.NotAnIdentity);
    }

    private static void ReadPhone(Sheet sheet)
    {
        if (sheet.Take(sheet.Question.Id, sheet.Question.Required) is not { } text) return;
        if (PhoneNumber.TryParse(text, out var phone)) sheet.Keep(sheet.Question.Id, phone.ToString());
        else sheet.Wrong(sheet.Question.Id, FormRefusals.NotAPhone);
    }

    private void ReadPerson(Sheet sheet)
    {
        var question = sheet.Question;
        foreach (var part in question.Parts)
        {
            var key = question.KeyOf(part);
            switch (part)
            {
                case PersonPart.Name: sheet.Line(key, question.Required, 100, FormRefusals.NameMissing); break;
                case PersonPart.Birth: ReadDate(sheet, key, question.Required, partial: true); break;
                case PersonPart.Sex:
                    if (sheet.Take(key, question.Required, FormRefusals.ChooseOne) is not { } sex) break;
                    if (Sexes.TryParse(sex, out var read) || EnumCode<Sex>.TryParse(sex, out read)) sheet.Keep(key, EnumCode<Sex>.Of(read));
                    else sheet.Wrong(key, FormRefusals.ChooseOne);
                    break;
                // A person without a number yet (a foreigner, a child) is not stopped by it.
                case PersonPart.Identity: ReadIdentity(sheet, key, required: false); break;
                case PersonPart.Nationality: sheet.Line(key, required: false, 60); break;
            }
        }
        Doubt(sheet);
    }

    /// <summary>Compares the number with what was declared: a difference is a doubt, for birth dates and sex get corrected.</summary>
    private static void Doubt(Sheet sheet)
    {
        var question = sheet.Question;
        if (!IdentityNumber.TryParse(sheet.Kept(question.KeyOf(PersonPart.Identity)), out var number)) return;
        PartialDate? birth = PartialDate.TryParse(sheet.Kept(question.KeyOf(PersonPart.Birth)), out var date) ? date : null;
        Sex? sex = EnumCode<Sex>.TryParse(sheet.Kept(question.KeyOf(PersonPart.Sex)), out var read) ? read : null;
        var doubts = number.Check(birth, sex);
        var key = question.KeyOf(PersonPart.Identity);
        if (doubts.HasFlag(IdentityDoubts.UnknownRegistry)) sheet.Doubt(key, FormTexts.DoubtRegistry);
        if (doubts.HasFlag(IdentityDoubts.OtherBirthYear)) sheet.Doubt(key, FormTexts.DoubtBirth(number.BirthYear));
        if (doubts.HasFlag(IdentityDoubts.OtherSex)) sheet.Doubt(key, FormTexts.DoubtSex);
    }

    private async ValueTask ReadAddressAsync(Sheet sheet, CommuneId commune)
    {
        var (id, required) = (sheet.Question.Id, sheet.Question.Required);
        var where = sheet.Typed(id + ".where");
        if (where is null && sheet.Typed(id + ".commune") is { } code) where = code == commune.ToString() ? "here" : "code";
        if (where is null && sheet.Typed(id + ".village") is not null) where = "here";
        switch (where)
        {
            case "here":
                if (await villages.FindAsync(commune, sheet.Typed(id + ".village")) is not { } village)
                {
                    sheet.Wrong(id + ".village", FormRefusals.ChooseVillage);
                    return;
                }
                sheet.Keep(id + ".commune", commune.ToString());
                sheet.Keep(id + ".village", village.Code);
                sheet.Keep(id + ".line", "");
                break;
            case "elsewhere":
                ReadElsewhere(sheet, id);
                break;
            case "code":
                if (!CommuneId.TryParse(sheet.Typed(id + ".commune"), out var other) || country.Commune(other) is null) sheet.Wrong(id + ".commune", FormRefusals.UnknownCommune);
                else KeepElsewhere(sheet, id, other);
                break;
            default:
                if (required) sheet.Wrong(id + ".where", FormRefusals.ChooseOne);
                break;
        }
    }

    private void ReadElsewhere(Sheet sheet, string id)
    {
        if (country.Province(sheet.Typed(id + ".province")) is not { } province)
        {
            sheet.Wrong(id + ".province", FormRefusals.ChooseProvince);
            return;
        }
        var matches = country.Match(province.Code, sheet.Typed(id + ".place") ?? "");
        if (matches.Count == 1) KeepElsewhere(sheet, id, matches[0].Id);
        else sheet.Wrong(id + ".place", matches.Count == 0 ? FormRefusals.NoSuchCommune(province.FullName) : FormRefusals.WhichCommune(string.Join(", ", matches.Select(m => m.FullName))));
    }

    private static void KeepElsewhere(Sheet sheet, string id, CommuneId commune)
    {
        sheet.Keep(id + ".commune", commune.ToString());
        sheet.Keep(id + ".village", "");
        sheet.Line(id + ".line", required: true, ShortText, FormRefusals.LineMissing);
    }

    /// <summary>Collects values, errors and doubts of one question.</summary>
    private sealed class Sheet(Question question, IReadOnlyDictionary<string, string> typed)
    {
        private readonly Dictionary<string, string> values = new(question.Keys.Count);
        private List<(string, Refusal)>? errors;
        private List<(string, Text)>? doubts;

        public Question Question => question;

        public AnswersRead Result => new(values, errors ?? [], doubts ?? []);

        public string? Typed(string key) => typed.TryGetValue(key, out var text) && Fold.Clean(text) is { Length: > 0 } cleaned ? cleaned : null;

        /// <summary>What was typed, or null when nothing was; then either an error or an emptied answer is noted.</summary>
        public string? Take(string key, bool required, Refusal? missing = null)
        {
            var text = Typed(key);
            if (text is not null) return text;
            if (required) Wrong(key, missing ?? FormRefusals.Missing);
            else Keep(key, "");
            return null;
        }

        public void Line(string key, bool required, int longest, Refusal? missing = null)
        {
            if (Take(key, required, missing) is not { } text) return;
            if (text.Length > longest) Wrong(key, FormRefusals.TooLong(longest));
            else Keep(key, text);
        }

        public void Lines(string key, bool required)
        {
            if (Take(key, required) is null) return;
            var text = Fold.CleanLines(typed[key]);
            if (text.Length > LongText) Wrong(key, FormRefusals.TooLong(LongText));
            else Keep(key, text);
        }

        public string? Kept(string key) => values.GetValueOrDefault(key);

        public void Keep(string key, string value) => values[key] = value;

        public void Wrong(string key, Refusal why) => (errors ??= []).Add((key, why));

        public void Doubt(string key, Text message) => (doubts ??= []).Add((key, message));
    }
}
