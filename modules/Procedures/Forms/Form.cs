using ThonSo.Core.Language;

namespace ThonSo.Procedures.Forms;

/// <summary>The questions of a procedure, one a page, in order.</summary>
/// <param name="Applicant">The person question whose owner files.</param>
/// <param name="About">The answer the queue shows beside the procedure, or null.</param>
/// <param name="IsGeneral">Whether it is the general form rather than the procedure's own.</param>
public sealed record Form(string Applicant, string? About, IReadOnlyList<Question> Questions, bool IsGeneral)
{
    /// <summary>The questions that apply, given the answers so far.</summary>
    public IEnumerable<Question> Applying(IReadOnlyDictionary<string, string> answers) => Questions.Where(q => q.Applies(answers));

    public Question? Find(string id) => Questions.FirstOrDefault(q => q.Id == id);

    /// <summary>Answers without those to questions that do not apply: they are not kept.</summary>
    public Dictionary<string, string> Prune(IReadOnlyDictionary<string, string> answers)
    {
        var kept = new Dictionary<string, string>();
        foreach (var question in Questions)
        {
            // What a pruned answer would have decided is decided without it.
            if (!question.Applies(kept)) continue;
            foreach (var key in question.Keys)
                if (answers.TryGetValue(key, out var value) && value.Length > 0) kept[key] = value;
        }
        return kept;
    }
}

/// <summary>What kind of answer a question wants: docs/procedures.md says what is kept of each.</summary>
public enum FieldType
{
    Text,
    LongText,
    Number,
    Money,
    Date,
    Choice,
    YesNo,
    Person,
    Identity,
    Phone,
    Address,
    Paper,
}

/// <summary>The parts of a person that a question may want.</summary>
public enum PersonPart
{
    Name,
    Birth,
    Sex,
    Identity,
    Nationality,
}

/// <summary>One question.</summary>
public sealed record Question
{
    /// <summary>Kebab case, unique in the form; the prefix of its answers' keys.</summary>
    public required string Id { get; init; }
    public required FieldType Type { get; init; }
    public required Text Ask { get; init; }
    public Text? Hint { get; init; }

    /// <summary>What practice fills in, where the type alone does not say it: an invented answer; of a person the birth date, of a choice its code.</summary>
    public Text? Example { get; init; }
    public bool Required { get; init; } = true;

    /// <summary>What it is filled from: <c>me</c> is the person who is signed in.</summary>
    public string? Fill { get; init; }
    public IReadOnlyList<PersonPart> Parts { get; init; } = [];
    public IReadOnlyList<Option> Options { get; init; } = [];
    public long? Min { get; init; }
    public long? Max { get; init; }

    /// <summary>A date of which perhaps only the month or the year is known.</summary>
    public bool Partial { get; init; }
    public IReadOnlyList<Condition> When { get; init; } = [];
    public IReadOnlyList<Condition> Unless { get; init; } = [];

    /// <summary>The keys of its answers: its id, or its id and a part.</summary>
    public IReadOnlyList<string> Keys => keys ??= Type switch
    {
        FieldType.Person => [.. Parts.Select(KeyOf)],
        FieldType.Address => [Id + ".commune", Id + ".village", Id + ".line"],
        FieldType.Paper => [],
        _ => [Id],
    };

    private IReadOnlyList<string>? keys;
    private string[]? parts;

    public string KeyOf(PersonPart part) => (parts ??= [.. Enum.GetNames<PersonPart>().Select(name => $"{Id}.{name.ToLowerInvariant()}")])[(int)part];

    public bool Applies(IReadOnlyDictionary<string, string> answers) =>
        (When.Count == 0 || When.All(c => c.Holds(answers))) && (Unless.Count == 0 || !Unless.All(c => c.Holds(answers)));
}

public sealed record Option(string Code, Text Label);

/// <summary>An earlier answer that decides whether a question applies.</summary>
public sealed record Condition(string Key, IReadOnlyList<string> Values)
{
    public bool Holds(IReadOnlyDictionary<string, string> answers) => answers.TryGetValue(Key, out var value) && Values.Contains(value);
}
