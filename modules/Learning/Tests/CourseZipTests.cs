using System.IO.Compression;
using System.Text;
using ThonSo.Core.Web;
using ThonSo.Learning.Lessons;
using ThonSo.Learning.Lessons.Exchange;
using ThonSo.Learning.Lessons.Own;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>Lessons go out and come in as they were, and a file that is not what it says is refused whole.</summary>
public sealed class CourseZipTests
{
    private static readonly DateTime At = new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_whole_course_goes_out_and_comes_in_unchanged()
    {
        var bytes = Pack([.. Course.Lessons.All]);
        Assert.InRange(bytes.Length, 1, CourseZip.Largest);
        var read = Read(bytes);
        Assert.Empty(read.Wrong);
        Assert.Equal(Course.Lessons.All.Select(l => (l.Code, l.Source)), read.Lessons.Select(l => (l.Code, l.Source)));
        Assert.All(read.Lessons, l => Assert.All(l.Pictures, p => Assert.Equal(File.ReadAllBytes(Course.Lessons.FindPicture(l.Code, p.Key)!), p.Value)));
        Assert.Equal(Course.Lessons.All.Sum(l => l.Screens.Count), read.Lessons.Sum(l => l.Pictures.Count));
    }

    [Fact]
    public void The_same_lessons_make_the_same_file() => Assert.Equal(Pack(Course.Lessons.All[0]), Pack(Course.Lessons.All[0]));

    [Fact]
    public void What_is_typed_into_the_form_reads_back_as_the_same_lesson()
    {
        foreach (var lesson in Course.Lessons.All)
        {
            var errors = new FormErrors();
            var source = LessonForm.Of(lesson).Compose(lesson.Code, errors, Course.Frameworks);
            Assert.Empty(errors.All);
            var again = Lesson.Read(lesson.Code, source!, Course.Frameworks, Course.Lessons.PicturesOf(lesson.Code));
            Assert.Equal(Told(lesson), Told(again));
            Assert.Equal(lesson.Screens, again.Screens);
        }
    }

    [Theory]
    [InlineData("lessons/giu-may-ben/lesson.md", "differs from what manifest.json says")]
    [InlineData("lessons/giu-may-ben/4-sac.svg", "differs from what manifest.json says")]
    public void A_file_that_was_changed_on_the_way_is_refused(string path, string problem)
    {
        var read = Read(With(Packed(), path, content => content + " "));
        Assert.Equal((path, problem), (read.Wrong.Single().File, read.Wrong.Single().Problem.En));
        Assert.Empty(read.Lessons);
    }

