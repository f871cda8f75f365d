using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Language;
using ThonSo.Core.Web;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons.Own;

namespace ThonSo.Learning.Lessons.Exchange;

/// <summary>Takes a course file as drafts: all of it, or nothing and what is wrong with it, file by file.</summary>
[Authorize("learning.write")]
[RequestFormLimits(MemoryBufferThreshold = 1024 * 1024)]
internal sealed class ImportPageModel(EditLessons act, FrameworkShelf frameworks) : AppPage
{
    /// <summary>More than this nobody mends in one go.</summary>
    private const int MostTold = 20;

    [BindProperty(Name = "nhan", SupportsGet = true)]
    public int? Taken { get; set; }

    public void OnGet()
    {
        // The page is the same for everybody who may see it.
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "file")] IFormFile? given)
    {
        if (given is not { Length: > 0 }) return Tell("file", ExchangeTexts.NoFile);
        if (given.Length > CourseZip.Largest) return Tell("file", ExchangeTexts.TooLarge);
        await using var stream = given.OpenReadStream();
        var course = CourseZip.Read(stream, frameworks);
        if (course.Wrong.Count > 0)
        {
            Errors.Add("", ExchangeTexts.NothingTaken);
            foreach (var (file, problem) in course.Wrong.Take(MostTold)) Errors.Add("file", file.Length == 0 ? problem : new($"{file}: {problem.Vi}", $"{file}: {problem.En}"));
            return Again();
        }
        var actor = ActorFor(LearningModule.Write);
        var done = await act.TakeAsync(Commune, actor, RequestBy(actor), course.Lessons);
        return done.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/quan-tri/bai-hoc/nhap?nhan={done.Value.Length}");
    }

    private IActionResult Tell(string field, Text problem)
    {
        Errors.Add(field, problem);
        return Again();
    }
}
