using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;

namespace ThonSo.Core.Web;

/// <summary>
/// The API's one form of a clear answer to bad input (RFC 9457). <c>code</c> is stable and meant for programs; the title
/// is meant for people, in Vietnamese unless the caller prefers English.
/// </summary>
public static class ApiProblem
{
    public static IResult Of(HttpContext http, Refusal refusal) => Of(http, [refusal]);

    /// <summary>Several things wrong at once: everything is named, so that one correction is enough.</summary>
    public static IResult Of(HttpContext http, IReadOnlyList<Refusal> refusals)
    {
        var lang = LangOf(http);
        var problem = Describe(http, refusals[0]);
        if (refusals.Any(r => r.Field is not null))
            problem.Extensions["errors"] = refusals.Select(r => new { field = r.Field, code = r.Code, message = r.Sentence.In(lang) });
        return Results.Problem(problem);
    }

    internal static ProblemDetails Describe(HttpContext http, Refusal refusal)
    {
        var problem = new ProblemDetails
        {
            Type = $"/api/problems/{refusal.Code}",
            Title = refusal.Sentence.In(LangOf(http)),
            Status = refusal.Status,
            Instance = http.Request.Path,
        };
        problem.Extensions["code"] = refusal.Code;
        if (refusal.Status >= 500) problem.Extensions["trace"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        return problem;
    }

    private static Lang LangOf(HttpContext http)
    {
        if (http.Features.Get<Here>()?.Lang == Lang.En) return Lang.En;
        var wanted = http.Request.Headers.AcceptLanguage.ToString();
        return wanted.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Lang.En : Lang.Vi;
    }
}

/// <summary>Refusals that any endpoint may give.</summary>
public static class CoreRefusals
{
    public static Refusal Stale => new("core.stale", CoreTexts.Stale, 412);
    public static Refusal RequestReused => new("core.request-reused", CoreTexts.RequestReused, 422);
    public static Refusal Failed => new("core.failed", CoreTexts.Failed, 500);
    public static Refusal NotFound => new("core.not-found", CoreTexts.NotFound, 404);
    public static Refusal Forbidden => new("core.forbidden", CoreTexts.Forbidden, 403);
    public static Refusal SignInFirst => new("core.sign-in-first", new("Cần đăng nhập trước.", "Sign in first."), 401);
    public static Refusal Unreadable => new("core.unreadable", new("Không đọc được nội dung gửi lên.", "What was sent could not be read."), 400);
    public static Refusal TooLarge => new("core.too-large", new("Nội dung gửi lên quá lớn.", "What was sent is too large."), 413);
    public static Refusal TooOften => new("core.too-often", new("Bà con thử quá nhiều lần. Đợi ít phút rồi thử lại.", "Too many tries. Wait a few minutes and try again."), 429);
}
