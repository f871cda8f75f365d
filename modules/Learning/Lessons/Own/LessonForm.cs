using System.Globalization;
using Microsoft.AspNetCore.Http;
using ThonSo.Core.Language;
using ThonSo.Core.Web;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning.Lessons.Own;

/// <summary>A lesson as it is typed: always as many screens and questions as it may have; those left empty do not count.</summary>
internal sealed class LessonForm
{
    private const int MostAnswers = 4;

    private readonly Dictionary<string, string> typed = [];

    public List<string> Skills { get; private init; } = [];

    public List<string> Audience { get; private init; } = [];

    public string this[string field]
    {
        get => typed.GetValueOrDefault(field, "");
        private set => typed[field] = value;
    }

    public static LessonForm Empty(int order) => new() { Audience = ["citizens"], ["minutes"] = "5", ["order"] = Number(order) };

    public static LessonForm Of(Lesson lesson)
    {
        var form = new LessonForm
        {
            Skills = [.. lesson.Skills.Select(s => s.Value)],
            Audience = [.. lesson.Audience],
            ["title.vi"] = lesson.Title.Vi, ["title.en"] = lesson.Title.En, ["goal.vi"] = lesson.Goal.Vi, ["goal.en"] = lesson.Goal.En,
            ["minutes"] = Number(lesson.Minutes), ["topic"] = lesson.Topic, ["order"] = Number(lesson.Order),
            ["now.vi"] = lesson.Now.Do.Vi, ["now.en"] = lesson.Now.Do.En, ["now.link"] = lesson.Now.Link ?? "",
        };
        for (var s = 1; s <= lesson.Screens.Count; s++)
        {
            var screen = lesson.Screens[s - 1];
            (form[$"s{s}.title"], form[$"s{s}.text"], form[$"s{s}.picture"], form[$"s{s}.seen"]) = (screen.Title, screen.Markdown, screen.Picture ?? "", screen.PictureText);
        }
        for (var q = 1; q <= lesson.Quiz.Count; q++)
        {
            var question = lesson.Quiz[q - 1];
            (form[$"q{q}.ask"], form[$"q{q}.why"], form[$"q{q}.right"]) = (question.Ask, question.Why, Number(question.Right + 1));
            for (var a = 1; a <= question.Answers.Count; a++) form[$"q{q}.a{a}"] = question.Answers[a - 1];
        }
        return form;
    }

    public static LessonForm From(IFormCollection form)
    {
        var read = new LessonForm { Skills = [.. form["skills"].OfType<string>()], Audience = [.. form["audience"].OfType<string>()] };
        foreach (var field in Fields()) read[field] = field.EndsWith(".text", StringComparison.Ordinal) ? Fold.CleanLines(form[field].ToString()) : Fold.Clean(form[field].ToString());
        return read;
    }

    /// <summary>Whether this screen or question has anything in it.</summary>
    public bool Has(string part) => typed.Any(f => f.Key.StartsWith(part + ".", StringComparison.Ordinal) && f.Value.Length > 0);

