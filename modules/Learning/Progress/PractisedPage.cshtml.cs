using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.Learning.Lessons;
using ThonSo.People;

namespace ThonSo.Learning.Progress;

/// <summary>Somebody has practised: it is kept for whoever has an account, and what comes next is shown to everybody.</summary>
[AllowAnonymous]
internal sealed class PractisedPageModel(KeepPractice act, CourseBook courses, ProgressBook book) : AppPage
{
    public Lesson? Next { get; private set; }

    public bool Kept { get; private set; }

    public async Task<IActionResult> OnGetAsync(string practice) => await LoadAsync(practice) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string practice)
    {
        if (act.Find(practice) is not { } found) return NotFound();
        if (Here.May(PeopleModule.SignedInAtAll))
        {
            var actor = ActorFor(PeopleModule.SignedInAtAll);
            await act.RunAsync(Commune, actor, RequestBy(actor), found);
        }
        return GoTo(Here.Path);
    }

    private async Task<bool> LoadAsync(string practice)
    {
        if (act.Find(practice) is null) return false;
        Kept = Here.May(PeopleModule.SignedInAtAll);
        var course = await courses.OfAsync(Commune);
        var passed = Kept ? (await book.OfAsync(Commune, Here.PersonId!.Value)).Passed : Local.Of(HttpContext, course).Select(l => l.Code.Value).ToHashSet();
        Next = course.NextAfter(passed);
        return true;
    }
}
