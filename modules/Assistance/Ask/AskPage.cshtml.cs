using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Assistance.Acts;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Core.Web;
using ThonSo.People;
using ThonSo.Places;
using ThonSo.Procedures;
using ThonSo.Teams;

namespace ThonSo.Assistance.Ask;

/// <summary>Anyone asks for help; who is signed in writes less.</summary>
[AllowAnonymous]
internal sealed class AskPageModel(AskForHelp act, HelpBook book, PersonBook people, VillageBook villages, Catalogue catalogue, Languages languages) : AskScreen(catalogue, languages)
{
    public IReadOnlyList<HelpRequest> Mine { get; private set; } = [];

    public string LinkOf(HelpRequest request) => $"/nho-giup/{request.Id}/{book.SecretOf(request.Id)}";

    public async Task OnGetAsync([FromQuery(Name = "thon")] string? village)
    {
        await LoadAsync();
        Way = EnumCode<HelpWay>.Of(HelpWay.Call);
        Village = village ?? (await MeAsync())?.Profile.AddressVillage;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var actor = Here.Holds(Role.Villager) ? new Actor(Here.PersonId!.Value, Role.Villager) : new Actor(Guid.Empty, Role.Visitor);
        foreach (var problem in await act.ProblemsAsync(Commune, Written)) Errors.Add(problem.Field!, problem.Sentence);
        if (Errors.Any) return Again();
        var asked = await act.RunAsync(Commune, actor, RequestBy(actor), Written, HttpContext.Connection.RemoteIpAddress);
        return asked.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/nho-giup/{asked.Value}/{book.SecretOf(asked.Value)}");
    }

    private async Task LoadAsync()
    {
        Villages = await villages.OfAsync(Commune);
        if (await MeAsync() is not { } me) return;
        KnownPhone = me.Phone?.Display;
        Mine = await book.OfAskerAsync(Commune, me.Id);
    }

    private async Task<Person?> MeAsync() => Here.Holds(Role.Villager) && Here.PersonId is { } id ? await people.FindAsync(Commune, id) : null;
}
