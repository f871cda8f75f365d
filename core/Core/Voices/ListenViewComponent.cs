using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;

namespace ThonSo.Core.Voices;

/// <summary>"Nghe": the recordings of the page it stands on; nothing while there are none.</summary>
public sealed class ListenViewComponent(IEnumerable<IVoices> books, IEnumerable<IScriptShelf> shelves) : ViewComponent
{
    /// <param name="shelf">The name of the page's <see cref="IScriptShelf"/>.</param>
    public async Task<IViewComponentResult> InvokeAsync(string shelf, string code)
    {
        var here = Here.Of(HttpContext);
        PageCache.DependsOn(HttpContext, new ScriptKey(shelf, code).Subject);
        if (shelves.FirstOrDefault(s => s.Name == shelf) is not { } found || await found.FindAsync(code, here.Site) is not { } script) return Content("");
        var voices = new List<Voice>();
        foreach (var book in books) voices.AddRange(await book.OfAsync(here.Commune, script));
        // Their names stand there: whoever changes theirs changes the page.
        foreach (var voice in voices.Where(v => v.Speaker is not null)) PageCache.DependsOn(HttpContext, voice.Person);
        return voices.Count == 0 ? Content("") : View("/Core/Voices/Listen.cshtml", voices);
    }
}
