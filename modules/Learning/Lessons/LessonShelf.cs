using System.Collections.Frozen;
using System.Text;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning.Lessons;

/// <summary>The lessons that come with the installation: one folder each under <c>data/lessons</c>.</summary>
internal sealed class LessonShelf
{
    private readonly string folder;
    private readonly Lazy<FrozenDictionary<LessonCode, Lesson>> lessons;
    private readonly Lazy<IReadOnlyList<Lesson>> all;

    public LessonShelf(string folder, FrameworkShelf frameworks)
    {
        this.folder = folder;
        lessons = new(() => Directory.EnumerateDirectories(folder).Select(path =>
        {
            var code = new LessonCode(Path.GetFileName(path));
            return Lesson.Read(code, File.ReadAllText(Path.Combine(path, "lesson.md"), Encoding.UTF8), frameworks, PicturesOf(code));
        }).ToFrozenDictionary(l => l.Code));
        all = new(() => [.. lessons.Value.Values.OrderBy(l => l.Order)]);
    }

    /// <summary>In the order of the course.</summary>
    public IReadOnlyList<Lesson> All => all.Value;

    public Lesson? Find(string code) => lessons.Value.GetValueOrDefault(new(code));

    /// <summary>The file of a picture, or null. Only names that lie in the folder are found, so that none leads out of it.</summary>
    public string? FindPicture(string code, string name) =>
        Find(code) is { } lesson && PicturesOf(lesson.Code).Contains(name) ? Path.Combine(folder, lesson.Code.Value, name) : null;

    private HashSet<string> PicturesOf(LessonCode code) => [.. Directory.EnumerateFiles(Path.Combine(folder, code.Value), "*.svg").Select(f => Path.GetFileName(f)!)];
}
