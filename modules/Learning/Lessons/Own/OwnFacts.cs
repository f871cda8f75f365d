using ThonSo.Core.Acts;

namespace ThonSo.Learning.Lessons.Own;

/// <summary>Drafts of lessons were written down.</summary>
[FactName("learning.lessons-drafted", 1)]
public sealed record LessonsDrafted(IReadOnlyList<LessonCode> Lessons) : IFact
{
    public Guid Subject => CourseBook.Subject;
}

/// <summary>Drafts became what everybody sees.</summary>
[FactName("learning.lessons-published", 1)]
public sealed record LessonsPublished(IReadOnlyList<LessonCode> Lessons) : IFact
{
    public Guid Subject => CourseBook.Subject;
}

/// <summary>A draft was thrown away.</summary>
[FactName("learning.lesson-draft-dropped", 1)]
public sealed record LessonDraftDropped(LessonCode Lesson) : IFact
{
    public Guid Subject => CourseBook.Subject;
}

/// <summary>What the commune made of a lesson is gone: the installation's is shown again, if there is one.</summary>
[FactName("learning.lesson-reset", 1)]
public sealed record LessonReset(LessonCode Lesson) : IFact
{
    public Guid Subject => CourseBook.Subject;
}

/// <summary>A lesson is no longer shown, or shown again.</summary>
[FactName("learning.lesson-hidden", 1)]
public sealed record LessonHidden(LessonCode Lesson, bool Hidden) : IFact
{
    public Guid Subject => CourseBook.Subject;
}
