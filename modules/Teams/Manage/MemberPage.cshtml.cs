using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Places;
using ThonSo.Teams.Acts;

namespace ThonSo.Teams.Manage;

/// <summary>One member: skills and languages, absence, leading, leaving.</summary>
[Authorize("teams.manage")]
internal sealed class MemberPageModel(TeamBook book, VillageBook villages, Work work, TeamActs acts, RosterActs roster, Languages languages, TimeProvider clock) : OneTeamPage(book, villages, work)
{
    public TeamMember Member { get; private set; } = null!;

    [BindProperty(Name = "skills")]
    public List<Skill> Skills { get; set; } = [];

    [BindProperty(Name = "languages")]
    public List<string> Spoken { get; set; } = [];

    [BindProperty(Name = "first")]
    public string? First { get; set; }

    [BindProperty(Name = "last")]
    public string? Last { get; set; }

    [BindProperty(Name = "member")]
    public string? Other { get; set; }

    public MemberFields Fields => new(Skills, Spoken, languages);

    public IEnumerable<Absence> Absences => Team.Absences.Where(a => a.Person == Member.Person && a.LastDay >= clock.UtcNow().VietnamDate());

    public async Task<IActionResult> OnGetAsync(string village, Guid person)
    {
        if (await OpenAsync(village) is { } no) return no;
        if (Team.Member(person) is not { } member) return NotFound();
        (Member, Skills, Spoken) = (member, [.. member.Skills], [.. member.Languages]);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string village, Guid person) => OfAsync(village, person, (actor, request) => acts.ChangeAsync(Commune, actor, request, village, person, Skills, Spoken), "");

    public Task<IActionResult> OnPostVangAsync(string village, Guid person) => OfAsync(village, person, (actor, request) => roster.AwayAsync(Commune, actor, request, village, person, Day(First), Day(Last), Id(Other)), $"/to-vien/{person}");

    public Task<IActionResult> OnPostVeAsync(string village, Guid person, Guid absence) => OfAsync(village, person, (actor, request) => roster.BackAsync(Commune, actor, request, village, absence), $"/to-vien/{person}");

    public Task<IActionResult> OnPostTruongAsync(string village, Guid person) =>
        // Who leads is the commune's decision, not the leader's.
        AtDesk ? OfAsync(village, person, (actor, request) => acts.LeadAsync(Commune, actor, request, village, person), "") : Task.FromResult<IActionResult>(new StatusCodeResult(403));

    public Task<IActionResult> OnPostThoiAsync(string village, Guid person) => OfAsync(village, person, (actor, request) => acts.LeaveAsync(Commune, actor, request, village, person, Id(Other)), "");

    private async Task<IActionResult> OfAsync(string village, Guid person, Func<Actor, RequestId, Task<Refusal?>> act, string then)
    {
        var result = await ActAsync(village, act, then);
        // Shown again with what is wrong: then the member is needed, and the other forms as they were.
        if (result is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult) return result;
        if (Team.Member(person) is not { } member) return NotFound();
        Member = member;
        if (Skills.Count == 0 && Spoken.Count == 0) (Skills, Spoken) = ([.. member.Skills], [.. member.Languages]);
        return result;
    }
}
