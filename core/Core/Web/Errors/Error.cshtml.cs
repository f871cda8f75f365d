using System.Diagnostics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Language;

namespace ThonSo.Core.Web.Errors;

/// <summary>One plain page for everything that does not work out; its status is the cause's.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : AppPage
{
    public Text Title { get; private set; }

    public Text Sentence { get; private set; }

    public string? Trace { get; private set; }

    public string? Reopen { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostAsync() => await ShowAsync();

    private async Task<IActionResult> ShowAsync()
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var status = Response.StatusCode is 200 ? 404 : Response.StatusCode;
        var refusal = failure is null ? Failing.RefusalOf(status) : Failing.RefusalOf(failure.Error);
        Response.StatusCode = refusal.Status;
        if (failure is not null && Failing.IsApi(failure.Path))
        {
            await Failing.WriteProblemAsync(HttpContext, refusal);
            return new EmptyResult();
        }
        var expired = HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };
        (Title, Sentence) = refusal.Status switch
        {
            _ when expired || refusal.Status == 400 => (CoreTexts.ExpiredTitle, CoreTexts.Expired),
            404 => (CoreTexts.NotFoundTitle, CoreTexts.NotFound),
            401 or 403 => (CoreTexts.ForbiddenTitle, CoreTexts.Forbidden),
            412 => (CoreTexts.StaleTitle, CoreTexts.Stale),
            >= 500 => (CoreTexts.FailedTitle, CoreTexts.Failed),
            _ => (CoreTexts.PleaseMend, refusal.Sentence),
        };
        if (refusal.Status >= 500) Trace = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        if (refusal.Status is 412 or 400 && failure?.Path is { } path) Reopen = Here.Link(path);
        return Page();
    }
}
