using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Lessons.Own;

/// <summary>The lesson as a learner will see it, and what is done with the draft.</summary>
[Authorize("learning.write")]
internal sealed class PreviewPageModel(LessonBook book, EditLessons act) : AppPage
{
    public WrittenLesson Written { get; private set; } = null!;

    public Lesson Lesson { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string lesson) => await OpenAsync(lesson) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string lesson, [FromForm(Name = "do")] string? wish)
    {
        if (!await OpenAsync(lesson)) return NotFound();
        var (code, actor) = (Written.Code, ActorFor(LearningModule.Write));
        var request = RequestBy(actor);
        Refusal? refusal;
        switch (wish)
        {
            case "publish": refusal = (await act.PublishAsync(Commune, actor, request, code)).Refusal; break;
            case "drop": refusal = (await act.DropAsync(Commune, actor, request, code)).Refusal; break;
            case "reset": refusal = (await act.ResetAsync(Commune, actor, request, code)).Refusal; break;
            case "hide" or "show": refusal = (await act.HideAsync(Commune, actor, request, code, wish == "hide")).Refusal; break;
            default: return GoTo(Here.Path);
        }
        if (refusal is not null) return Refuse(refusal);
        return GoTo(wish == "publish" ? "/quan-tri/bai-hoc?da-dang=1" : "/quan-tri/bai-hoc");
    }

    private async Task<bool> OpenAsync(string lesson)
    {
        if (!LessonCode.TryParse(lesson, out var code) || await book.FindAsync(Commune, code) is not { Lesson: { } read } written) return false;
        (Written, Lesson) = (written, read);
        return true;
    }
}
