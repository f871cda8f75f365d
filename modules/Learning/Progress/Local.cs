using Microsoft.AspNetCore.Http;
using ThonSo.Learning.Lessons;

namespace ThonSo.Learning.Progress;

/// <summary>
/// What was learned on a phone without signing in: the codes of the lessons, in a cookie of that phone and nowhere else.
/// It names nobody, and whoever signs in may take it over.
/// </summary>
internal static class Local
{
    private const string Cookie = "hoc";
    private const char Between = '.';
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static IReadOnlyList<Lesson> Of(HttpContext http, Course course) =>
        [.. (http.Request.Cookies[Cookie] ?? "").Split(Between).Distinct().Select(course.Find).OfType<Lesson>()];

    public static void Add(HttpContext http, Course course, Lesson lesson)
    {
        var codes = Of(http, course).Select(l => l.Code.Value).Append(lesson.Code.Value).Distinct();
        http.Response.Cookies.Append(Cookie, string.Join(Between, codes), Options(http));
    }

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http));

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = Kept, Path = "/" };
}
