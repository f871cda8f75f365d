using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Support;

namespace ThonSo.House;

/// <summary>One thing the product can be asked: a page's handler, or a route with its method.</summary>
/// <param name="Name">As the matrix names it: <c>POST /nhap/{draft:guid}/xem-lai?handler=Bo</c>.</param>
/// <param name="Page">The page's model, where it is a page.</param>
internal sealed record Answering(string Name, string Method, string Pattern, string? Handler, EndpointMetadataCollection Metadata, Type? Page);

/// <summary>Everything the running product answers to.</summary>
internal static class Endpoints
{
    public static async Task<IReadOnlyList<Answering>> OfAsync(TestSite site)
    {
        var all = new List<Answering>();
        var loader = site.Services.GetRequiredService<PageLoader>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>())
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var loaded = await loader.LoadAsync(page, endpoint.Metadata);
                foreach (var handler in loaded.HandlerMethods)
                {
                    var method = handler.HttpMethod.ToUpperInvariant();
                    all.Add(new Answering($"{method} {pattern}{(handler.Name is null ? "" : $"?handler={handler.Name}")}", method, pattern, handler.Name, (loaded.Endpoint ?? endpoint).Metadata, loaded.ModelTypeInfo));
                }
                continue;
            }
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"])
                all.Add(new Answering($"{method} {pattern}", method == "*" ? "GET" : method, pattern, null, endpoint.Metadata, null));
        }
        return [.. all.DistinctBy(a => a.Name).OrderBy(a => a.Pattern, StringComparer.Ordinal).ThenBy(a => a.Name, StringComparer.Ordinal)];
    }
}
