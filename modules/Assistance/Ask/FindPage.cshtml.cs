using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;

namespace ThonSo.Assistance.Ask;

/// <summary>Finds a request by its phone and the code in the message.</summary>
[AllowAnonymous]
internal sealed class FindPageModel(HelpBook book, CodeLimits limits) : AppPage
{
    [BindProperty(Name = "phone")]
    public string? Phone { get; set; }

    [BindProperty(Name = "code")]
    public string? Code { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        string[] who = [$"address {HttpContext.Connection.RemoteIpAddress}", $"{Commune} {Phone?.Trim()}"];
        if (!who.All(limits.MayTry)) return Refuse(Refusals.TooManyTries);
        if (await book.FindAsync(Commune, Phone, Code) is { } found) return GoTo($"/nho-giup/{found.Id}/{book.SecretOf(found.Id)}");
        foreach (var one in who) limits.Missed(one);
        return Refuse(Refusals.WrongCode);
    }
}
