using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace ThonSo.Web;

/// <summary>The public description of the API: OpenAPI 3.1 at <c>/openapi/v1.json</c>.</summary>
internal static class Api
{
    public static void AddThonSoApi(this IServiceCollection services) => services.AddOpenApi("v1", api =>
    {
        api.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        api.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Thôn Số",
                Version = "1",
                Description = "File a dossier, follow it, take its steps. Errors are RFC 9457 problem details with a stable `code`. Instants are UTC; amounts are whole đồng.",
                License = new OpenApiLicense { Name = "AGPL-3.0-or-later", Url = new Uri("https://www.gnu.org/licenses/agpl-3.0.html") },
            };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The token given by POST /api/v1/sign-in." },
            };
            // A file as it is has no schema the generator could find.
            document.Paths["/api/v1/papers"].Operations![HttpMethod.Post].RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = "The file itself.",
                Content = new Dictionary<string, OpenApiMediaType> { ["application/octet-stream"] = new() },
            };
            return Task.CompletedTask;
        });
        api.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any())
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", context.Document)] = [] }];
            return Task.CompletedTask;
        });
    });

    public static void Map(WebApplication app) => app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
}
