using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Assistance.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Teams;

namespace ThonSo.Assistance.Members;

/// <summary>One request and what whoever is here may do with it: the same on the member's phone and at the desk.</summary>
internal abstract class OneRequestPage(HelpBook book, Showing showing, TeamBook teams, HelpSteps steps, TimeProvider clock) : AppPage
{
    [BindProperty(Name = "promised")]
    public string? Promised { get; set; }

    [BindProperty(Name = "member")]
    public string? Member { get; set; }

    [BindProperty(Name = "reason")]
    public CloseReason? Reason { get; set; }

    public OneSeen One { get; private set; } = null!;

    protected abstract string Root { get; }

    protected abstract Permission Permission { get; }

    /// <summary>What whoever is here is to the request; none: they may not even see it.</summary>
    protected abstract Party PartyOf(HelpRequest request, Team? team);

    public async Task<IActionResult> OnGetAsync(Guid help) => await OpenAsync(help) ? Page() : NotFound();

    public Task<IActionResult> OnPostNhanAsync(Guid help) => StepAsync(help, HelpStep.Take, new Wish(Promised: When));

    public Task<IActionResult> OnPostKhongAsync(Guid help) => StepAsync(help, HelpStep.Decline, Wish.Nothing);

    public Task<IActionResult> OnPostToiAsync(Guid help) => StepAsync(help, HelpStep.Arrive, Wish.Nothing);

    public Task<IActionResult> OnPostXongAsync(Guid help) => StepAsync(help, HelpStep.Finish, Wish.Nothing);

    public Task<IActionResult> OnPostGiaoAsync(Guid help) => StepAsync(help, HelpStep.Reassign, new Wish(To: Guid.TryParse(Member, out var to) ? to : null));

    public Task<IActionResult> OnPostDongAsync(Guid help) => StepAsync(help, HelpStep.Close, new Wish(Reason: Reason));

    private DateTime? When => DateTime.TryParseExact(Promised, ["yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm", "dd/MM/yyyy HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? local.FromVietnam() : null;

    private async Task<IActionResult> StepAsync(Guid help, HelpStep step, Wish wish)
    {
        if (!await OpenAsync(help)) return NotFound();
        var actor = ActorFor(Permission);
        if (await steps.RunAsync(Commune, actor, RequestBy(actor), help, step, wish, One.Party) is not { } refusal) return GoTo(Root);
        // As it is now: somebody else may have been faster.
        if (!await OpenAsync(help)) return NotFound();
        return Refuse(refusal);
    }

    private async Task<bool> OpenAsync(Guid id)
    {
        if (await book.FindAsync(Commune, id) is not { } request) return false;
        var team = request.Village.Length == 0 ? null : await teams.FindAsync(Commune, request.Village);
        var party = PartyOf(request, team);
        if (party == Party.None) return false;
        var now = clock.UtcNow();
        var members = team is null ? [] : AskForHelp.Order(team, request, now).Where(m => m != request.MemberId).Select(m => team.Member(m)!).ToList();
        var seen = (await showing.OfAsync(Commune, [request]))[0];
        // The next full quarter of an hour, half an hour from now: one tap for most.
        var soon = now.ToVietnam().AddMinutes(30);
        One = new OneSeen(seen, party, $"{Root}/{id}", Showing.Shown(seen.Content.Phone), Promised ?? Texts.Field(soon.AddMinutes((60 - soon.Minute) % 15)), members, book.CodeOf(id));
        return true;
    }
}
