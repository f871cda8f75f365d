using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using ThonSo.Core.Security;
using ThonSo.Core.Web;

namespace ThonSo.Core.Hosting;

/// <summary>Puts the pages together: one look, one guard, one way to fail, for every module.</summary>
public static class WebServices
{
    public static IServiceCollection AddThonSoWeb(this IServiceCollection services, IReadOnlyList<Module> modules)
    {
        services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/";
            pages.Conventions.ConfigureFilter(new SmallForms());
        }).ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            // There are pages and endpoints, no controllers to look for.
            foreach (var controllers in parts.FeatureProviders.OfType<ControllerFeatureProvider>().ToList()) parts.FeatureProviders.Remove(controllers);
            foreach (var assembly in modules.Select(m => m.Assembly).Prepend(typeof(WebServices).Assembly))
            {
                parts.ApplicationParts.Add(new AssemblyPart(assembly));
                parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(assembly));
            }
        });
        BoundProperties.AddTo(services);
        services.AddOptions<ForwardedHeadersOptions>().Configure<ThonSoOptions>((forwarded, options) =>
        {
            // From a proxy on the same machine or a named one; anybody else's word is not taken.
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in options.Proxies) forwarded.KnownProxies.Add(proxy);
        });
        // Pages of one person too: the line is bad for everyone. What makes this unsafe elsewhere (a foreign page that
        // asks in somebody's name and measures the answer) gets no cookie here (SameSite) and no answer (Foreigners).
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html", "application/json", "application/problem+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "ts-form";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.FormFieldName = "form-token";
            forms.HeaderName = "X-Form-Token";
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.AddSingleton<SharedKeys>();
        services.AddDataProtection().SetApplicationName("thonso");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = provider.GetRequiredService<SharedKeys>()));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.Configure<AuthorizationOptions>(authorization =>
        {
            foreach (var permission in modules.SelectMany(m => m.Permissions))
                authorization.AddPolicy(permission.Name, policy => policy.RequireRole(permission.Roles.Select(r => r.ToString())));
        });
        services.AddSingleton<PageCache>();
        services.AddScoped<DeskMenu>();
        services.AddProblemDetails();
        return services;
    }

    public static WebApplication UseThonSoWeb(this WebApplication app, IReadOnlyList<Module> modules)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<Guarding>();
        app.UseMiddleware<Placing>();
        var cache = app.Services.GetRequiredService<PageCache>();
        app.Use((http, next) => (Foreigners.IsForeign(http.Request) ? null : cache.TryWrite(http)) ?? next(http));
        app.UseResponseCompression();
        app.UseFailing();
        app.UseRouting();
        app.UseMiddleware<Foreigners>();
        // No such address, or one that takes another method or content: anyone is told, and nothing of ours runs.
        app.Use((http, next) =>
        {
            if (http.GetEndpoint() is RouteEndpoint) return next(http);
            if (http.GetEndpoint() is { RequestDelegate: { } refuse }) return refuse(http);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        app.UseAuthentication();
        app.UseAuthorization();
        Assets.Map(app);
        app.MapRazorPages();
        foreach (var module in modules) module.MapEndpoints(app);
        return app;
    }
}
