using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Hosting;
using ThonSo.Core.Values;
using ThonSo.Core.Web;
using ThonSo.Messages.Inbound;

namespace ThonSo.Messages;

/// <summary>The demonstration's telephone: what was sent, and a way to send the commune an SMS. Does not exist otherwise.</summary>
[AllowAnonymous]
internal sealed class DemoMessagesModel(MessageBook book, ReceiveSms receive, ThonSoOptions options) : AppPage
{
    [BindProperty(Name = "phone")]
    public string? Phone { get; set; }

    [BindProperty(Name = "from")]
    public string? From { get; set; }

    [BindProperty(Name = "text")]
    public string? SmsText { get; set; }

    public bool Sent { get; private set; }

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

    /// <summary>The way a gateway's SMS comes in. Shows the page itself: led on, the number would stand in an address.</summary>
    public async Task<IActionResult> OnPostSendAsync()
    {
        if (!options.Demo) return NotFound();
        if (!PhoneNumber.TryParse(From, out var from) || !from.IsMobile) return Refuse(Refusals.NotAMobile);
        if (string.IsNullOrWhiteSpace(SmsText)) return Refuse(Refusals.NothingWritten);
        var received = await receive.RunAsync(Commune, from, SmsText, RequestBy(new Actor(Guid.Empty, Role.Visitor)));
        if (received.Refusal is { } refusal) return Refuse(refusal);
        await book.AnsweredAsync(Commune, received.Value, HttpContext.RequestAborted);
        Messages = await book.ToPhoneAsync(Commune, From);
        (Sent, RequestKey, SmsText) = (true, null, null);
        return Page();
    }
}
