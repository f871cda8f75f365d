using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using ThonSo.Core.Acts;

namespace ThonSo.Core.Web;

/// <summary>What people and programs see when something fails: a plain page or a problem, never a trace.</summary>
internal static class Failing
{
    public static void UseFailing(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/loi",
            AllowStatusCode404Response = true,
            StatusCodeSelector = problem => RefusalOf(problem).Status,
            // What a caller did is not our failure.
            SuppressDiagnosticsCallback = context => RefusalOf(context.Exception).Status < 500,
        });
        app.UseStatusCodePages(async context =>
        {
            var http = context.HttpContext;
            if (IsApi(http.Request.Path)) await WriteProblemAsync(http, RefusalOf(http.Response.StatusCode));
            else await ReExecuteAsync(context);
        });
    }

    /// <summary>What is to be said of an exception.</summary>
    public static Refusal RefusalOf(Exception problem) => problem switch
    {
        StaleException => CoreRefusals.Stale,
        RequestReusedException => CoreRefusals.RequestReused,
        BadHttpRequestException { StatusCode: 413 } => CoreRefusals.TooLarge,
        BadHttpRequestException => CoreRefusals.Unreadable,
        AntiforgeryValidationException => CoreRefusals.Unreadable,
        // A form that is none, where no token had to be looked for in it first.
        InvalidDataException { Source: "Microsoft.AspNetCore.WebUtilities" } => CoreRefusals.Unreadable,
        _ => CoreRefusals.Failed,
    };

    public static Refusal RefusalOf(int status) => status switch
    {
        401 => CoreRefusals.SignInFirst,
        403 => CoreRefusals.Forbidden,
        404 => CoreRefusals.NotFound,
        412 => CoreRefusals.Stale,
        413 => CoreRefusals.TooLarge,
        429 => CoreRefusals.TooOften,
        >= 500 => CoreRefusals.Failed,
        _ => CoreRefusals.Unreadable with { Status = status },
    };

    public static bool IsApi(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/health");

    public static Task WriteProblemAsync(HttpContext http, Refusal refusal)
    {
        http.Response.StatusCode = refusal.Status;
        return http.Response.WriteAsJsonAsync(ApiProblem.Describe(http, refusal), options: null, contentType: "application/problem+json");
    }

    private static async Task ReExecuteAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var (path, endpoint) = (http.Request.Path, http.GetEndpoint());
        http.Request.Path = "/loi";
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        try
        {
            await context.Next(http);
        }
        finally
        {
            http.Request.Path = path;
            http.SetEndpoint(endpoint);
        }
    }
}
