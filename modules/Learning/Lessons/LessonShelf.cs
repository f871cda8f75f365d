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
            return Lesson.Read(code, File.ReadAllText(Path.Combine(path, "lesson.md"), Encoding.UTF8), frameworks, PicturesIn(code));
        }).ToFrozenDictionary(l => l.Code));
        all = new(() => [.. lessons.Value.Values.OrderBy(l => l.Order)]);
    }

    /// <summary>In the order of the course.</summary>
    public IReadOnlyList<Lesson> All => all.Value;

    public Lesson? Find(LessonCode code) => lessons.Value.GetValueOrDefault(code);

    /// <summary>The file of a picture, or null. Only names that lie in the folder are found, so that none leads out of it.</summary>
    public string? FindPicture(LessonCode code, string name) => PicturesOf(code).Contains(name) ? Path.Combine(folder, code.Value, name) : null;

    /// <summary>The names of the pictures in a lesson's folder; none for a lesson that is not of the installation.</summary>
    public IReadOnlySet<string> PicturesOf(LessonCode code) => lessons.Value.ContainsKey(code) ? PicturesIn(code) : FrozenSet<string>.Empty;

    private HashSet<string> PicturesIn(LessonCode code) => [.. Directory.EnumerateFiles(Path.Combine(folder, code.Value), "*.svg").Select(f => Path.GetFileName(f)!)];
}
