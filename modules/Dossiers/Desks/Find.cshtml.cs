using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Language;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.People;
using ThonSo.Places;

namespace ThonSo.Dossiers.Desks;

/// <summary>Finds dossiers. Sent as a form, so that names and phone numbers stay out of addresses and logs.</summary>
[Authorize("dossiers.read")]
internal sealed class FindModel(Queue queue, VillageBook villages, PersonBook people, WorkingCalendar calendar, TimeProvider clock) : AppPage
{
    [BindProperty(Name = "q")]
    public string? Text { get; set; }

    public LinesTable? Table { get; private set; }

    public void OnGet()
    {
    }

    public async Task OnPostAsync()
    {
        var text = Fold.Clean(Text ?? "");
        if (text.Length == 0) return;
        Table = await LinesTable.OfAsync(await queue.FindAsync(Commune, text), Commune, villages, people, calendar, clock.UtcNow());
    }
}
