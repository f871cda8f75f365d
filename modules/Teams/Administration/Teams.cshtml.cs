using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Places;
using ThonSo.Teams.Acts;

namespace ThonSo.Teams.Administration;

/// <summary>All teams of the commune at a glance, and a new one.</summary>
[Authorize("teams.manage-all")]
internal sealed class TeamsModel(TeamBook book, VillageBook villages, Work work, TeamActs acts, TimeProvider clock) : AppPage
{
    public sealed record Line(Village Village, Team? Team, IReadOnlyList<TeamMember> OnDuty);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    [BindProperty(Name = "village")]
    public string? Village { get; set; }

    [BindProperty(Name = "decision")]
    public string? Decision { get; set; }

    [BindProperty(Name = "decided")]
    public string? Decided { get; set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "phone")]
    public string? Phone { get; set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var actor = ActorFor(TeamsModule.ManageAll);
        var request = RequestBy(actor);
        var on = DateOnly.TryParseExact(Decided, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        if (await work.FindAsync(Commune, request) is null && await acts.FoundAsync(Commune, actor, request, Village, Decision, on, new MemberInput(Name, Phone, [], ["viet"])) is { } refusal)
        {
            await LoadAsync();
            return Refuse(refusal);
        }
        return GoTo("/quan-tri/to-cong-nghe/" + Village);
    }

    private async Task LoadAsync()
    {
        var now = clock.UtcNow();
        var teams = (await book.AllAsync(Commune)).ToDictionary(t => t.Village);
        Lines = [.. (await villages.OfAsync(Commune)).Select(v => teams.GetValueOrDefault(v.Code) is var team && team is null ? new Line(v, null, []) : new Line(v, team, team.OnDuty(now)))];
    }
}
