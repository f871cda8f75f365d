using System.Text.RegularExpressions;
using ThonSo.Learning.Lessons;
using ThonSo.Learning.Lessons.Own;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>The course that ships is one that somebody who reads slowly can follow.</summary>
public sealed partial class CourseTests
{
    private const int LongestSentence = 20, LongestScreen = 55, LargestPicture = 2200;

    public static TheoryData<string> Codes => [.. Course.Lessons.All.Select(l => l.Code.Value)];

    [Fact]
    public void There_is_a_whole_course_in_one_order()
    {
        Assert.True(Course.Lessons.All.Count >= 24, $"Only {Course.Lessons.All.Count} lessons.");
        Assert.Equal(Course.Lessons.All.Count, Course.Lessons.All.Select(l => l.Order).Distinct().Count());
        Assert.Equal(ThonSo.Learning.Lessons.Lesson.Topics.Order(StringComparer.Ordinal), Course.Lessons.All.Select(l => l.Topic).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_screen_is_one_idea_with_a_picture_in_few_words(string code)
    {
        foreach (var screen in Lesson(code).Screens)
        {
            Assert.NotNull(screen.Picture);
            Assert.InRange(Words(screen.Title), 1, 9);
            var text = Tags().Replace(screen.Html, "\n");
            Assert.InRange(Words(text), 8, LongestScreen);
            Assert.All(Sentences(text), s => Assert.True(Words(s) <= LongestSentence, $"{Words(s)} words: {s}"));
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void Its_questions_ask_for_judgement_and_explain(string code)
    {
        var lesson = Lesson(code);
        Assert.Equal(3, lesson.Quiz.Count);
        // Whoever always taps the same place learns nothing by it.
        Assert.True(lesson.Quiz.Select(q => q.Right).Distinct().Count() > 1, "The right answer always stands at the same place.");
        Assert.All(lesson.Quiz, q => Assert.Equal(q.Answers.Count, q.Answers.Distinct().Count()));
        Assert.All(lesson.Quiz, q => Assert.InRange(Words(q.Why), 4, 40));
        Assert.NotEmpty(lesson.Skills);
    }

    [Theory, MemberData(nameof(Codes))]
    public void Its_pictures_are_small_and_draw_only_themselves(string code)
    {
        foreach (var picture in Lesson(code).Screens.Select(s => s.Picture!))
        {
            var file = Course.Lessons.FindPicture(new(code), picture)!;
            Assert.InRange(new FileInfo(file).Length, 1, LargestPicture);
            Assert.Null(Drawing.Wrong(picture, File.ReadAllBytes(file))?.Sentence.En);
        }
    }

    [Fact]
    public void No_picture_lies_about_unused()
    {
        foreach (var lesson in Course.Lessons.All)
        {
            var folder = Path.Combine(Course.Data, "lessons", lesson.Code.Value);
            Assert.Equal(lesson.Screens.Select(s => s.Picture!).Order(StringComparer.Ordinal), Directory.EnumerateFiles(folder, "*.svg").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("giu-may-ben", "../nop-ho-so/1.svg")]
    [InlineData("giu-may-ben", "lesson.md")]
    [InlineData("../learning", "rules.yaml")]
    [InlineData("..", "1.svg")]
    public void A_picture_is_never_a_way_out_of_its_folder(string lesson, string name) => Assert.Null(Course.Lessons.FindPicture(new(lesson), name));

    private static Lesson Lesson(string code) => Course.Lessons.Find(new(code))!;

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));

    private static string[] Sentences(string text) => text.Split(['.', '?', '!', '\n', ';', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
