using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Web;
using ThonSo.Learning.Classes.Photos;
using ThonSo.People;
using ThonSo.Teams;

namespace ThonSo.Learning.Classes;

/// <summary>Somebody says on their own phone that they are at the class: the address is the code on the wall. No account is needed.</summary>
[AllowAnonymous]
internal sealed class ComePageModel(ClassBook book, Attend act, ClassPhotos photos, PersonBook people, Languages languages) : AppPage
{
    public ClassView Class { get; private set; } = null!;

    public Languages Languages => languages;

    /// <summary>The name of somebody who is signed in; null where it has to be asked for.</summary>
    public string? Known { get; private set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "sex")]
    public string? Sex { get; set; }

    [BindProperty(Name = "age")]
    public string? Age { get; set; }

    [BindProperty(Name = "language")]
    public string? Language { get; set; }

    [BindProperty(Name = "photo")]
    public bool InPhoto { get; set; }

    [BindProperty(Name = "face")]
    public string? Face { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string door) => await LoadAsync(id, door) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string door)
    {
        if (!await LoadAsync(id, door)) return NotFound();
        var actor = Here.May(PeopleModule.SignedInAtAll) ? ActorFor(PeopleModule.SignedInAtAll) : new Actor(Guid.Empty, Role.Visitor);
        var who = new Attendant(
            Here.PersonId, Name, EnumCode<SaidSex>.TryParse(Sex, out var sex) ? sex : SaidSex.Unsaid, EnumCode<AgeBand>.TryParse(Age, out var age) ? age : AgeBand.Unsaid, Language);
        var request = RequestBy(actor);
        var came = await act.ComeAsync(Commune, actor, request, id, who);
        if (came.Refusal is { } refusal) return Refuse(refusal);
        if (int.TryParse(Face, out var face)) await act.FeelAsync(Commune, actor, RequestId.From(actor, RequestKey + ":before"), id, came.Value, after: false, face);
        if (InPhoto) await photos.AgreeAsync(Commune, actor, RequestId.From(actor, RequestKey + ":photo"), id, [came.Value], []);
        return GoTo($"/hoc/lop/{id}/cho/{came.Value}/{book.SeatSecretOf(came.Value)}");
    }

    private async Task<bool> LoadAsync(Guid id, string door)
    {
        if (!Keys.IsSame(book.DoorOf(id), door) || await book.FindAsync(Commune, id) is not { } found) return false;
        Class = found;
        if (Here.PersonId is { } person) Known = (await people.FindAsync(Commune, person))?.Name;
        return true;
    }
}
