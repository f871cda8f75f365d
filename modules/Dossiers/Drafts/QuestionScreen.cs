using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Values;
using ThonSo.Core.Web;
using ThonSo.Places;
using ThonSo.Procedures;
using ThonSo.Procedures.Forms;

namespace ThonSo.Dossiers.Drafts;

/// <summary>The screen of one question, in a draft and in practice: where it stands in the form, and what its fields show.</summary>
internal abstract class QuestionScreen(VillageBook villages, Country country) : AppPage
{
    /// <summary>What was typed on this screen, by field; shown again before what is kept.</summary>
    protected Dictionary<string, string> Typed { get; set; } = [];

    public abstract Procedure Procedure { get; }

    public Question Question { get; protected set; } = null!;

    public int Number { get; private set; }

    public int Count { get; private set; }

    /// <summary>How far, in steps of five percent: the stylesheet knows the widths.</summary>
    public int Progress => Count == 0 ? 0 : (Number - 1) * 20 / Count * 5;

    public Question? Previous { get; private set; }

    public Question? Next { get; private set; }

    public IReadOnlyList<Village> Villages { get; private set; } = [];

    public IReadOnlyList<Province> Provinces => country.Provinces;

    public bool FilledFromCard { get; private set; }

    public string? ValueOf(string key) => Typed.TryGetValue(key, out var value) ? value : Kept(key);

    public string? DateOf(string key) => ValueOf(key) is { } value && PartialDate.TryParse(value, out var date) ? date.Display : ValueOf(key);

    public string? PhoneOf(string key) => PhoneNumber.TryParse(ValueOf(key), out var phone) ? phone.Display : ValueOf(key);

    /// <summary>Whether an address was said to be in this commune ("here") or not ("elsewhere"); null when neither was.</summary>
    public string? WhereOf(string id) => ValueOf(id + ".where") ?? (ValueOf(id + ".commune") is not { } commune ? null : commune == Commune.ToString() ? "here" : "elsewhere");

    public string? ProvinceOf(string id) => ValueOf(id + ".province") ?? CommuneOf(id)?.ProvinceCode;

    public string? PlaceOf(string id) => ValueOf(id + ".place") ?? CommuneOf(id)?.Name;

    /// <summary>What is kept of an answer.</summary>
    protected abstract string? Kept(string key);

    /// <summary>Opens a question's screen.</summary>
    protected async Task ShowAsync(Question question)
    {
        Question = question;
        if (question.Type == FieldType.Address) Villages = await villages.OfAsync(Commune);
    }

    /// <summary>Finds the question's place among those that apply.</summary>
    protected void Place(IReadOnlyList<Question> questions)
    {
        Count = questions.Count;
        var at = questions.ToList().FindIndex(q => q.Id == Question.Id);
        Number = at + 1;
        Previous = at > 0 ? questions[at - 1] : null;
        Next = at >= 0 && at + 1 < questions.Count ? questions[at + 1] : null;
    }

    /// <summary>Fills the fields from the card's code. Nothing is saved until the person has looked.</summary>
    protected IActionResult FillFromCard(string? text)
    {
        var reading = CardText.Read(text);
        if (reading.Card is not { } card)
        {
            Errors.Add("card", CardTexts.Of(reading.Problem!.Value));
            return Again();
        }
        Typed[Question.KeyOf(PersonPart.Name)] = card.Name;
        Typed[Question.KeyOf(PersonPart.Birth)] = card.Birth.ToString();
        Typed[Question.KeyOf(PersonPart.Sex)] = Core.Store.EnumCode<Sex>.Of(card.Sex);
        Typed[Question.KeyOf(PersonPart.Identity)] = card.Number.Digits;
        FilledFromCard = true;
        return Page();
    }

    private CountryCommune? CommuneOf(string id) => CommuneId.TryParse(ValueOf(id + ".commune"), out var commune) && commune != Commune ? country.Commune(commune) : null;
}
