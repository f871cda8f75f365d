using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ThonSo.Core.Language;
using ThonSo.Learning.Frameworks;
using static ThonSo.Learning.LearningFile;

namespace ThonSo.Learning.Lessons;

/// <summary>One screen of a lesson: one idea, one picture.</summary>
/// <param name="Html">Without the picture; made from Markdown in which no HTML counts.</param>
/// <param name="Picture">A file of the lesson's folder, or null.</param>
internal sealed record Screen(string Title, string Html, string? Picture, string PictureText);

/// <param name="Right">Which answer is right, from 0.</param>
internal sealed record Question(string Ask, IReadOnlyList<string> Answers, int Right, string Why);

/// <summary>What the learner does on their own phone at the end.</summary>
internal sealed record NowYou(Text Do, string? Link);

/// <summary>
/// A lesson, as its folder <c>data/lessons/…</c> says: front matter, and Markdown in which each first-level heading begins a
/// screen. docs/lessons.md describes the format.
/// </summary>
internal sealed record Lesson(
    LessonCode Code, Text Title, Text Goal, int Minutes, string Topic, IReadOnlyList<SkillCode> Skills, IReadOnlyList<string> Audience, string Language, int Order,
    NowYou Now, IReadOnlyList<Question> Quiz, IReadOnlyList<Screen> Screens, string Source)
{
    /// <summary>With the last one, "now you do it", seven.</summary>
    public const int MostScreens = 6;

    /// <summary>The topics in the order of the list.</summary>
    public static readonly IReadOnlyList<string> Topics = ["phone", "internet", "safety", "services", "money", "health", "farm", "ai", "helping"];

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <exception cref="InvalidDataException">Names the file and what is wrong.</exception>
    public static Lesson Read(LessonCode code, string source, FrameworkShelf frameworks, IReadOnlyCollection<string> pictures)
    {
        var name = $"lesson {code}";
        var text = source.ReplaceLineEndings("\n").Normalize();
        var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---\n", 4, StringComparison.Ordinal) : -1;
        if (end < 0) throw new InvalidDataException($"{name}: it begins with \"---\", its description, and \"---\" again.");
        return LearningFile.Read<Front, Lesson>(name, text[4..(end + 1)], front =>
        {
            var screens = ScreensOf(text[(end + 5)..], pictures);
            if (front.Language is not "vi") throw new FormatException("language is \"vi\"; other languages are spoken, not written");
            if (!Topics.Contains(front.Topic ?? "")) throw new FormatException($"topic is one of {string.Join(", ", Topics)}");
            if (front.Minutes is < 1 or > 60) throw new FormatException("minutes is a number from 1 to 60");
            if (front.Quiz.Count is 0 or > 5) throw new FormatException("there are 1 to 5 questions");
            return new Lesson(
                code, Need(front.Title, "title"), Need(front.Goal, "goal"), front.Minutes, front.Topic!,
                [.. front.Skills.Select(s => frameworks.Find(new(s))?.Code ?? throw new FormatException($"no framework has a skill {s}"))],
                front.Audience, front.Language, front.Order, new NowYou((front.Now ?? throw new FormatException("now is missing")).ToText("now"), LinkOf(front.Now.Link)),
                [.. front.Quiz.Select(QuestionOf)], screens, source);
        });
    }

    private static List<Screen> ScreensOf(string markdown, IReadOnlyCollection<string> pictures)
    {
        var parts = ("\n" + markdown).Split("\n# ").Skip(1).Select(p => p.Split('\n', 2)).ToList();
        if (parts.Count is 0 or > MostScreens) throw new FormatException($"it has 1 to {MostScreens} screens, each begun by a line \"# …\"");
        return [.. parts.Select(p => ScreenOf(p[0].Trim(), p.ElementAtOrDefault(1) ?? "", pictures))];
    }

    private static Screen ScreenOf(string title, string body, IReadOnlyCollection<string> pictures)
    {
        var document = Markdig.Markdown.Parse(body, Markdown);
        var images = document.Descendants<LinkInline>().Where(l => l.IsImage).ToList();
        if (images.Count > 1) throw new FormatException($"the screen \"{title}\" has {images.Count} pictures; one is enough");
        var picture = images.FirstOrDefault();
        var said = picture is null ? "" : string.Concat(picture.Descendants<LiteralInline>().Select(l => l.Content.ToString()));
        if (picture is not null)
        {
            if (!pictures.Contains(picture.Url!)) throw new FormatException($"there is no picture {picture.Url}");
            if (said.Length == 0) throw new FormatException($"the picture {picture.Url} has no words for those who cannot see it");
            if (picture.Parent?.FirstChild == picture && picture.Parent.LastChild == picture && picture.Parent.ParentBlock is { } alone) alone.Parent!.Remove(alone);
            else picture.Remove();
        }
        foreach (var link in document.Descendants<LinkInline>())
            if (link.Url is null || !(link.Url.StartsWith('/') && !link.Url.StartsWith("//", StringComparison.Ordinal) || link.Url.StartsWith("https://", StringComparison.Ordinal))) throw new FormatException($"the link {link.Url} begins with / or https://");
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Markdown.Setup(renderer);
        renderer.Render(document);
        return new Screen(title, html.ToString(), picture?.Url, said);
    }

    private static Question QuestionOf(Asked q) => new(
        Need(q.Ask, "ask"), q.Answers.Count is >= 2 and <= 4 ? [.. q.Answers.Select(a => Need(a, "answer"))] : throw new FormatException($"\"{q.Ask}\" has 2 to 4 answers"),
        q.Right >= 1 && q.Right <= q.Answers.Count ? q.Right - 1 : throw new FormatException($"\"{q.Ask}\": right is the number of an answer"), Need(q.Why, "why"));

    private static string? LinkOf(string? link) => link is null || (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal)) ? link : throw new FormatException("now.link is an address of this product, such as /thu-tuc");

    internal sealed class Front
    {
        public Words? Title { get; set; }
        public Words? Goal { get; set; }
        public int Minutes { get; set; }
        public string? Topic { get; set; }
        public List<string> Skills { get; set; } = [];
        public List<string> Audience { get; set; } = [];
        public string? Language { get; set; }
        public int Order { get; set; }
        public Do? Now { get; set; }
        public List<Asked> Quiz { get; set; } = [];
    }

    internal sealed class Do
    {
        public string? Vi { get; set; }
        public string? En { get; set; }
        public string? Link { get; set; }

        public Text ToText(string name) => new(Need(Vi, name + ".vi"), Need(En, name + ".en"));
    }

    internal sealed class Asked
    {
        public string? Ask { get; set; }
        public List<string> Answers { get; set; } = [];
        public int Right { get; set; }
        public string? Why { get; set; }
    }
}
