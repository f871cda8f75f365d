using ThonSo.Core.Language;
using ThonSo.Core.Store;
using ThonSo.Core.Values;
using ThonSo.Places;
using ThonSo.Procedures.Forms;

namespace ThonSo.Dossiers.Practice;

/// <summary>Answers that every form takes and nobody has: names that mean practice, numbers that are given to no one.</summary>
internal static class Invented
{
    /// <summary>Given to no subscriber, as those of the demonstration.</summary>
    private const string Phone = "0900 000 001";

    private static readonly (string Name, Sex Sex, string Birth)[] People =
    [
        ("Nguyễn Văn Tập", Sex.Male, "15/03/1985"),
        ("Trần Thị Dượt", Sex.Female, "02/09/1990"),
        ("Phạm Thị Nháp", Sex.Female, "01/05/1992"),
        ("Lê Văn Thử", Sex.Male, "20/10/1988"),
    ];

    /// <summary>What to write into the fields of a question's screen, by field.</summary>
    public static Dictionary<string, string> For(Question question, Form form, IReadOnlyList<Village> villages, DateOnly today, Lang lang) => question.Type switch
    {
        FieldType.Person => Person(question, form, lang),
        FieldType.Address => new() { [question.Id + ".where"] = "here", [question.Id + ".village"] = villages[0].Code },
        FieldType.Paper => [],
        _ => new() { [question.Id] = Value(question, today, lang) },
    };

    private static string Value(Question question, DateOnly today, Lang lang) => (question.Type, question.Example) switch
    {
        (_, { } example) => example.In(lang),
        (FieldType.Number, _) => $"{question.Min ?? 1}",
        (FieldType.Money, _) => "100.000",
        (FieldType.Date, _) => PartialDate.Of(today).Display,
        (FieldType.Choice, _) => question.Options[0].Code,
        (FieldType.YesNo, _) => "no",
        (FieldType.Identity, _) => Identity(PartialDate.Parse(People[0].Birth), People[0].Sex),
        (FieldType.Phone, _) => Phone,
        _ => PracticeWords.InventedText.In(lang),
    };

    private static Dictionary<string, string> Person(Question question, Form form, Lang lang)
    {
        var others = form.Questions.Where(q => q.Type == FieldType.Person && q.Id != form.Applicant).ToList();
        var (name, sex, usual) = People[question.Id == form.Applicant ? 0 : (others.IndexOf(question) + 1) % People.Length];
        var birth = question.Example?.In(lang) ?? usual;
        return question.Parts.Where(part => part != PersonPart.Nationality).ToDictionary(question.KeyOf, part => part switch
        {
            PersonPart.Name => name,
            PersonPart.Birth => birth,
            PersonPart.Sex => EnumCode<Sex>.Of(sex),
            _ => Identity(PartialDate.Parse(birth), sex),
        });
    }

    /// <summary>Built like any number, but of the registry 000, which there is not (TT 07/2016/TT-BCA).</summary>
    private static string Identity(PartialDate birth, Sex sex) =>
        $"000{(birth.Year - 1900) / 100 * 2 + (sex == Sex.Female ? 1 : 0)}{birth.Year % 100:00}000001";
}
