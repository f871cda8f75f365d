using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Mine;

namespace ThonSo.Dossiers.Tracking;

/// <summary>How far a dossier is, for whoever has its code and secret: stages and dates, no name, no words.</summary>
[AllowAnonymous, PublicPage]
internal sealed class TrackModel(TrackBook track, DossierBook book, WorkingCalendar calendar, TimeProvider clock) : AppPage
{
    public Progress Progress { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, string secret)
    {
        var found = await track.FindAsync(Commune, code, secret, HttpContext.Connection.RemoteIpAddress);
        if (found.Refusal is { } refusal) return new StatusCodeResult(refusal.Status);
        var dossier = found.Value;
        PageCache.DependsOn(HttpContext, dossier.Id);
        Progress = new Progress(dossier, await book.ProcedureOfAsync(dossier), await book.StepsAsync(dossier, Lang), calendar, clock.UtcNow(), Own: false);
        return Page();
    }
}
