using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Hosting;
using ThonSo.Core.Web;

namespace ThonSo.Messages;

/// <summary>The demonstration's outbox. Does not exist otherwise.</summary>
[AllowAnonymous]
internal sealed class DemoMessagesModel(MessageBook book, ThonSoOptions options) : AppPage
{
    [BindProperty(Name = "phone")]
    public string? Phone { get; set; }

    public IReadOnlyList<MessageView> Messages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!options.Demo) return NotFound();
        Messages = await book.NewestAsync(Commune);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!options.Demo) return NotFound();
        Messages = await book.ToPhoneAsync(Commune, Phone);
        return Page();
    }
}
