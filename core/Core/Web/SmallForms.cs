using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ThonSo.Core.Web;

/// <summary>
/// Tells at once that a form is larger than may be sent. Otherwise its token is looked for in it first, cannot be read,
/// and people are told that their page was open for too long.
/// </summary>
internal sealed class SmallForms : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>After <see cref="StreamsFilesAttribute"/> has raised the limit where files are meant, before any token is read.</summary>
    public int Order => StreamsFilesAttribute.First + 1;

    /// <summary>What is let in and thrown away, because a browser reads no answer while it still sends.</summary>
    private const long MostHeard = 32 * 1024 * 1024;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!IsTooLarge(http)) return;
        var limit = http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>();
        if (http.Request.ContentLength <= MostHeard && !limit.IsReadOnly)
        {
            limit.MaxRequestBodySize = MostHeard;
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        }
        context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }

    public static bool IsTooLarge(HttpContext http) => http.Request.ContentLength > http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
}
