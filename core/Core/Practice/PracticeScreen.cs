using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ThonSo.Core.Practice;

/// <summary>What the screens of a practice have in common that travel in their own forms.</summary>
public static class PracticeScreen
{
    /// <summary>
    /// Lets the phone's own "back" show the step before. A page that a form led to and that must not be kept cannot be
    /// gone back to: the browser shows an error instead. So the browser, and nobody on the way, may keep it.
    /// </summary>
    public static void MayBeGoneBackTo(HttpResponse response) => response.Headers[HeaderNames.CacheControl] = "private, no-cache";
}
