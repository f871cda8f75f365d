using ThonSo.Core.Language;

namespace ThonSo.Learning.Lessons;

/// <summary>What lessons are called, for whoever tells people of one.</summary>
public sealed class LessonTitles
{
    private readonly LessonShelf shelf;

    internal LessonTitles(LessonShelf shelf) => this.shelf = shelf;

    /// <summary>The lesson's title; its code where the lesson is no longer there.</summary>
    public Text Of(LessonCode lesson) => shelf.Find(lesson.Value)?.Title ?? Text.Same(lesson.Value);
}
