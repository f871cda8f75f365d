using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Lessons;

/// <summary>A lesson: its screens below one another, each as tall as the phone; a tap goes to the next. No script is needed.</summary>
[AllowAnonymous, PublicPage]
internal sealed class LessonPageModel(LessonShelf shelf) : AppPage
{
    /// <summary>Stands for the commune's help phone in the text of a lesson.</summary>
    private const string HelpPhone = "{help-phone}";

    public Lesson Lesson { get; private set; } = null!;

    public IActionResult OnGet(string lesson)
    {
        if (shelf.Find(lesson) is not { } found) return NotFound();
        Lesson = found;
        return Page();
    }

    public static string TextOf(Screen screen, Site site) => screen.Html.Replace(HelpPhone, site.HelpPhone, StringComparison.Ordinal);
}
