using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Web;

namespace ThonSo.Assistance.Members;

/// <summary>What a member is asked for and has taken; a leader also sees the whole team's, late first.</summary>
[Authorize("assistance.help")]
internal sealed class WorkPageModel(HelpBook book, Showing showing, CodeTries tries) : AppPage
{
    public IReadOnlyList<Seen> Offers { get; private set; } = [];

    public IReadOnlyList<Seen> Taken { get; private set; } = [];

    public IReadOnlyList<Seen> Others { get; private set; } = [];

    public bool Leads => Here.VillagesOf(Role.TeamLeader).Count > 0;

    /// <summary>The six digits a villager read out or let scan.</summary>
    [BindProperty(Name = "ma", SupportsGet = true)]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var me = Here.PersonId!.Value;
        if (!string.IsNullOrWhiteSpace(Code))
        {
            var who = $"member {me}";
            if (!tries.MayTry(who)) return await ShownAsync(Refusals.TooManyTries);
            if (await book.ByCodeAsync(Commune, [.. Here.VillagesOf(Role.Helper)], Code) is { } found) return GoTo($"/to-cong-nghe/viec/{found.Id}?ma={book.CodeOf(found.Id)}");
            tries.Missed(who);
            return await ShownAsync(Refusals.NotFound);
        }
        await LoadAsync();
        return Page();
    }

    private async Task<IActionResult> ShownAsync(Refusal refusal)
    {
        await LoadAsync();
        Errors.Add("ma", refusal.Sentence);
        return Again();
    }

    private async Task LoadAsync()
    {
        var me = Here.PersonId!.Value;
        var all = await showing.OfAsync(Commune, await book.OpenAsync(Commune, [.. Here.VillagesOf(Role.Helper)]));
        Offers = [.. all.Where(s => s.Request.MemberId == me && s.Request.State == HelpState.Offered)];
        Taken = [.. all.Where(s => s.Request.MemberId == me && s.Request.State != HelpState.Offered)];
        Others = [.. all.Where(s => s.Request.MemberId != me && Here.VillagesOf(Role.TeamLeader).Contains(s.Request.Village))];
    }
}
