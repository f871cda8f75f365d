using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Lessons.Own;

/// <summary>All lessons for those who write them, and publishing what was drafted.</summary>
[Authorize("learning.write")]
internal sealed class WritePageModel(LessonBook book, EditLessons act) : AppPage
{
    public IReadOnlyList<WrittenLesson> Lessons { get; private set; } = [];

    /// <summary>How many were just published.</summary>
    [BindProperty(Name = "da-dang", SupportsGet = true)]
    public int? Shown { get; set; }

    public async Task OnGetAsync() => Lessons = await book.AllAsync(Commune);

    public async Task<IActionResult> OnPostAsync()
    {
        var actor = ActorFor(LearningModule.Write);
        var done = await act.PublishAsync(Commune, actor, RequestBy(actor));
        if (done.Refusal is not { } refusal) return GoTo($"/quan-tri/bai-hoc?da-dang={done.Value}");
        await OnGetAsync();
        return Refuse(refusal);
    }
}
