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
/// <param name="Markdown">The same, as it was written.</param>
internal sealed record Screen(string Title, string Html, string? Picture, string PictureText, string Markdown)
{
    /// <summary>Stands for the commune's help phone in the text of a lesson.</summary>
    private const string HelpPhone = "{help-phone}";

    public string TextFor(string helpPhone) => Html.Replace(HelpPhone, helpPhone, StringComparison.Ordinal);
}

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

    public const int MostQuestions = 5;

    /// <summary>Learned by members of the digital teams, and offered to nobody else.</summary>
    public bool ForHelpers => Audience.Contains(Helpers);

    public const string Helpers = "helpers";

    /// <summary>For whom a lesson is.</summary>
    public static readonly IReadOnlyList<string> Audiences = ["citizens", "pupils", "officials", "workers", Helpers];

    /// <summary>The topics in the order of the list.</summary>
    public static readonly IReadOnlyList<string> Topics = ["phone", "internet", "safety", "services", "money", "health", "farm", "ai", "helping"];

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().UsePreciseSourceLocation().Build();

    /// <exception cref="InvalidDataException">Names the file and what is wrong.</exception>
    public static Lesson Read(LessonCode code, string source, FrameworkShelf frameworks, IEnumerable<string> pictures)
    {
        var name = $"lesson {code}";
        var (described, markdown) = Parted(name, source);
        return LearningFile.Read<LessonFile.Front, Lesson>(name, described, front =>
        {
            var screens = ScreensOf(markdown, pictures.ToHashSet());
            if (front.Language is not "vi") throw new FileProblem("language là \"vi\"; tiếng khác thì thu giọng, không viết", "language is \"vi\"; other languages are spoken, not written");
            if (!Topics.Contains(front.Topic ?? "")) throw new FileProblem($"topic là một trong {string.Join(", ", Topics)}", $"topic is one of {string.Join(", ", Topics)}");
            if (front.Minutes is < 1 or > 60) throw new FileProblem("minutes là số từ 1 đến 60", "minutes is a number from 1 to 60");
            if (front.Quiz.Count is 0 or > MostQuestions) throw new FileProblem($"có từ 1 đến {MostQuestions} câu hỏi", $"there are 1 to {MostQuestions} questions");
            return new Lesson(
                code, Need(front.Title, "title"), Need(front.Goal, "goal"), front.Minutes, front.Topic!,
                [.. front.Skills.Select(s => frameworks.Find(new(s))?.Code ?? throw new FileProblem($"không khung nào có kỹ năng {s}", $"no framework has a skill {s}"))],
                [.. front.Audience.Select(AudienceOf)], front.Language, front.Order, new NowYou((front.Now ?? throw new FileProblem("thiếu now", "now is missing")).ToText("now"), LinkOf(front.Now.Link)),
                [.. front.Quiz.Select(QuestionOf)], screens, source);
        });
    }

    private static (string Front, string Markdown) Parted(string name, string source)
    {
        try
        {
            return LessonFile.Parted(source);
        }
        catch (FileProblem problem)
        {
            throw new InvalidDataException($"{name}: {problem.Message}", problem);
        }
    }

    private static List<Screen> ScreensOf(string markdown, IReadOnlySet<string> pictures)
    {
        var parts = ("\n" + markdown).Split("\n# ").Skip(1).Select(p => p.Split('\n', 2)).ToList();
        if (parts.Count is 0 or > MostScreens) throw new FileProblem($"bài có từ 1 đến {MostScreens} màn, mỗi màn bắt đầu bằng dòng \"# …\"", $"it has 1 to {MostScreens} screens, each begun by a line \"# …\"");
        return [.. parts.Select(p => ScreenOf(p[0].Trim(), p.ElementAtOrDefault(1) ?? "", pictures))];
    }

    private static Screen ScreenOf(string title, string body, IReadOnlySet<string> pictures)
    {
        var document = Markdig.Markdown.Parse(body, Markdown);
        var images = document.Descendants<LinkInline>().Where(l => l.IsImage).ToList();
        if (images.Count > 1) throw new FileProblem($"màn \"{title}\" có {images.Count} hình; một hình là đủ", $"the screen \"{title}\" has {images.Count} pictures; one is enough");
        var picture = images.FirstOrDefault();
        // Taken out of what is shown as text, and of what is edited as text.
        var written = picture is null ? body : body.Remove(picture.Span.Start, picture.Span.Length);
        var said = picture is null ? "" : string.Concat(picture.Descendants<LiteralInline>().Select(l => l.Content.ToString()));
        if (picture is not null)
        {
            if (!pictures.Contains(picture.Url!)) throw new FileProblem($"không có hình {picture.Url}", $"there is no picture {picture.Url}");
            if (said.Length == 0) throw new FileProblem($"hình {picture.Url} chưa có lời cho người không nhìn thấy", $"the picture {picture.Url} has no words for those who cannot see it");
            if (picture.Parent?.FirstChild == picture && picture.Parent.LastChild == picture && picture.Parent.ParentBlock is { } alone) alone.Parent!.Remove(alone);
            else picture.Remove();
        }
        foreach (var link in document.Descendants<LinkInline>())
            if (link.Url is null || !(link.Url.StartsWith('/') && !link.Url.StartsWith("//", StringComparison.Ordinal) || link.Url.StartsWith("https://", StringComparison.Ordinal))) throw new FileProblem($"đường dẫn {link.Url} phải bắt đầu bằng / hoặc https://", $"the link {link.Url} begins with / or https://");
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Markdown.Setup(renderer);
        renderer.Render(document);
        return new Screen(title, html.ToString(), picture?.Url, said, written.Trim());
    }

    private static Question QuestionOf(LessonFile.Asked q) => new(
        Need(q.Ask, "ask"), q.Answers.Count is >= 2 and <= 4 ? [.. q.Answers.Select(a => Need(a, "answer"))] : throw new FileProblem($"\"{q.Ask}\" có từ 2 đến 4 câu trả lời", $"\"{q.Ask}\" has 2 to 4 answers"),
        q.Right >= 1 && q.Right <= q.Answers.Count ? q.Right - 1 : throw new FileProblem($"\"{q.Ask}\": right là số thứ tự của câu trả lời", $"\"{q.Ask}\": right is the number of an answer"), Need(q.Why, "why"));

    private static string AudienceOf(string who) => Audiences.Contains(who) ? who : throw new FileProblem($"audience là một trong {string.Join(", ", Audiences)}", $"audience is one of {string.Join(", ", Audiences)}");

    private static string? LinkOf(string? link) => link is null || (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal)) ? link : throw new FileProblem("now.link là địa chỉ trong Thôn Số, ví dụ /thu-tuc", "now.link is an address of this product, such as /thu-tuc");
}
