using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace ThonSo.Core.Web;

/// <summary>
/// Marks a page of which one handler takes files as they stream in. The framework would read the whole form first, to
/// find its token and bind its values; for that handler both are left to it, for all others the token is checked here.
/// That handler alone takes requests larger than a form's (a size written on a page's handler would be ignored).
/// </summary>
/// <param name="handler">The handler's name in the address.</param>
/// <param name="most">Bytes of the largest request it takes.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StreamsFilesAttribute(string handler, long most) : Attribute, IAsyncAuthorizationFilter, IResourceFilter, IAntiforgeryPolicy
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method)) return;
        if (IsStreaming(http))
        {
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most;
            return;
        }
        if (!await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)) context.Result = new ExpiredFormResult();
    }

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (!IsStreaming(context.HttpContext)) return;
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private bool IsStreaming(HttpContext http) => string.Equals(http.Request.Query["handler"], handler, StringComparison.OrdinalIgnoreCase);

    private sealed class ExpiredFormResult() : StatusCodeResult(StatusCodes.Status400BadRequest), IAntiforgeryValidationFailedResult;
}
