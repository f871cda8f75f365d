using ThonSo.Core.Acts;
using ThonSo.Core.Language;

namespace ThonSo.Learning.Lessons;

/// <summary>What lessons are called, for whoever tells people of one.</summary>
public sealed class LessonTitles
{
    private readonly CourseBook courses;

    internal LessonTitles(CourseBook courses) => this.courses = courses;

    /// <summary>A lesson's title in a commune's course; its code where the lesson is no longer there.</summary>
    public async ValueTask<Func<LessonCode, Text>> OfAsync(CommuneId commune)
    {
        var course = await courses.OfAsync(commune);
        return lesson => course.Find(lesson.Value)?.Title ?? Text.Same(lesson.Value);
    }
}
