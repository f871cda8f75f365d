using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Lessons;

/// <summary>All lessons, by what they are about.</summary>
[AllowAnonymous, PublicPage]
internal sealed class ListPageModel(LessonShelf shelf) : AppPage
{
    public IEnumerable<IGrouping<string, Lesson>> Topics => shelf.All.Where(l => !l.Audience.Contains("helpers")).GroupBy(l => l.Topic).OrderBy(g => Lesson.Topics.ToList().IndexOf(g.Key));

    public IEnumerable<Lesson> ForHelpers => shelf.All.Where(l => l.Audience.Contains("helpers"));

    public void OnGet()
    {
        // The lessons change only with the installation.
    }
}
