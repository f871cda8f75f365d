using ThonSo.Learning.Lessons;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>What a lesson's file may hold, and what is said about one that holds something else.</summary>
public sealed class LessonFileTests
{
    private const string Good = """
        ---
        title: { vi: "Bài thử", en: "A trial" }
        goal: { vi: "Thử.", en: "To try." }
        minutes: 5
        topic: phone
        skills: [CV3139-0.1]
        audience: [citizens]
        language: vi
        order: 1
        now: { vi: "Làm đi.", en: "Do it.", link: /thu-tuc }
        quiz:
          - ask: "Chọn gì?"
            answers: ["Một", "Hai"]
            right: 2
            why: "Vì thế."
        ---
        # Màn một

        ![Một cái máy](1.svg)

        Chạm vào **nút** này. [Xem thêm](/thu-tuc)

        # Màn hai

        - Một việc
        - Hai việc
        """;

    [Fact]
    public void A_lesson_is_its_screens_its_questions_and_what_to_do_now()
    {
        var lesson = Read(Good);
        Assert.Equal(["Màn một", "Màn hai"], lesson.Screens.Select(s => s.Title));
        Assert.Equal(("1.svg", "Một cái máy"), (lesson.Screens[0].Picture, lesson.Screens[0].PictureText));
        Assert.Equal("<p>Chạm vào <strong>nút</strong> này. <a href=\"/thu-tuc\">Xem thêm</a></p>\n", lesson.Screens[0].Html);
        Assert.Null(lesson.Screens[1].Picture);
        Assert.Contains("<li>Một việc</li>", lesson.Screens[1].Html, StringComparison.Ordinal);
        Assert.Equal((1, "/thu-tuc"), (lesson.Quiz[0].Right, lesson.Now.Link));
    }

    [Fact]
    public void Html_in_a_lesson_is_only_text()
    {
        var lesson = Read(Good.Replace("Chạm vào", "<script>alert(1)</script><b onclick=x>Chạm</b> vào", StringComparison.Ordinal));
        Assert.DoesNotContain("<script", lesson.Screens[0].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b ", lesson.Screens[0].Html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", lesson.Screens[0].Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skills: [CV3139-0.1]", "skills: [XX-9]", "no framework has a skill XX-9")]
    [InlineData("topic: phone", "topic: cooking", "topic is one of")]
    [InlineData("minutes: 5", "minutes: 0", "minutes is a number")]
    [InlineData("minutes: 5", "minutes: five", "line")]
    [InlineData("right: 2", "right: 3", "right is the number of an answer")]
    [InlineData("(1.svg)", "(2.svg)", "there is no picture 2.svg")]
    [InlineData("![Một cái máy]", "![]", "has no words for those who cannot see it")]
    [InlineData("](/thu-tuc)", "](javascript:alert(1))", "begins with / or https://")]
    [InlineData("](/thu-tuc)", "](//elsewhere.test)", "begins with / or https://")]
    [InlineData("link: /thu-tuc", "link: \"https://elsewhere.test\"", "now.link is an address of this product")]
    [InlineData("title: { vi: \"Bài thử\", en: \"A trial\" }", "title: { vi: \"Bài thử\" }", "title.en is missing")]
    [InlineData("# Màn hai", "# 2\n# 3\n# 4\n# 5\n# 6\n# 7", "it has 1 to 6 screens")]
    [InlineData("---\ntitle", "title", "it begins with")]
    public void A_wrong_lesson_is_refused_with_what_is_wanted(string part, string with, string wanted)
    {
        var source = Good.ReplaceLineEndings("\n");
        Assert.Contains(part, source, StringComparison.Ordinal);
        var problem = Assert.Throws<InvalidDataException>(() => Read(source.Replace(part, with, StringComparison.Ordinal)));
        Assert.StartsWith("lesson bai-thu", problem.Message, StringComparison.Ordinal);
        Assert.Contains(wanted, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decomposed_letters_become_composed_ones()
    {
        var lesson = Read(Good.Normalize(System.Text.NormalizationForm.FormD));
        Assert.True(lesson.Title.Vi.IsNormalized());
        Assert.Equal("Màn một", lesson.Screens[0].Title);
    }

    private static Lesson Read(string source) => Lesson.Read(new("bai-thu"), source, Course.Frameworks, ["1.svg"]);
}
