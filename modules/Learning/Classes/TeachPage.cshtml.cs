using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Learning.Classes.Check;
using ThonSo.Learning.Classes.Invite;
using ThonSo.Learning.Classes.Photos;
using ThonSo.Teams;

namespace ThonSo.Learning.Classes;

/// <summary>A class for those who hold it: the code on the wall, who is here, and those without a phone by name.</summary>
[Authorize("learning.teach")]
internal sealed class TeachPageModel(ClassBook book, Attend act, PlanClass plan, ClassHolders holders, CheckSeat checks, InviteNeighbours invite, TeamBook teams, Languages languages, TimeProvider clock) : AppPage
{
    public ClassView Class { get; private set; } = null!;

    public IReadOnlyList<SeatView> Seats { get; private set; } = [];

    public Languages Languages => languages;

    /// <summary>Where people say that they are here.</summary>
    public string Door => $"{Request.Scheme}://{Request.Host}{Here.Link($"/hoc/lop/{Class.Row.Id}/co-mat/{book.DoorOf(Class.Row.Id)}")}";

    /// <summary>Whether the reader holds this class, and may check those who came now.</summary>
    public bool MayCheck { get; private set; }

    public bool MaySetHelpers { get; private set; }

    /// <summary>The team, but for the trainer.</summary>
    public IReadOnlyList<TeamMember> Mates { get; private set; } = [];

    /// <summary>The seat for which something was just written down.</summary>
    [BindProperty(Name = "ghi", SupportsGet = true)]
    public Guid? JustNow { get; set; }

    /// <summary>How many were invited; who they are is not the team's to know.</summary>
    public int Invited { get; private set; }

    [BindProperty(Name = "whom")]
    public string? Whom { get; set; }

    public bool MayInvite => Class.Row.CancelledAt is null && clock.UtcNow() < Class.Row.StartsAt;

    public bool IsOver => clock.UtcNow() >= Class.Row.EndsAt;

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "sex")]
    public string? Sex { get; set; }

    [BindProperty(Name = "age")]
    public string? Age { get; set; }

    [BindProperty(Name = "language")]
    public string? Language { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    /// <summary>Somebody with a seat is here, or somebody is written down by name.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, Guid? seat)
    {
        var actor = ActorFor(LearningModule.Teach);
        var who = new Attendant(null, Name, EnumCode<SaidSex>.TryParse(Sex, out var sex) ? sex : SaidSex.Unsaid, EnumCode<AgeBand>.TryParse(Age, out var age) ? age : AgeBand.Unsaid, Language);
        return await DoneAsync(id, await act.TickAsync(Commune, actor, RequestBy(actor), NewId.Next(), id, seat, who, clock.UtcNow()));
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid id)
    {
        var actor = ActorFor(LearningModule.Teach);
        return await DoneAsync(id, await plan.CancelAsync(Commune, actor, RequestBy(actor), id));
    }

    public async Task<IActionResult> OnPostMoiAsync(Guid id)
    {
        var actor = ActorFor(LearningModule.Teach);
        var invited = await invite.RunAsync(Commune, actor, RequestBy(actor), id, EnumCode<InviteWay>.TryParse(Whom, out var way) ? way : null);
        return await DoneAsync(id, invited.Refusal is { } refusal ? refusal : id);
    }

    public async Task<IActionResult> OnPostNguoiPhuAsync(Guid id, List<Guid> helpers)
    {
        var actor = ActorFor(LearningModule.Teach);
        return await DoneAsync(id, await holders.SetAsync(Commune, actor, RequestBy(actor), id, helpers));
    }

    private async Task<IActionResult> DoneAsync(Guid id, Outcome<Guid> outcome)
    {
        if (outcome.Refusal is not { } refusal) return GoTo($"/to-cong-nghe/lop/{id}");
        return await LoadAsync(id) ? Refuse(refusal) : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await book.FindAsync(Commune, id) is not { } found || !(Here.VillagesFor(LearningModule.Teach) ?? []).Contains(found.Row.Village)) return false;
        (Class, Seats) = (found, await book.SeatsAsync(Commune, id));
        Invited = await book.InvitedAsync(Commune, id);
        var team = await teams.FindAsync(Commune, found.Row.Village);
        Mates = [.. (team?.Members ?? []).Where(m => m.Person != found.Row.TrainerId)];
        var holds = await holders.HoldsAsync(Commune, found.Row, Here.PersonId!.Value);
        MayCheck = holds && checks.IsTime(found.Row);
        MaySetHelpers = holds || team?.Leader.Person == Here.PersonId;
        return true;
    }
}

/// <summary>A class in numbers, to print.</summary>
[Authorize("learning.see-class")]
internal sealed class ClassReportPageModel(ClassBook book, ReportBook reports, ClassPhotos photos, Languages languages) : AppPage
{
    public ClassView Class { get; private set; } = null!;

    public ClassReport Report { get; private set; } = null!;

    /// <summary>Of the village's team; otherwise the commune's leader.</summary>
    public bool IsTeam { get; private set; }

    public int Photos { get; private set; }

    public Languages Languages => languages;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await book.FindAsync(Commune, id) is not { } found || Here.VillagesFor(LearningModule.SeeClass) is { } mine && !mine.Contains(found.Row.Village)) return NotFound();
        IsTeam = (Here.VillagesFor(LearningModule.Teach) ?? []).Contains(found.Row.Village);
        Photos = (await photos.OfAsync(Commune, id)).Count;
        (Class, Report) = (found, await reports.OfAsync(Commune, found));
        return Page();
    }
}
