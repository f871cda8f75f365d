using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.Learning.Reminders;
using ThonSo.People;

namespace ThonSo.Learning.Classes;

/// <summary>One class: when, where, what, and a seat in it.</summary>
[AllowAnonymous]
internal sealed class ClassPageModel(ClassBook book, Attend act, Wishes wishes) : AppPage
{
    public ClassView Class { get; private set; } = null!;

    public bool SignedIn => Here.May(PeopleModule.SignedInAtAll);

    public bool Mine { get; private set; }

    /// <summary>Was invited, and may be invited again.</summary>
    public bool Invited { get; private set; }

    /// <summary>Was invited, and wants no more invitations.</summary>
    public bool Stopped { get; private set; }

    /// <summary>Whose home it is: for whoever has a seat or was invited, and for the village's team.</summary>
    public bool MaySeeHome => Mine || Invited || Stopped || (Here.VillagesFor(LearningModule.Teach) ?? []).Contains(Class.Row.Village);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!SignedIn) return Challenge();
        var actor = ActorFor(PeopleModule.SignedInAtAll);
        var taken = await act.TakeSeatAsync(Commune, actor, RequestBy(actor), id);
        return taken.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/hoc/lop/{id}");
    }

    public async Task<IActionResult> OnPostThoiMoiAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!SignedIn) return Challenge();
        var actor = ActorFor(PeopleModule.SignedInAtAll);
        await wishes.SetAsync(Commune, actor, RequestBy(actor), actor.Id, invited: false, reminded: null);
        return GoTo($"/hoc/lop/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await book.FindAsync(Commune, id) is not { } found) return false;
        Class = found;
        if (!SignedIn) return true;
        var me = Here.PersonId!.Value;
        Mine = await book.SeatOfAsync(Commune, id, me) is not null;
        if (await book.IsInvitedAsync(Commune, id, me)) (Invited, Stopped) = (await wishes.OfAsync(Commune, me)).Invited ? (true, false) : (false, true);
        return true;
    }
}
