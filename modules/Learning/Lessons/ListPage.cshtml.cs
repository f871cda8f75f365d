using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Lessons;

/// <summary>All lessons, by what they are about.</summary>
[AllowAnonymous, PublicPage]
internal sealed class ListPageModel(CourseBook courses) : AppPage
{
    private IReadOnlyList<Lesson> Lessons { get; set; } = [];

    public IEnumerable<IGrouping<string, Lesson>> Topics => Lessons.Where(l => !l.ForHelpers).GroupBy(l => l.Topic).OrderBy(g => Lesson.Topics.ToList().IndexOf(g.Key));

    public IEnumerable<Lesson> ForHelpers => Lessons.Where(l => l.ForHelpers);

    public async Task OnGetAsync()
    {
        PageCache.DependsOn(HttpContext, CourseBook.Subject);
        Lessons = (await courses.OfAsync(Commune)).All;
    }
}