    [Theory]
    [InlineData("\"format\": \"thonso-course\"", "\"format\": \"other\"", "there is no manifest.json of a Thôn Số course")]
    [InlineData("\"version\": 1", "\"version\": 2", "the file follows version 2 of the format; version 1 can be read here")]
    [InlineData("\"code\": \"giu-may-ben\"", "\"code\": \"../giu-may-ben\"", "the lesson \"../giu-may-ben\" is described wrongly: its code is small letters, digits and -, and it has a lesson.md")]
    [InlineData("\"code\": \"giu-may-ben\"", "\"code\": \"cua-toi\"", "the lesson \"cua-toi\" is described wrongly: its code is small letters, digits and -, and it has a lesson.md")]
    [InlineData("\"code\": \"giu-may-ben\"", "\"code\": \"nop-ho-so\"", "not in the file, or too large")]
    [InlineData("\"4-sac.svg\"", "\"../../4-sac.svg\"", "a picture's name is small letters, digits, - and .svg")]
    [InlineData("{", "[", "not a zip file that can be read")]
    public void What_the_manifest_says_wrongly_is_told(string right, string wrong, string problem)
    {
        var read = Read(With(Packed(), "manifest.json", text => text.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Equal(problem, read.Wrong[0].Problem.En);
        Assert.Empty(read.Lessons);
    }

    [Fact]
    public void Every_fault_of_every_lesson_is_told_at_once()
    {
        var read = Read(With(With(Pack(Find("giu-may-ben"), Find("nop-ho-so")), "lessons/giu-may-ben/lesson.md", _ => "x"), "lessons/nop-ho-so/lesson.md", _ => "x"));
        Assert.Equal(["lessons/giu-may-ben/lesson.md", "lessons/nop-ho-so/lesson.md"], read.Wrong.Select(w => w.File));
    }

    [Fact]
    public void A_file_that_swells_when_it_is_opened_is_stopped()
    {
        var zip = With(Packed(), "lessons/giu-may-ben/4-sac.svg", _ => new string(' ', 50_000_000));
        Assert.InRange(zip.Length, 1, CourseZip.Largest);
        Assert.Equal("not in the file, or too large", Read(zip).Wrong.Single().Problem.En);
    }

    [Fact]
    public void Bytes_that_are_no_zip_are_told_as_such()
    {
        var good = Packed();
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var bytes = i % 2 == 0 ? good[..random.Next(good.Length)] : [.. good];
            if (i % 2 == 1) for (var n = 0; n < 20; n++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var read = Read(bytes);
            // What comes in is whole, or nothing of it does.
            Assert.True(read.Wrong.Count > 0 ? read.Lessons.Count == 0 : read.Lessons.Single().Source == Find("giu-may-ben").Source);
        }
    }

    [Theory]
    [InlineData("<script/>")]
    [InlineData("<image href=\"https://example.invalid/a.png\"/>")]
    [InlineData("<rect onload=\"alert(1)\"/>")]
    [InlineData("<rect fill=\"URL(#a)\"/>")]
    [InlineData("<rect style=\"fill:red\"/>")]
    [InlineData("<a><rect/></a>")]
    [InlineData("<style>*{}</style>")]
    [InlineData("<html:p xmlns:html=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("<set attributeName=\"x\"/>")]
    [InlineData("<?xml-stylesheet href=\"a.css\"?>")]
    public void A_picture_that_does_more_than_draw_is_refused(string part) =>
        Assert.Equal("learning.drawing-does-more", Drawing.Wrong("a.svg", Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\"><rect/>{part}</svg>"))?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\">")]
    [InlineData("<p xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("\u0089PNG")]
    public void What_is_no_drawing_is_refused(string text) => Assert.Equal("learning.not-a-drawing", Drawing.Wrong("a.svg", Encoding.UTF8.GetBytes(text))?.Code);

    private static object Told(Lesson lesson) => (
        lesson.Title, lesson.Goal, lesson.Minutes, lesson.Topic, string.Join(' ', lesson.Skills), string.Join(' ', lesson.Audience), lesson.Order, lesson.Now,
        string.Join('|', lesson.Quiz.Select(q => $"{q.Ask} {string.Join('/', q.Answers)} {q.Right} {q.Why}")));

    private static Lesson Find(string code) => Course.Lessons.Find(new(code))!;

    private static byte[] Packed() => Pack(Find("giu-may-ben"));

    private static byte[] Pack(params Lesson[] lessons) => CourseZip.Write(
        [.. lessons.Select(l => new PackedLesson(l, l.Screens.Select(s => s.Picture!).ToDictionary(p => p, p => File.ReadAllBytes(Course.Lessons.FindPicture(l.Code, p)!))))], 24175, At, Course.Frameworks);

    private static UnpackedCourse Read(byte[] bytes) => CourseZip.Read(new MemoryStream(bytes), Course.Frameworks);

    private static byte[] With(byte[] zip, string path, Func<string, string> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(zip);
        using (var open = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = open.GetEntry(path)!;
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd();
            reader.Dispose();
            entry.Delete();
            using var writer = new StreamWriter(open.CreateEntry(path).Open(), new UTF8Encoding(false));
            writer.Write(change(text));
        }
        return bytes.ToArray();
    }
}
