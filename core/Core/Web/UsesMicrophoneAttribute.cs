using Microsoft.AspNetCore.Mvc.Filters;

namespace ThonSo.Core.Web;

/// <summary>
/// Marks a page on which somebody records their voice: it alone may ask for the microphone, and play what was recorded before
/// that is sent. The camera it does not need.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UsesMicrophoneAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers["Permissions-Policy"] = "camera=(), microphone=(self), geolocation=(), payment=(), usb=()";
        headers.ContentSecurityPolicy = Guarding.Policy.Replace("media-src 'self'", "media-src 'self' blob:", StringComparison.Ordinal);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
