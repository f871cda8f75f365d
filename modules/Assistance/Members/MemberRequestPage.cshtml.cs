using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Assistance.Acts;
using ThonSo.Core.Security;
using ThonSo.Teams;

namespace ThonSo.Assistance.Members;

/// <summary>A request on the member's phone: its owner, the team's leader, or a mate who was given its code.</summary>
[Authorize("assistance.help")]
internal sealed class MemberRequestPageModel(HelpBook book, Showing showing, TeamBook teams, HelpSteps steps, TimeProvider clock) : OneRequestPage(book, showing, teams, steps, clock)
{
    private readonly HelpBook codes = book;

    [BindProperty(Name = "ma", SupportsGet = true)]
    public string? Code { get; set; }

    protected override string Root => "/to-cong-nghe/viec";

    protected override Permission Permission => AssistanceModule.Help;

    protected override Party PartyOf(HelpRequest request, Team? team)
    {
        var party = HelpSteps.PartyOf(request, team, Here.PersonId!.Value);
        return party == Party.Mate && !Keys.IsSame(codes.CodeOf(request.Id), Code) ? Party.None : party;
    }
}
