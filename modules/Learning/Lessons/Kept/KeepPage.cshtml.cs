using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Lessons.Kept;

/// <summary>Keeping the whole course on a phone. Its size is said before anything is fetched.</summary>
[AllowAnonymous, PublicPage]
internal sealed class KeepPageModel(KeptCourse course) : AppPage
{
    public int Lessons { get; private set; }

    public long Bytes { get; private set; }

    public async Task OnGetAsync()
    {
        PageCache.DependsOn(HttpContext, CourseBook.Subject);
        (Lessons, Bytes) = await course.SizeAsync(Commune);
    }
}
