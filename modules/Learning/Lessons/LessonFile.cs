using System.Text;
using ThonSo.Core.Language;
using static ThonSo.Learning.LearningFile;

namespace ThonSo.Learning.Lessons;

/// <summary>The text of a lesson: front matter, and Markdown in which each first-level heading begins a screen (docs/lessons.md).</summary>
internal static class LessonFile
{
    /// <summary>Parts the text into its description and its screens.</summary>
    public static (string Front, string Markdown) Parted(string source)
    {
        var text = source.ReplaceLineEndings("\n").Normalize();
        var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---\n", 4, StringComparison.Ordinal) : -1;
        return end < 0 ? throw new FileProblem("bài bắt đầu bằng \"---\", phần khai báo, rồi lại \"---\"", "it begins with \"---\", its description, and \"---\" again") : (text[4..(end + 1)], text[(end + 5)..]);
    }

    /// <summary>The text of a lesson that reads back as the same lesson.</summary>
    public static string Compose(Lesson lesson)
    {
        var text = new StringBuilder("---\n").Append(Write(new Front
        {
            Title = Words.Of(lesson.Title), Goal = Words.Of(lesson.Goal), Minutes = lesson.Minutes, Topic = lesson.Topic, Skills = [.. lesson.Skills.Select(s => s.Value)],
            Audience = [.. lesson.Audience], Language = lesson.Language, Order = lesson.Order, Now = new Do { Vi = lesson.Now.Do.Vi, En = lesson.Now.Do.En, Link = lesson.Now.Link },
            Quiz = [.. lesson.Quiz.Select(q => new Asked { Ask = q.Ask, Answers = [.. q.Answers], Right = q.Right + 1, Why = q.Why })],
        })).Append("---\n");
        foreach (var screen in lesson.Screens)
        {
            text.Append("# ").Append(screen.Title).Append("\n\n");
            if (screen.Picture is not null) text.Append("![").Append(screen.PictureText).Append("](").Append(screen.Picture).Append(")\n\n");
            text.Append(screen.Markdown).Append("\n\n");
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }

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