    /// <summary>The text of the lesson, after everything missing was told beside its field; null where something is.</summary>
    public string? Compose(LessonCode code, FormErrors errors, FrameworkShelf frameworks)
    {
        foreach (var (field, label) in new[] { ("title.vi", OwnTexts.TitleVi), ("title.en", OwnTexts.TitleEn), ("goal.vi", OwnTexts.GoalVi), ("goal.en", OwnTexts.GoalEn), ("now.vi", OwnTexts.NowVi), ("now.en", OwnTexts.NowEn) }) Want(errors, field, label);
        var minutes = Wanted(errors, "minutes", 1, 60);
        var order = Wanted(errors, "order", 0, 9999);
        if (!Lesson.Topics.Contains(this["topic"])) errors.Add("topic", OwnTexts.TopicMissing);
        if (Skills.Count == 0 || Skills.Exists(s => frameworks.Find(new(s)) is null)) errors.Add("skills", OwnTexts.SkillsMissing);
        var screens = Enumerable.Range(1, Lesson.MostScreens).Where(s => Has($"s{s}")).Select(s => ScreenOf(errors, $"s{s}", OwnTexts.Screen(s))).ToList();
        if (screens.Count == 0) errors.Add("s1.title", OwnTexts.ScreensMissing);
        var questions = Enumerable.Range(1, Lesson.MostQuestions).Where(q => Has($"q{q}")).Select(q => QuestionOf(errors, $"q{q}", Texts.Question(q))).ToList();
        if (questions.Count == 0) errors.Add("q1.ask", OwnTexts.QuestionsMissing);
        if (errors.Any) return null;
        return LessonFile.Compose(new Lesson(
            code, new(this["title.vi"], this["title.en"]), new(this["goal.vi"], this["goal.en"]), minutes, this["topic"], [.. Skills.Select(s => new SkillCode(s))], [.. Audience.Where(Lesson.Audiences.Contains)], "vi", order,
            new NowYou(new(this["now.vi"], this["now.en"]), this["now.link"].Length == 0 ? null : this["now.link"]), questions, screens, ""));
    }

    private Screen ScreenOf(FormErrors errors, string part, Text called)
    {
        var (title, text, picture, seen) = (Want(errors, part + ".title", OwnTexts.Within(called, OwnTexts.ScreenTitle)), Want(errors, part + ".text", OwnTexts.Within(called, OwnTexts.ScreenText)), this[part + ".picture"], this[part + ".seen"]);
        // A line that begins with # begins another screen.
        if (text.Split('\n').Any(line => line.StartsWith('#'))) errors.Add(part + ".text", OwnTexts.NoHeadings(called));
        if (picture.Length > 0 && seen.Length == 0) errors.Add(part + ".seen", OwnTexts.SeenMissing(called));
        return new Screen(title, "", picture.Length == 0 ? null : picture, seen.Replace('[', '(').Replace(']', ')'), text);
    }

    private Question QuestionOf(FormErrors errors, string part, Text called)
    {
        var answers = Enumerable.Range(1, MostAnswers).Select(a => (Number: a, Text: this[$"{part}.a{a}"])).Where(a => a.Text.Length > 0).ToList();
        if (answers.Count < 2) errors.Add(part + ".a1", OwnTexts.AnswersMissing(called));
        var right = answers.FindIndex(a => Number(a.Number) == this[part + ".right"]);
        if (answers.Count >= 2 && right < 0) errors.Add(part + ".right", OwnTexts.RightMissing(called));
        return new Question(Want(errors, part + ".ask", OwnTexts.Within(called, OwnTexts.Ask)), [.. answers.Select(a => a.Text)], right, Want(errors, part + ".why", OwnTexts.Within(called, OwnTexts.WhyAsk)));
    }

    private string Want(FormErrors errors, string field, Text label)
    {
        if (this[field].Length == 0) errors.Add(field, OwnTexts.Missing(label));
        return this[field];
    }

    private int Wanted(FormErrors errors, string field, int least, int most)
    {
        if (int.TryParse(this[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        errors.Add(field, OwnTexts.NumberWanted(least, most));
        return 0;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Fields() =>
    [
        "title.vi", "title.en", "goal.vi", "goal.en", "minutes", "topic", "order", "now.vi", "now.en", "now.link",
        .. Enumerable.Range(1, Lesson.MostScreens).SelectMany(s => new[] { $"s{s}.title", $"s{s}.text", $"s{s}.picture", $"s{s}.seen" }),
        .. Enumerable.Range(1, Lesson.MostQuestions).SelectMany(q => new[] { $"q{q}.ask", $"q{q}.why", $"q{q}.right" }.Concat(Enumerable.Range(1, MostAnswers).Select(a => $"q{q}.a{a}"))),
    ];
}
