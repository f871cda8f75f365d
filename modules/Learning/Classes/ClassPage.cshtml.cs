using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.People;

namespace ThonSo.Learning.Classes;

/// <summary>One class: when, where, what, and a seat in it.</summary>
[AllowAnonymous]
internal sealed class ClassPageModel(ClassBook book, Attend act) : AppPage
{
    public ClassView Class { get; private set; } = null!;

    public bool SignedIn => Here.May(PeopleModule.SignedInAtAll);

    public bool Mine { get; private set; }

    /// <summary>Whose home it is: for whoever has a seat, and for the village's team.</summary>
    public bool MaySeeHome => Mine || (Here.VillagesFor(LearningModule.Teach) ?? []).Contains(Class.Row.Village);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!SignedIn) return Challenge();
        var actor = ActorFor(PeopleModule.SignedInAtAll);
        var taken = await act.TakeSeatAsync(Commune, actor, RequestBy(actor), id);
        return taken.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/hoc/lop/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await book.FindAsync(Commune, id) is not { } found) return false;
        Class = found;
        Mine = SignedIn && await book.SeatOfAsync(Commune, id, Here.PersonId!.Value) is not null;
        return true;
    }
}
