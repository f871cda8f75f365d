using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Web;
using ThonSo.People.Officers;

namespace ThonSo.People.Administration;

/// <summary>The administrator makes, changes, resets and closes officers' accounts.</summary>
[Authorize("people.manage-officers")]
internal sealed class OfficersModel(Work work, OfficerAccounts accounts) : AppPage
{
    public static IReadOnlyList<Role> AllRoles => PeopleModule.OfficerAtAll.Roles;

    public sealed record Line(Guid Id, string Name, string Post, string Login, bool Disabled, IReadOnlyList<Role> Roles);

    public IReadOnlyList<Line> Officers { get; private set; } = [];

    /// <summary>The keys of the account just made or reset, on this page only.</summary>
    public AccountKeys? Given { get; private set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "post")]
    public string? Post { get; set; }

    [BindProperty(Name = "login")]
    public string? Login { get; set; }

    [BindProperty(Name = "roles")]
    public List<Role> Roles { get; set; } = [];

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAddAsync() => await ShowAsync(await accounts.AddAsync(Commune, ActorFor(PeopleModule.ManageOfficers), Login, Name, Post, Roles));

    public async Task<IActionResult> OnPostResetAsync(Guid person) => await ShowAsync(await accounts.ResetAsync(Commune, ActorFor(PeopleModule.ManageOfficers), person));

    public async Task<IActionResult> OnPostRolesAsync(Guid person) => await DoneAsync(await accounts.SetRolesAsync(Commune, ActorFor(PeopleModule.ManageOfficers), person, Roles));

    public async Task<IActionResult> OnPostDisableAsync(Guid person) => await DoneAsync(await accounts.DisableAsync(Commune, ActorFor(PeopleModule.ManageOfficers), person));

    private async Task<IActionResult> ShowAsync(Outcome<AccountKeys> outcome)
    {
        await LoadAsync();
        if (outcome.Refusal is { } refusal) return Refuse(refusal);
        Given = outcome.Value;
        (Name, Post, Login, Roles) = (null, null, null, []);
        return Page();
    }

    private async Task<IActionResult> DoneAsync(Outcome<bool> outcome)
    {
        if (outcome.Refusal is null) return GoTo("/quan-tri/can-bo");
        await LoadAsync();
        return Refuse(outcome.Refusal);
    }

    private async Task LoadAsync()
    {
        var accountRows = await (
            from account in work.Db.Set<AccountRow>().AsNoTracking()
            join person in work.Db.Set<PersonRow>() on new { account.CommuneId, Id = account.PersonId } equals new { person.CommuneId, person.Id }
            where account.CommuneId == Commune
            orderby person.SearchText
            select new { person.Id, person.Name, account.Post, account.Login, Disabled = account.DisabledAt != null }).ToListAsync();
        var roles = (await work.Db.Set<GrantRow>().AsNoTracking().Where(g => g.CommuneId == Commune).ToListAsync()).ToLookup(g => g.PersonId, g => g.Role);
        Officers = [.. accountRows.Select(a => new Line(a.Id, a.Name, a.Post, a.Login, a.Disabled, [.. roles[a.Id]]))];
    }
}
