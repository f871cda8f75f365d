using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning.Lessons.Own;

/// <summary>A lesson as a form, kept as a draft. A form without script: what is left empty does not count.</summary>
[Authorize("learning.write")]
[RequestFormLimits(MemoryBufferThreshold = 1024 * 1024)]
internal sealed class EditPageModel(LessonBook book, EditLessons act, FrameworkShelf frameworks) : AppPage
{
    /// <summary>The address of a lesson that has no code yet.</summary>
    private const string NewLesson = "moi";

    public LessonForm Form { get; private set; } = null!;

    public LessonCode Code { get; private set; }

    public bool IsNew { get; private set; }

    public IReadOnlyList<string> Pictures { get; private set; } = [];

    public IReadOnlyList<Framework> Frameworks => frameworks.All;

    public IEnumerable<(string Code, string Label)> Answers => Enumerable.Range(1, 4).Select(a => ($"{a}", OwnTexts.Answer(a).In(Lang)));

    /// <summary>The mark of what this form began from.</summary>
    [BindProperty(Name = "seen")]
    public long Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(string lesson)
    {
        if (await OpenAsync(lesson) is not { } found) return NotFound();
        Seen = found.Mark;
        if (IsNew) Form = LessonForm.Empty((await book.AllAsync(Commune)).Max(l => l.Lesson?.Order ?? 0) + 10);
        else if (found.Lesson is { } read) Form = LessonForm.Of(read);
        else return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string lesson, [FromForm(Name = "picture")] IFormFile? picture)
    {
        if (await OpenAsync(lesson) is null) return NotFound();
        Form = LessonForm.From(Request.Form);
        if (IsNew) Code = await FreeCodeAsync(Form["title.vi"]);
        var source = Form.Compose(Code, Errors, frameworks);
        if (source is null) return Again();
        var pictures = new Dictionary<string, byte[]>();
        if (picture is { Length: > 0 })
        {
            if (picture.Length > Drawing.Largest) return Refuse(OwnRefusals.PictureTooLarge(picture.FileName));
            using var read = new MemoryStream();
            await picture.CopyToAsync(read);
            pictures[Drawing.NameOf(picture.FileName)] = read.ToArray();
        }
        var actor = ActorFor(LearningModule.Write);
        var done = await act.SaveAsync(Commune, actor, RequestBy(actor), new LessonText(Code, source, pictures), Seen);
        if (done.Refusal is { } refusal) return Refuse(refusal);
        // With a new picture the next step is to put it on a screen.
        return GoTo(pictures.Count > 0 ? $"/quan-tri/bai-hoc/{done.Value}" : $"/quan-tri/bai-hoc/{done.Value}/xem");
    }

    private async Task<WrittenLesson?> OpenAsync(string lesson)
    {
        IsNew = lesson == NewLesson;
        if (IsNew) return new WrittenLesson(default, null, 0, false, false, false, false, false, false);
        if (!LessonCode.TryParse(lesson, out var code) || await book.FindAsync(Commune, code) is not { } found) return null;
        (Code, Pictures) = (code, await book.PicturesOfAsync(Commune, code));
        return found;
    }

    private async Task<LessonCode> FreeCodeAsync(string title)
    {
        var stem = LessonCode.From(title) is { Length: > 0 } words ? words : "bai";
        for (var i = 1; ; i++)
        {
            if (LessonCode.TryParse(i == 1 ? stem : $"{stem}-{i}", out var code) && code.Value != NewLesson && await book.FindAsync(Commune, code) is null) return code;
        }
    }
}
