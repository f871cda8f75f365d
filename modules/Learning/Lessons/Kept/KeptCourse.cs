using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Web;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons.Own;

namespace ThonSo.Learning.Lessons.Kept;

/// <summary>What a phone keeps so that the whole course opens without a line: addresses of pages, and in one piece what would be many small requests.</summary>
internal sealed class KeptCourse(CourseBook courses, LessonBook book, LearningRules rules)
{
    public static readonly OfflineWorker Worker = new("hoc/worker.js", n => n == "app.js" || n.StartsWith("hoc/", StringComparison.Ordinal), typeof(KeptCourse), typeof(Assets));

    // What a page weighs beside the words of its lesson, and what the assets weigh, in bytes: a test holds the announced size against the kept one.
    private const int Frame = 4_300, ScreenFrame = 420, AnswerFrame = 160, OfAssets = 150_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How many lessons, and about how many bytes they take on the phone.</summary>
    public async Task<(int Lessons, long Bytes)> SizeAsync(CommuneId commune)
    {
        var (course, pictures) = await LoadAsync(commune);
        var words = course.All.Sum(l => 2L * Frame
            + l.Screens.Sum(s => ScreenFrame + Encoding.UTF8.GetByteCount(s.Html) + Encoding.UTF8.GetByteCount(s.PictureText))
            + l.Quiz.Sum(q => Encoding.UTF8.GetByteCount(q.Ask) + q.Answers.Sum(a => AnswerFrame + Encoding.UTF8.GetByteCount(a))));
        // Pictures are kept by themselves, and once more in the piece they came in.
        return (course.All.Count, words + OfAssets + 2 * pictures.Values.Sum(p => (long)p.Length));
    }

    /// <summary>The description of all that is kept, as JSON. Its version is another whenever a lesson or a file has changed.</summary>
    public async Task<string> DescribeAsync(CommuneId commune)
    {
        var (course, pictures) = await LoadAsync(commune);
        var described = new
        {
            pages = course.All.SelectMany(l => new[] { $"/hoc/{l.Code}", $"/hoc/{l.Code}/hoi" }).Prepend("/hoc").Append("/hoc/giu"),
            files = Worker.Files,
            pictures = pictures.ToDictionary(p => p.Key, p => Encoding.UTF8.GetString(p.Value)),
            quizzes = course.All.ToDictionary(l => l.Code.Value, l => new { pass = Math.Min(rules.QuizPass, l.Quiz.Count), questions = l.Quiz.Select(q => new { right = q.Right, answer = q.Answers[q.Right], why = q.Why }) }),
        };
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(described, Json) + Worker.Version + string.Concat(course.All.Select(l => l.Source)))).AsSpan(0, 6));
        return JsonSerializer.Serialize(new { version, described.pages, described.files, described.pictures, described.quizzes, words = new { vi = Words(Lang.Vi), en = Words(Lang.En) } }, Json);
    }

    private async Task<(Course Course, IReadOnlyDictionary<string, byte[]> Pictures)> LoadAsync(CommuneId commune)
    {
        var course = await courses.OfAsync(commune);
        var pictures = new Dictionary<string, byte[]>();
        foreach (var lesson in course.All)
            foreach (var name in lesson.Screens.Select(s => s.Picture).OfType<string>().Distinct())
                if (await book.PictureAsync(commune, lesson.Code, name) is { } svg) pictures[$"/hoc/{lesson.Code}/hinh/{name}"] = svg;
        return (course, pictures);
    }

    private static object Words(Lang lang) => new
    {
        passed = Texts.Passed.In(lang), notYet = Texts.NotYet.In(lang), right = Texts.Right.In(lang), wrong = Texts.Wrong.In(lang), rightIs = Texts.RightIs("{0}").In(lang),
        again = Texts.TryAgain.In(lang), all = Texts.AllLessons.In(lang), willSend = KeptTexts.WillSend.In(lang),
    };
}
