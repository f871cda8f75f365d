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
internal sealed class AskPageModel(AskForHelp act, HelpBook book, PersonBook people, VillageBook villages, Catalogue catalogue, Languages languages) : AppPage
{
    [BindProperty(Name = "way")]
    public string? Way { get; set; }

    [BindProperty(Name = "village")]
    public string? Village { get; set; }

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    [BindProperty(Name = "phone")]
    public string? Phone { get; set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "forname")]
    public string? ForName { get; set; }

    [BindProperty(Name = "relation")]
    public string? Relation { get; set; }

    /// <summary>The language the helper should speak, by its code.</summary>
    [BindProperty(Name = "language")]
    public string? Language { get; set; }

    public IReadOnlyList<SpokenLanguage> Languages => languages.All;

    /// <summary>The procedure it is about, when one was looked at.</summary>
    [BindProperty(Name = "thu-tuc", SupportsGet = true)]
    public string? About { get; set; }

    public Procedure? Procedure => string.IsNullOrEmpty(About) ? null : catalogue.Find(new ProcedureCode(About));

    public IReadOnlyList<Village> Villages { get; private set; } = [];

    public IReadOnlyList<HelpRequest> Mine { get; private set; } = [];

    /// <summary>The phone of who is signed in: not asked again.</summary>
    public string? KnownPhone { get; private set; }

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
        var wish = new HelpWish(EnumCode<HelpWay>.TryParse(Way, out var way) ? way : null, Village ?? "", KnownPhone ?? Phone, Name, Text, About, ForName, Relation, Language);
        foreach (var problem in await act.ProblemsAsync(Commune, wish)) Errors.Add(problem.Field!, problem.Sentence);
        if (Errors.Any) return Again();
        var asked = await act.RunAsync(Commune, actor, RequestBy(actor), wish, HttpContext.Connection.RemoteIpAddress);
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
