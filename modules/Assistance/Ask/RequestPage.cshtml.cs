using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Assistance.Acts;
using ThonSo.Core.Acts;
using ThonSo.Core.Web;
using ThonSo.People;

namespace ThonSo.Assistance.Ask;

/// <summary>The asker's page: who comes and when; cancel, yes, not yet. Whoever has the link may, as who has the paper may.</summary>
[AllowAnonymous]
internal sealed class RequestPageModel(HelpBook book, HelpSteps steps, PersonBook people) : AppPage
{
    public HelpRequest Asked { get; private set; } = null!;

    public Person? Member { get; private set; }

    public string Path => $"/nho-giup/{Asked.Id}/{book.SecretOf(Asked.Id)}";

    public WhoComes View
    {
        get
        {
            var code = book.CodeOf(Asked.Id);
            // What a team member's phone opens by scanning.
            return new WhoComes(Asked, Member?.Name ?? "", Member?.Phone?.Display ?? Here.Site.HelpPhone, code, $"{Request.Scheme}://{Request.Host}/to-cong-nghe/viec?ma={code}");
        }
    }

    public bool May(HelpStep step) => Transitions.Find(step, Asked.State) is { } transition && transition.By.HasFlag(Party.Asker);

    public async Task<IActionResult> OnGetAsync(Guid help, string secret) => await OpenAsync(help, secret) ? Page() : NotFound();

    public Task<IActionResult> OnPostHuyAsync(Guid help, string secret) => StepAsync(help, secret, HelpStep.Cancel);

    public Task<IActionResult> OnPostXongAsync(Guid help, string secret) => StepAsync(help, secret, HelpStep.Confirm);

    public Task<IActionResult> OnPostChuaAsync(Guid help, string secret) => StepAsync(help, secret, HelpStep.NotDone);

    private async Task<IActionResult> StepAsync(Guid help, string secret, HelpStep step)
    {
        if (!await OpenAsync(help, secret)) return NotFound();
        var actor = new Actor(Guid.Empty, Role.Visitor);
        return await steps.RunAsync(Commune, actor, RequestBy(actor), help, step, Wish.Nothing, Party.Asker) is { } refusal ? Refuse(refusal) : GoTo(Path);
    }

    private async Task<bool> OpenAsync(Guid help, string secret)
    {
        if (await book.FindAsync(Commune, help, secret) is not { } found) return false;
        Asked = found;
        Member = found.MemberId is { } id ? await people.FindAsync(Commune, id) : null;
        return true;
    }
}
