using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Web;
using ThonSo.Places;

namespace ThonSo.Teams.Manage;

/// <summary>Who may manage which team from where: the commune any at its desk, a leader their own on the phone.</summary>
internal static class TeamScope
{
    public static bool AtDesk(Here here) => here.Path.StartsWith("/quan-tri/", StringComparison.Ordinal);

    public static bool May(Here here, string village) => AtDesk(here) ? here.May(TeamsModule.ManageAll) : here.VillagesOf(Role.TeamLeader).Contains(village);
}

/// <summary>A page about one team, at the desk or on the leader's phone.</summary>
internal abstract class OneTeamPage(TeamBook book, VillageBook villages, Work work) : AppPage
{
    public Team Team { get; private set; } = null!;

    public Village Village { get; private set; } = null!;

    protected TeamBook Book => book;

    public bool AtDesk => TeamScope.AtDesk(Here);

    public string Layout => AtDesk ? "/Core/Web/Layout/Desk.cshtml" : "/Core/Web/Layout/Citizen.cshtml";

    /// <summary>Where this team's pages are, for whoever is here.</summary>
    public string Root => (AtDesk ? "/quan-tri" : "") + "/to-cong-nghe/" + Village.Code;

    /// <summary>Opens the team, or says why not: not theirs, or not there.</summary>
    protected async Task<IActionResult?> OpenAsync(string village)
    {
        if (!TeamScope.May(Here, village)) return new StatusCodeResult(403);
        if (await villages.FindAsync(Commune, village) is not { } place || await book.FindAsync(Commune, village) is not { } team) return NotFound();
        (Village, Team) = (place, team);
        return null;
    }

    /// <summary>Does an act about this team once, however often the form arrives, and shows the page at <paramref name="then"/>.</summary>
    protected async Task<IActionResult> ActAsync(string village, Func<Actor, RequestId, Task<Refusal?>> act, string then = "")
    {
        if (await OpenAsync(village) is { } no) return no;
        var actor = ActorFor(TeamsModule.ManageOne);
        var request = RequestBy(actor);
        if (await work.FindAsync(Commune, request) is null && await act(actor, request) is { } refusal)
        {
            await LoadAsync();
            return refusal.Status == 404 ? NotFound() : Refuse(refusal);
        }
        return GoTo(Root + then);
    }

    /// <summary>What the page shows besides the team.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    protected static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    protected static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;
}
