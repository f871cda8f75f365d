using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons.Own;

namespace ThonSo.Learning.Lessons;

/// <summary>The lessons a commune shows: those of the installation, and what the commune made of them.</summary>
internal sealed class Course
{
    private readonly FrozenDictionary<LessonCode, Lesson> lessons;

    public Course(IEnumerable<Lesson> shown)
    {
        lessons = shown.ToFrozenDictionary(l => l.Code);
        All = [.. lessons.Values.OrderBy(l => l.Order).ThenBy(l => l.Code.Value, StringComparer.Ordinal)];
    }

    /// <summary>In the order of the course.</summary>
    public IReadOnlyList<Lesson> All { get; }

    public Lesson? Find(string code) => lessons.GetValueOrDefault(new(code));

    /// <summary>The first lesson that is not learned yet; those for helpers are theirs alone.</summary>
    public Lesson? NextAfter(IReadOnlySet<string> passed) => All.FirstOrDefault(l => !passed.Contains(l.Code.Value) && !l.ForHelpers);
}

/// <summary>The course of each commune, read again when it has changed.</summary>
internal sealed partial class CourseBook(LessonShelf shelf, FrameworkShelf frameworks, IDbContextFactory<Db> databases, Freshness freshness, ILogger<CourseBook> log)
{
    /// <summary>What every change of a course is about: pages that show lessons depend on it.</summary>
    public static readonly Guid Subject = new("0198b2a0-1e55-7c00-8000-6c6573736f6e");

    private readonly ConcurrentDictionary<CommuneId, (long Since, Course Course)> kept = new();

    public async ValueTask<Course> OfAsync(CommuneId commune)
    {
        if (kept.TryGetValue(commune, out var known) && freshness.Unchanged(Subject, known.Since)) return known.Course;
        var since = freshness.Stamp;
        await using var db = await databases.CreateDbContextAsync();
        var own = await db.Set<OwnLessonRow>().AsNoTracking().Where(l => l.CommuneId == commune && (l.Published != null || l.Hidden)).ToListAsync();
        var pictures = (await db.Set<OwnPictureRow>().AsNoTracking().Where(p => p.CommuneId == commune).Select(p => new { p.Lesson, p.Name }).ToListAsync()).ToLookup(p => p.Lesson, p => p.Name);
        var shown = shelf.All.ToDictionary(l => l.Code);
        foreach (var row in own)
        {
            var code = new LessonCode(row.Code);
            if (row.Hidden) shown.Remove(code);
            else if (Read(code, row.Published!, [.. shelf.PicturesOf(code), .. pictures[row.Code]]) is { } lesson) shown[code] = lesson;
        }
        var course = new Course(shown.Values);
        kept[commune] = (since, course);
        return course;
    }

    /// <summary>A lesson that was readable when it was published, and is not after a framework went away, gives its place to the installation's.</summary>
    private Lesson? Read(LessonCode code, string source, IReadOnlyCollection<string> pictures)
    {
        try
        {
            return Lesson.Read(code, source, frameworks, pictures);
        }
        catch (InvalidDataException problem)
        {
            LogUnreadable(code, problem.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The commune's own lesson {Code} cannot be read any more: {Problem}")]
    private partial void LogUnreadable(LessonCode code, string problem);
}
