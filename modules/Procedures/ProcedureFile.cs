using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ThonSo.Core.Language;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Procedures.Forms;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ThonSo.Procedures;

/// <summary>Reads one procedure file, and says clearly what is wrong with one it cannot read.</summary>
internal static class ProcedureFile
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();

    /// <exception cref="InvalidDataException">Names the file, the line where there is one, and what is wanted.</exception>
    public static Procedure Read(string path, string content)
    {
        try
        {
            var file = Yaml.Deserialize<Contents>(content) ?? throw new FormatException("the file is empty");
            var print = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 4));
            return file.ToProcedure(print);
        }
        catch (YamlException problem)
        {
            throw new InvalidDataException($"{path}, line {problem.Start.Line}: {problem.InnerException?.Message ?? problem.Message}", problem);
        }
        catch (FormatException problem)
        {
            throw new InvalidDataException($"{path}: {problem.Message}", problem);
        }
    }

    private static string Need(string? value, string name) => string.IsNullOrWhiteSpace(value) ? throw new FormatException($"{name} is missing") : value.Trim();

    private static Text Need(Words? words, string name) => words?.ToText(name) ?? throw new FormatException($"{name} is missing");

    private static T NeedOf<T>(string? value, string name) where T : struct, Enum =>
        EnumCode<T>.TryParse(value, out var parsed) ? parsed : throw new FormatException($"{name} is \"{value}\"; it may be {string.Join(", ", Enum.GetValues<T>().Select(EnumCode<T>.Of))}");

    internal sealed class Words
    {
        public string? Vi { get; set; }
        public string? En { get; set; }

        public Text ToText(string name) => new(Need(Vi, name + ".vi").Normalize(), Need(En, name + ".en"));
    }

    internal sealed class Contents
    {
        public string? Code { get; set; }
        public string? Version { get; set; }
        public Words? Plain { get; set; }
        public Words? Name { get; set; }
        public Words? Field { get; set; }
        public string? LifeEvent { get; set; }
        public List<string>? Search { get; set; }
        public List<string>? Applicants { get; set; }
        public string? Channel { get; set; }
        public Words? DecidedBy { get; set; }
        public LimitFile? Limit { get; set; }
        public FeeFile? Fee { get; set; }
        public Words? Result { get; set; }
        public List<string>? ResultCodes { get; set; }
        public string? FormNumber { get; set; }
        public List<PaperFile>? Papers { get; set; }
        public List<string>? Legal { get; set; }
        public List<string>? Related { get; set; }
        public Words? Note { get; set; }
        public SourceFile? Source { get; set; }
        public FormFile? Form { get; set; }

        public Procedure ToProcedure(string print)
        {
            var papers = (Papers ?? []).Select(p => p.ToSlot()).ToList();
            var twice = papers.GroupBy(p => p.Id).FirstOrDefault(g => g.Count() > 1);
            if (twice is not null) throw new FormatException($"papers: the id {twice.Key} stands there twice");
            return new Procedure
            {
                Code = new ProcedureCode(Need(Code, "code")),
                Version = $"{Need(Version, "version")}-{print}",
                Plain = Need(Plain, "plain"),
                Name = Need(Name, "name"),
                Field = Need(Field, "field"),
                LifeEvent = Need(LifeEvent, "life-event"),
                SearchTerms = [.. (Search ?? []).Select(t => t.Normalize())],
                Applicants = Applicants ?? [],
                Channel = NeedOf<Channel>(Channel, "channel"),
                DecidedBy = Need(DecidedBy, "decided-by"),
                Limit = (Limit ?? throw new FormatException("limit is missing")).ToLimit(),
                Fee = (Fee ?? throw new FormatException("fee is missing")).ToFee(),
                Result = Need(Result, "result"),
                ResultCodes = ResultCodes ?? [],
                FormNumber = string.IsNullOrWhiteSpace(FormNumber) ? null : FormNumber,
                Papers = papers,
                Legal = Legal ?? [],
                Related = Related ?? [],
                Note = Note?.ToText("note"),
                Source = (Source ?? throw new FormatException("source is missing")).ToSource(),
                Form = Form is null ? GeneralForm.For(papers) : Form.ToForm(papers),
            };
        }
    }

    internal sealed class LimitFile
    {
        public string? Unit { get; set; }
        public int? Value { get; set; }
        public Words? Note { get; set; }
        public bool Certain { get; set; }

        public ProcedureLimit ToLimit()
        {
            var unit = Need(Unit, "limit.unit");
            var limit = unit == "none" ? (TimeLimit?)null
                : TimeLimit.Of(NeedOf<TimeUnit>(unit, "limit.unit"), Value is { } value and > 0 and <= TimeLimit.Longest ? value : throw new FormatException("limit.value is missing or out of range"));
            return new ProcedureLimit(limit, Note?.ToText("limit.note"), Certain);
        }
    }

    internal sealed class FeeFile
    {
        public long? Amount { get; set; }
        public Words? Text { get; set; }
        public bool Certain { get; set; }

        public ProcedureFee ToFee() => Amount is null && Text is null
            ? throw new FormatException("fee: either amount or text is wanted")
            : Amount < 0 ? throw new FormatException("fee.amount is below zero")
            : new ProcedureFee(Amount, Text?.ToText("fee.text"), Certain);
    }

    internal sealed class PaperFile
    {
        public string? Id { get; set; }
        public Words? Name { get; set; }
        public Words? Hint { get; set; }
        public string? Official { get; set; }
        public string? Kind { get; set; }
        public int Copies { get; set; } = 1;
        public string? Ask { get; set; }
        public Words? When { get; set; }

        public PaperSlot ToSlot()
        {
            var id = Need(Id, "papers.id");
            var kind = Need(Kind, $"papers.{id}.kind");
            if (kind is not ("original" or "copy" or "certified-copy" or "presented" or "form")) throw new FormatException($"papers.{id}.kind is \"{kind}\"");
            var ask = NeedOf<PaperAsk>(Ask, $"papers.{id}.ask");
            if (ask == PaperAsk.When && When is null) throw new FormatException($"papers.{id}: ask is when, so when is wanted");
            return new PaperSlot(id, Need(Name, $"papers.{id}.name"), Hint?.ToText($"papers.{id}.hint"), Need(Official, $"papers.{id}.official"), kind, Copies, ask, When?.ToText($"papers.{id}.when"));
        }
    }

    internal sealed class SourceFile
    {
        public string? Text { get; set; }
        public string? Url { get; set; }
        public string? Decision { get; set; }
        public string? Confidence { get; set; }
        public string? Code { get; set; }
        public bool Memory { get; set; }
        public string? Remark { get; set; }

        public ProcedureSource ToSource() => new(
            Need(Text, "source.text"), string.IsNullOrWhiteSpace(Url) ? null : Url, string.IsNullOrWhiteSpace(Decision) ? null : Decision,
            Need(Confidence, "source.confidence"), Need(Code, "source.code"), Memory, string.IsNullOrWhiteSpace(Remark) ? null : Remark);
    }

    internal sealed class FormFile
    {
        public string? Applicant { get; set; }
        public string? About { get; set; }
        public List<QuestionFile>? Questions { get; set; }

        public Form ToForm(List<PaperSlot> papers)
        {
            var questions = (Questions ?? throw new FormatException("form.questions is missing")).Select(q => q.ToQuestion(papers)).ToList();
            var twice = questions.GroupBy(q => q.Id).FirstOrDefault(g => g.Count() > 1);
            if (twice is not null) throw new FormatException($"form: the question {twice.Key} stands there twice");
            for (var i = 0; i < questions.Count; i++)
            {
                foreach (var condition in questions[i].When.Concat(questions[i].Unless))
                {
                    var decider = questions.Take(i).FirstOrDefault(q => q.Keys.Contains(condition.Key))
                        ?? throw new FormatException($"form.{questions[i].Id}: nothing asked before it is called {condition.Key}");
                    var known = decider.Type == FieldType.YesNo ? ["yes", "no"] : decider.Options.Select(o => o.Code).ToList();
                    if (known.Count > 0 && condition.Values.FirstOrDefault(v => !known.Contains(v)) is { } unknown)
                        throw new FormatException($"form.{questions[i].Id}: {condition.Key} can never be \"{unknown}\"");
                }
            }
            var applicant = Need(Applicant, "form.applicant");
            if (questions.Find(q => q.Id == applicant)?.Type != FieldType.Person) throw new FormatException($"form.applicant: {applicant} is not a person question");
            if (About is not null && !questions.Exists(q => q.Keys.Contains(About))) throw new FormatException($"form.about: no question asks for {About}");
            return new Form(applicant, About, questions, IsGeneral: false);
        }
    }

    internal sealed class QuestionFile
    {
        public string? Id { get; set; }
        public string? Type { get; set; }
        public Words? Ask { get; set; }
        public Words? Hint { get; set; }
        public Words? Example { get; set; }
        public bool Required { get; set; } = true;
        public string? Fill { get; set; }
        public List<string>? Parts { get; set; }
        public List<OptionFile>? Options { get; set; }
        public long? Min { get; set; }
        public long? Max { get; set; }
        public bool Partial { get; set; }
        public Dictionary<string, object>? When { get; set; }
        public Dictionary<string, object>? Unless { get; set; }

        public Question ToQuestion(List<PaperSlot> papers)
        {
            var id = Need(Id, "form.questions.id");
            var type = NeedOf<FieldType>(Type, $"form.{id}.type");
            if (Fill is not (null or "me")) throw new FormatException($"form.{id}.fill is \"{Fill}\"; it may be me");
            if (type == FieldType.Choice && Options is not { Count: > 1 }) throw new FormatException($"form.{id}: a choice wants at least two options");
            if (type == FieldType.Person && Parts is not { Count: > 0 }) throw new FormatException($"form.{id}: a person wants parts");
            var slot = type == FieldType.Paper ? papers.Find(p => p.Id == id) ?? throw new FormatException($"form.{id}: no such paper") : null;
            return new Question
            {
                Id = id,
                Type = type,
                Ask = Ask?.ToText($"form.{id}.ask") ?? slot?.Name ?? throw new FormatException($"form.{id}.ask is missing"),
                Hint = Hint?.ToText($"form.{id}.hint") ?? slot?.Hint,
                Example = Example?.ToText($"form.{id}.example"),
                Required = Required,
                Fill = Fill,
                Parts = [.. (Parts ?? []).Select(p => NeedOf<PersonPart>(p, $"form.{id}.parts"))],
                Options = [.. (Options ?? []).Select(o => new Option(Need(o.Code, $"form.{id}.options.code"), new Text(Need(o.Vi, $"form.{id}.options.vi"), Need(o.En, $"form.{id}.options.en"))))],
                Min = Min,
                Max = Max,
                Partial = Partial,
                When = Conditions(When),
                Unless = Conditions(Unless),
            };
        }

        private static List<Condition> Conditions(Dictionary<string, object>? lines) =>
            [.. (lines ?? []).Select(line => new Condition(line.Key, line.Value is IEnumerable<object> list
                ? [.. list.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)!)]
                : [Convert.ToString(line.Value, CultureInfo.InvariantCulture)!]))];
    }

    internal sealed class OptionFile
    {
        public string? Code { get; set; }
        public string? Vi { get; set; }
        public string? En { get; set; }
    }
}
