using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.People;
using ThonSo.Voices.Acts;

namespace ThonSo.Voices.Mine;

/// <summary>Somebody's own recordings, to take them back: also for who is in no team any more.</summary>
[Authorize("people.signed-in")]
internal sealed class MyVoicesPageModel(VoiceBook book, WithdrawVoice act) : AppPage
{
    public IReadOnlyList<Listed> Mine { get; private set; } = [];

    [BindProperty(Name = "gui", SupportsGet = true)]
    public bool JustSent { get; set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostRutAsync(Guid voice)
    {
        var actor = ActorFor(PeopleModule.SignedInAtAll);
        if (await act.RunAsync(Commune, actor, RequestBy(actor), voice) is not null) return NotFound();
        return GoTo("/toi/giong-doc");
    }

    private async Task LoadAsync() => Mine = await book.OfSpeakerAsync(Here.Site, Here.PersonId!.Value);
}
