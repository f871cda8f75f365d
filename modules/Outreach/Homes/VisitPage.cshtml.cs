using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Outreach.Acts;

namespace ThonSo.Outreach.Homes;

/// <summary>Writing a visit down, in taps.</summary>
[Authorize("outreach.visit")]
internal sealed class VisitPageModel(HomeDoor door, RecordVisit act, VisitActs acts, TimeProvider clock) : AppPage
{
    /// <summary>When to come again: in days, or not at all, or on a day that is written.</summary>
    private const string Never = "0", Another = "day";

    public Home Home { get; private set; } = null!;

    public IEnumerable<VisitAct> Offered => acts.Offered;

    [BindProperty(Name = "outcome")]
    public string? Outcome { get; set; }

    [BindProperty(Name = "done")]
    public List<string> Done { get; set; } = [];

    [BindProperty(Name = "next")]
    public string? Next { get; set; }

    [BindProperty(Name = "day")]
    public string? OnDay { get; set; }

    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    public IEnumerable<(string Code, string Label)> Outcomes => Enum.GetValues<VisitOutcome>().Select(o => (EnumCode<VisitOutcome>.Of(o), Texts.Of(o).In(Lang)));

    public IEnumerable<(string Code, string Label)> NextChoices =>
        [(Never, Texts.NextNever.In(Lang)), ("7", Texts.NextWeek.In(Lang)), ("14", Texts.NextFortnight.In(Lang)), ("30", Texts.NextMonth.In(Lang)), (Another, Texts.NextDay.In(Lang))];

    public async Task<IActionResult> OnGetAsync(Guid household) => await OpenAsync(household) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid household)
    {
        if (!await OpenAsync(household)) return NotFound();
        var actor = ActorFor(OutreachModule.Visiting);
        if (!TryNext(out var next)) return Refuse(Refusals.NextWrong);
        // The form's own key is the visit's: sent twice, it is one.
        var id = Guid.TryParse(RequestKey, out var key) && key.Version == 7 ? key : NewId.Next();
        var recorded = await act.RunAsync(Commune, actor, RequestBy(actor), new VisitRecord(id, household, clock.UtcNow(), EnumCode<VisitOutcome>.TryParse(Outcome, out var outcome) ? outcome : null, Done, Note, next));
        return recorded.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/to-cong-nghe/ho/{household}?ghi={recorded.Value}");
    }

    private bool TryNext(out DateOnly? next)
    {
        next = null;
        if (Next is null or "" or Never) return true;
        if (Next == Another)
        {
            if (!DateOnly.TryParseExact(OnDay, ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
            next = day;
            return true;
        }
        if (!int.TryParse(Next, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is 0 or > 366) return false;
        next = clock.UtcNow().VietnamDate().AddDays(days);
        return true;
    }

    private async Task<bool> OpenAsync(Guid household)
    {
        if (await door.OpenAsync(Here, household) is not { } home) return false;
        Home = home;
        return true;
    }
}
