using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Web;
using ThonSo.Learning.Progress;
using ThonSo.People;

namespace ThonSo.Learning.Lessons;

/// <summary>The questions of a lesson, and what was right. Nobody needs an account; whoever has one keeps the result.</summary>
[AllowAnonymous]
internal sealed class QuizPageModel(CourseBook courses, AnswerLesson act, ProgressBook book) : AppPage
{
    public Lesson Lesson { get; private set; } = null!;

    /// <summary>What was chosen, question by question, as it came.</summary>
    public IReadOnlyList<string?> Chosen { get; private set; } = [];

    /// <summary>How it went; null before anything was sent.</summary>
    public Marked? Marked { get; private set; }

    public Lesson? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string lesson)
    {
        if ((await courses.OfAsync(Commune)).Find(lesson) is not { } found) return NotFound();
        Lesson = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string lesson)
    {
        var course = await courses.OfAsync(Commune);
        if (course.Find(lesson) is not { } found) return NotFound();
        Lesson = found;
        Chosen = [.. Enumerable.Range(1, found.Quiz.Count).Select(i => (string?)Request.Form["q" + i])];
        Actor? actor = Here.May(PeopleModule.SignedInAtAll) ? ActorFor(PeopleModule.SignedInAtAll) : null;
        var outcome = actor is { } by ? await act.RunAsync(Commune, by, RequestBy(by), found, Chosen) : act.Mark(found, Chosen);
        if (outcome.Refusal is { } refusal) return Refuse(refusal);
        Marked = outcome.Value;
        if (actor is null && Marked.Passed) Local.Add(HttpContext, course, found);
        var passed = actor is { } me ? (await book.OfAsync(Commune, me.Id)).Passed : Local.Of(HttpContext, course).Select(l => l.Code.Value).ToHashSet();
        Next = course.NextAfter(passed.Append(found.Code.Value).ToHashSet());
        return Page();
    }
}
