using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Lessons;

/// <summary>A lesson: its screens below one another, each as tall as the phone; a tap goes to the next. No script is needed.</summary>
[AllowAnonymous, PublicPage]
internal sealed class LessonPageModel(CourseBook courses) : AppPage
{
    public Lesson Lesson { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string lesson)
    {
        PageCache.DependsOn(HttpContext, CourseBook.Subject);
        if ((await courses.OfAsync(Commune)).Find(lesson) is not { } found) return NotFound();
        Lesson = found;
        return Page();
    }
}
