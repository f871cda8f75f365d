using Microsoft.AspNetCore.Authorization;
using ThonSo.Assistance.Acts;
using ThonSo.Assistance.Members;
using ThonSo.Core.Security;
using ThonSo.Teams;

namespace ThonSo.Assistance.Desk;

/// <summary>A request at the commune's desk.</summary>
[Authorize("assistance.desk")]
internal sealed class DeskRequestPageModel(HelpBook book, Showing showing, TeamBook teams, HelpSteps steps, TimeProvider clock) : OneRequestPage(book, showing, teams, steps, clock)
{
    protected override string Root => "/mot-cua/nho-giup";

    protected override Permission Permission => AssistanceModule.Desk;

    protected override Party PartyOf(HelpRequest request, Team? team) => Party.Commune;
}
