using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Assistance.Acts;
using ThonSo.Assistance.Members;
using ThonSo.Core.Store;
using ThonSo.Core.Web;
using ThonSo.Places;

namespace ThonSo.Assistance.Desk;

/// <summary>All of the commune's help requests, red ones first; and asking for somebody who came to the counter.</summary>
[Authorize("assistance.desk")]
internal sealed class HelpDeskModel(HelpBook book, Showing showing, VillageBook villages, AskForHelp act) : AppPage
{
    public IReadOnlyList<Seen> Requests { get; private set; } = [];

    public IReadOnlyList<Village> Villages { get; private set; } = [];

    [BindProperty(Name = "way")]
    public string? Way { get; set; }

    [BindProperty(Name = "village")]
    public string? Village { get; set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "phone")]
    public string? Phone { get; set; }

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var actor = ActorFor(AssistanceModule.Desk);
        await LoadAsync();
        if (string.IsNullOrEmpty(Village)) return Refuse(Refusals.NoVillage);
        var asked = await act.RunAsync(Commune, actor, RequestBy(actor), new HelpWish(EnumCode<HelpWay>.TryParse(Way, out var way) ? way : null, Village, Phone, Name, Text), null);
        return asked.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/mot-cua/nho-giup/{asked.Value}");
    }

    private async Task LoadAsync()
    {
        Requests = await showing.OfAsync(Commune, await book.OpenAsync(Commune));
        Villages = await villages.OfAsync(Commune);
    }
}
