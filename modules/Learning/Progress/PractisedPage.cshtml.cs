using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.Learning.Lessons;
using ThonSo.People;

namespace ThonSo.Learning.Progress;

/// <summary>Somebody has practised: it is kept for whoever has an account, and what comes next is shown to everybody.</summary>
[AllowAnonymous]
internal sealed class PractisedPageModel(KeepPractice act, LessonShelf shelf, ProgressBook book, Local local) : AppPage
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
        var passed = Kept ? (await book.OfAsync(Commune, Here.PersonId!.Value)).Passed : local.Of(HttpContext).Select(l => l.Code.Value).ToHashSet();
        Next = ProgressBook.NextAfter(passed, shelf);
        return true;
    }
}
