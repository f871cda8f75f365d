using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.Learning.Lessons;
using ThonSo.Learning.Reminders;
using ThonSo.People;

namespace ThonSo.Learning.Progress;

/// <summary>What somebody has learned and what comes next: of the account, or of this phone where nobody is signed in.</summary>
[AllowAnonymous]
internal sealed class MinePageModel(ProgressBook book, CourseBook courses, AnswerLesson act, Wishes wishes) : AppPage
{
    public Standing Standing { get; private set; } = null!;

    public bool SignedIn => Here.May(PeopleModule.SignedInAtAll);

    /// <summary>Lessons learned on this phone that are not the account's.</summary>
    public IReadOnlyList<Lesson> Unclaimed { get; private set; } = [];

    /// <summary>What the account wants to be told.</summary>
    public WishRow Wish { get; private set; } = null!;

    [BindProperty(Name = "ghi", SupportsGet = true)]
    public bool Kept { get; set; }

    public int Lessons { get; private set; }

    public async Task OnGetAsync()
    {
        var course = await courses.OfAsync(Commune);
        Lessons = course.All.Count;
        var here = Local.Of(HttpContext, course);
        if (!SignedIn)
        {
            var passed = here.Select(l => l.Code.Value).ToHashSet();
            Standing = new Standing(passed, [], [], course.NextAfter(passed));
            return;
        }
        Wish = await wishes.OfAsync(Commune, Here.PersonId!.Value);
        Standing = await book.OfAsync(Commune, Here.PersonId!.Value);
        Unclaimed = [.. here.Where(l => !Standing.Passed.Contains(l.Code.Value))];
    }

    public async Task<IActionResult> OnPostAsync(string? whose)
    {
        if (!SignedIn) return Challenge();
        var actor = ActorFor(PeopleModule.SignedInAtAll);
        if (whose == "mine") await act.ClaimAsync(Commune, actor, RequestBy(actor), Local.Of(HttpContext, await courses.OfAsync(Commune)));
        Local.Forget(HttpContext);
        return GoTo("/hoc/cua-toi");
    }

    public async Task<IActionResult> OnPostTinAsync(bool invite, bool remind)
    {
        if (!SignedIn) return Challenge();
        var actor = ActorFor(PeopleModule.SignedInAtAll);
        await wishes.SetAsync(Commune, actor, RequestBy(actor), actor.Id, invite, remind);
        return GoTo("/hoc/cua-toi?ghi=true#tin");
    }
}
