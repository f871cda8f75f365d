using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Values;
using ThonSo.Core.Web;

namespace ThonSo.Assistance.Ask;

/// <summary>Finds a request by its phone and the code in the message.</summary>
[AllowAnonymous]
internal sealed class FindPageModel(HelpBook book, CodeTries tries) : AppPage
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
        // A phone in one spelling only: spaces and +84 are no new phone.
        var phone = PhoneNumber.TryParse(Phone, out var number) ? number.ToString() : "";
        string[] who = [$"address {HttpContext.Connection.RemoteIpAddress}", $"{Commune} {phone}"];
        if (!who.All(tries.MayTry)) return Refuse(Refusals.TooManyTries);
        if (await book.FindAsync(Commune, Phone, Code) is { } found) return GoTo($"/nho-giup/{found.Id}/{book.SecretOf(found.Id)}");
        foreach (var one in who) tries.Missed(one);
        return Refuse(Refusals.WrongCode);
    }
}
