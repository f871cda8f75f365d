using System.Net;
using System.Text.RegularExpressions;
using ThonSo.Core.Language;
using ThonSo.Core.Voices;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Lessons;

/// <summary>Lessons to be read aloud: what stands on their screens, without the pictures and the questions.</summary>
internal sealed partial class LessonScripts(CourseBook courses) : IScriptShelf
{
    public string Name => "hoc";

    public Text Title => Texts.ScriptShelf;

    public int Order => 10;

    public async ValueTask<IReadOnlyList<Script>> AllAsync(Site site) => [.. (await courses.OfAsync(site.Commune)).All.Select(lesson => Of(lesson, site))];

    public async ValueTask<Script?> FindAsync(string code, Site site) => (await courses.OfAsync(site.Commune)).Find(code) is { } lesson ? Of(lesson, site) : null;

    private Script Of(Lesson lesson, Site site) => new(new(Name, lesson.Code.Value), lesson.Title,
    [
        new ScriptPart(lesson.Title.Vi, [lesson.Goal.Vi]),
        .. lesson.Screens.Select(screen => new ScriptPart(screen.Title, WordsOf(screen.TextFor(site.HelpPhone)))),
        new ScriptPart(Texts.NowYou.Vi, [lesson.Now.Do.Vi]),
    ]);

    /// <summary>The paragraphs of a screen. Its HTML is made here from Markdown in which no HTML counts, so every &lt; begins a tag.</summary>
    private static List<string> WordsOf(string html) =>
        [.. EndOfParagraph().Split(html).Select(part => WebUtility.HtmlDecode(Spaces().Replace(Tag().Replace(part, ""), " ")).Trim()).Where(line => line.Length > 0)];

    [GeneratedRegex("</(?:p|li|h[1-6])>|<br ?/?>")]
    private static partial Regex EndOfParagraph();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
