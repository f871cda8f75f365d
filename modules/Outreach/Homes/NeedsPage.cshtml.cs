using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Outreach.Acts;
using ThonSo.Teams;

namespace ThonSo.Outreach.Homes;

/// <summary>The short form about what a household has and needs, with the last answers in it.</summary>
[Authorize("outreach.visit")]
internal sealed class NeedsPageModel(HomeDoor door, HomeBook book, LookAt look, TellNeeds act, NeedsForm form, Languages languages, TimeProvider clock) : AppPage
{
    public Home Home { get; private set; } = null!;

    public IReadOnlyList<KnownNeed> Needs { get; private set; } = [];

    public Languages Languages => languages;

    public async Task<IActionResult> OnGetAsync(Guid household)
    {
        if (await door.OpenAsync(Here, household) is not { } home) return NotFound();
        await look.RunAsync(Commune, ActorFor(OutreachModule.Visiting), household);
        await LoadAsync(home);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid household)
    {
        if (await door.OpenAsync(Here, household) is not { } home) return NotFound();
        var actor = ActorFor(OutreachModule.Visiting);
        // What the page does not ask any more stays as it was.
        var answers = form.Asked.Where(q => Request.Form.ContainsKey(q.Id)).ToDictionary(q => q.Id, q => Request.Form[q.Id].ToString());
        var id = Guid.TryParse(RequestKey, out var key) && key.Version == 7 ? key : NewId.Next();
        var told = await act.RunAsync(Commune, actor, RequestBy(actor), new NeedsRecord(id, household, clock.UtcNow(), answers, form.Version));
        if (told.Refusal is not { } refusal) return GoTo($"/to-cong-nghe/ho/{household}");
        await LoadAsync(home);
        Needs = [.. Needs.Select(n => answers.TryGetValue(n.Question.Id, out var typed) ? n with { Raw = typed } : n)];
        return Refuse(refusal);
    }

    private async Task LoadAsync(Home home) => (Home, Needs) = (home, await book.NeedsAsync(Commune, home.Household.Id));
}
